"""Tables that may leave the program: what rule 4 lets out, for workbooks, CSV files and calendars."""
