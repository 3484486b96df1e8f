"""The floor of every start: one empty window of the program's size."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(["bare"])
window = QMainWindow()
window.resize(1366, 728)
window.show()

from tests.benchmarks.shown import is_drawn, megabytes, say, until  # noqa: E402 (after what is measured)

until(app, lambda: is_drawn(window))
say("shown")
say(megabytes())
