"""Preparing a meeting: when and where, which promises to score, what is told back, and the minutes it takes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.planning import Agenda, AgendaItem
from careboard.application.scoreboard import ScoreRow
from careboard.application.services import Services
from careboard.domain.agendas import USUAL_AGENDA, AgendaLines, Step
from careboard.domain.coverage import Covered
from careboard.domain.meetings import Meeting, scoring_minutes
from careboard.domain.rounds import RoundKind
from careboard.i18n import _
from ui.meetings.agenda_editing import AgendaEditing, AgendaView, agenda_view
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.meetings.pictures import picture_of
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.running_order import step_title


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
class PrepareView:
    """Everything that the page shows of one planned meeting."""

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
    may_go: str
    agenda: AgendaView
    notes: tuple[NoteRow, ...]
    to_tell: tuple[LoopRow, ...]
    to_ask: tuple[LoopRow, ...]
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
        agenda = self._services.planning.agenda(self._key)
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
            may_go=_may_go(agenda, meeting, council.word),
            notes=_notes(meeting),
            agenda=agenda_view(meeting.agenda, council.agenda, _scoring(agenda)),
            to_tell=tuple(_to_tell(loop) for loop in self._services.loops.to_tell(meeting.group)),
            to_ask=tuple(_to_ask(loop) for loop in self._services.loops.to_ask(meeting.group)),
            good_enough=_good_enough(board.rows, council.word),
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


def _scoring(agenda: Agenda) -> int:
    return sum(item.minutes for item in agenda.items if item.step is Step.SCORE)


def _may_go(agenda: Agenda, meeting: Meeting, word: str) -> str:
    """Return what could be left out of a meeting that is too long: each thing alone, and fewer promises."""
    if agenda.free >= 0:
        return ""
    ways = [
        _("{title} ({minutes} min)").format(title=_short(item, meeting, word), minutes=item.minutes)
        for item in agenda.may_go
    ]
    planned = len(meeting.planned)
    enough = [n for n in range(1, planned) if scoring_minutes(planned) - scoring_minutes(n) >= -agenda.free]
    if enough:
        ways.append(_("or score only {promises}").format(promises=wording.promises(enough[-1], word)))
    said = _("What could go: {ways}. What the young people wait for stays.")
    return said.format(ways=", ".join(ways)) if ways else ""


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


def _to_ask(loop: Loop) -> LoopRow:
    asked = _("Still sorted?") if loop.story.is_success else _("Is it sorted?")
    badge = (loop.story.state.value, wording.label(loop.story.state))
    return LoopRow(picture_of(loop.issue), loop.issue.title, badge, asked)


def _good_enough(rows: tuple[ScoreRow, ...], word: str) -> str:
    owed = sum(1 for row in rows if not row.coverage.still_good_enough_asked)
    if not owed:
        return ""
    said = _("Once a cycle: is it still good enough for you? Not asked yet: {promises}. You choose it at the vote.")
    return said.format(promises=wording.promises(owed, word))
