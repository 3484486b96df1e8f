"""The page of the reveal: a curtain first, then question by question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.one_of import OneOf
from ui.meetings.reveal_picture import RevealPicture
from ui.meetings.room_views import RevealView
from ui.meetings.step_page import StepPage
from ui.widgets.buttons import PrimaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class RevealStep(StepPage):
    """Reveals nothing by itself: a person presses Reveal."""

    reveal_asked = Signal()
    numbers_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = Para("", 36, 700, line_height=1.2)
        self.title.setObjectName("curtain-title")
        self.text = Para("", 20, tone="second")
        self.reveal = PrimaryButton(_("Reveal"), "eye")
        self.reveal.setObjectName("reveal")
        words = column(self.title, self.text, 12, row(self.reveal, STRETCH), space=8)
        top = row(IconPicture("lock-key", "primary", 72, "duotone"), (words, 1), space=20, top=True)
        self._curtain = Card(column(STRETCH, top, STRETCH))
        self.picture = RevealPicture()
        self.picture.setObjectName("reveal-picture")
        self.numbers = ToggleButton(_("Show the numbers to the room"))
        self.numbers.setObjectName("show-numbers")
        self._allowed = InfoLine(_("Everybody said yes to it. Numbers are never printed."))
        self._numbers_line = boxed(row(self.numbers, (self._allowed, 1), space=16))
        self._shown = boxed(column((self.picture, 1), self._numbers_line, space=8))
        self._parts = OneOf(self._curtain, self._shown)
        super().__init__(self._parts, parent)
        self._parts.focus_left.connect(self.focus_left)
        self.reveal.clicked.connect(self.reveal_asked)
        self.numbers.clicked.connect(self.numbers_wanted)

    def show_question(self, view: RevealView, numbers_wanted: bool) -> None:
        """Show one question; with its numbers only when they are allowed and wanted."""
        self._numbers_line.setVisible(bool(view.counts))
        self.numbers.setChecked(numbers_wanted)
        self.picture.show_question(view if numbers_wanted else view.without_numbers())
        self._parts.show_only(self._shown)

    def show_curtain(self, title: str, text: str, *, can_reveal: bool) -> None:
        """Show that nothing is revealed yet."""
        self.title.setText(title)
        self.text.setText(text)
        self.reveal.setVisible(can_reveal)
        self._parts.show_only(self._curtain)
