"""A layout that sets widgets one after the other and goes on in the next line when the place is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_STEP = 8
Sized = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Lines of widgets, each as wide as it likes, never wider than the place; `even` leaves none alone on the last."""

    def __init__(
        self, parent: QWidget | None = None, space: int = 8, centred: bool = False, even: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred, self._even = centred, even
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(space)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or none beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return self._with_margins(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the room for the widest item alone."""
        least = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            max((size.width() for size in least), default=0), max((size.height() for size in least), default=0)
        )

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _sized(self, width: int) -> list[Sized]:
        """Return the items with the room that each takes in a width."""
        sized = []
        for item in self._shown():
            hint = item.sizeHint()
            across = min(hint.width(), width)
            height = item.heightForWidth(across) if item.hasHeightForWidth() else hint.height()
            sized.append((item, QSize(across, height)))
        return sized

    def _lines(self, sized: Sequence[Sized], width: int) -> list[list[Sized]]:
        lines: list[list[Sized]] = [[]]
        used = 0
        for item, size in sized:
            if lines[-1] and used + self.spacing() + size.width() > width:
                lines.append([])
                used = 0
            used += size.width() + (self.spacing() if lines[-1] else 0)
            lines[-1].append((item, size))
        return lines

    def _even_lines(self, sized: Sequence[Sized], width: int) -> list[list[Sized]]:
        """Return as few lines as the width allows, about as long as each other."""
        lines = self._lines(sized, width)
        widths = [size.width() for _item, size in sized]
        narrower = max(sum(widths) // len(lines), *widths, 0)
        while len(lines) > 1 and narrower < width:
            tried = self._lines(sized, narrower)
            if len(tried) <= len(lines):
                return tried
            narrower += _STEP
        return lines

    def _place(self, rect: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        y = inside.top()
        sized = self._sized(inside.width())
        lines = (self._even_lines if self._even else self._lines)(sized, inside.width())
        for line in lines:
            height = max((size.height() for _item, size in line), default=0)
            if move:
                self._place_line(line, inside, y, height)
            y += height + self.spacing()
        return y - self.spacing() - inside.top() + margins.top() + margins.bottom()

    def _place_line(self, line: Sequence[Sized], inside: QRect, y: int, height: int) -> None:
        widget = self.parentWidget()
        mirrored = widget is not None and widget.isRightToLeft()
        x = inside.left()
        if self._centred:
            used = sum(size.width() for _item, size in line) + self.spacing() * (len(line) - 1)
            x += max(0, inside.width() - used) // 2
        for item, size in line:
            start = inside.left() + inside.right() - x - size.width() + 1 if mirrored else x
            item.setGeometry(QRect(QPoint(start, y + (height - size.height()) // 2), size))
            x += size.width() + self.spacing()
