"""A column of settings beside the pages of a paper: each scrolls by itself, or all as one where the place is narrow."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.page_scroll import PageScroll

_NARROW, _PAGES, _FOOT = 900, 480, 16
_SHARES = (2, 3)


class _Settings(PageScroll):
    """The settings: as high as the place and scrolled, or as high as they are."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._is_whole = False
        self.setObjectName("paper-settings")

    def show_whole(self, is_whole: bool) -> None:
        """Be as high as the settings are, or as the place is."""
        self._is_whole = is_whole
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self._fit()

    def _fit(self) -> None:
        layout = self._content.layout()
        if not self._is_whole or layout is None:
            self.setMinimumHeight(0)
            return
        width = self.viewport().width()
        self.setMinimumHeight(
            layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the settings have become."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the settings are in the new width."""
        super().resizeEvent(event)
        self._fit()


class BesidePages(QWidget):
    """Settings and pages; where they stand side by side they are as high as what is seen of the place around them."""

    def __init__(self, settings: QWidget, pages: QWidget) -> None:
        super().__init__()
        self._settings, self._pages = _Settings(settings), pages
        self._around: QScrollArea | None = None
        sides = AdaptiveRow(self._settings, pages, stretches=_SHARES, narrow_under=_NARROW, filling=pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)

    def stand_in(self, around: QScrollArea) -> None:
        """Follow the height of the place in which this stands."""
        self._around = around
        around.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the place, when that changes."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        narrow = effective_width(self) < _NARROW
        self._settings.show_whole(narrow)
        self._pages.setMinimumHeight(theme.px(_PAGES) if narrow else 0)
        room = self._around.viewport().height() if self._around is not None else 0
        self.setMinimumHeight(0 if narrow else max(0, room - _FOOT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Turn when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit()
