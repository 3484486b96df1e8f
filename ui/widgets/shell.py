"""The frame of the facilitator's window: the rail, and the page beside or below it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.adaptive_row import NARROW, effective_width
from ui.widgets.navigation_rail import NavigationRail

_BAR_WIDTH = 320


class Shell(QWidget):
    """Sets the rail beside the content, or as a bar over it when the window is narrow for the text."""

    def __init__(self, rail: NavigationRail, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail, self._content = rail, content
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(rail)
        self._layout.addWidget(content, 1)
        self._set_rail_policy(as_bar=False)

    def _set_rail_policy(self, as_bar: bool) -> None:
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self._rail.setSizePolicy(*((free, fixed) if as_bar else (fixed, free)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width with the bar over the content: a window must be able to become that narrow."""
        hint = super().minimumSizeHint()
        under_bar = max(self._content.minimumSizeHint().width(), theme.px(_BAR_WIDTH))
        return QSize(min(hint.width(), under_bar), hint.height())

    def _turn(self) -> None:
        as_bar = effective_width(self) < NARROW
        if as_bar == self._rail.is_bar():
            return
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if as_bar else QBoxLayout.Direction.LeftToRight)
        self._rail.set_as_bar(as_bar)
        self._set_rail_policy(as_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turn when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._turn()
