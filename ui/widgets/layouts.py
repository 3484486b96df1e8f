"""Short ways to set widgets in a row or a column; room between them stays the same at large text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine

STRETCH = "stretch"
Margins = tuple[int, int, int, int]
Item = QWidget | QLayout | int | str | tuple[QWidget | QLayout, int]


def _fill(layout: QBoxLayout, items: Sequence[Item], middle: bool) -> None:
    for item in items:
        if isinstance(item, str):
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            _add(layout, *(item if isinstance(item, tuple) else (item, 0)), middle)


def _add(layout: QBoxLayout, item: QWidget | QLayout, stretch: int, middle: bool) -> None:
    if isinstance(item, FlowLayout):
        # Its parts are known to Python and would be lost with the layout around it; a widget keeps them.
        layout.addWidget(boxed(item), stretch)
    elif isinstance(item, QLayout):
        layout.addLayout(item, stretch)
    elif middle and isinstance(item, QLabel | QAbstractButton | InfoLine):
        layout.addWidget(item, stretch, Qt.AlignmentFlag.AlignVCenter)
    else:
        layout.addWidget(item, stretch)


def _prepare(layout: QBoxLayout, items: Sequence[Item], space: int, margins: Margins, middle: bool) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    _fill(layout, items, middle)


def row(*items: Item, space: int = 8, margins: Margins = (0, 0, 0, 0), top: bool = False) -> QHBoxLayout:
    """Return a row of widgets, layouts, (widget, stretch) pairs, STRETCH, or numbers of pixels of room.

    Labels and buttons stand in the middle of the row's height, or at its top.
    """
    layout = QHBoxLayout()
    _prepare(layout, items, space, margins, not top)
    return layout


def column(*items: Item, space: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Return a column of the same items as a row takes."""
    layout = QVBoxLayout()
    _prepare(layout, items, space, margins, middle=False)
    return layout


def topped(widget: QWidget) -> QWidget:
    """Return a widget that keeps its part at the top, however high its neighbour grows."""
    return boxed(column(widget, STRETCH))


def boxed(layout: QLayout) -> QWidget:
    """Return a plain widget that holds a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget
