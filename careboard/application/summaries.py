"""What a summary says: the content of one paper for one board meeting, from which every edition is drawn (rule 10)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.ports import UnitOfWork
from careboard.application.scoreboard import ScoreRow, cycle_at, scoreboard
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, AskAnswer
from careboard.domain.boards import Board, covered_meetings
from careboard.domain.council import Council, Group
from careboard.domain.coverage import Covered, Cycle
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import Method, RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.domain.scores import Point, is_scored

MOST_GAPS = 3


class LoopSection(StrEnum):
    """Under which head a loop is printed, in this order: failures first, success last."""

    LATE = "late"
    NOT_SORTED = "not-sorted"
    PARTLY_SORTED = "partly-sorted"
    NO = "no"
    NOT_YET = "not-yet"
    SOMEONE_ELSE = "someone-else"
    ALREADY_POLICY = "already-policy"
    WAITING = "waiting"
    ENDED = "ended"
    GOOD_THING = "good-thing"
    SORTED = "sorted"


@dataclass(frozen=True, slots=True)
class AskLine:
    """A new ask to this board."""

    key: str
    text: str
    who_decides: str
    by: datetime.date
    group: str


@dataclass(frozen=True, slots=True)
class DebtLine:
    """An ask of an earlier paper that the board still owes an answer to; `days_late` at the board's date."""

    key: str
    text: str
    who_decides: str
    asked_on: datetime.date
    due: datetime.date
    days_late: int
    last_answer: AskAnswer | None


@dataclass(frozen=True, slots=True)
class SettledLine:
    """An ask that the board answered since the paper before, refusals included."""

    key: str
    text: str
    answer: AskAnswer


