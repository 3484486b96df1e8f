"""Widgets that know no service: one a file, each with a name for assistive technology."""
