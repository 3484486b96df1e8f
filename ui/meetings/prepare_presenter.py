"""Preparing a meeting: when and where, which promises to score, what is told back, and the minutes it takes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Protocol

from careboard.application.services import Services
from careboard.domain.agendas import USUAL_AGENDA, AgendaLines, Step
from careboard.domain.rounds import RoundKind
from careboard.i18n import _
from ui.meetings.agenda_editing import AgendaEditing
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.meetings.prepare_reading import view_of
from ui.meetings.prepare_views import PrepareView, Saving
from ui.meetings.refusing import Refusable, told_on


class PreparePage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_plan(self, view: PrepareView) -> None:
        """Show the plan as it stands."""


class PreparePresenter:
    """Changes the plan of one meeting; each change is kept at once and can be undone."""

    def __init__(self, page: PreparePage, services: Services, say: Callable[[str, str], None]) -> None:
        """Take the page, the services, and what says something that can be undone."""
        self._page = page
        self._services = services
        self._say = say
        self._key = ""
        self._editing: AgendaEditing | None = None

    def begin(self, key: str) -> None:
        """Show a planned meeting."""
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Show the plan again."""
        if self._key:
            self._page.show_plan(view_of(self._services, self._services.planning.meeting(self._key)))

    def move(self, date: datetime.date, place: str) -> None:
        """Keep another date or place."""
        with told_on(self._page):
            self._services.planning.move(self._key, date, place)
        self.refresh()

    def choose(self, commitment: str, chosen: bool) -> None:
        """Choose a promise to score, or leave it out."""
        planned = set(self._services.planning.meeting(self._key).planned)
        wanted = planned | {commitment} if chosen else planned - {commitment}
        with told_on(self._page):
            self._services.planning.choose(self._key, tuple(wanted))
        self.refresh()

    def put_off(self, commitment: str, reason: str) -> None:
        """Put a promise off with the reason that is printed (rule 5)."""
        with told_on(self._page):
            self._services.planning.defer(self._key, commitment, reason)
            if commitment in self._services.planning.meeting(self._key).planned:
                self.choose(commitment, False)
            self._say(_("Put off, with its reason"), "")
        self.refresh()

    def take_back(self, commitment: str) -> None:
        """Take a postponement back."""
        with told_on(self._page):
            self._services.planning.take_back_deferral(self._key, commitment)
        self.refresh()

    def save_time(self, saving: Saving) -> None:
        """Leave something out where the meeting is too long; Undo puts it back."""
        planning = self._services.planning
        with told_on(self._page):
            if saving.place is None:
                planned = planning.meeting(self._key).planned
                put_off = planning.comes(self._key).put_off
                kept = sorted(planned, key=lambda key: key not in put_off)[: saving.promises]
                planning.choose(self._key, tuple(kept))
            else:
                planning.leave_out(self._key, saving.place)
            self._say(_("Left out to save time"), _("Undo"))
        self.refresh()

    def write_note(self, key: str, text: str) -> None:
        """Keep a private note for a step, or for the whole meeting (no key)."""
        with told_on(self._page):
            self._services.planning.write_note(self._key, Step(key) if key else None, text)
        self.refresh()

    def edit_agenda_on(self, page: Refusable) -> AgendaEditing:
        """Return what changes the minutes and themes of this meeting; refusals are said on a part of the page."""
        self._editing = AgendaEditing(page, self._lines, self._keep_lines, self._usual_lines)
        return self._editing

    def _lines(self) -> AgendaLines:
        return self._services.planning.meeting(self._key).lines

    def _usual_lines(self) -> AgendaLines:
        return self._services.setting_up.council().agenda or USUAL_AGENDA

    def _keep_lines(self, lines: AgendaLines) -> None:
        meeting = self._services.planning.meeting(self._key)
        if lines == meeting.lines:
            return
        self._services.planning.set_agenda(self._key, lines)
        if len(lines) < len(meeting.lines):
            self._say(_("Theme taken out"), _("Undo"))
        self.refresh()

    def paper(self) -> PaperMeeting:
        """Return what the vote of this meeting would ask, for ballots that are printed before it."""
        meeting = self._services.planning.meeting(self._key)
        loops = tuple(loop.issue.key for loop in self._services.loops.to_ask(meeting.group))
        asked = {RoundKind.KEPT: meeting.planned, RoundKind.SORTED: loops}
        return PaperMeeting(self._key, self._services.ballots.people(self._key), asked)
