"""The facilitator's private notes for a meeting that is planned, one step at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.prepare_views import NoteRow
from ui.meetings.saving_field import SavingField
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column


class NotesCard(Card):
    """What is typed is kept for the step that is chosen; steps with a note say so in the list."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: tuple[NoteRow, ...] = ()
        self._now = ""
        self.steps = ChoiceField()
        self.steps.setObjectName("note-for")
        self.steps.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.steps.setMinimumContentsLength(14)
        self.note = SavingField("", lines=4)
        self.note.setObjectName("private-note")
        words = _("Only for you: never on the room's screen. On your own running sheet only if you tick it.")
        only = InfoLine(words, "eye-slash")
        self.setLayout(
            column(
                Heading(_("Private notes"), 2),
                only,
                FieldRow(_("For which part?"), self.steps),
                FieldRow(_("Your note"), self.note),
                space=12,
            )
        )
        self.steps.activated.connect(self._choose)
        self.note.settled.connect(self._tell)

    def show_notes(self, rows: tuple[NoteRow, ...]) -> None:
        """Show the notes as they are kept; what is being typed stays."""
        self._rows = rows
        if self.steps.count() != len(rows):
            self.steps.clear()
            self.steps.addItems([each.title for each in rows])
        for place, each in enumerate(rows):
            words = _("{title}: has a note").format(title=each.title) if each.text else each.title
            self.steps.setItemText(place, words)
        if not self.note.hasFocus():
            self._show_kept()

    def _show_kept(self) -> None:
        self.note.show_kept(next((each.text for each in self._rows if each.key == self._now), ""))

    def _choose(self, place: int) -> None:
        self.note.keep()
        self._now = self._rows[place].key
        self._show_kept()

    def _tell(self, text: str) -> None:
        self.written.emit(self._now, text)
