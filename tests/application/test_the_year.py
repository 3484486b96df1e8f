"""What a cycle came to: coverage, asks, loops, the board's record, and moves that may be compared."""

from __future__ import annotations

import pytest

from careboard.application.the_year import is_last_paper
from careboard.application.year_content import YearContent
from careboard.domain.answers import AnswerKind
from careboard.domain.boards import Board
from careboard.domain.coverage import Cycle
from careboard.domain.issues import IssueKind
from careboard.domain.rounds import Method
from careboard.domain.scores import Direction
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


@pytest.fixture
def year(council: ACouncil) -> YearContent:
    """Two meetings with scores, three issues, two asks and a board that answered one."""
    services = council.services
    meeting = council.starts(0, 6)
    first, second = council.hears(meeting), council.hears(meeting, "Moving with bags")
    council.hears(meeting, "Prize day", IssueKind.GOOD_THING)
    services.asking.ask(meeting, "Pay our fares", "Director", day(30), issue=first)
    services.asking.ask(meeting, "Tell us why", "Director", day(40))
    services.planning.defer(meeting, "rights", "The advocate could not come")
    council.scores(meeting, *["a-bit"] * 6, commitments=("love", "voice"))
    council.finishes(meeting)
    council.sends(second, 5)
    services.asking.answer("A-1", AnswerKind.NO, "There is no money", on=day(35))
    council.meets(60, *["kept"] * 6, commitments=("love", "voice", "family"))
    council.turn_to(61)
    return services.inspecting.year()


def test_each_group_is_told_apart_with_what_it_put_off_and_left(year: YearContent) -> None:
    seniors, juniors = year.groups
    assert (seniors.promises, seniors.scored, juniors.scored) == (5, 3, 0)
    assert seniors.deferred == (("Rights", "The advocate could not come"),)
    assert seniors.left == ("Respect",)
    assert (len(juniors.left), seniors.asked_again) == (5, 0)


def test_asks_are_counted_by_the_last_answer_and_late_ones_with_the_board(year: YearContent) -> None:
    assert (year.asks.asked, year.asks.answers, year.asks.unanswered) == (2, {AnswerKind.NO: 1}, 1)
    assert (year.board.papers, year.board.in_time, year.board.late, year.board.owed_late) == (0, 0, 1, 1)


def test_loops_are_named_by_what_became_of_them_and_good_things_are_none(year: YearContent) -> None:
    assert (year.loops.raised, year.loops.late, year.loops.waiting) == (2, ("Moving with bags",), 1)
    assert (year.loops.sorted, year.loops.ended) == ((), ())


def test_what_moved_is_compared_from_the_first_score_to_the_last(year: YearContent) -> None:
    assert [(move.title, move.direction, move.steps) for move in year.moves] == [
        ("Love", Direction.BETTER, 2),
        ("Voice", Direction.BETTER, 2),
    ]
    assert year.cannot_say == ()


def test_a_break_says_that_nothing_may_be_said(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    council.meets(30, *["kept"] * 5)
    meeting, voting = council.starts(60, 5), council.services.voting
    (round_,) = voting.open(meeting, method=Method.AGREED, commitments=("love",)).open_rounds
    voting.agree(meeting, round_.id, 5, {"love": "not-kept"})
    voting.reveal(meeting)
    council.finishes(meeting)
    (cannot,) = council.services.inspecting.year().cannot_say
    assert (cannot.title, cannot.steps, len(cannot.points)) == ("Love", 0, 2)


def test_without_an_approved_meeting_there_is_no_year(council: ACouncil) -> None:
    with refused("no-year-yet"):
        council.services.inspecting.year()


def test_a_paper_ends_a_cycle_where_no_other_board_meets_before_its_end() -> None:
    cycle = Cycle(day(0), day(364))
    spring, autumn, after = (Board(str(each), day(each), day(each - 10)) for each in (100, 300, 380))
    assert not is_last_paper(None, autumn, ())
    assert not is_last_paper(cycle, None, ())
    assert not is_last_paper(cycle, spring, (spring,))
    assert not is_last_paper(cycle, autumn, (autumn, Board("last", day(360), day(350))))
    assert is_last_paper(cycle, autumn, (spring, autumn, after))
    assert is_last_paper(cycle, after, (autumn, after))


def test_the_last_paper_of_a_cycle_carries_the_year(council: ACouncil) -> None:
    services = council.services
    services.asking.add_board(day(60), day(50))
    services.asking.add_board(day(340), day(330))
    council.meets(0, *["kept"] * 5)
    assert services.papers.content("2026-03").year is None
    council.meets(320, *["kept"] * 5)
    services.papers.issue("2026-03", editors=2)
    content = services.papers.content().year
    assert content is not None
    assert (content.board.papers, content.moves) == (1, ())
