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
        self._stop = SecondaryButton(_("Stop"), "x")
        self._stop.setObjectName(name)
        self._stop.setAccessibleName(_("Stop: the paper is not issued"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row((self._words, 1), self._stop, space=12))
        self._stop.clicked.connect(self.stopped)
        self.hide()

    def has_focus(self) -> bool:
        """Tell whether the next key would stop the work."""
        return self._stop.hasFocus()

    def take_focus(self) -> None:
        """Let the next key stop the work."""
        self._stop.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many editions are drawn."""
        self._words.setText(_("Drawn: {done} of {total} files").format(done=done, total=total))
        self.setVisible(done < total)
