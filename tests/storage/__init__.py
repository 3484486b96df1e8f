"""Tests of the council file, on real encrypted files."""
