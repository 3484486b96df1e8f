"""What the pages of all steps have in common: a place for refusals above a part that scrolls downwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.meetings.notice import Notice
from ui.widgets.layouts import column
from ui.widgets.page_scroll import PageScroll


class StepPage(QWidget):
    """A page that scrolls downwards when it has to, and can say why something was refused.

    `focus_left` says that what had the focus is gone, and nothing on the page takes it.
    """

    focus_left = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice()
        self._scroll = PageScroll(content)
        self.setLayout(column(self.notice, (self._scroll, 1), space=12))

    def follow(self, part: QWidget) -> None:
        """Bring a part that has grown into view, and what is being typed in it above all."""
        self._scroll.follow(part)
        self._scroll.follow_focus()

    def refuse(self, text: str) -> None:
        """Say why something was not done; no words take the last ones away."""
        self.notice.say(text)