@dataclass(frozen=True, slots=True)
class LoopLine:
    """One loop under its head; `days_late` at the board's date, `next_meeting` when the group meets next."""

    section: LoopSection
    loop: Loop
    group: str
    days_late: int
    next_meeting: datetime.date | None

    @property
    def counts_as_change(self) -> bool:
        """Whether page one may name it under what changed: sorted, and no mere policy."""
        return self.section is LoopSection.SORTED and self.loop.story.counts_as_change


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One commitment of one group: its score, or why there is none; `is_new` when a covered meeting scored it."""

    row: ScoreRow
    point: Point | None
    is_new: bool
    deferred: str

    @property
    def gap(self) -> int | None:
        """How many steps the authority sees it kept better than the young people, None without both."""
        return self.point.gap if self.point else None


@dataclass(frozen=True, slots=True)
class GroupScores:
    """All commitments of one group, in pledge order, never ranked."""

    group: Group
    scale: Scale
    lines: tuple[ScoreLine, ...]


@dataclass(frozen=True, slots=True)
class GapLine:
    """One of the largest gaps between young people and authority."""

    group: Group
    line: ScoreLine


@dataclass(frozen=True, slots=True)
class Heard:
    """One covered meeting: who was heard, as one total, and how; `voted` is None where nothing was scored."""

    group: Group
    date: datetime.date
    attended: int
    adults_present: int
    voted: int | None
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Who and what is missing: groups not heard, commitments put off with the reason, and those simply not scored."""

    groups_not_heard: tuple[tuple[Group, datetime.date | None], ...]
    deferred: tuple[tuple[Group, str, str], ...]
    not_scored: tuple[tuple[Group, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """Everything that one paper says, before any edition draws it."""

    council: Council
    pledge_titles: tuple[str, ...]
    commitments: int
    board: Board | None
    number: int
    issued: bool
    reckoned_on: datetime.date
    corrects: int | None
    changes: str
    covers: tuple[Meeting, ...]
    cycle: Cycle | None
    asks: tuple[AskLine, ...]
    debts: tuple[DebtLine, ...]
    settled: tuple[SettledLine, ...]
    gaps: tuple[GapLine, ...]
    also_gaps: tuple[GapLine, ...]
    heard: tuple[Heard, ...]
    missing: Missing
    groups: tuple[GroupScores, ...]
    loops: tuple[LoopLine, ...]

    @property
    def changed(self) -> tuple[LoopLine, ...]:
        """What changed because young people said so: sorted in the covered time, nothing else."""
        return tuple(line for line in self.loops if line.counts_as_change)

    @property
    def not_changed(self) -> tuple[LoopLine, ...]:
        """What did not change: late, not sorted, refused, put off."""
        unchanged = (LoopSection.LATE, LoopSection.NOT_SORTED, LoopSection.NO, LoopSection.NOT_YET)
        return tuple(line for line in self.loops if line.section in unchanged)

    @property
    def stems(self) -> tuple[tuple[Group, str], ...]:
        """How each group was asked."""
        return tuple((scores.group, scores.group.stem) for scores in self.groups)


@dataclass(frozen=True, slots=True)
class _Period:
    after: datetime.date
    until: datetime.date
    reckoned_on: datetime.date


def summarise(
    work: UnitOfWork, board: Board | None, today: datetime.date, *, issued: bool = False, changes: str = ""
) -> SummaryContent:
    """Return what the paper for a board meeting says; without a board, of all meetings that no paper has covered."""
    council, meetings, papers = work.council.get(), work.meetings.all(), work.papers.all()
    covers = covered_meetings(meetings, work.boards.all(), board, papers)
    period = _period(covers, board, today)
    cycle = cycle_at(work, period.until)
    seen = tuple(meeting for meeting in meetings if meeting.date <= period.until)
    groups = tuple(_group_scores(work, group, cycle, seen, covers) for group in council.groups)
    gaps = _gaps(groups)
    before = [paper for paper in papers if board is not None and paper.board == board.key]
    return SummaryContent(
        council=council,
        pledge_titles=tuple(pledge.title for pledge in work.pledges.all() if pledge.in_use),
        commitments=max((len(scores.lines) for scores in groups), default=0),
        board=board,
        number=max((paper.number for paper in papers), default=0) + 1,
        issued=issued,
        reckoned_on=period.reckoned_on,
        corrects=before[-1].number if before else None,
        changes=changes,
        covers=covers,
        cycle=cycle,
        asks=_new_asks(work, council, covers),
        debts=_debts(work, meetings, covers, period),
        settled=_settled(work, period),
        gaps=gaps[:MOST_GAPS],
        also_gaps=tuple(gap for gap in gaps[MOST_GAPS:] if _size(gap) == _size(gaps[MOST_GAPS - 1])),
        heard=tuple(_heard(council, meeting) for meeting in covers),
        missing=_missing(council, groups, meetings, covers),
        groups=groups,
        loops=_loops(work, council, meetings, period),
    )


def _period(covers: Sequence[Meeting], board: Board | None, today: datetime.date) -> _Period:
    first = covers[0].date - datetime.timedelta(days=1) if covers else datetime.date.min
    if board is None:
        return _Period(first, today, today)
    return _Period(first, board.papers_due, board.date)


def _group_scores(
    work: UnitOfWork, group: Group, cycle: Cycle | None, seen: Sequence[Meeting], covers: Sequence[Meeting]
) -> GroupScores:
    board = scoreboard(work, group.key, cycle, seen)
    new = {meeting.key for meeting in covers}
    return GroupScores(group, board.scale, tuple(_score_line(row, cycle, new) for row in board.rows))


def _score_line(row: ScoreRow, cycle: Cycle | None, new: set[str]) -> ScoreLine:
    """A score of an earlier cycle is not printed as if it were of this one."""
    within = [point for point in row.points if cycle is not None and cycle.holds(point.date)]
    point = within[-1] if within else None
    deferred = row.coverage.reason if row.coverage.covered is Covered.DEFERRED else ""
    return ScoreLine(row, point, point is not None and point.meeting in new, deferred)


def _gaps(groups: Sequence[GroupScores]) -> tuple[GapLine, ...]:
    found = [
        GapLine(scores.group, line) for scores in groups for line in scores.lines if line.gap and line.point is not None
    ]
    return tuple(sorted(found, key=lambda gap: -_size(gap)))


def _size(gap: GapLine) -> int:
    return abs(gap.line.gap or 0)


def _new_asks(work: UnitOfWork, council: Council, covers: Sequence[Meeting]) -> tuple[AskLine, ...]:
    group = {meeting.key: council.group(meeting.group).name for meeting in covers}
    asks = [ask for ask in work.asks.all() if ask.meeting in group and ask.in_debt and not ask.answers]
    lines = [AskLine(ask.key, ask.text, ask.who_decides, ask.by, group[ask.meeting]) for ask in asks]
    return tuple(sorted(lines, key=lambda line: (line.by, line.key)))


def _debts(
    work: UnitOfWork, meetings: Sequence[Meeting], covers: Sequence[Meeting], period: _Period
) -> tuple[DebtLine, ...]:
    new = {meeting.key for meeting in covers}
    dates = {meeting.key: meeting.date for meeting in meetings}
    owed = [ask for ask in work.asks.all() if ask.in_debt and dates[ask.meeting] <= period.until]
    lines = [_debt(ask, dates[ask.meeting], period) for ask in owed if ask.answers or ask.meeting not in new]
    return tuple(sorted(lines, key=lambda line: (-line.days_late, line.due, line.key)))


def _debt(ask: Ask, asked_on: datetime.date, period: _Period) -> DebtLine:
    last = ask.answers[-1] if ask.answers else None
    late = ask.days_late(period.reckoned_on)
    return DebtLine(ask.key, ask.text, ask.who_decides, asked_on, ask.due or ask.by, late, last)


def _settled(work: UnitOfWork, period: _Period) -> tuple[SettledLine, ...]:
    answered = [ask for ask in work.asks.all() if ask.answers and not ask.in_debt]
    return tuple(
        SettledLine(ask.key, ask.text, ask.answers[-1]) for ask in answered if ask.answers[-1].on > period.after
    )


def _heard(council: Council, meeting: Meeting) -> Heard:
    kept = [r for r in meeting.rounds if r.kind is RoundKind.KEPT and r.state is RoundState.REVEALED]
    methods = tuple(dict.fromkeys(round_.method for round_ in kept))
    voted = max((round_.voted or 0 for round_ in kept), default=None)
    return Heard(
        council.group(meeting.group), meeting.date, meeting.heads, meeting.adults_present, voted, methods
    )


def _missing(
    council: Council, groups: Sequence[GroupScores], meetings: Sequence[Meeting], covers: Sequence[Meeting]
) -> Missing:
    heard = {meeting.group for meeting in covers}
    absent = tuple((group, _last_met(group, meetings)) for group in council.groups if group.key not in heard)
    deferred = tuple(
        (scores.group, line.row.commitment.title, line.deferred)
        for scores in groups
        for line in scores.lines
        if line.deferred
    )
    open_ = [
        (scores.group, tuple(line.row.commitment.title for line in scores.lines if not line.point and not line.deferred))
        for scores in groups
    ]
    return Missing(absent, deferred, tuple((group, titles) for group, titles in open_ if titles))


def _last_met(group: Group, meetings: Sequence[Meeting]) -> datetime.date | None:
    held = [m.date for m in meetings if m.group == group.key and m.state is MeetingState.CLOSED]
    return max(held, default=None)


def _loops(
    work: UnitOfWork, council: Council, meetings: Sequence[Meeting], period: _Period
) -> tuple[LoopLine, ...]:
    coming = {
        meeting.group: meeting.date for meeting in reversed(meetings) if meeting.state is not MeetingState.CLOSED
    }
    lines = []
    for loop in loops_of(work):
        section = _section(loop, period)
        if section is not None and loop.group and loop.issue.raised_on <= period.until:
            late = loop.story.days_late(period.reckoned_on) or loop.story.done_days_late(period.reckoned_on)
            name = council.group(loop.group).name
            lines.append(LoopLine(section, loop, name, late, coming.get(loop.group)))
    order = list(LoopSection)
    return tuple(sorted(lines, key=lambda line: order.index(line.section)))


def _section(loop: Loop, period: _Period) -> LoopSection | None:
    """Return the head for a loop; None for what was finished before this paper or never sent a good thing."""
    told = loop.story
    if told.state in (LoopState.SORTED, LoopState.ENDED):
        head = LoopSection.SORTED if told.state is LoopState.SORTED else LoopSection.ENDED
        return head if told.since > period.after else None
    if told.kind is IssueKind.GOOD_THING:
        return LoopSection.GOOD_THING if told.since > period.after else None
    if told.days_late(period.reckoned_on) or told.done_days_late(period.reckoned_on):
        return LoopSection.LATE
    if told.state in (LoopState.NOT_SORTED, LoopState.PARTLY_SORTED):
        return LoopSection(told.state.value)
    if told.claim is None and told.answer is not None and told.answer.answer is not None:
        return _BY_ANSWER.get(told.answer.answer, LoopSection.WAITING)
    return LoopSection.WAITING


_BY_ANSWER = {
    AnswerKind.NO: LoopSection.NO,
    AnswerKind.NOT_YET: LoopSection.NOT_YET,
    AnswerKind.SOMEONE_ELSE: LoopSection.SOMEONE_ELSE,
    AnswerKind.ALREADY_POLICY: LoopSection.ALREADY_POLICY,
}


def has_score(line: ScoreLine) -> bool:
    """Whether a line has a step to draw."""
    return line.point is not None and is_scored(line.point)
