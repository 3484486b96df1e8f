"""Council files that are made once in a run and copied for each test: to make one takes much longer than to copy it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path


def put_copy(path: Path, name: str, make: Callable[[Path], None]) -> None:
    """Put a copy of the file of this name at a path; `make` makes the first one, and leaves it closed."""
    made = _folder() / name
    if not made.exists():
        draft = made.with_suffix(".draft")
        make(draft)
        draft.rename(made)
    shutil.copyfile(made, path)


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="careboard-tests-prepared-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
