"""Home: what is next."""
