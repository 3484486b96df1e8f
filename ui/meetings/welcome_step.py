"""The page of the welcome: what is said first, and who is here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.head_count_form import HeadCountForm
from ui.meetings.head_counting import HeadCountView
from ui.meetings.room_views import RoomWords
from ui.meetings.step_page import StepPage
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class WelcomeStep(StepPage):
    """Shows the welcome, the sentence about safety, and the head count."""

    heads_counted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = Heading("", 2)
        self._lines = ShownRows(space=20)
        self.form = HeadCountForm()
        said = Card(column(self.title, self._lines, STRETCH, space=16))
        note = Para(_("Only numbers are kept, never a name."), 14, tone="second")
        counting = Card(column(Heading(_("Who is here?"), 2), note, self.form, STRETCH, space=12))
        super().__init__(AdaptiveRow(said, counting, stretches=(3, 2)), parent)
        self.form.counted.connect(self.heads_counted)

    def show_welcome(self, words: RoomWords) -> None:
        """Show what the room is told."""
        self.title.setText(words.title)
        last = len(words.lines) - 1
        self._lines.show_rows([_line(line, is_safety=number == last) for number, line in enumerate(words.lines)])

    def show_heads(self, view: HeadCountView) -> None:
        """Show who is counted."""
        self.form.show_heads(view)


def _line(words: str, *, is_safety: bool) -> QWidget:
    icon = IconPicture("shield-check" if is_safety else "check", "warning" if is_safety else "primary", 28)
    said = Para(words, 24, 700 if is_safety else 400, line_height=1.3)
    return boxed(row(icon, (said, 1), space=16))
