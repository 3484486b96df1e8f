"""The Tab key goes through a window in the order in which it is read, whatever was made or shown later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_in_reading_order(window: QWidget) -> None:
    """Let the Tab key follow the layouts of what is shown in a window; parts without a layout stay as they are."""
    chain = _chain(window)
    now = [each for each in chain if _is_stop(each)]
    place = {each: number for number, each in enumerate(chain)}
    wanted = [each for each in _in_order(window, place) if _is_stop(each)]
    if now != wanted:
        for before, after in zip(wanted, wanted[1:], strict=False):
            QWidget.setTabOrder(before, after)


def _chain(window: QWidget) -> list[QWidget]:
    """Return what the Tab key would go through now."""
    chain: list[QWidget] = []
    each = window.nextInFocusChain()
    while each is not None and each is not window:
        if each.isVisible() and each.window() is window:
            chain.append(each)
        each = each.nextInFocusChain()
    return chain


def _is_stop(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def _in_order(widget: QWidget, place: dict[QWidget, int]) -> Iterator[QWidget]:
    """Return all that is in sight within a widget: first what its layout holds, then what lies over it."""
    layout = widget.layout()
    held = list(_held_by(layout)) if layout is not None else []
    free = [each for each in widget.children() if isinstance(each, QWidget) and each in place and each not in held]
    for each in (*held, *sorted(free, key=place.__getitem__)):
        if each in place:
            yield each
            yield from _in_order(each, place)


def _held_by(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        held = item.widget() if item is not None else None
        if held is not None:
            yield held
        elif inner is not None:
            yield from _held_by(inner)
