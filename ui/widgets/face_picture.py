"""The face of one step of a scale."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careboard import shapes
from ui import theme
from ui.widgets.drawing import draw_face
from ui.widgets.painted import PaintedLabel


class FacePicture(PaintedLabel):
    """A face beside a step's word; the word is the message, so the face itself has no name."""

    def __init__(self, step_from_worst: int, steps: int, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._face, self._side = shapes.face(step_from_worst, steps), size

    def sizeHint(self) -> QSize:
        """Return the face's size."""
        return QSize(theme.px(self._side), theme.px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a face is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the face."""
        draw_face(QPainter(self), self._face, QRectF(self.rect()))
