"""Careboard: young people score the promises made to them, and the board owes an answer."""

__version__ = "0.1.0"
