"""Scores: every commitment at a glance and over time."""
