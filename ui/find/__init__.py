"""Find and do: one window for the search over everything and for every command, the keys, and what can be undone."""
