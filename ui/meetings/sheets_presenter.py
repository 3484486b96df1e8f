"""What stands behind the papers of a meeting: which one is shown, with or without private notes, and its file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from careboard.application.meeting_sheets import MeetingDrawing, meeting_sheet
from careboard.application.services import Services
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.issues.sheet_view import SheetView
from ui.whole_file import write_whole

RUNNING_SHEET, AGENDA, CARDS = "running-sheet", "agenda", "passing-on-cards"


class SheetsView(SheetView, Protocol):
    """What the presenter needs of the window beside its sheets."""

    def show_kind(self, kind: str, *, with_notes: bool) -> None:
        """Show which paper is chosen, and whether private notes are on it."""


class SheetsPresenter:
    """Draws the papers of one meeting; private notes are on the running sheet alone, and only where they are ticked."""

    def __init__(self, page: SheetsView, services: Services, drawing: MeetingDrawing, meeting: str) -> None:
        """Take the window, the services, the drawing and the meeting."""
        self._page = page
        self._services, self._drawing, self._meeting = services, drawing, meeting
        self._kind, self._with_notes = RUNNING_SHEET, False
        self._pdf = b""

    def begin(self) -> None:
        """Show the running sheet without notes."""
        self._show()

    def choose(self, kind: str) -> None:
        """Show another paper."""
        self._kind = kind
        self._show()

    def take_notes(self, with_notes: bool) -> None:
        """Put private notes on the running sheet, or leave them out."""
        self._with_notes = with_notes
        self._show()

    def save(self, path: str) -> None:
        """Write the paper into a file."""
        try:
            write_whole(Path(path), self._pdf)
        except OSError:
            self._page.refuse(_("The file could not be written there. Nothing is lost: choose another folder."))
            return
        self._page.say_done(_("Saved."))

    def _show(self) -> None:
        drawing = self._drawing
        draw = {RUNNING_SHEET: drawing.running_sheet, AGENDA: drawing.agenda, CARDS: drawing.cards}[self._kind]
        with_notes = self._with_notes and self._kind == RUNNING_SHEET
        self._page.show_kind(self._kind, with_notes=self._with_notes)
        self._pdf = b""
        try:
            self._pdf = draw(meeting_sheet(self._services, self._meeting, with_notes=with_notes))
        except (RuleBroken, NotFound) as refusal:
            self._page.show_none(message(refusal))
            return
        self._page.show_sheet(self._pdf, f"{self._kind}-{self._meeting}")
