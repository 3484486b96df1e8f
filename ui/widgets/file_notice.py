"""The line over every place that says something about the file as a whole."""

from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column


class FileNotice(QWidget):
    """In sight only while there is something to say, such as that the file can only be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("file-notice")
        self._line = InfoLine("", "book-open", "ink", 16)
        card = Card(column(self._line), "warning_tint", "warning", 12, (16, 8, 16, 8))
        self.setLayout(column(card, margins=(28, 12, 24, 0)))
        self.hide()

    def show_words(self, text: str) -> None:
        """Say something, or go away when there are no words."""
        self._line.show_words(text)
        self.setVisible(bool(text))
