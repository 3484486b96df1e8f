"""The demonstration council: a true-seeming year, whatever day it is made on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
from careboard.application.demo import make_demonstration
from careboard.application.editions import Editions
from careboard.application.papers import Papers
from careboard.domain.answers import AnswerKind
from careboard.domain.disclosure import Showing
from careboard.domain.issues import EventKind, IssueKind
from careboard.domain.loops import LoopState
from careboard.domain.meetings import MeetingState
from careboard.domain.rounds import RoundKind
from careboard.domain.scores import Break, Direction
from careboard.drawing import paper_editions
from tests.storage.files import Place
from tests.support.councils import EDITIONS, ACouncil, PlainPins

TODAY = datetime.date(2026, 11, 21)
REAL_WORDS = replace(EDITIONS, words=paper_editions().words)


def made(folder: Path, today: datetime.date, editions: Editions = EDITIONS) -> ACouncil:
    """Make the demonstration as of a day."""
    place = Place(folder)
    store = place.create()
    make_demonstration(store.start_work, PlainPins(), editions, built_in_pledge(CARE_PLEDGE), today)
    return ACouncil(store, place, today)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ACouncil]:
    """The demonstration, made once, with the words that its papers really say."""
    council = made(tmp_path_factory.mktemp("demo"), TODAY, REAL_WORDS)
    yield council
    council.store.close()


def test_two_groups_have_met_six_times_in_the_last_year(demo: ACouncil) -> None:
    meetings = demo.services.planning.meetings()
    held = [meeting for meeting in meetings if meeting.state is MeetingState.CLOSED]
    assert len(held) == 6
    assert {meeting.group for meeting in held} == {"seniors", "juniors"}
    assert all(0 <= (TODAY - meeting.date).days <= 366 for meeting in held)
    assert demo.services.running.going_on() is None
    assert any(meeting.state is MeetingState.PLANNED for meeting in meetings), "there is a next one"


def test_scores_move_and_a_line_breaks_where_a_commitment_was_reworded(demo: ACouncil) -> None:
    rows = [row for group in ("seniors", "juniors") for row in demo.services.scores.board(group).rows]
    assert {Direction.BETTER} & {row.direction for row in rows}
    assert any(Break.WORDING in point.breaks for row in rows for point in row.points)
    assert Showing.MIDDLE in {point.finding.showing for row in rows for point in row.points}
    assert any(point.finding.split for row in rows for point in row.points)


def test_the_authority_is_kinder_to_itself(demo: ACouncil) -> None:
    rows = [row for group in ("seniors", "juniors") for row in demo.services.scores.board(group).rows]
    gaps = [point.gap for row in rows for point in row.points if point.gap is not None]
    assert sum(gap > 0 for gap in gaps) > sum(gap < 0 for gap in gaps)


def test_issues_stand_in_every_state(demo: ACouncil) -> None:
    loops = demo.services.loops.loops()
    assert {loop.story.state for loop in loops} >= {
        LoopState.RAISED,
        LoopState.SENT,
        LoopState.SORTED,
        LoopState.NOT_SORTED,
    }
    answers = {event.answer for loop in loops for event in loop.issue.events}
    assert AnswerKind.ALREADY_POLICY in answers
    assert any(loop.issue.kind is IssueKind.GOOD_THING for loop in loops)
    assert any(loop.story.days_late(TODAY) for loop in loops), "an answer is overdue"
    kinds = [[event.kind for event in loop.issue.events] for loop in loops]
    assert any(EventKind.CLAIMED_DONE in each and EventKind.NOT_SORTED in each for each in kinds)


def test_dots_were_counted_two_issues_joined_and_one_split(demo: ACouncil) -> None:
    joined = demo.services.joining.family("I-12").joined
    assert [(each.merged_into, demo.services.issues.loop("I-12").issue.dots) for each in joined] == [("I-12", 7)]
    (part,) = demo.services.joining.family("I-10").parts
    assert demo.services.owners.find(part.owner.post).email.endswith("hillside.example")


def test_the_board_refused_an_ask_and_owes_others(demo: ACouncil) -> None:
    asks = demo.services.asking.asks()
    assert any(answer.answer is AnswerKind.NO for ask in asks for answer in ask.answers)
    assert demo.services.home.view().debts


def test_two_papers_were_issued_and_the_next_can_be_drawn(demo: ACouncil) -> None:
    papers = demo.services.papers.issued()
    assert [paper.number for paper in papers] == [1, 2]
    covered = [key for paper in papers for key in paper.covers]
    assert len(covered) == len(set(covered))
    assert demo.services.papers.draft().endswith(b"draft")


def test_what_was_read_stays_the_same_while_days_go_by_and_not_once_the_board_answers(demo: ACouncil) -> None:
    papers, board = Papers(demo.services.steps, REAL_WORDS), demo.services.papers.next_board()
    assert board is not None
    content = papers.content()
    assert any(line.days_late for line in content.debts), "it says how many days the board is late"
    later = [papers.reading().outdated]
    demo.now = TODAY + datetime.timedelta(days=70)
    later.append(papers.reading().outdated)
    demo.now = TODAY
    demo.services.asking.answer(content.debts[0].key, AnswerKind.YES)
    later.append(papers.reading().outdated)
    demo.services.steps.undo()
    assert later == ["", "", board.text_read]
    assert board.text_read


def test_still_good_enough_was_asked(demo: ACouncil) -> None:
    kinds = {round_.kind for meeting in demo.services.planning.meetings() for round_ in meeting.rounds}
    assert kinds == set(RoundKind)


@pytest.mark.parametrize(
    "today",
    [datetime.date(2028, 2, 29), datetime.date(2027, 1, 1), datetime.date(2026, 3, 31)],
    ids=datetime.date.isoformat,
)
def test_it_can_be_made_on_any_day(tmp_path: Path, today: datetime.date) -> None:
    council = made(tmp_path, today)
    try:
        assert council.store.check() == ()
        assert len(council.services.planning.meetings()) >= 6
    finally:
        council.store.close()
