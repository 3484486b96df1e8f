"""The screens of the tests: real sizes offscreen, and a real X screen where there is one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.x_screen import XScreen

SHOW_A_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.showFullScreen()
app.processEvents()
print(app.platformName(), app.primaryScreen().size().toTuple())
"""


def test_the_screens_have_their_real_sizes(qapp: QApplication) -> None:
    sizes = [screen.size().toTuple() for screen in qapp.screens()]
    assert sizes == [(1366, 768), (1920, 1080), (800, 1280), (1280, 800)]
    assert qapp.primaryScreen().size().toTuple() == (1366, 768)


@pytest.mark.x11
def test_a_window_opens_on_a_real_screen(own_screen: XScreen) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW_A_WINDOW],
        env=own_screen.environment(),
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout.split() == ["xcb", "(1366,", "768)"], done.stderr
