"""A process that forks a child for each task of a module and lets it die at a chosen moment; started by `crashes`.

Reads one JSON line a task: name, root of the place, and after how many calls the child dies (none: it does not). The
child may print lines; the worker adds `died` or `done N`, N being how many calls the task makes.
"""

import importlib
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from tests.storage.files import Place

MakeTask = Callable[[Place], Callable[[], None]]


class Countdown:
    """Counts what the storage code calls, and kills the process when the count is reached."""

    def __init__(self, die_at: int | None) -> None:
        self.calls = 0
        self._die_at = die_at

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        if f"{os.sep}db{os.sep}" not in frame.f_code.co_filename:
            return
        if event in {"call", "c_call", "c_return"}:
            if self.calls == self._die_at:
                os.kill(os.getpid(), signal.SIGKILL)
            self.calls += 1


def run(make_task: MakeTask, root: str, die_at: int | None) -> None:
    """Do a task in this process."""
    countdown = Countdown(die_at)
    task = make_task(Place(Path(root)))
    sys.setprofile(countdown)
    task()
    sys.setprofile(None)
    say(f"done {countdown.calls}")


def say(line: str) -> None:
    """Tell the test something at once."""
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Serve the tasks of the module that is named until the input ends."""
    tasks: dict[str, MakeTask] = importlib.import_module(sys.argv[1]).TASKS
    for line in sys.stdin:
        name, root, die_at = json.loads(line)
        child = os.fork()
        if child == 0:
            run(tasks[name], root, die_at)
            os._exit(0)
        say(f"child {child}")
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            say("died")


if __name__ == "__main__":
    main()
