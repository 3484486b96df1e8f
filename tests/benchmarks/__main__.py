"""Measures every row and prints it beside its floor: `python -m tests.benchmarks`. Nothing here can fail a run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.benchmarks.measuring import Figure
from tests.support.x_screen import can_be_had, x_screen

ROWS = ("start_up", "pages", "one_sitting", "finger", "issue_list", "trend", "paper")
LATER = "150 councils x 20 years: comes with the councils of a region, and is not measured here."
Measure = Callable[[Path], Iterator[Figure]]


def main(wanted: list[str]) -> None:
    """Measure the rows that are named, or all of them."""
    begun = monotonic()
    with ExitStack() as stack:
        say(f"Windows are shown {_choose_screen(stack)}. Each row: median, its floor, ratio, ratio to reach.")
        for name in wanted or ROWS:
            measure: Measure = import_module(f"tests.benchmarks.{name}").measure
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="careboard-bench-")))
            for figure in measure(folder):
                say(figure.line)
    say(LATER)
    say(f"{monotonic() - begun:.0f} seconds.")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _choose_screen(stack: ExitStack) -> str:
    """Take a screen of its own where there is one, and say which it is."""
    if not can_be_had():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return "offscreen"
    screen = stack.enter_context(x_screen(1920, 1080))
    os.environ.update(screen.environment())
    return "under Xvfb"


if __name__ == "__main__":
    main(sys.argv[1:])
