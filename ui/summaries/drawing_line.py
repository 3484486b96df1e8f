"""How far the editions of a paper are that is being issued, and the way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.buttons import SecondaryButton
from ui.widgets.layouts import row
from ui.widgets.para import Para


class DrawingLine(QWidget):
    """Stands there only while there is something to stop."""

    stopped = Signal()

    def __init__(self, name: str = "issue-stop") -> None:
        super().__init__()
        self._words = Para("", weight=600)
        stop = SecondaryButton(_("Stop"), "x")
        stop.setObjectName(name)
        stop.setAccessibleName(_("Stop: the paper is not issued"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row((self._words, 1), stop, space=12))
        stop.clicked.connect(self.stopped)
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many editions are drawn."""
        self._words.setText(_("Drawn: {done} of {total} files").format(done=done, total=total))
        self.setVisible(done < total)
