"""Importing the scripts of the packaging folder, which is no package, as they import each other."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

from tests.support.guards import REPOSITORY

SCRIPTS = REPOSITORY / "packaging"


def script(name: str) -> ModuleType:
    """Import one of the scripts."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(SCRIPTS))
