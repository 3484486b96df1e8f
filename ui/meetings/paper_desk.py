"""Opens the windows of paper ballots over the score step, each made anew so that nothing typed outlives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from careboard.application.ballot_papers import BallotDrawing
from careboard.application.phrasebooks import Phrasebook
from careboard.application.services import Services
from careboard.application.sittings import Progress
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui import theme
from ui.meetings.paper_ballots_presenter import PaperBallotsPresenter, PaperMeeting
from ui.meetings.paper_ballots_window import PaperBallotsWindow
from ui.meetings.paper_entry_presenter import PaperEntryPresenter, PaperSteps
from ui.meetings.paper_entry_window import PaperEntryWindow
from ui.meetings.sheets_presenter import SheetsPresenter
from ui.meetings.sheets_window import SheetsWindow

_SIZE = (1180, 720)


@dataclass(frozen=True, slots=True)
class PaperWays:
    """Where the papers lead to: the meeting whose vote it is, what is said, and the group's recount."""

    meeting: Callable[[], PaperMeeting]
    say: Callable[[str, str], None]
    refuse: Callable[[str], None]
    recount: Callable[[], None]


class PaperDesk(QObject):
    """Prints ballots and tokens, and takes paper ballots in."""

    def __init__(self, page: QWidget, services: Services, drawing: BallotDrawing, ways: PaperWays) -> None:
        super().__init__(page)
        self._page = page
        self._services, self._drawing, self._ways = services, drawing, ways
        self._presenter: PaperBallotsPresenter | PaperEntryPresenter | SheetsPresenter | None = None

    def print_papers(self) -> None:
        """Show what can be printed for this vote."""
        window = PaperBallotsWindow(self._page)
        presenter = PaperBallotsPresenter(
            window, self._services.ballots, self._drawing, self._ways.meeting(), self._books
        )
        self._presenter = presenter
        window.kind_chosen.connect(presenter.choose_kind)
        window.language_chosen.connect(presenter.choose_language)
        window.saved.connect(presenter.save)
        window.print_wanted.connect(self._print)
        self._open(window)
        presenter.begin()

    def print_sheets(self) -> None:
        """Show the running sheet, the agenda for the group and the cards."""
        window = SheetsWindow(self._page)
        presenter = SheetsPresenter(window, self._services, self._drawing.meeting, self._ways.meeting().key)
        self._presenter = presenter
        window.kind_chosen.connect(presenter.choose)
        window.notes_wanted.connect(presenter.take_notes)
        window.saved.connect(presenter.save)
        window.print_wanted.connect(self._print)
        self._open(window)
        presenter.begin()

    def type_papers(self) -> None:
        """Take paper ballots in, in the words of the first language."""
        meeting = self._ways.meeting().key
        try:
            self._services.voting.go_on(meeting)
            content = self._services.ballots.content(meeting, self._books()[0])
        except (RuleBroken, NotFound) as refusal:
            self._ways.refuse(message(refusal))
            return
        voting = self._services.voting

        def cast(answers: Mapping[str, Mapping[str, str]], may_see: bool) -> Progress:
            return voting.cast(meeting, answers, may_see=may_see)

        def progress() -> Progress:
            return voting.progress(meeting)

        window = PaperEntryWindow(content.letters, self._page)
        presenter = PaperEntryPresenter(window, content, PaperSteps(cast, progress), self._ways.say)
        self._presenter = presenter
        window.begin_asked.connect(presenter.begin)
        window.count_asked.connect(presenter.count)
        window.left.connect(presenter.leave)
        window.recount_asked.connect(self._ways.recount)
        self._open(window)

    def _books(self) -> tuple[Phrasebook, ...]:
        return self._services.languages.offered()

    def _open(self, window: QDialog) -> None:
        room, around = window.screen().availableSize(), self._page.window().size()
        width, height = min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height())
        window.resize(min(width, max(around.width(), 640)), min(height, max(around.height(), 480)))
        window.open()

    def _print(self, pdf: bytes, title: str, copies: int = 1) -> None:
        # QtPrintSupport is loaded when something is printed.
        from ui.printing import print_pdf

        if print_pdf(self._page.window(), pdf, title, copies):
            self._ways.say(_("Sent to the printer."), "")
