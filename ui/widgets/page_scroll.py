"""A page that scrolls downwards only."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class PageScroll(QScrollArea):
    """Shows a widget at the width of the place, with a scroll bar only when it is too high."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._followed: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of ours: to ask for Qt's own makes the binding get every class of widgets ready, 10 ms at the start.
        self.setViewport(QWidget())
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the content's least width over when it changes: a page is never cut at the side."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def follow_focus(self) -> None:
        """Bring the field with the focus into view, once the page has found its new shape."""
        QTimer.singleShot(0, self, self._show_focus)

    def follow(self, part: QWidget) -> None:
        """Bring a part into view as a whole, once the page has found its new shape."""
        self._followed = part
        QTimer.singleShot(0, self, self._show_followed)

    def _show_followed(self) -> None:
        if self._followed is not None:
            self.ensureWidgetVisible(self._followed)

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._content.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def minimumSizeHint(self) -> QSize:
        """Return the content's least width, and little height."""
        return QSize(self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width(), 120)
