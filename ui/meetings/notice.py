"""What a page of this place says when a rule refused something."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column


class Notice(Card):
    """A line that is there only while it has something to say, and is read aloud when it comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, "danger_tint", "danger", 12, (16, 12, 16, 12), parent)
        self.setObjectName("notice")
        self._line = InfoLine("", "warning-circle", "ink", 16, icon_tone="danger")
        self.setLayout(column(self._line))
        self.hide()

    def words(self) -> str:
        """Return what it says, empty while it is away."""
        return self._line.words.text()

    def say(self, text: str) -> None:
        """Say something, or go away when there are no words."""
        self._line.show_words(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
