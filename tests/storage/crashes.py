"""Let storage code die at chosen moments, in a process of its own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.storage.files import Place

Seen = TypeVar("Seen")

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Worker:
    """The process that forks a child for each task."""

    process: "subprocess.Popen[str]"

    def start(self, task: str, place: Place, die_at: int | None = None) -> int:
        """Begin a task in a child; return the child's process id."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps([task, str(place.root), die_at]) + "\n")
        self.process.stdin.flush()
        return int(self.until("child ").removeprefix("child "))

    def line(self) -> str:
        """Return the next line that worker or child says."""
        assert self.process.stdout
        said = self.process.stdout.readline().rstrip("\n")
        assert said, "the worker ended"
        return said

    def until(self, beginning: str) -> str:
        """Skip lines up to one with this beginning, and return it."""
        while not (said := self.line()).startswith(beginning):
            pass
        return said

    def calls_of(self, task: str, place: Place) -> int:
        """Return how many calls a task makes when it is left alone."""
        self.start(task, place)
        return int(self.until("done ").removeprefix("done "))

    def die(self, task: str, place: Place, die_at: int) -> None:
        """Do a task that dies at a call."""
        self.start(task, place, die_at)
        said = self.until("d")
        assert said == "died", said

    def die_everywhere(
        self, task: str, prepared: Place, look: Callable[[Place], Seen], points: int = 24
    ) -> list[Seen]:
        """Let a task die at many calls from the first to the last, each on a fresh copy; return what is seen then."""
        scratch = prepared.root.with_name("scratch")
        seen = []
        calls = self.calls_of(task, _copy(prepared, scratch))
        for point in range(points):
            place = _copy(prepared, scratch)
            self.die(task, place, point * (calls - 1) // (points - 1))
            seen.append(look(place))
        return seen


def _copy(prepared: Place, scratch: Path) -> Place:
    clear(scratch)
    shutil.copytree(prepared.root, scratch)
    return Place(scratch)


def clear(folder: Path) -> None:
    """Remove a folder with all that is in it, by whole paths so that the guards can read them."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
    if folder.exists():
        folder.rmdir()


@contextmanager
def worker(tasks: str = "tests.storage.crash_tasks") -> Iterator[Worker]:
    """Start the worker for the tasks of a module, and end it with all that it holds."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.crash_worker", tasks],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )
    with process:
        yield Worker(process)
        assert process.stdin
        process.stdin.close()
