"""A stick with a council file that is pulled out and put in again while the program runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OPEN_FILES = Path("/proc/self/fd")
TELLS_OPEN_FILES = _OPEN_FILES.is_dir()


@contextmanager
def pulled_out(file: Path) -> Iterator[None]:
    """Take a file away as its stick does: what was open stays dead for good, also after the file is there again."""
    nothing = os.open(file.parent, os.O_RDONLY)
    opened = [each for each in _OPEN_FILES.iterdir() if each.is_symlink()]
    for each in opened:
        if os.readlink(each).startswith(str(file)):
            os.dup2(nothing, int(each.name))
    os.close(nothing)
    there = [each for each in file.parent.iterdir() if each.name.startswith(file.name)]
    elsewhere = file.parent / "stick"
    elsewhere.mkdir()
    for each in there:
        each.rename(elsewhere / each.name)
    yield
    for each in there:
        (elsewhere / each.name).rename(each)
