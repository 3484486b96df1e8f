"""Paints the cells of a list whose rows have one height: the ground here, what it says in the list's own delegate."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme

_BAR = 4
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """A chosen row has a tint, and a bar at the first column that is marked; `is_compact` makes rows taller."""

    row, tall_row = 68, 118
    marked_column = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_compact = False

    def row_height(self) -> int:
        """Return the height of a row at the text size in force."""
        return theme.px(self.tall_row if self.is_compact else self.row)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the room of a cell."""
        return QSize(option.rect.width(), self.row_height())

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index, chosen: bool) -> None:
        """Draw what a cell says."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        painter.setClipRect(box)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, index.column(), chosen)
        self.paint_cell(painter, box, index, chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, column: int, chosen: bool) -> None:
        if chosen:
            painter.fillRect(box, theme.colour("tint"))
        if chosen and column == self.marked_column:
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), theme.colour("primary"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("hairline"))
