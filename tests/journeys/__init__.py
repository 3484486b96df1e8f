"""Whole journeys through the program, as a person makes them."""
