"""A speech service that takes a call and never answers: the program ends all the same, and does not crash."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(find_library("speechd") is None, reason="there is no such speech service here")

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.background import OwnThread
from ui.voting.system_voice import find_voice

OwnThread.patience_ms = 100
app = QApplication(sys.argv)
voice = find_voice(app)
assert voice is not None
QTimer.singleShot(200, app.quit)
app.exec()
print("ended")
"""


def test_the_program_ends_although_its_voice_never_answers(tmp_path: Path) -> None:
    place = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(place))
        service.listen()
        told = {"SPEECHD_ADDRESS": f"unix_socket:{place}", "QT_QPA_PLATFORM": "offscreen"}
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, **told},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (ran.returncode, ran.stdout) == (0, "ended\n"), ran.stderr
