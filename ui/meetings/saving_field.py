"""A text that is kept while it is typed: a moment after the last key, and at once when the field is left."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.text_fields import TextField

_MOMENT = 700


class SavingField(TextField):
    """Tells the text when it should be kept; the same text is told once."""

    settled = Signal(str)

    def __init__(self, placeholder: str, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, lines=lines, parent=parent)
        self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self.keep)
        self.edited.connect(self._wait)
        self.left.connect(self.keep)

    def show_kept(self, text: str) -> None:
        """Show a text that is kept already."""
        self._timer.stop()
        self._kept = text
        if text != self.text():
            self.set_text(text)

    def keep(self) -> None:
        """Tell the text if it has changed."""
        self._timer.stop()
        text = self.text()
        if text != self._kept:
            self._kept = text
            self.settled.emit(text)

    def _wait(self) -> None:
        self._timer.start()
