"""Tests of the theme and of the widgets that know no service."""
