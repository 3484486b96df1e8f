"""Tests of the papers: what they say, to the eye and to a screen reader."""
