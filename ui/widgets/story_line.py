"""The story of an issue from top to bottom: you said, the answer, we did, is it sorted?"""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.adaptive_row import effective_width
from ui.widgets.drawing import draw_icon
from ui.widgets.para import Para

DONE, SAME, NEXT = "done", "same", "next"
_NARROW, _TITLE_WIDTH, _LEAST_WIDTH, _ENDLESS = 560, 196, 300, 16777215
_LEAST_COMPACT, _START, _GAP = 240, 14, 8
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Station(QWidget):
    """One station: its sign, a title with a line beside or below it, and what belongs to it."""

    def __init__(
        self,
        icon: str,
        title: str,
        beside: str,
        body: Sequence[QWidget],
        state: str,
        dashed: bool,
        compact: bool,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._scale = scale
        self._icon, self._state, self._dashed, self._compact = icon, state, dashed, compact
        self.is_last = False
        self.title = Para(title, scale * (16 if compact else 26), 700, line_height=1.25)
        self._beside = Para(beside, scale * (14 if compact else 16), tone="second", wrap=not compact)
        if not beside:
            self._beside.hide()
        self._heading = self._title_part()
        self._layout = QBoxLayout(_BELOW if compact else _BESIDE, self)
        content = QVBoxLayout()
        content.setSpacing(4 if compact else 8)
        for widget in body:
            content.addWidget(widget)
        if not compact:
            content.addStretch(1)
        self._layout.addWidget(self._heading)
        self._layout.addLayout(content, 0 if compact else 1)
        self._set_room()

    def _title_part(self) -> QWidget:
        compact = self._compact
        part = QWidget()
        self._title_row = QBoxLayout(_BESIDE if compact else _BELOW, part)
        self._title_row.setContentsMargins(0, 0, 0, 0)
        self._title_row.setSpacing(_GAP if compact else 0)
        self._title_row.addWidget(self.title, 1 if compact else 0)
        self._title_row.addWidget(self._beside)
        if not compact:
            self._title_row.addStretch(1)
        return part

    def _sign(self) -> int:
        return theme.px(self._scale * (28 if self._compact else 48))

    def _set_room(self) -> None:
        start = self._sign() + (_START if self._compact else 28)
        self._layout.setSpacing(2 if self._compact else 16)
        below = 0 if self.is_last else (8 if self._compact else 20)
        if self.isRightToLeft():
            self._layout.setContentsMargins(0, 2, start, below)
        else:
            self._layout.setContentsMargins(start, 2, 0, below)

    def set_last(self, is_last: bool) -> None:
        """Say whether a line goes on from here."""
        self.is_last = is_last
        self._set_room()
        self.update()

    def fit(self, width: float) -> None:
        """Set the title over the body, or its line below it, where the place is narrow for the text."""
        if self._compact:
            room = theme.px(width) - self._sign() - _START
            needed = self.title.minimumSizeHint().width() + _GAP + self._beside.sizeHint().width()
            self._title_row.setDirection(_BELOW if room < needed else _BESIDE)
            self._title_row.setSpacing(0 if room < needed else _GAP)
        else:
            narrow = width < self._scale * _NARROW
            self._layout.setDirection(_BELOW if narrow else _BESIDE)
            title_width = theme.px(self._scale * _TITLE_WIDTH)
            self._heading.setMinimumWidth(0 if narrow else title_width)
            self._heading.setMaximumWidth(_ENDLESS if narrow else title_width)
        self._set_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign and the line to the next station."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._sign()
        mirrored = self.isRightToLeft()
        left = self.width() - side - 2 if mirrored else 2
        sign = QRectF(left, 2, side, side)
        if not self.is_last:
            self._paint_line(painter, sign)
        words = self._paint_sign(painter, sign)
        inset = side * 0.22
        draw_icon(painter, self._icon, sign.adjusted(inset, inset, -inset, -inset), theme.colour(words))

    def _paint_line(self, painter: QPainter, sign: QRectF) -> None:
        width = 2 if self._compact else 4
        solid = not self._dashed and self._state == DONE
        pen = QPen(theme.colour("primary" if solid and not self._compact else "edge"), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not solid:
            pen.setDashPattern([2, 2] if self._compact else [1.5, 1.5])
        painter.setPen(pen)
        painter.drawLine(QLineF(sign.center().x(), sign.bottom() + 4, sign.center().x(), self.height() - 2))

    def _paint_sign(self, painter: QPainter, sign: QRectF) -> str:
        """Draw the disc under the icon, and return the icon's tone."""
        edge = 1.8 if self._compact else 2.5
        inside = sign.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        if self._state == SAME or (self._state == NEXT and self._compact):
            pen = QPen(theme.colour("edge"), edge)
            pen.setDashPattern([2.4, 2])
            painter.setPen(pen)
            painter.setBrush(theme.colour("sunken" if self._state == SAME else "surface"))
            painter.drawEllipse(inside)
            return "second" if self._state == SAME else "primary"
        if self._state == NEXT:
            painter.setPen(QPen(theme.colour("primary"), 3))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(inside)
            return "primary"
        edged = self._compact and theme.tokens().is_high_contrast
        painter.setPen(QPen(theme.colour("edge"), edge) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("tint" if self._compact else "primary"))
        painter.drawEllipse(inside if edged else sign)
        return "primary" if self._compact else "on_primary"


class StoryLine(QWidget):
    """A column of stations; compact for a side panel, large for reading across a room, larger still by `scale`."""

    def __init__(self, compact: bool = False, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact, self._scale = compact, scale
        self._stations: list[Station] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def add(
        self,
        icon: str,
        title: str,
        beside: str = "",
        body: Sequence[QWidget] = (),
        state: str = DONE,
        dashed: bool = False,
    ) -> Station:
        """Add a station: done, same (nothing changed), or next; `dashed` draws the line after it as not yet gone."""
        station = Station(icon, title, beside, body, state, dashed, self._compact, self._scale)
        if self._stations:
            self._stations[-1].set_last(False)
        station.set_last(True)
        station.fit(effective_width(self))
        self._stations.append(station)
        self._layout.insertWidget(len(self._stations) - 1, station)
        return station

    def clear(self) -> None:
        """Take all stations away."""
        for station in self._stations:
            self._layout.removeWidget(station)
            # Hidden first: a layout shows its widgets a moment later, and this one has no window any more then.
            station.hide()
            station.setParent(None)
            station.deleteLater()
        self._stations = []

    def minimumSizeHint(self) -> QSize:
        """Return the least width with all below each other: a window must be able to become that narrow."""
        hint = super().minimumSizeHint()
        least = _LEAST_COMPACT if self._compact else _LEAST_WIDTH
        return QSize(min(hint.width(), theme.px(least)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set titles beside or over the bodies."""
        super().resizeEvent(event)
        for station in self._stations:
            station.fit(effective_width(self))
