"""Tab goes through a window as its layouts read: what was made later is not left to the end.

Qt keeps the widgets of a window in the order in which they were made, so rows that are shown anew would come after the
buttons below them. The order is set right when Tab is pressed, and costs nothing before.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QGridLayout, QLayout, QWidget

_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_WHOLE = (QAbstractSpinBox, QComboBox)


class ReadingOrder(QObject):
    """Sets the order right in every window of the application that takes a Tab; made once."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Set the order right before the focus moves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TAB:
            window = QApplication.activeWindow()
            if window is not None:
                set_reading_order(window)
        return False


def set_reading_order(window: QWidget) -> None:
    """Let Tab go through what is in sight in a window in the order in which it reads."""
    stops = [each for each in _read(window) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    # Each step is set only where it has to be: with many lists to choose from that is slow.
    if _in_chain(window, stops) != stops:
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)


def _read(widget: QWidget) -> Iterator[QWidget]:
    """Return all that is in sight in a widget, as it reads."""
    layout = widget.layout()
    for part in _by_hand(widget) if layout is None else _laid_out(widget, layout):
        if not part.isHidden() and not part.isWindow():
            yield part
            if not isinstance(part, _WHOLE):
                yield from _read(part)


def _laid_out(widget: QWidget, layout: QLayout) -> list[QWidget]:
    """Return the parts of a widget by its layout, then what lies over them."""
    parts = list(_of_layout(layout))
    return [*parts, *(each for each in _children(widget) if each not in set(parts))]


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)


def _places(layout: QLayout) -> Sequence[int]:
    """Return the numbers of a layout's items as they read: in a grid line by line."""
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return places


def _by_hand(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget that lays them out itself: their order stays as it was set."""
    parts = _children(widget)
    return _in_chain(widget, parts) if len(parts) > 1 else parts


def _in_chain(widget: QWidget, wanted: Collection[QWidget]) -> list[QWidget]:
    """Return some of the widgets behind one in the order in which Tab goes now."""
    left, found, here = set(wanted), [], widget.nextInFocusChain()
    while left and here is not None and here is not widget:
        if here in left:
            left.remove(here)
            found.append(here)
        here = here.nextInFocusChain()
    return found


def _children(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
