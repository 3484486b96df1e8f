"""Rules 5, 6 and 10, tried on any calendar: cycles, what to score next, and what papers cover."""

from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careboard.domain.boards import Board, Paper, covered_meetings, issue_paper, next_board
from careboard.domain.coverage import Covered, coverage, cycle_of, propose
from careboard.domain.meetings import Meeting
from tests.support.builders import a_meeting, a_pledge, day, held, scored

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2080, 12, 31))
KEYS = ("love", "rights", "voice", "family", "respect", "stability")
COMMITMENTS = a_pledge(*KEYS).current.commitments


@given(first=DAYS, months=st.integers(1, 60), a_day=DAYS)
def test_cycles_tile_time_without_gap_or_overlap(first: datetime.date, months: int, a_day: datetime.date) -> None:
    cycle = cycle_of(a_day, first, months)
    one_day = datetime.timedelta(days=1)
    assert cycle.holds(a_day)
    assert cycle.start.day == 1
    assert cycle_of(cycle.start, first, months) == cycle_of(cycle.end, first, months) == cycle
    assert cycle_of(cycle.end + one_day, first, months).start == cycle.end + one_day
    assert cycle_of(cycle.start - one_day, first, months).end == cycle.start - one_day
    assert cycle_of(first, first, months).start == first.replace(day=1)


@st.composite
def a_history(draw: st.DrawFn) -> list[Meeting]:
    """Return meetings of one group, each of which scored one commitment or none."""
    scores = draw(st.lists(st.tuples(st.integers(0, 700), st.sampled_from((None, *KEYS))), max_size=8))
    meetings = []
    for number, (after, key) in enumerate(scores):
        rounds = (scored(8, question=key),) if key else ()
        meetings.append(held(a_meeting(f"m{number}", day(after), rounds=rounds)))
    return meetings


@given(history=a_history(), count=st.integers(0, 6))
def test_never_scored_is_always_proposed_before_longest_ago(history: list[Meeting], count: int) -> None:
    last = {each.commitment: each.last_scored for each in coverage(COMMITMENTS, history, cycle_of(day(0), day(0), 12))}
    chosen = propose(COMMITMENTS, history, count)
    assert len(chosen) == count
    assert list(chosen) == [key for key in KEYS if key in chosen], "in pledge order"
    for taken in chosen:
        for left in set(KEYS) - set(chosen):
            assert (last[taken] or datetime.date.min) <= (last[left] or datetime.date.min)


@given(history=a_history(), months=st.integers(1, 24))
def test_each_commitment_stands_once_in_each_cycle(history: list[Meeting], months: int) -> None:
    scores = sum(len(meeting.rounds) for meeting in history)
    cycles = {cycle_of(meeting.date, day(0), months) for meeting in history}
    found = [each for cycle in cycles for each in coverage(COMMITMENTS, history, cycle)]
    assert [each.commitment for each in found] == list(KEYS) * len(cycles)
    assert sum(each.covered is Covered.SCORED for each in found) <= scores


@st.composite
def a_year(draw: st.DrawFn) -> tuple[list[Board], list[Meeting]]:
    """Return boards and meetings on any days, several on one day included."""
    dues = draw(st.lists(st.integers(0, 60), max_size=5))
    boards = [Board(f"b{place}", day(due + 10), day(due)) for place, due in enumerate(dues)]
    days = draw(st.lists(st.integers(-5, 65), max_size=10))
    return boards, [held(a_meeting(f"m{place}", day(on))) for place, on in enumerate(days)]


@given(a_year())
def test_no_meeting_is_in_the_papers_of_two_boards(year: tuple[list[Board], list[Meeting]]) -> None:
    boards, meetings = year
    papers = {board.key: covered_meetings(meetings, boards, board) for board in boards}
    found = [meeting.key for covered in papers.values() for meeting in covered]
    last = max((board.papers_due for board in boards), default=None)
    assert sorted(found) == sorted(m.key for m in meetings if last is not None and m.date <= last)
    for before, after in pairwise(sorted(boards, key=lambda board: (board.papers_due, board.date, board.key))):
        assert all(before.papers_due < meeting.date <= after.papers_due for meeting in papers[after.key])


@given(a_year(), st.data())
def test_papers_issued_one_after_another_cover_each_meeting_exactly_once(
    year: tuple[list[Board], list[Meeting]], data: st.DataObject
) -> None:
    """Also where meetings are written up late, after the paper of their time was issued (P19)."""
    boards, meetings = year
    papers: tuple[Paper, ...] = ()
    written_up = st.sets(st.sampled_from(range(len(meetings)))) if meetings else st.just(set[int]())
    known: set[int] = set()
    while (board := next_board(boards, papers)) is not None:
        known |= data.draw(written_up)
        covered = covered_meetings([meetings[place] for place in known], boards, board, papers)
        assert not {meeting.key for meeting in covered} & {key for paper in papers for key in paper.covers}
        if not covered:
            boards = [other for other in boards if other is not board]
            continue
        papers = (*papers, issue_paper(papers, board, covered, board.papers_due, 2, {"standard": b"%PDF"}))
        again = covered_meetings(meetings, boards, board, papers)
        assert again == covered, "a correction covers the same"
    rest = covered_meetings(meetings, boards, None, papers)
    printed = [key for paper in papers for key in paper.covers] + [meeting.key for meeting in rest]
    assert sorted(printed) == sorted(meeting.key for meeting in meetings)
    assert [paper.number for paper in papers] == list(range(1, len(papers) + 1))


def test_the_first_and_the_last_day_that_there_are_can_be_reckoned_with() -> None:
    first, last = datetime.date.min, datetime.date.max
    assert Board("b", first, first).notice_from == first
    assert cycle_of(last, last, 12).holds(datetime.date(9999, 12, 30))
