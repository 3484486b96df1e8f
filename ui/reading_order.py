"""Tab goes through a window as its layouts read: what was made later is not left to the end.

Qt keeps the widgets of a window in the order in which they were made, so rows that are shown anew would come after the
buttons below them. Its own chain stays as it is: fields that stand for a row have to stay beside it there.
"""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDialog, QGridLayout, QLayout, QWidget

_WHOLE = (QAbstractSpinBox, QComboBox)
_NOT_IN_IT = -1


class ReadingDialog(QDialog):
    """A window of its own through which Tab goes as it reads."""

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go on, or back."""
        return go_as_it_reads(self, forwards) or super().focusNextPrevChild(forwards)


def go_as_it_reads(window: QWidget, forwards: bool) -> bool:
    """Give the focus to the next stop, or the one before, as the window reads; false where Qt has to find it."""
    focused = window.focusWidget()
    parts = list(_read(window))
    if focused not in parts:
        return False
    here = parts.index(focused)
    around = [*parts[here + 1 :], *parts[:here]]
    following = next((part for part in (around if forwards else reversed(around)) if _is_stop(part)), None)
    if following is None:
        return False
    following.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    return True


def stops_of(window: QWidget) -> list[QWidget]:
    """Return what Tab comes to in a window, in its order."""
    return [part for part in _read(window) if _is_stop(part)]


def _is_stop(part: QWidget) -> bool:
    takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and part.focusProxy() is None and part.isEnabled() and part.isVisible()


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
    all_parts = _children(widget)
    parts = list(_of_layout(layout, all_parts))
    return [*parts, *(each for each in all_parts if each not in set(parts))]


def _of_layout(layout: QLayout, parts: Sequence[QWidget]) -> Iterator[QWidget]:
    """Return those of the parts that lie in a layout.

    Asked by the part, never by the layout's own items: those die with the part, and Python would still hold them.
    """
    widgets = {layout.indexOf(each): each for each in parts}
    inner = {layout.indexOf(each): each for each in layout.children() if isinstance(each, QLayout)}
    for place in _as_read(layout, sorted({*widgets, *inner} - {_NOT_IN_IT})):
        if place in widgets:
            yield widgets[place]
        else:
            yield from _of_layout(inner[place], parts)


def _as_read(layout: QLayout, places: Sequence[int]) -> Sequence[int]:
    """Return the numbers of a layout's items as they read: in a grid line by line."""
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return places


def _by_hand(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget that lays them out itself, in the order that was set for them."""
    parts = _children(widget)
    return _in_chain(widget, parts) if len(parts) > 1 else parts


def _in_chain(widget: QWidget, wanted: Collection[QWidget]) -> list[QWidget]:
    """Return some of the widgets behind one in the order of Qt's own chain."""
    left, found, here = set(wanted), [], widget.nextInFocusChain()
    while left and here is not None and here is not widget:
        if here in left:
            left.remove(here)
            found.append(here)
        here = here.nextInFocusChain()
    return found


def _children(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
