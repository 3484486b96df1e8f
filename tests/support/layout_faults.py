"""What is wrong with how a window is laid out: cut off, over each other, or out at a side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.widgets.toast import Toast

_SLACK = 1
_ARROW = 40
_WITH_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
_ON_PURPOSE = (Toast,)
"""Lies over the foot of the window for a few seconds."""


def faults(window: QWidget) -> list[str]:
    """Return every fault in sight, each in a line; none for a window in which all is well."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and not _is_over(each)]
    return [*_cut(shown), *_shortened(shown), *_out_at_a_side(window, shown), *_over_each_other(shown)]


def _cut(shown: list[QWidget]) -> Iterator[str]:
    for each in shown:
        if not isinstance(each, _WITH_WORDS) or _is_inner(each):
            continue
        needed = _height_needed(each)
        if each.height() + _SLACK < needed:
            yield f"cut below: {_said(each)} has {each.height()} of {needed}"
        across = each.minimumSizeHint().width()
        if each.width() + _SLACK < across:
            yield f"cut beside: {_said(each)} has {each.width()} of {across}"


def _shortened(shown: list[QWidget]) -> Iterator[str]:
    """Say which lists to choose from, and which empty fields, have no room for the words that they show."""
    for each in shown:
        if isinstance(each, QComboBox):
            words, room = each.currentText(), each.width() - _ARROW
        elif isinstance(each, QLineEdit) and not each.text() and not _is_inner(each):
            words, room = each.placeholderText(), each.width() - 2 * each.textMargins().left()
        else:
            continue
        needed = each.fontMetrics().horizontalAdvance(words)
        if needed > room:
            yield f"shortened: {_said(each)} “{words[:60]}” has {room} of {needed}"


def _height_needed(widget: QWidget) -> int:
    by_width = widget.heightForWidth(widget.width())
    return by_width if by_width >= 0 else widget.minimumSizeHint().height()


def _out_at_a_side(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    for each in shown:
        if not isinstance(each, _WITH_WORDS) or _is_inner(each):
            continue
        around = _viewport_around(each, window)
        left = each.mapTo(around, QPoint(0, 0)).x()
        if left < -_SLACK or left + each.width() > around.width() + _SLACK:
            yield f"out at a side: {_said(each)} from {left} to {left + each.width()} of {around.width()}"


def _viewport_around(widget: QWidget, window: QWidget) -> QWidget:
    above = widget.parentWidget()
    while above is not None and above is not window:
        area = above.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is above:
            return above
        above = area
    return window


def _over_each_other(shown: list[QWidget]) -> Iterator[str]:
    by_parent: dict[QWidget, list[QWidget]] = {}
    for each in shown:
        parent = each.parentWidget()
        if parent is not None and not _is_inner(each) and not isinstance(parent, QStackedWidget | QAbstractScrollArea):
            by_parent.setdefault(parent, []).append(each)
    for siblings in by_parent.values():
        for one, other in combinations(siblings, 2):
            shared = _room(one).intersected(_room(other))
            if shared.width() > _SLACK and shared.height() > _SLACK and not one.isWindow() and not other.isWindow():
                yield f"over each other: {_said(one)} and {_said(other)} by {shared.width()} x {shared.height()}"


def _room(widget: QWidget) -> QRect:
    return widget.geometry()


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part that Qt makes within one of its own widgets."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit)


def _is_over(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, _ON_PURPOSE) or type(above).__name__ in ("Ring", "_Ring", "FocusRing"):
            return True
        above = above.parentWidget()
    return False


def _said(widget: QWidget) -> str:
    words = widget.accessibleName() or str(getattr(widget, "text", str)())
    return f"{type(widget).__name__} {widget.objectName()} “{words[:60]}”"
