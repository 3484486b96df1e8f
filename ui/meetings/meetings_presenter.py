"""Leads through the place of the meetings: the list, preparing, the self-score, running, approving."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from careboard.application.changes import Changes
from careboard.application.services import Services
from careboard.domain.meetings import MeetingState
from careboard.errors import NotFound
from careboard.i18n import _
from ui.meetings.approval_presenter import ApprovalPresenter
from ui.meetings.list_presenter import ListPresenter
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.run_presenter import RunPresenter
from ui.meetings.self_score_presenter import SelfScorePresenter

PLAN = "?plan"
"""Said in place of a meeting's key: show the list with the form for another meeting open."""


class Part(StrEnum):
    """The pages of this place."""

    LIST = "list"
    PREPARE = "prepare"
    SELF_SCORE = "self-score"
    RUN = "run"
    APPROVAL = "approval"


class MeetingsPage(Protocol):
    """What the presenter needs of the pages together."""

    def show_part(self, part: Part) -> None:
        """Show one of the pages; a running meeting stands alone, without the rail."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The presenters of the pages."""

    list: ListPresenter
    prepare: PreparePresenter
    self_score: SelfScorePresenter
    run: RunPresenter
    approval: ApprovalPresenter


class MeetingsPresenter:
    """Knows which page is shown, and what follows it."""

    cares_for = (
        Changes.COUNCIL | Changes.PLEDGES | Changes.MEETINGS | Changes.VOTES | Changes.ISSUES | Changes.ASKS
    )

    def __init__(self, services: Services, say: Callable[[str, str], None]) -> None:
        """Take the services, and what says something that can be undone at the foot of the window."""
        self._services = services
        self._say = say
        self._part = Part.LIST
        self._key = ""
        self._page: MeetingsPage | None = None
        self._refusing: Refusable | None = None
        self._parts: Parts | None = None

    def use(self, page: MeetingsPage, refusing: Refusable, parts: Parts) -> None:
        """Take the pages, the one that says what is refused, and the presenters, which need this one first."""
        self._page, self._refusing, self._parts = page, refusing, parts

    def show(self, key: str) -> None:
        """Come to this place: to the meeting with that key, to the one that is running, or to the list."""
        running = self._services.running.going_on()
        if running is not None and key in ("", running.key):
            self._run(running.key)
        elif key not in ("", PLAN):
            self.open(key)
        else:
            self.show_list()
            meetings = self._services.planning.meetings()
            if key == PLAN or all(meeting.state is MeetingState.CLOSED for meeting in meetings):
                self._held().list.begin_plan()

    def refresh(self) -> None:
        """Read anew what is shown."""
        parts = self._held()
        if self._part is Part.LIST:
            parts.list.refresh()
        elif self._part is Part.PREPARE:
            parts.prepare.refresh()
        elif self._part is Part.RUN:
            parts.run.refresh()
        elif self._part is Part.APPROVAL:
            parts.approval.refresh()

    def show_list(self) -> None:
        """Show all meetings."""
        self._come_to(Part.LIST)
        self._held().list.refresh()

    def open(self, key: str) -> None:
        """Show what comes next for a meeting: prepare it, go on with it, approve it or look at it."""
        try:
            meeting = self._services.planning.meeting(key)
        except NotFound:
            # It was cancelled, or planned in a step that was undone.
            self.show_list()
            return
        if meeting.state is MeetingState.RUNNING:
            self._run(key)
        elif meeting.state is MeetingState.PLANNED:
            self._key = key
            self._held().prepare.begin(key)
            self._come_to(Part.PREPARE)
        else:
            self._approve(key)

    def plan(self, date: datetime.date, group: str, place: str) -> None:
        """Plan a meeting, and prepare it at once."""
        key = self._held().list.plan(date, group, place)
        if key:
            self.open(key)

    def cancel(self, key: str) -> None:
        """Take a planned meeting out."""
        self._held().list.cancel(key)
        self._say(_("Meeting cancelled"), _("Undo"))

    def enter_self_score(self) -> None:
        """Show the form on which the authority scores itself."""
        self._held().self_score.begin(self._key)
        self._come_to(Part.SELF_SCORE)

    def back_to_prepare(self) -> None:
        """Go on preparing."""
        self.open(self._key)

    def start(self) -> None:
        """Begin the meeting that is prepared."""
        assert self._refusing is not None
        with told_on(self._refusing):
            self._services.running.start(self._key)
            self._run(self._key)

    def closed(self, key: str) -> None:
        """Go on with a meeting that has just been closed: the group approves."""
        self._held().run.end()
        self._approve(key)

    def _approve(self, key: str) -> None:
        self._held().approval.begin(key)
        self._come_to(Part.APPROVAL)

    def _run(self, key: str) -> None:
        self._held().run.begin(key)
        self._come_to(Part.RUN)

    def _come_to(self, part: Part) -> None:
        assert self._page is not None
        self._part = part
        self._page.show_part(part)

    def _held(self) -> Parts:
        assert self._parts is not None
        return self._parts
