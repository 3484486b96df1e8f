"""The promise strip: the steps of a scale in a row, with the young people's and the authority's marks on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.painted import PaintedLabel, width_in_force
from ui.widgets.score_views import StripView as StripView
from ui.widgets.strip_marks import paint_authority, paint_fork, paint_gap, paint_young_people
from ui.widgets.text_block import TextBlock, TextStyle

_LANE, _ROOM = 3.2, 4
_LEAST_CELL = 56


def gap_ends(view: StripView, radius: float) -> tuple[float, float]:
    """Return how far from the centres of the two marks the gap's line starts and ends."""
    return (radius * 2.1 if view.split else radius), radius * 1.15


class Strip(PaintedLabel):
    """Draws one result; the name says it in words ("Respect: mostly. Hillside Council: kept.")."""

    def __init__(
        self,
        view: StripView,
        name: str,
        radius: float = 10,
        text_size: float = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._view, self._radius, self._text_size = view, radius, text_size
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_view(self, view: StripView, name: str) -> None:
        """Show another result."""
        self._view = view
        self.setAccessibleName(name)
        self.remeasure()

    def _style(self, bold: bool = False) -> TextStyle:
        return TextStyle(self._text_size, 700 if bold else 400, 1.25)

    def _lane_height(self, width: float) -> float:
        lane = theme.px(self._radius * _LANE)
        if not self._view.note:
            return lane
        return max(lane, TextBlock(self._view.note, self._style(), width - 2 * lane * 0.5).size.height() + 2 * _ROOM)

    def _label_height(self, width: float) -> float:
        if not self._view.labels:
            return 0.0
        cell = width / len(self._view.steps) - 2 * _ROOM
        return max(TextBlock(words, self._style(bold=True), cell).size.height() for words in self._view.steps) + _ROOM

    def _caption_height(self) -> float:
        return self._style().line() + _ROOM if any(self._view.captions) else 0.0

    def hasHeightForWidth(self) -> bool:
        """Tell that labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return round(self._caption_height() + self._lane_height(width) + self._label_height(width)) + 2

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        width = theme.px(86 * len(self._view.steps))
        return QSize(width, self.heightForWidth(width_in_force(self, width)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: each step keeps room for its mark."""
        width = theme.px(_LEAST_CELL * len(self._view.steps))
        return QSize(width, self.heightForWidth(width_in_force(self, width)))

    def _centre(self, step: int, lane: QRectF) -> QPointF:
        cell = self.width() / len(self._view.steps)
        return QPointF(cell * (step + 0.5), lane.center().y())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lane, steps, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._caption_height() + self._lane_height(self.width()) + self._label_height(self.width())
        top = (self.height() - height) / 2 + self._caption_height()
        lane = QRectF(1, top + 1, self.width() - 2, self._lane_height(self.width()) - 2)
        if self._view.note:
            self._paint_note(painter, lane)
        else:
            self._paint_lane(painter, lane)
            self._paint_marks(painter, lane)
            self._paint_captions(painter, lane)
        if self._view.labels:
            self._paint_labels(painter, lane)

    def _paint_note(self, painter: QPainter, lane: QRectF) -> None:
        pen = QPen(theme.colour("edge"), 1.5)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        radius = min(lane.height(), theme.px(self._radius * _LANE)) / 2
        painter.drawRoundedRect(lane, radius, radius)
        room = lane.adjusted(radius, 0, -radius / 2, 0)
        TextBlock(self._view.note, self._style(), room.width()).draw(painter, room, theme.colour("second"), middle=True)

    def _paint_lane(self, painter: QPainter, lane: QRectF) -> None:
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(lane, lane.height() / 2, lane.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("edge"))
        marks = [step for step in (self._view.middle, self._view.authority) if step is not None]
        dot = max(2.4, theme.px(self._radius) * 0.24)
        for step in range(len(self._view.steps)):
            if not marks or not min(marks) <= step <= max(marks):
                painter.drawEllipse(self._centre(step, lane), dot, dot)

    def _paint_marks(self, painter: QPainter, lane: QRectF) -> None:
        view, radius = self._view, float(theme.px(self._radius))
        if view.authority is not None:
            if view.middle is not None and view.middle != view.authority:
                self._paint_gap(painter, lane, view.middle, view.authority)
            paint_authority(painter, self._centre(view.authority, lane), radius, view.authority == view.middle)
        if view.middle is not None:
            paint = paint_fork if view.split else paint_young_people
            paint(painter, self._centre(view.middle, lane), radius)

    def _paint_gap(self, painter: QPainter, lane: QRectF, middle: int, authority: int) -> None:
        direction = 1 if authority > middle else -1
        radius = float(theme.px(self._radius))
        away, before = gap_ends(self._view, radius)
        start = self._centre(middle, lane) + QPointF(direction * away, 0)
        end = self._centre(authority, lane) - QPointF(direction * before, 0)
        paint_gap(painter, start, end, radius)

    def _paint_labels(self, painter: QPainter, lane: QRectF) -> None:
        cell = self.width() / len(self._view.steps)
        for step, words in enumerate(self._view.steps):
            tone = "second"
            if step == self._view.authority:
                tone = "ink"
            if step == self._view.middle:
                tone = "primary"
            bold = step in (self._view.middle, self._view.authority)
            room = QRectF(cell * step + _ROOM, lane.bottom() + _ROOM, cell - 2 * _ROOM, self.height())
            block = TextBlock(words, self._style(bold), room.width())
            block.draw(painter, room, theme.colour(tone), Qt.AlignmentFlag.AlignHCenter)

    def _paint_captions(self, painter: QPainter, lane: QRectF) -> None:
        line = self._style().line()
        marks = ((self._view.middle, "primary"), (self._view.authority, "ink"))
        for (step, tone), words in zip(marks, self._view.captions, strict=True):
            if step is None or not words:
                continue
            block = TextBlock(words, self._style(bold=True))
            wide = block.size.width()
            left = min(max(0.0, self._centre(step, lane).x() - wide / 2), max(0.0, self.width() - wide))
            block.draw(painter, QRectF(left, lane.top() - line - _ROOM, wide, line), theme.colour(tone))
