"""A picture of a widget that lies over it, for as long as nothing on it may change."""

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Covers its parent with how it looked when it was held."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("still")
        self._picture = QPixmap()
        self.hide()

    def hold(self) -> None:
        """Cover the parent with its own picture of now."""
        self._picture = self._under.grab()
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()

    def let_go(self) -> None:
        """Show the parent again."""
        self.hide()
        self._picture = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        QPainter(self).drawPixmap(self.rect(), self._picture)
