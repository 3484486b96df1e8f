"""Summarising: gathering the content of the paper for one board meeting from meetings, loops and asks (rule 10)."""

from __future__ import annotations

import datetime
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.known_outside import taken_back_after
from careboard.application.ports import UnitOfWork
from careboard.application.re_approving import changed_promises
from careboard.application.scoreboard import ScoreRow, cycle_at, scoreboard
from careboard.application.summary_content import (
    AskLine,
    DebtLine,
    GapLine,
    GroupScores,
    Heard,
    LoopLine,
    LoopSection,
    Missing,
    QuoteLine,
    ResponseLine,
    ScoreLine,
    SettledLine,
    SummaryContent,
)
from careboard.application.the_year import is_last_paper, the_year
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper, covered_meetings, next_number
from careboard.domain.council import Council, Group
from careboard.domain.coverage import Covered, Cycle
from careboard.domain.issues import IssueKind
from careboard.domain.kept_files import WORD_TEMPLATE
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import RoundKind, RoundState

MOST_GAPS = 3
_BY_ANSWER = {
    AnswerKind.NO: LoopSection.NO,
    AnswerKind.NOT_YET: LoopSection.NOT_YET,
    AnswerKind.SOMEONE_ELSE: LoopSection.SOMEONE_ELSE,
    AnswerKind.ALREADY_POLICY: LoopSection.ALREADY_POLICY,
}


@dataclass(frozen=True, slots=True)
class _Period:
    after: datetime.date
    until: datetime.date
    reckoned_on: datetime.date


def summarise(
    work: UnitOfWork, board: Board | None, today: datetime.date, *, editors: int = 0, changes: str = ""
) -> SummaryContent:
    """Return what the paper for a board meeting says; without a board, of all meetings that no paper has covered.

    It is the issued paper where a number of young editors is given.
    """
    council, meetings, papers = work.council.get(), work.meetings.all(), work.papers.all()
    boards = work.boards.all()
    covers = covered_meetings(meetings, boards, board, papers)
    period = _period(covers, _paper_before(boards, board, papers), board, today)
    cycle = cycle_at(work, covers[-1].date if covers else period.until)
    new = {meeting.key for meeting in covers}
    seen = tuple(m for m in meetings if m.date <= period.until and (m.approved or m.key in new))
    told = frozenset(meeting.key for meeting in seen)
    coming = _coming(meetings)
    groups = tuple(_group_scores(work, group, cycle, seen, covers, coming) for group in council.groups)
    gaps = _gaps(groups)
    ends_cycle = is_last_paper(cycle, board, boards)
    before = [paper for paper in papers if board is not None and paper.board == board.key]
    return SummaryContent(
        council=council,
        pledge_titles=tuple(pledge.title for pledge in work.pledges.all() if pledge.in_use),
        commitments=max((len(scores.lines) for scores in groups), default=0),
        board=board,
        number=next_number(papers),
        issued=editors > 0,
        editors=editors,
        reckoned_on=period.reckoned_on,
        corrects=before[-1].number if before else None,
        changes=changes,
        covers=covers,
        cycle=cycle,
        asks=_new_asks(work, council, covers),
        debts=_debts(work, seen, new, period),
        settled=_settled(work, period),
        gaps=gaps[:MOST_GAPS],
        also_gaps=tuple(gap for gap in gaps[MOST_GAPS:] if _size(gap) == _size(gaps[MOST_GAPS - 1])),
        heard=tuple(_heard(council, meeting) for meeting in covers),
        missing=_missing(council, groups, meetings, covers),
        groups=groups,
        loops=_loops(work, council, meetings, told, period),
        quotes=tuple(
            QuoteLine(quote.text, quote.about, council.group(meeting.group).name)
            for meeting in covers
            for quote in meeting.quotes
        ),
        responses=_responses(papers, period),
        taken_back=taken_back_after(period.after, work.asks.all(), papers),
        word_template=_word_template(work),
        reworded=tuple(
            change
            for pledge in work.pledges.all()
            if pledge.in_use
            for change in changed_promises(pledge, period.after, period.until)
        ),
        year=the_year(work, cycle, seen, period.reckoned_on) if cycle is not None and ends_cycle else None,
    )


def _word_template(work: UnitOfWork) -> bytes:
    kept = work.files.find(WORD_TEMPLATE)
    return kept.data if kept else b""


def _period(covers: Sequence[Meeting], before: datetime.date, board: Board | None, today: datetime.date) -> _Period:
    first = min(before, *(meeting.date for meeting in covers[:1]), today)
    after = first - datetime.timedelta(days=1) if first > datetime.date.min else first
    return _Period(after, today, today) if board is None else _Period(after, board.papers_due, board.date)


def _paper_before(boards: Sequence[Board], board: Board | None, papers: Sequence[Paper]) -> datetime.date:
    """Return when the paper before was reckoned: what the board answered since belongs into this one (rule 10)."""
    if board is None:
        return max((paper.issued_on for paper in papers), default=datetime.date.min)
    earlier = [other for other in boards if other.papers_due < board.papers_due]
    if not earlier:
        return datetime.date.min
    last = max(earlier, key=lambda other: other.papers_due)
    return min((paper.issued_on for paper in papers if paper.board == last.key), default=last.papers_due)


