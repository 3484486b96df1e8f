"""Where Tab goes back: the order of a window's stops beside where they lie."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.reading_order import stops_of


def out_of_order(window: QWidget) -> list[str]:
    """Return every step of Tab that leads up, or back in the same line; none where it goes as one reads."""
    steps = pairwise(stops_of(window))
    return [f"Tab leads back: {_said(one)}, then {_said(other)}" for one, other in steps if _is_back(one, other)]


def _is_back(one: QWidget, other: QWidget) -> bool:
    """Whether the second lies over the first or before it, each with all that does not hold the other too."""
    if one.isAncestorOf(other) or other.isAncestorOf(one):
        return False
    first, second = _place(_part_apart_from(one, other)), _place(_part_apart_from(other, one))
    if first.intersects(second):
        return False
    if second.bottom() < first.top():
        # From the foot of a column Tab goes on at the top of the next one.
        return not _is_before(one, first, second)
    return second.top() <= first.bottom() and _is_before(one, second, first)


def _is_before(widget: QWidget, one: QRect, other: QRect) -> bool:
    """Whether one place lies beside another, on the side where reading begins."""
    return one.left() > other.right() if widget.isRightToLeft() else one.right() < other.left()


def _part_apart_from(widget: QWidget, other: QWidget) -> QWidget:
    """Return the largest part of the window that holds the one and not the other."""
    part = widget
    while (above := part.parentWidget()) is not None and not above.isAncestorOf(other):
        part = above
    return part


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} “{widget.accessibleName()[:50]}”"
