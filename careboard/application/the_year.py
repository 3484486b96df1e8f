"""Gathering the year: what one cycle came to, under the same rules as every paper (rules 4, 5, 6 and 10)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.ports import UnitOfWork
from careboard.application.scoreboard import Scoreboard, ScoreRow, scoreboard
from careboard.application.year_content import (
    AskedInYear,
    BoardRecord,
    GroupYear,
    LoopsOfYear,
    Move,
    YearContent,
)
from careboard.domain.asks import Ask
from careboard.domain.boards import Board
from careboard.domain.coverage import Covered, Cycle
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting
from careboard.domain.scores import Direction, Point, direction

_QUARTER = datetime.timedelta(days=92)


def the_year(work: UnitOfWork, cycle: Cycle, seen: Sequence[Meeting], reckoned_on: datetime.date) -> YearContent:
    """Return what a cycle came to on a day, from the meetings that may be told of."""
    council = work.council.get()
    boards = [scoreboard(work, group.key, cycle, seen) for group in council.groups]
    moves = [move for board in boards for row in board.rows if (move := _move(board, row, cycle)) is not None]
    said = sorted(moves, key=lambda move: (-move.steps, move.direction is not Direction.WORSE))
    dates = {meeting.key: meeting.date for meeting in seen}
    asks = [ask for ask in work.asks.all() if ask.meeting in dates and cycle.holds(dates[ask.meeting])]
    return YearContent(
        council=council,
        cycle=cycle,
        reckoned_on=reckoned_on,
        groups=tuple(_group(board) for board in boards),
        moves=tuple(move for move in said if move.steps),
        cannot_say=tuple(move for move in moves if move.direction is Direction.CANNOT_SAY),
        asks=_asked(asks),
        loops=_loops((loop for loop in loops_of(work) if loop.may_be_told(dates)), cycle, reckoned_on),
        board=_record(work, asks, cycle, reckoned_on),
    )


def is_last_paper(cycle: Cycle | None, board: Board | None, boards: Iterable[Board]) -> bool:
    """Whether the paper for a board meeting is the last one of a cycle, as far as the dates are known.

    A cycle of which most is still to come may get another date.
    """
    if cycle is None or board is None:
        return False
    if board.date > cycle.end:
        return True
    has_later = any(board.date < other.date <= cycle.end for other in boards)
    return not has_later and cycle.end - board.date <= _QUARTER


def _group(board: Scoreboard) -> GroupYear:
    standing = [(row.commitment.title, row.coverage) for row in board.rows]
    return GroupYear(
        group=board.group,
        promises=len(standing),
        scored=board.covered,
        deferred=tuple((title, each.reason) for title, each in standing if each.covered is Covered.DEFERRED),
        left=tuple(title for title, each in standing if each.covered is Covered.MISSING),
        asked_again=sum(1 for _title, each in standing if each.still_good_enough_asked),
    )


def _move(board: Scoreboard, row: ScoreRow, cycle: Cycle) -> Move | None:
    """Return how a promise moved from the first to the last of its scores that may be compared (rule 6)."""
    points = tuple(point for point in row.points if cycle.holds(point.date))
    if len(points) < 2:
        return None
    title, group = row.commitment.title, board.group.name
    compared = _unbroken(points)
    found = direction(compared)
    if found is Direction.CANNOT_SAY:
        return Move(title, group, found, compared)
    first, last = compared
    assert first.finding.step is not None
    assert last.finding.step is not None
    scale = last.scale
    steps = abs(scale.position(first.finding.step) - scale.position(last.finding.step))
    return Move(title, group, found, compared, steps)


def _unbroken(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the first and the last of the scores that nothing breaks, or the last two where a break lies between."""
    begin = len(points) - 1
    while begin and not points[begin].breaks:
        begin -= 1
    return (points[begin], points[-1]) if begin < len(points) - 1 else tuple(points[-2:])


def _asked(asks: Sequence[Ask]) -> AskedInYear:
    answers = Counter(ask.newest.answer for ask in asks if ask.newest is not None)
    return AskedInYear(len(asks), dict(answers), sum(1 for ask in asks if not ask.standing))


def _loops(loops: Iterable[Loop], cycle: Cycle, on: datetime.date) -> LoopsOfYear:
    """Return what became of all issues that were raised, decided or open in the cycle."""
    told = [loop for loop in loops if loop.issue.kind is IssueKind.ISSUE and loop.issue.raised_on <= cycle.end]
    told = [loop for loop in told if loop.story.is_open or cycle.holds(loop.story.since)]

    def titles(state: LoopState) -> tuple[str, ...]:
        return tuple(loop.issue.title for loop in told if loop.story.state is state)

    decided = (LoopState.SORTED, LoopState.PARTLY_SORTED, LoopState.NOT_SORTED, LoopState.ENDED)
    rest = [loop for loop in told if loop.story.state not in decided]
    late = tuple(loop.issue.title for loop in rest if loop.story.is_overdue(on))
    return LoopsOfYear(
        raised=sum(1 for loop in told if cycle.holds(loop.issue.raised_on)),
        sorted=titles(LoopState.SORTED),
        partly_sorted=titles(LoopState.PARTLY_SORTED),
        not_sorted=titles(LoopState.NOT_SORTED),
        ended=titles(LoopState.ENDED),
        late=late,
        waiting=len(rest) - len(late),
    )


def _record(work: UnitOfWork, asks: Sequence[Ask], cycle: Cycle, on: datetime.date) -> BoardRecord:
    answered = [ask for ask in asks if ask.standing]
    late = sum(1 for ask in answered if ask.standing[0].on > ask.by)
    papers = {paper.board or paper.number for paper in work.papers.all() if cycle.holds(paper.issued_on)}
    return BoardRecord(len(papers), len(answered) - late, late, sum(1 for ask in asks if ask.days_late(on)))
