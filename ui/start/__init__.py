"""The start: try the demonstration, begin a council, or open a file."""
