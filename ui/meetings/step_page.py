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
        self.setLayout(column(self.notice, (PageScroll(content), 1), space=12))

    def refuse(self, text: str) -> None:
        """Say why something was not done; no words take the last ones away."""
        self.notice.say(text)
