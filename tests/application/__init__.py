"""Tests of the steps that people take."""
