"""The meetings of the council: the planned ones, a form to plan another, and those that were held."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.ports import Today
from careboard.application.services import Services
from careboard.domain.council import Council
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import RoundKind, RoundState
from careboard.i18n import _
from ui.meetings.refusing import Refusable, told_on


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in a list; `state` is planned, running, closed or approved."""

    key: str
    day: str
    month: str
    title: str
    beside: str
    state: str
    state_words: str


@dataclass(frozen=True, slots=True)
class PlanForm:
    """What the form to plan a meeting offers."""

    groups: tuple[tuple[str, str], ...]
    date: datetime.date
    place: str


class ListPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_meetings(self, coming: tuple[MeetingRow, ...], held: tuple[MeetingRow, ...]) -> None:
        """Show both lists."""

    def show_form(self, form: PlanForm) -> None:
        """Show the form to plan a meeting."""

    def hide_form(self) -> None:
        """Put the form away."""


class ListPresenter:
    """Shows the meetings and plans new ones."""

    def __init__(self, page: ListPage, services: Services, today: Today) -> None:
        """Take the page, the services and what day it is."""
        self._page = page
        self._services = services
        self._today = today

    def refresh(self) -> None:
        """Show the lists again."""
        council = self._services.setting_up.council()
        meetings = self._services.planning.meetings()
        coming = [meeting for meeting in meetings if meeting.state is not MeetingState.CLOSED]
        held = [meeting for meeting in meetings if meeting.state is MeetingState.CLOSED]
        self._page.show_meetings(
            tuple(self._row(council, meeting) for meeting in coming),
            tuple(self._row(council, meeting) for meeting in reversed(held)),
        )

    def begin_plan(self) -> None:
        """Open the form for another meeting."""
        council = self._services.setting_up.council()
        meetings = self._services.planning.meetings()
        place = meetings[-1].place if meetings else ""
        groups = tuple((group.key, group.name) for group in council.groups)
        self._page.show_form(PlanForm(groups, self._today() + datetime.timedelta(days=7), place))

    def plan(self, date: datetime.date, group: str, place: str) -> str:
        """Plan a meeting and return its key, empty where it was refused."""
        key = ""
        with told_on(self._page):
            key = self._services.planning.plan(date, group, place).key
            self._page.hide_form()
        self.refresh()
        return key

    def cancel(self, key: str) -> None:
        """Take a planned meeting out."""
        with told_on(self._page):
            self._services.planning.cancel(key)
        self.refresh()

    def _row(self, council: Council, meeting: Meeting) -> MeetingRow:
        state, words = _state(meeting)
        return MeetingRow(
            meeting.key,
            str(meeting.date.day),
            wording.long_month(meeting.date),
            council.group(meeting.group).name,
            " · ".join(filter(None, self._beside(council, meeting))),
            state,
            words,
        )

    def _beside(self, council: Council, meeting: Meeting) -> tuple[str, ...]:
        date = f"{wording.weekday(meeting.date)} {wording.long_date(meeting.date)}"
        if meeting.state is MeetingState.PLANNED:
            return (date, meeting.place, wording.promises(len(meeting.planned), council.word))
        scored = {
            question
            for round_ in meeting.rounds
            if round_.kind is RoundKind.KEPT and round_.state is RoundState.REVEALED and round_.has_score
            for question in round_.questions
        }
        promises = _("{promises} scored").format(promises=wording.promises(len(scored), council.word))
        return (date, meeting.place, wording.young_people(meeting.heads), promises)


def _state(meeting: Meeting) -> tuple[str, str]:
    if meeting.approved:
        return "approved", _("Approved by the group")
    return meeting.state.value, {
        MeetingState.PLANNED: _("Planned"),
        MeetingState.RUNNING: _("Going on now"),
        MeetingState.CLOSED: _("Waits for the group's approval"),
    }[meeting.state]
