"""A screen of its own for a test: Xvfb on a free display, ended by the process that was started."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

WHY_NOT = "there is no Xvfb on this machine"
SECONDS_TO_END = 10


@dataclass(frozen=True, slots=True)
class XScreen:
    """A display that programs can be started on."""

    display: str
    width: int
    height: int

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment for a program that is to show its windows here."""
        there = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return {**there, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **more}


def can_be_had() -> bool:
    """Tell whether x_screen works on this machine."""
    return shutil.which("Xvfb") is not None


@contextmanager
def x_screen(width: int = 1366, height: int = 768) -> Iterator[XScreen]:
    """Start a screen of this size and end it afterwards. Raises RuntimeError when it does not start."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.PIPE, text=True)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: {server.communicate(timeout=SECONDS_TO_END)[1].strip()}")
        yield XScreen(f":{number}", width, height)
    finally:
        _end(server)


@contextmanager
def window_manager(screen: XScreen) -> Iterator[None]:
    """Run openbox on the screen, for tests of full screen, focus and closing."""
    manager = subprocess.Popen(["openbox"], env=screen.environment(), stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        _end(manager)


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """End a process that was started here and wait for it."""
    process.terminate()
    try:
        process.wait(timeout=SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stderr is not None:
        process.stderr.close()
