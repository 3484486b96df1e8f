"""Help: the keys, how a meeting runs, what is kept safe and what is not, and the words of the field."""
