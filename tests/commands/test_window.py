"""The command without a name opens the window; an interrupt at the terminal ends it in order."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import REPOSITORY, run_apart


@pytest.mark.skipif(sys.platform == "win32", reason="A test cannot press Ctrl-C there")
def test_an_interrupt_ends_the_window_in_order(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "careboard", "--temporary", "--debug"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert program.stderr is not None
    for line in program.stderr:
        if "the first window is drawn" in line:
            break
    program.send_signal(signal.SIGINT)
    rest = program.stderr.read()
    assert program.wait(timeout=60) == 130
    assert rest == "Stopped. Nothing half done was left behind.\n"
    assert list(tmp_path.iterdir()) == []
    program.stderr.close()


@pytest.mark.skipif(sys.platform != "linux", reason="Only there a display has a name")
def test_a_display_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    refused = run_apart(tmp_path, "--temporary", QT_QPA_PLATFORM="xcb", DISPLAY=":7654321")
    assert refused.line == "No window can open on this display. To see what is missing: careboard --doctor"
