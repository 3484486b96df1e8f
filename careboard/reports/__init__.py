"""How a paper is drawn: tagged PDF that a screen reader can read in order."""
