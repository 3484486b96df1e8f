"""Lets Python import as it does by itself once Qt is there."""

import builtins
import importlib


def import_plainly() -> None:
    """Have Qt no longer read the source of every module for its optional features, which Careboard uses nowhere.

    It keeps Python's own way beside its own, which takes longer and holds on to the text of all that it has read.
    """
    importlib.import_module("PySide6.QtWidgets")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
