"""Issues: presenters on a real file, and the page as a person uses it."""
