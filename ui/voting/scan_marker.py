"""The marker of switch access: two thick rings around what a switch would press, with room between them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from ui import theme

LINE, GAP = 5, 1
_RADIUS = 22
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class ScanMarker(QWidget):
    """Lies over a surface, lets every press through, and follows what it marks."""

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self.setObjectName("scan-marker")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._surface = surface
        self._marked: QAbstractButton | None = None
        self.hide()

    @property
    def marked(self) -> QAbstractButton | None:
        """What is marked, while it is in sight."""
        return self._marked

    def mark(self, button: QAbstractButton | None) -> None:
        """Lie around this button, or nowhere."""
        if self._marked is not None and isValid(self._marked):
            self._marked.removeEventFilter(self)
        self._marked = button
        if button is not None:
            button.installEventFilter(self)
        self._lie_around()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the marked button."""
        if event.type() in _MOVING and watched is self._marked:
            self._lie_around()
        return False

    def _lie_around(self) -> None:
        button = self._marked
        if button is None or not button.isVisible():
            self.hide()
            return
        thick = 2 * LINE + GAP
        place = QRect(button.mapTo(self._surface, QPoint(0, 0)), button.size())
        self.setGeometry(place.adjusted(-thick, -thick, thick, thick))
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(thick, thick, -thick, -thick)))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outer and the inner ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, tone in enumerate(("focus_outer", "focus_inner")):
            inset = LINE * (number + 0.5) + GAP * number
            painter.setPen(QPen(theme.colour(tone), LINE))
            radius = _RADIUS + LINE * (1 - number)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
