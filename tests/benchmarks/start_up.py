"""Start to first window, passphrase to Home, and steady memory, each beside a bare window of Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.benchmarks.measuring import Figure

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "demonstration"
STARTS, OPENINGS = 9, 5
MEGABYTES = 120


def measure(folder: Path) -> Iterator[Figure]:
    """Start both programs in turns."""
    bare, ours, memory = [], [], []
    for turn in range(STARTS + 1):
        taken, said = _start("bare_window")
        started, _said = _start("whole_program", str(folder / "empty"))
        if turn:
            bare.append(taken)
            ours.append(started)
            memory.append(float(said[0]))
    window = median(bare)
    yield Figure("start to first shown window", median(ours), window, "ms", 1.5)
    yield from _home(folder, window, median(memory))


def _home(folder: Path, window: float, bare_memory: float) -> Iterator[Figure]:
    data = DataFolder(folder / "data")
    file = folder / "demo.careboard"
    FilesHere(data).make_demonstration(file, PASSPHRASE).close()
    openings = [_opening(data, file) for _turn in range(OPENINGS)]
    home, memory = (median(each) for each in zip(*openings, strict=True))
    yield Figure("passphrase to Home, key derivation not counted", home, window, "ms", 3.0)
    yield Figure("steady memory with the demonstration open", memory, bare_memory, "MB", MEGABYTES / bare_memory)


def _opening(data: DataFolder, file: Path) -> tuple[float, float]:
    _taken, (home, memory) = _start("home_window", str(data.root), str(file), PASSPHRASE, first="")
    return float(home), float(memory)


def _start(program: str, *arguments: str, first: str = "shown") -> tuple[float, list[str]]:
    """Return the milliseconds until a program says its first line, and what it says after that."""
    command = [sys.executable, "-m", f"tests.benchmarks.{program}", *arguments]
    # Compiled as an installed program is: by the first turn, which is not counted.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=compiled) as process:
        assert process.stdout is not None
        if first:
            line = process.stdout.readline()
            assert line.strip() == first, f"{program} said {line!r}"
        taken = perf_counter() - begun
        return taken * 1000, process.stdout.read().split()
