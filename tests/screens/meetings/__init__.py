"""Tests of the place of the meetings."""
