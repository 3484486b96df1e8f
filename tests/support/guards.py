"""What no test may do: leave a thread, window or timer behind, reach the network, write outside its folders."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent.parent
WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Audit events that change a folder, with the positions of the paths among their arguments.
PATH_EVENTS = {
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.symlink": (1,),
    "os.link": (1,),
    "os.truncate": (0,),
    "sqlite3.connect": (0,),
}
NETWORK_EVENTS = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")


class OutOfBoundsError(AssertionError):
    """A test did what no test may do."""


@dataclass(slots=True)
class Watch:
    """What the audit hook watches for while a test runs."""

    active: bool = False
    allowed: tuple[str, ...] = ()
    seen: list[str] = field(default_factory=list)

    def refuse(self, what: str) -> None:
        """Note what was tried, so that it fails the test even where the error is swallowed, and stop it."""
        self.seen.append(what)
        raise OutOfBoundsError(what)


_watch = Watch()


def start_watching() -> None:
    """Listen to what the process does; an audit hook stays until the process ends, so this is called once."""
    folders = {tempfile.gettempdir(), "/dev", "/proc"}
    if sys.platform == "darwin":
        folders.add("/private/var/folders")
    _watch.allowed = tuple(sorted({os.path.realpath(folder) for folder in folders} | folders))
    sys.addaudithook(_on_event)


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watch.active:
        return
    if event == "open":
        _look_at_open(*arguments)
    elif event in PATH_EVENTS:
        for position in PATH_EVENTS[event]:
            _look_at_path(arguments[position])
    elif event in NETWORK_EVENTS:
        _look_at_network(event, arguments)


def _look_at_open(path: Any, mode: str | None, flags: int) -> None:
    writes = bool(flags & WRITING_FLAGS) if isinstance(flags, int) else False
    if writes or (mode and any(letter in mode for letter in "wax+")):
        _look_at_path(path)


def _look_at_path(path: Any) -> None:
    if not isinstance(path, str | bytes | os.PathLike) or path == ":memory:":
        return
    full = os.path.abspath(os.fsdecode(path))
    if not _may_be_written(full) and not _is_kept_by_tools(full):
        _watch.refuse(f"a test may write only below the temporary folder, not {full}")


def _may_be_written(full: str) -> bool:
    """The repository may itself lie below the temporary folder: it stays out of bounds."""
    return not _is_below(full, str(REPOSITORY)) and any(_is_below(full, folder) for folder in _watch.allowed)


def _is_below(full: str, folder: str) -> bool:
    return full == folder or full.startswith(folder + os.sep)


def _is_kept_by_tools(full: str) -> bool:
    """Compiled modules and coverage data are written in passing by Python and the test runner."""
    return "__pycache__" in full or os.path.basename(full).startswith(".coverage")


def _look_at_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket.get"):
        _watch.refuse(f"a test may not look up {arguments[0]!r}")
    address = arguments[1]
    if isinstance(address, tuple):
        _watch.refuse(f"a test may not use the network: {event} {address!r}")


@contextmanager
def nothing_out_of_bounds() -> Iterator[None]:
    """Fail when the block reaches the network or writes outside, even where the error was swallowed."""
    outer_active, outer_seen = _watch.active, _watch.seen
    seen: list[str] = []
    _watch.active, _watch.seen = True, seen
    try:
        yield
    finally:
        _watch.active, _watch.seen = outer_active, outer_seen
    if seen:
        raise OutOfBoundsError("; ".join(seen))


@contextmanager
def no_thread_left() -> Iterator[None]:
    """Fail when the block leaves a Python thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before and not _is_foreign(thread)]
    if left:
        raise OutOfBoundsError(f"threads left running: {', '.join(left)}")


def _is_foreign(thread: threading.Thread) -> bool:
    """A thread of Qt's pool that once ran Python shows up here and is seen to by the Qt guard."""
    return isinstance(thread, threading._DummyThread)  # noqa: SLF001 - there is no public name for it
