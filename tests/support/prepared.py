"""Council files that are made once in a run and copied for each test: to make one takes much longer than to copy it.

The workers of a run and the programs that they start share one folder.
"""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = "CAREBOARD_TESTS_PREPARED"


def share_with_workers() -> None:
    """Make the folder, unless this process was started by one that has made it."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="careboard-tests-prepared-")
        atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)


def put_copy(path: Path, name: str, make: Callable[[Path], None]) -> None:
    """Put a copy of the file of this name at a path; `make` makes the first one, and leaves it closed."""
    shutil.copyfile(prepared(name, make), path)


def prepared(name: str, make: Callable[[Path], None]) -> Path:
    """Return the file or folder of this name; `make` makes it where nobody has yet, two at once do no harm."""
    share_with_workers()
    made = Path(os.environ[FOLDER]) / name
    if not made.exists():
        draft = made.with_name(f"{name}-{secrets.token_hex(4)}.draft")
        make(draft)
        try:
            draft.rename(made)
        except OSError:
            if not made.exists():
                raise
    return made
