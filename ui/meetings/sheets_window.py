"""The window of the papers of a meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.issues.sheet_window import SheetWindow
from ui.meetings.sheets_presenter import AGENDA, CARDS, RUNNING_SHEET
from ui.widgets.buttons import ToggleButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.layouts import STRETCH, boxed, row
from ui.widgets.para import Para


class SheetsWindow(SheetWindow):
    """Offers three papers; private notes are never on one by chance."""

    kind_chosen = Signal(str)
    notes_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Papers for the meeting"), parent)
        self.setObjectName("meeting-papers")
        kinds = (
            Choice(RUNNING_SHEET, _("Running sheet, for you"), "list-checks"),
            Choice(AGENDA, _("Agenda, for the group"), "users-three"),
            Choice(CARDS, _("Cards for what is passed on"), "arrow-bend-up-right"),
        )
        self.kinds = ChoiceButtons(_("Which paper?"), kinds)
        self.kinds.setObjectName("meeting-paper-kind")
        self.notes = ToggleButton(_("With my private notes"))
        self.notes.setObjectName("with-notes")
        self.lay_out((Para(_("Which paper?"), weight=700), self.kinds, boxed(row(self.notes, STRETCH))))
        self.kinds.chosen.connect(self.kind_chosen)
        self.notes.toggled.connect(self.notes_wanted)

    def show_kind(self, kind: str, *, with_notes: bool) -> None:
        """Show which paper is chosen; only the running sheet can have private notes."""
        self.kinds.choose(kind)
        self.notes.setChecked(with_notes)
        self.notes.setVisible(kind == RUNNING_SHEET)
