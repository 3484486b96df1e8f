"""Rule 10: the paper belongs to the young people and puts the board in debt."""

from __future__ import annotations

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, TakenBack
from careboard.domain.boards import Board, Paper, check_ready, covered_meetings, issue_paper, next_board
from careboard.domain.meetings import Meeting
from tests.support.builders import a_board, a_meeting, day, held
from tests.support.refusals import refused

SPRING = a_board("2026-03", meets=60, due=50)
SUMMER = a_board("2026-06", meets=150, due=140)
BOARDS = (SUMMER, SPRING)


def an_ask() -> Ask:
    """Return an ask of the first meeting, due on day 76."""
    return Ask.of("A-1", "2026-01", "Stop moving us before exams", "Lead Member", day(76), "I-1")


def met(number: int, *, approved: bool = True) -> Meeting:
    """Return a meeting held so many days after the first one."""
    return held(a_meeting(f"m{number}", day(number)), approved=approved)


def keys(*meetings: Meeting, board: Board | None = None, papers: tuple[Paper, ...] = ()) -> list[str]:
    """Return what a paper covers."""
    return [meeting.key for meeting in covered_meetings(meetings, BOARDS, board, papers)]


def test_an_ask_names_who_decides_and_by_when() -> None:
    ask = an_ask()
    assert (ask.who_decides, ask.due, ask.in_debt) == ("Lead Member", day(76), True)
    for text, who in ((" ", "Lead Member"), ("Stop", "\u200b")):
        with refused("field-empty"):
            Ask.of("A-1", "2026-01", text, who, day(76))
    assert len(Ask.of("A-1", "2026-01", "word " * 700, "Lead Member", day(76)).text) == 3499


@pytest.mark.parametrize("answer", list(AnswerKind))
def test_an_ask_is_debt_until_yes_no_or_already_our_policy(answer: AnswerKind) -> None:
    settled = an_ask().answered(day(40), answer, "A reason", "Health")
    settles = answer in (AnswerKind.YES, AnswerKind.NO, AnswerKind.ALREADY_POLICY)
    assert settled.in_debt is not settles
    assert settled.due == (None if settles else day(76))
    assert settled.days_late(day(80)) == (0 if settles else 4)


def test_partly_and_not_yet_stay_with_the_new_date() -> None:
    ask = an_ask().answered(day(40), AnswerKind.NOT_YET, "Budget", by=day(120))
    assert (ask.due, ask.days_late(day(121))) == (day(120), 1)
    assert ask.answered(day(60), AnswerKind.PARTLY, "Half").due == day(120)
    with refused("new-date-is-past"):
        ask.answered(day(60), AnswerKind.PARTLY, "Half", by=day(59))
    with refused("date-runs-backwards"):
        ask.answered(day(39), AnswerKind.YES)
    with refused("answer-needs-reason"):
        ask.answered(day(60), AnswerKind.NO)
    with refused("answer-needs-reason"):
        ask.answered(day(60), AnswerKind.NO, "\u200b\x07")


def test_papers_are_due_before_the_board_meets() -> None:
    with refused("papers-due-after-board"):
        a_board(meets=10, due=11)


def test_a_paper_covers_the_meetings_since_the_paper_before() -> None:
    meetings = [met(51), met(0), met(50), met(140), met(141)]
    assert keys(*meetings, board=SPRING) == ["m0", "m50"]
    assert keys(*meetings, board=SUMMER) == ["m51", "m140"]
    assert keys(*meetings) == ["m0", "m50", "m51", "m140", "m141"]
    assert keys(a_meeting("planned"), a_meeting("running").start()) == []


def test_two_boards_with_one_date_for_papers_do_not_share_a_meeting() -> None:
    twin = a_board("twin", meets=61, due=50)
    boards = (twin, SPRING)
    found = [[m.key for m in covered_meetings([met(0)], boards, board)] for board in boards]
    assert sorted(found) == [[], ["m0"]]


def test_a_meeting_that_an_issued_paper_left_out_comes_into_the_next() -> None:
    first = issue_paper((), SPRING, [met(0)], day(52), 2, {"standard": b"%PDF"})
    meetings = [met(0), met(49), met(60)]
    assert keys(*meetings, board=SUMMER, papers=(first,)) == ["m49", "m60"]
    assert keys(*meetings, board=SPRING, papers=(first,)) == ["m0"], "a correction covers what the paper covered"
    assert keys(*meetings, papers=(first,)) == ["m49", "m60"]


