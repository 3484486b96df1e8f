"""Draws the lines found: an icon or a promise's picture, one or two lines of words, and the keys at the end."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.find.entries import Entry
from ui.find.results_model import ENTRY_ROLE
from ui.tokens import RADIUS_BUTTON, TARGET
from ui.widgets.badge import badge_size, paint_badge
from ui.widgets.disc import paint_disc
from ui.widgets.drawing import draw_icon
from ui.widgets.text_block import TextBlock, TextStyle, shortened

_TITLE, _BELOW, _HEAD = TextStyle(16, 600, 1.25), TextStyle(14, 400, 1.3), TextStyle(14, 700, 1.3)
_DISC, _ICON, _GAP, _PADDING, _BAR = 36, 24, 12, 8, 4
_KEY = 14
Index = QModelIndex | QPersistentModelIndex


class ResultsDelegate(QStyledItemDelegate):
    """Paints the names of groups and the lines below them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a row needs at its width."""
        row = index.data(ENTRY_ROLE)
        width = option.rect.width()
        if not isinstance(row, Entry):
            return QSize(width, _HEAD.line() + 2 * theme.px(_PADDING))
        title, below = _texts(row, _room(row, QRectF(0, 0, width, 0)).width())
        words = title.size.height() + (below.size.height() if below else 0)
        return QSize(width, max(theme.px(TARGET + 4), round(words) + 2 * theme.px(_PADDING)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ENTRY_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = _Side(box, option.direction == Qt.LayoutDirection.RightToLeft)
        if isinstance(row, Entry):
            _paint_entry(painter, side, row, bool(option.state & QStyle.StateFlag.State_Selected))
        else:
            words = box.adjusted(theme.px(_PADDING), theme.px(_PADDING), -theme.px(_PADDING), 0)
            TextBlock(str(row), _HEAD).draw(painter, words, theme.colour("second"), side.align)
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Side:
    """The box of a row, and at which side its lines begin."""

    box: QRectF
    is_mirrored: bool

    @property
    def align(self) -> Qt.AlignmentFlag:
        """Return where words stand in their room."""
        return Qt.AlignmentFlag.AlignRight if self.is_mirrored else Qt.AlignmentFlag.AlignLeft

    def turned(self, place: QRectF) -> QRectF:
        """Return a place in the box, at the other side where lines begin at the right."""
        if self.is_mirrored:
            place.moveLeft(self.box.left() + self.box.right() - place.right())
        return place


def _paint_entry(painter: QPainter, side: _Side, entry: Entry, is_chosen: bool) -> None:
    box = side.box
    if is_chosen:
        _paint_chosen(painter, side)
    _paint_picture(painter, side, entry, is_chosen)
    room = side.turned(_room(entry, box))
    title, below = _texts(entry, room.width())
    height = title.size.height() + (below.size.height() if below else 0)
    room.setTop(box.center().y() - height / 2)
    title.draw(painter, room, theme.colour("second" if entry.hindrance else "ink"), side.align)
    if below:
        below.draw(painter, room.adjusted(0, title.size.height(), 0, 0), theme.colour("second"), side.align)
    if entry.keys:
        size = badge_size(entry.keys, "", _KEY)
        left = box.right() - theme.px(_PADDING) - size.width()
        chip = QRectF(left, box.center().y() - size.height() / 2, size.width(), size.height())
        paint_badge(painter, side.turned(chip), entry.keys, "", "ink", _KEY, on_tint=is_chosen)


def _paint_chosen(painter: QPainter, side: _Side) -> None:
    """Tint the chosen row and give it a bar and an edge: colour is never alone."""
    box, radius = side.box, theme.px(RADIUS_BUTTON)
    painter.setPen(QPen(theme.colour("primary"), 2))
    painter.setBrush(theme.colour("tint"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    inset = box.height() / 4
    bar = QRectF(box.left() + 1, box.top() + inset, _BAR, box.height() - 2 * inset)
    painter.fillRect(side.turned(bar), theme.colour("primary"))


def _paint_picture(painter: QPainter, side: _Side, entry: Entry, is_chosen: bool) -> None:
    size, box = theme.px(_DISC), side.box
    spot = side.turned(QRectF(box.left() + theme.px(_PADDING), box.center().y() - size / 2, size, size))
    if entry.picture:
        paint_disc(painter, spot, entry.picture, white=is_chosen)
    else:
        inset = (size - theme.px(_ICON)) / 2
        tone = theme.colour("second" if entry.hindrance else "primary")
        draw_icon(painter, entry.icon, spot.adjusted(inset, inset, -inset, -inset), tone)


def _room(entry: Entry, box: QRectF) -> QRectF:
    """Return where the words stand in a row: beside the picture, and before the keys."""
    start = theme.px(_PADDING) + theme.px(_DISC) + theme.px(_GAP)
    keys = badge_size(entry.keys, "", _KEY).width() + theme.px(_GAP) if entry.keys else 0
    return box.adjusted(start, 0, -theme.px(_PADDING) - keys, 0)


def _texts(entry: Entry, width: float) -> tuple[TextBlock, TextBlock | None]:
    below = shortened(entry.below, _BELOW, width, 2) if entry.below else None
    return shortened(entry.title, _TITLE, width, 2), below
