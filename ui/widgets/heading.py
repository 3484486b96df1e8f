"""Titles of pages and cards."""

from PySide6.QtWidgets import QWidget

from ui.tokens import HEADING, TITLE, TITLE_LINE_HEIGHT
from ui.widgets.para import Para

_SIZES = {1: TITLE, 2: HEADING, 3: 16}


class Heading(Para):
    """A bold title: level 1 for a page, 2 for a card, 3 for a part of a card."""

    def __init__(self, text: str = "", level: int = 1, tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, _SIZES[level], 700, tone, TITLE_LINE_HEIGHT, parent=parent)
        self.level = level

    def setText(self, text: str) -> None:
        """Show another title, which is its name too: as a heading it is no label any more for screen readers."""
        super().setText(text)
        self.setAccessibleName(text)
