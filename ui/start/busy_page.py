"""What is shown while something takes a moment and nothing else can be done."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import CENTRE, Para


class BusyPage(QWidget):
    """One sentence and a bar that moves."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Para("", 20, 600, align=CENTRE)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(_("Please wait"))
        side = boxed(column())
        middle = row((side, 1), (boxed(column(self._words, bar, space=16)), 1), (boxed(column()), 1))
        layout = QVBoxLayout(self)
        layout.addLayout(column(STRETCH, middle, STRETCH))

    def show_words(self, text: str) -> None:
        """Say what is going on."""
        self._words.setText(text)
