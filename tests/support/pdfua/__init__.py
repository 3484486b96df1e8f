"""Checkers of tagged PDF: our own reading of a file, and two validators of PDF/UA-1."""
