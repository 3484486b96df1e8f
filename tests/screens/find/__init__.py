"""Find and do: the list of commands, the window, its menu and its sheet."""