def _group_scores(
    work: UnitOfWork,
    group: Group,
    cycle: Cycle | None,
    seen: Sequence[Meeting],
    covers: Sequence[Meeting],
    coming: Mapping[str, Meeting],
) -> GroupScores:
    board = scoreboard(work, group.key, cycle, seen)
    new = {meeting.key for meeting in covers}
    lines = tuple(_score_line(row, cycle, new, coming.get(group.key)) for row in board.rows)
    return GroupScores(group, board.scale, lines)


def _score_line(row: ScoreRow, cycle: Cycle | None, new: set[str], coming: Meeting | None) -> ScoreLine:
    """A score of an earlier cycle is not printed as if it were of this one."""
    within = [point for point in row.points if cycle is not None and cycle.holds(point.date)]
    point = within[-1] if within else None
    deferred = row.coverage.reason if row.coverage.covered is Covered.DEFERRED else ""
    planned_for = coming.date if coming is not None and row.commitment.key in coming.planned else None
    return ScoreLine(row, point, point is not None and point.meeting in new, deferred, planned_for)


def _coming(meetings: Sequence[Meeting]) -> dict[str, Meeting]:
    """Return the next meeting of each group that has one ahead."""
    return {meeting.group: meeting for meeting in reversed(meetings) if meeting.state is not MeetingState.CLOSED}


def _gaps(groups: Sequence[GroupScores]) -> tuple[GapLine, ...]:
    found = [
        GapLine(scores.group, line) for scores in groups for line in scores.lines if line.gap and line.point is not None
    ]
    return tuple(sorted(found, key=lambda gap: -_size(gap)))


def _size(gap: GapLine) -> int:
    return abs(gap.line.gap or 0)


def _new_asks(work: UnitOfWork, council: Council, covers: Sequence[Meeting]) -> tuple[AskLine, ...]:
    group = {meeting.key: council.group(meeting.group).name for meeting in covers}
    asks = [ask for ask in work.asks.all() if ask.meeting in group and ask.in_debt and not ask.standing]
    lines = [AskLine(ask.key, ask.text, ask.who_decides, ask.by, group[ask.meeting]) for ask in asks]
    return tuple(sorted(lines, key=lambda line: (line.by, line.key)))


def _debts(
    work: UnitOfWork, seen: Sequence[Meeting], new: Container[str], period: _Period
) -> tuple[DebtLine, ...]:
    """Return what the board owes already; what a group has not approved was never asked of it (rule 10)."""
    dates = {meeting.key: meeting.date for meeting in seen}
    owed = [ask for ask in work.asks.all() if ask.in_debt and ask.meeting in dates]
    lines = [_debt(ask, dates[ask.meeting], period) for ask in owed if ask.standing or ask.meeting not in new]
    return tuple(sorted(lines, key=lambda line: (-line.days_late, line.due, line.key)))


def _debt(ask: Ask, asked_on: datetime.date, period: _Period) -> DebtLine:
    late = ask.days_late(period.reckoned_on)
    return DebtLine(ask.key, ask.text, ask.who_decides, asked_on, ask.due or ask.by, late, ask.newest)


def _settled(work: UnitOfWork, period: _Period) -> tuple[SettledLine, ...]:
    answered = [ask for ask in work.asks.all() if not ask.in_debt]
    return tuple(
        SettledLine(ask.key, ask.text, ask.standing[-1]) for ask in answered if ask.standing[-1].known_on > period.after
    )


def _responses(papers: Sequence[Paper], period: _Period) -> tuple[ResponseLine, ...]:
    """Return what officers appended since the paper before, or before it and typed after: the next one carries it."""
    return tuple(
        ResponseLine(paper.number, response.on, response.by, response.text)
        for paper in papers
        for response in paper.responses
        if response.on > period.after or not response.printed
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
    not_scored = tuple((scores.group, titles) for scores in groups if (titles := _not_scored(scores)))
    return Missing(absent, deferred, not_scored)


def _not_scored(scores: GroupScores) -> tuple[str, ...]:
    return tuple(line.row.commitment.title for line in scores.lines if line.is_left)


def _last_met(group: Group, meetings: Sequence[Meeting]) -> datetime.date | None:
    held = [m.date for m in meetings if m.group == group.key and m.state is MeetingState.CLOSED]
    return max(held, default=None)


def _loops(
    work: UnitOfWork, council: Council, meetings: Sequence[Meeting], seen: Container[str], period: _Period
) -> tuple[LoopLine, ...]:
    """Return what was raised; what its group has not approved is told once it was sent (rule 10)."""
    coming = {group: meeting.date for group, meeting in _coming(meetings).items()}
    lines = []
    for loop in loops_of(work):
        section = _section(loop, period)
        is_told = loop.may_be_told(seen) and loop.issue.raised_on <= period.until
        if section is not None and is_told and loop.group:
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
    if told.is_overdue(period.reckoned_on):
        return LoopSection.LATE
    if told.state in (LoopState.NOT_SORTED, LoopState.PARTLY_SORTED):
        return LoopSection(told.state.value)
    if told.claim is None and told.answer is not None and told.answer.answer is not None:
        return _BY_ANSWER.get(told.answer.answer, LoopSection.WAITING)
    return LoopSection.WAITING
