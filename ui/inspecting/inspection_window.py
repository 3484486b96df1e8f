"""The window of what is shown to inspectors and others: the year, the chain, or the story of one thing."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.inspecting.inspection_presenter import CHAIN, YEAR
from ui.issues.find_list import FindList, Options
from ui.issues.sheet_window import SheetWindow
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.icon_picture import InfoLine
from ui.widgets.para import Para


class InspectionWindow(SheetWindow):
    """Two doors, and a list of all stories: a click shows the pages of one."""

    document_chosen = Signal(str)
    story_chosen = Signal(str)

    def __init__(self, stories: Options, parent: QWidget | None = None) -> None:
        super().__init__(_("Year page, chain and stories"), parent)
        self.setObjectName("inspection")
        self.documents = ChoiceButtons(
            _("What to show"),
            (
                Choice(YEAR, _("The year in one page"), "calendar-check"),
                Choice(CHAIN, _("Chain for inspection"), "list-checks"),
            ),
        )
        self.documents.setObjectName("inspection-documents")
        self.stories = FindList(_("Stories"), stories, _("No story has these words."))
        self.stories.setObjectName("inspection-stories")
        failures = InfoLine(_("What failed stands here too, with its dates and sources."), "info", size=16)
        self.lay_out((self.documents, failures, Para(_("Or show one story"), weight=700), self.stories))
        self.documents.chosen.connect(self._ask_document)
        self.stories.chosen.connect(self._ask_story)

    def show_choice(self, key: str) -> None:
        """Show which document or story the pages are of."""
        is_story = key not in (YEAR, CHAIN)
        with QSignalBlocker(self.stories):
            if is_story:
                self.documents.clear()
                self.stories.choose(key)
            else:
                self.documents.choose(key)
                self.stories.list.setCurrentRow(-1)

    def show_drawing(self) -> None:
        """Nothing can be printed while pages are being drawn; those of before stay in sight."""
        self.let_print(False)

    def _ask_document(self, key: str) -> None:
        self.document_chosen.emit(key)

    def _ask_story(self, key: str) -> None:
        if key:
            self.story_chosen.emit(key)
