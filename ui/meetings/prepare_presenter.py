"""Preparing a meeting: when and where, which promises to score, what is told back, and the minutes it takes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.planning import Agenda, AgendaItem
from careboard.application.scoreboard import ScoreRow
from careboard.application.services import Services
from careboard.application.what_comes import WhatComes
from careboard.domain.agendas import RECKONED, USUAL_AGENDA, AgendaLines, Step
from careboard.domain.asks import Ask
from careboard.domain.coverage import Covered
from careboard.domain.meetings import Meeting, scoring_minutes
from careboard.domain.rounds import RoundKind
from careboard.i18n import _
from ui.meetings.agenda_editing import AgendaEditing, AgendaView, agenda_view
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.meetings.pictures import picture_of
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.running_order import step_title
from ui.meetings.telling import told_how


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise that may be scored; `state` is scored, to-do or put-off in this cycle."""

    key: str
    title: str
    beside: str
    state: str
    chosen: bool
    put_off_reason: str = ""


@dataclass(frozen=True, slots=True)
class LoopRow:
    """A loop that is told back, or that the group is asked about; `badge` is a code and its words."""

    picture: str
    title: str
    badge: tuple[str, str] | None
    beside: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A step, or the whole meeting (no key), with the private note that belongs to it."""

    key: str
    title: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Saving:
    """One way to save time: a place of the agenda that is left out, or fewer promises to score (no place)."""

    place: int | None
    promises: int
    words: str


@dataclass(frozen=True, slots=True)
class PrepareView:
    """Everything that the page shows of one planned meeting; `savings` are offered where it is too long."""

    key: str
    title: str
    date: datetime.date
    place: str
    word: str
    promises_words: str
    rows: tuple[PromiseRow, ...]
    plan: tuple[tuple[str, int], ...]
    free: int
    plan_words: str
    savings: tuple[Saving, ...]
    agenda: AgendaView
    notes: tuple[NoteRow, ...]
    to_tell: tuple[LoopRow, ...]
    to_ask: tuple[LoopRow, ...]
    put_off: tuple[str, ...]
    good_enough: str
    self_score_sealed: bool
    authority: str


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
            self._page.show_plan(self._view(self._services.planning.meeting(self._key)))

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

    def _view(self, meeting: Meeting) -> PrepareView:
        council = self._services.setting_up.council()
        board = self._services.scores.board(meeting.group)
        agenda, comes = self._services.planning.agenda(self._key), self._services.planning.comes(self._key)
        titles = {row.commitment.key: row.commitment.title for row in board.rows}
        parts = tuple((_short(item, meeting, council.word), item.minutes) for item in agenda.items if item.minutes)
        return PrepareView(
            key=self._key,
            title=_("{group} on {day}").format(
                group=council.group(meeting.group).name, day=wording.weekday(meeting.date)
            ),
            date=meeting.date,
            place=meeting.place,
            word=council.word,
            promises_words=_("Score {promises}").format(
                promises=wording.promises(len(meeting.planned), council.word)
            ),
            rows=tuple(_row(row, meeting) for row in board.rows),
            plan=parts,
            free=agenda.free,
            plan_words=_plan_words(agenda),
            savings=_savings(agenda, meeting, council.word),
            notes=_notes(meeting),
            agenda=agenda_view(meeting.agenda, council.agenda, _reckoned(agenda)),
            to_tell=(
                *(_to_tell(loop) for loop in (*comes.to_tell, *comes.told_otherwise)),
                *(_board_says(ask) for ask in comes.asks_to_tell),
            ),
            to_ask=tuple(_to_ask(loop) for loop in comes.to_ask),
            put_off=tuple(_put_off(titles, key, why) for key, why in comes.put_off.items() if key in titles),
            good_enough=_good_enough(board.rows, comes, council.word),
            self_score_sealed=bool(meeting.self_score),
            authority=council.authority,
        )


def _plan_words(agenda: Agenda) -> str:
    if agenda.free < 0:
        return _("{minutes}: {over} too many").format(
            minutes=wording.minutes(agenda.minutes), over=wording.minutes(-agenda.free)
        )
    total = agenda.minutes + agenda.free
    return _("{minutes} of {total} minutes planned").format(minutes=agenda.minutes, total=total)


def _notes(meeting: Meeting) -> tuple[NoteRow, ...]:
    titles = {"": _("The whole meeting"), **{step.value: step_title(step, 0, "") for step in Step}}
    return tuple(NoteRow(key, title, meeting.notes.get(key, "")) for key, title in titles.items())


_MOST_SAVINGS = 3


def _reckoned(agenda: Agenda) -> dict[Step, int]:
    return {item.step: item.minutes for item in agenda.items if item.step in RECKONED}


def _savings(agenda: Agenda, meeting: Meeting, word: str) -> tuple[Saving, ...]:
    """Return what could be left out of a meeting that is too long: the least that is enough first."""
    if agenda.free >= 0:
        return ()
    said = _("Leave out: {title}, saves {minutes} min")
    able = sorted(agenda.may_go, key=lambda item: (item.minutes < -agenda.free, abs(item.minutes + agenda.free)))
    ways = [
        Saving(item.place, 0, said.format(title=_short(item, meeting, word), minutes=item.minutes))
        for item in able[:_MOST_SAVINGS]
    ]
    planned = len(meeting.planned)
    saved = {n: scoring_minutes(planned) - scoring_minutes(n) for n in range(1, planned)}
    enough = [n for n, minutes in saved.items() if minutes >= -agenda.free]
    if enough:
        fewer = _("Score only {promises}, saves {minutes} min")
        words = fewer.format(promises=wording.promises(enough[-1], word), minutes=saved[enough[-1]])
        ways.append(Saving(None, enough[-1], words))
    return tuple(ways)


def _put_off(titles: Mapping[str, str], key: str, reason: str) -> str:
    return _("{title} was put off: {reason}").format(title=titles[key], reason=reason)


def _short(item: AgendaItem, meeting: Meeting, word: str) -> str:
    return item.title if item.step is None else step_title(item.step, len(meeting.planned), word)


def _row(row: ScoreRow, meeting: Meeting) -> PromiseRow:
    key, covered = row.commitment.key, row.coverage
    last = covered.last_scored
    beside = _("Last scored on {date}").format(date=wording.long_date(last)) if last else _("Never scored")
    reason = meeting.deferred.get(key, "")
    state = {Covered.SCORED: "scored", Covered.DEFERRED: "put-off"}.get(covered.covered, "to-do")
    if reason:
        state = "put-off"
    return PromiseRow(key, row.commitment.title, beside, state, key in meeting.planned, reason)


def _to_tell(loop: Loop) -> LoopRow:
    answer, claim = loop.story.answer, loop.story.claim
    how = told_how(loop)
    if how:
        return LoopRow(picture_of(loop.issue), loop.issue.title, ("told-back", wording.label(loop.story.state)), how)
    if claim is not None:
        return LoopRow(
            picture_of(loop.issue),
            loop.issue.title,
            ("claimed-done", wording.label(claim.kind)),
            wording.long_date(claim.on),
        )
    if answer is not None and answer.answer is not None:
        badge = (answer.answer.value, wording.label(answer.answer))
        return LoopRow(picture_of(loop.issue), loop.issue.title, badge, wording.long_date(answer.on))
    return LoopRow(picture_of(loop.issue), loop.issue.title, None, _("A good thing, passed on"))


def _board_says(ask: Ask) -> LoopRow:
    """Return what the board answered to an ask of the group."""
    answer = ask.answers[-1]
    badge = (answer.answer.value, wording.label(answer.answer))
    said = _("The board, {date}").format(date=wording.long_date(answer.on))
    return LoopRow("hand-waving", ask.text, badge, said)


def _to_ask(loop: Loop) -> LoopRow:
    asked = _("Still sorted?") if loop.story.is_success else _("Is it sorted?")
    if loop.story.is_to_tell:
        asked = _("Is it sorted? Once it is told back")
    badge = (loop.story.state.value, wording.label(loop.story.state))
    return LoopRow(picture_of(loop.issue), loop.issue.title, badge, asked)


def _good_enough(rows: tuple[ScoreRow, ...], comes: WhatComes, word: str) -> str:
    if comes.good_enough:
        said = _("Is it still good enough for you? Asked of {promises} this time, once a cycle.")
        return said.format(promises=wording.promises(len(comes.good_enough), word))
    owed = sum(1 for row in rows if not row.coverage.still_good_enough_asked)
    if not owed:
        return ""
    said = _("Once a cycle: is it still good enough for you? Not asked yet: {promises}. You choose it at the vote.")
    return said.format(promises=wording.promises(owed, word))