def test_the_next_board_is_the_first_without_a_paper() -> None:
    assert next_board(BOARDS, ()) is SPRING
    first = issue_paper((), SPRING, [met(0)], day(52), 2, {"standard": b"%PDF"})
    assert next_board(BOARDS, (first,)) is SUMMER
    assert next_board((SPRING,), (first,)) is None


def test_a_paper_is_issued_when_the_groups_and_two_young_editors_approved() -> None:
    with refused("paper-covers-nothing"):
        check_ready([], 2)
    with refused("meetings-not-approved"):
        check_ready([met(0), met(1, approved=False)], 2)
    with refused("young-editors-missing"):
        check_ready([met(0)], 1)
    check_ready([met(0)], 2)


def test_a_paper_is_numbered_and_a_correction_says_what_changed() -> None:
    first = issue_paper((), SPRING, [met(0)], day(52), 2, {"standard": b"%PDF"})
    assert (first.number, first.board, first.covers, first.corrects) == (1, "2026-03", ("m0",), None)
    with refused("correction-needs-changes"):
        issue_paper((first,), SPRING, [met(0)], day(53), 2, {"standard": b"%PDF"}, " ")
    with refused("correction-needs-changes"):
        issue_paper((first,), SPRING, [met(0)], day(53), 2, {"standard": b"%PDF"}, "\u200b")
    second = issue_paper((first,), SPRING, [met(0)], day(53), 2, {"standard": b"%PDF"}, " A date ")
    assert (second.number, second.corrects, second.changes) == (2, 1, "A date")
    without = issue_paper((first, second), None, [met(60)], day(70), 3, {"standard": b"%PDF"})
    assert (without.number, without.board, without.corrects, without.issued_on) == (3, None, None, day(70))


def test_its_group_hears_of_the_newest_answer_once() -> None:
    ask = Ask.of("A-1", "2026-01", "A lockable box", "Director", day(60))
    assert not ask.is_to_tell
    with refused("nothing-to-tell"):
        ask.telling("2026-05", day(120))
    ask = ask.answered(day(50), AnswerKind.NOT_YET, "Later")
    assert ask.is_to_tell
    with refused("date-runs-backwards"):
        ask.telling("2026-02", day(40))
    told = ask.telling("2026-05", day(120))
    assert (told.is_to_tell, told.told_at("2026-05"), told.told_at("2026-06")) == (False, True, False)
    assert told.telling(None, day(120)) == ask
    again = told.answered(day(130), AnswerKind.YES)
    assert (again.is_to_tell, again.answers[0].told) == (True, "2026-05")


def test_a_wrong_answer_is_taken_back_with_its_reason_and_counts_nowhere() -> None:
    settled = an_ask().answered(day(40), AnswerKind.NOT_YET, "Budget", by=day(120)).answered(day(50), AnswerKind.YES)
    told = settled.telling("m60", day(60))
    wrong = told.taking_back(1, " The minutes of another board ", day(70))
    assert len(wrong.answers) == 2
    assert wrong.answers[1].withdrawn == TakenBack(day(70), "The minutes of another board")
    assert (wrong.in_debt, wrong.due, wrong.newest) == (True, day(120), told.answers[0])
    assert (wrong.is_to_tell, wrong.told_at("m60")) == (True, False)
    # The right one may be of a day before it; and what was told then is told of the one that stands.
    right = wrong.answered(day(45), AnswerKind.NO, "No money").telling("m80", day(80))
    assert [answer.told for answer in right.answers] == [None, "m60", "m80"]
    nothing = wrong.taking_back(0, "It was never said", day(70))
    assert (nothing.newest, nothing.due, nothing.is_to_tell) == (None, day(76), False)
    with refused("nothing-to-tell"):
        nothing.telling("m80", day(80))


def test_an_answer_is_taken_back_once_with_a_reason_and_not_before_it_was_entered() -> None:
    ask = an_ask().answered(day(40), AnswerKind.YES).entered_on(day(44))
    for number in (-1, 1):
        with refused("nothing-to-withdraw"):
            ask.taking_back(number, "Wrong", day(50))
    with refused("nothing-to-withdraw"):
        ask.taking_back(0, "Wrong", day(50)).taking_back(0, "Wrong again", day(50))
    with refused("withdrawal-needs-reason"):
        ask.taking_back(0, " \u200b", day(50))
    with refused("date-runs-backwards"):
        ask.taking_back(0, "Wrong", day(43))
    # Its day may be the very thing that was wrong.
    ahead = an_ask().answered(day(400), AnswerKind.YES).entered_on(day(44))
    assert ahead.taking_back(0, "The wrong year", day(44)).in_debt
