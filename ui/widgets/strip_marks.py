"""The marks of the promise strip: young people filled, the authority outlined, the gap between, split as a fork."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from careboard.strip_shapes import Disc, Line, fork
from ui import theme
from ui.widgets.painted import PaintedLabel

YOUNG_PEOPLE, AUTHORITY, GAP, SPLIT = "young-people", "authority", "gap", "split"
# How many of the mark's radii the fork's unit is: its prongs then keep inside the strip's lane.
_FORK_UNIT = 7.4


def paint_young_people(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Draw the young people's middle answer."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary"))
    painter.drawEllipse(centre, radius, radius)


def paint_authority(painter: QPainter, centre: QPointF, radius: float, around: bool = False) -> None:
    """Draw the authority's own score, around the young people's mark where both are the same."""
    line = max(2.6, radius * 0.26)
    reach = radius * (1.38 if around else 1.1) - line / 3
    painter.setPen(QPen(theme.colour("ink"), line))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(centre, reach, reach)


def paint_gap(painter: QPainter, start: QPointF, end: QPointF, radius: float) -> None:
    """Draw how far the two are apart."""
    width = max(4.0, radius * 0.36)
    painter.setPen(QPen(theme.colour("warning"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, end)


def paint_fork(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Draw a split room with the paper's own fork: always the same shape, so that it hints at nothing."""
    primary = theme.colour("primary")
    for shape in fork(centre.x(), centre.y(), radius / _FORK_UNIT):
        if isinstance(shape, Line):
            painter.setPen(QPen(primary, shape.line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(*shape.start), QPointF(*shape.end))
        elif isinstance(shape, Disc):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(primary)
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


class StripMark(PaintedLabel):
    """One mark for a legend; the words beside it say what it is."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kind = kind

    def sizeHint(self) -> QSize:
        """Return the mark's size."""
        return QSize(theme.px(44 if self._kind in (GAP, SPLIT) else 28), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius = QRectF(self.rect()).center(), float(theme.px(10))
        if self._kind == YOUNG_PEOPLE:
            paint_young_people(painter, centre, radius)
        elif self._kind == AUTHORITY:
            paint_authority(painter, centre, radius)
        elif self._kind == GAP:
            aside = QPointF(self.width() * 0.42, 0)
            paint_gap(painter, centre - aside, centre + aside, radius)
        else:
            paint_fork(painter, centre, radius)
