"""The pin of PySide6: a binding that loses references to None aborts after some thousands of calls."""

from __future__ import annotations

import subprocess
import sys

import PySide6

VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("")
print("alive")
"""


def test_twenty_thousand_calls_that_return_nothing_leave_python_alive() -> None:
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


def test_the_binding_before_6_12_is_kept() -> None:
    assert (6, 10) <= PySide6.__version_info__[:2] < (6, 12)
