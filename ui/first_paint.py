"""Tells when a window has been drawn for the first time: what is heavy waits for that."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches a window that has just been shown."""

    drawn = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        handle = window.windowHandle()
        if handle.isExposed():
            QTimer.singleShot(0, self.drawn.emit)
        else:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell it after the event that draws the window."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.drawn.emit)
        return super().eventFilter(watched, event)
