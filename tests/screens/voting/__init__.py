"""Tests of the scoring view."""
