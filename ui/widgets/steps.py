"""A commitment over time: one point a meeting, joined as steps, broken where scores cannot be compared."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.tokens import mixed
from ui.widgets.painted import PaintedLabel
from ui.widgets.score_views import StepPoint as StepPoint
from ui.widgets.text_block import TextBlock, TextStyle

_COLUMN, _HEIGHT, _MARGIN, _POINT = 92, 44, 10, 7


class Steps(PaintedLabel):
    """Draws the points of all meetings shown; the name says them in words."""

    def __init__(self, points: Sequence[StepPoint], steps: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._points, self._steps = tuple(points), steps
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """Return a column for each meeting."""
        return QSize(theme.px(_COLUMN) * max(1, len(self._points)), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return narrower columns."""
        return QSize(theme.px(_COLUMN * 0.6) * max(1, len(self._points)), theme.px(_HEIGHT))

    def _scale_of(self, index: int) -> int:
        return self._points[index].steps or self._steps

    def _column(self) -> float:
        return self.width() / max(1, len(self._points))

    def _spot(self, index: int, value: int) -> QPointF:
        margin = theme.px(_MARGIN)
        room = self.height() - 2 * margin
        share = value / max(1, self._scale_of(index) - 1)
        return QPointF(self._column() * (index + 0.5), self.height() - margin - room * share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps, the lines between them, and the points over both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        self._paint_lines(painter)
        for index, point in enumerate(self._points):
            if point.break_words:
                self._paint_break(painter, index, point)
            if point.too_few:
                self._paint_too_few(painter, index, point)
            if point.value is not None:
                painter.setPen(QPen(theme.colour("surface"), 2))
                painter.setBrush(theme.colour("primary"))
                radius = theme.px(_POINT)
                painter.drawEllipse(self._spot(index, point.value), radius, radius)

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = theme.tokens()
        painter.setBrush(QColor(mixed(tokens.surface, tokens.edge, 0.45)))
        for index, point in enumerate(self._points):
            if not point.too_few:
                for step in range(self._scale_of(index)):
                    painter.drawEllipse(self._spot(index, step), 1.4, 1.4)

    def _paint_lines(self, painter: QPainter) -> None:
        last: tuple[int, int] | None = None
        for index, point in enumerate(self._points):
            if point.break_words or point.too_few:
                last = None
            if point.value is None:
                continue
            if last is not None:
                self._paint_line(painter, last, (index, point.value))
            last = (index, point.value)

    def _paint_line(self, painter: QPainter, first: tuple[int, int], second: tuple[int, int]) -> None:
        start, end = self._spot(*first), self._spot(*second)
        pen = QPen(theme.colour("primary"), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if second[0] - first[0] > 1:
            pen.setDashPattern([1.2, 2.2])
        half = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        for spot in (QPointF(half, start.y()), QPointF(half, end.y()), end):
            path.lineTo(spot)
        painter.strokePath(path, pen)

    def _between(self, index: int, point: StepPoint) -> float:
        """Return where a break stands: at its own meeting without a score, else before it."""
        return self._column() * (index + 0.5 if point.value is None else index)

    def _paint_break(self, painter: QPainter, index: int, point: StepPoint) -> None:
        style = TextStyle(14, 600, 1.2)
        room = self._column() * (0.96 if point.value is None else 0.74) - 16
        block = TextBlock(point.break_words, style, room)
        width, height = block.size.width() + 16, block.size.height() + 4
        left = min(max(0.0, self._between(index, point) - width / 2), max(0.0, self.width() - width))
        chip = QRectF(left, (self.height() - height) / 2, width, height)
        pen = QPen(theme.colour("edge"), 1.4)
        pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(chip, 10, 10)
        block.draw(painter, chip, theme.colour("second"), Qt.AlignmentFlag.AlignHCenter, middle=True)

    def _paint_too_few(self, painter: QPainter, index: int, point: StepPoint) -> None:
        room = QRectF(self._column() * index, 0, self._column(), self.height())
        block = TextBlock(point.too_few, TextStyle(14, 400, 1.2), room.width())
        block.draw(painter, room, theme.colour("second"), Qt.AlignmentFlag.AlignHCenter, middle=True)
