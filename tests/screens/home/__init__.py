"""Home: what stands behind it, and the page."""
