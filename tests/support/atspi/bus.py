"""A session bus of its own, on which programs and assistive technology find each other."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 30


@cache
def why_not() -> str:
    """Return what is missing for a walk from outside, or nothing where it can be had."""
    for program in ("Xvfb", "openbox", "dbus-daemon"):
        if shutil.which(program) is None:
            return f"there is no {program} on this machine"
    tried = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    try:
        found = subprocess.run(tried, capture_output=True, check=False, timeout=SECONDS)
    except OSError:
        return f"there is no {SYSTEM_PYTHON} on this machine"
    return "" if found.returncode == 0 else f"{SYSTEM_PYTHON} has no pyatspi"


@contextmanager
def accessibility_bus(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Start a session bus and return the environment for who shall be found on it.

    The accessibility bus is started by the session bus when it is asked for, and ends with it.
    """
    reading, writing = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"]
    daemon = subprocess.Popen(
        command, env=dict(environment), pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            address = answer.readline().strip()
        if not address:
            raise RuntimeError("the session bus did not start")
        yield {
            **environment,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        daemon.terminate()
        daemon.wait(timeout=SECONDS)
