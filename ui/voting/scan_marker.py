"""The marker of switch access: a thick ring between two others, around what a switch would press.

Their tones take turns, so that on every ground one of them stands out, and a button of the ring's colour stays apart.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from ui import theme

LINES = ((4.0, "focus_outer"), (4.0, "focus_inner"), (3.0, "focus_outer"))
"""Thickness and tone from the outside in; all together less than the gap between two answers."""
_THICK = round(sum(line for line, _tone in LINES))
_RADIUS = 18
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
        place = QRect(button.mapTo(self._surface, QPoint(0, 0)), button.size())
        self.setGeometry(place.adjusted(-_THICK, -_THICK, _THICK, _THICK))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = 0.0
        for line, tone in LINES:
            inset = outside + line / 2
            painter.setPen(QPen(theme.colour(tone), line))
            radius = _RADIUS + _THICK - inset
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
            outside += line
