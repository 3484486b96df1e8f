"""The encrypted council file: everything that touches the database."""
