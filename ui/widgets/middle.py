"""A part in the middle of a wide place, no wider than reads well."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme

_WIDEST = 760


class Middle(QWidget):
    """Holds one part; room beside it grows, the part does not."""

    def __init__(self, part: QWidget, widest: int = _WIDEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the part alone: the room beside it may always be taken away."""
        least, beside = super().minimumSizeHint(), self._column.contentsMargins()
        return QSize(least.width() - beside.left() - beside.right(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room that is left over between both sides."""
        super().resizeEvent(event)
        side = max(0, (self.width() - theme.px(self._widest)) // 2)
        self._column.setContentsMargins(side, 0, side, 0)
