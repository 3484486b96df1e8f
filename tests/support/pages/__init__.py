"""Pages of the windows as a person sees and uses them."""
