"""Asks and board meetings: the board is in debt until it answers."""

from __future__ import annotations

from careboard.application.changes import Changes
from careboard.domain.answers import AnswerKind
from careboard.errors import NotFound
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def an_ask(council: ACouncil, meeting: str) -> str:
    """Write an ask of a meeting down, due on day 76, and return its key."""
    return council.services.asking.ask(meeting, " Stop moving us before exams ", "Lead Member", day(76)).key


def test_an_ask_is_written_at_a_meeting_with_who_decides_and_by_when(council: ACouncil) -> None:
    meeting = council.starts()
    issue = council.hears(meeting)
    council.announced.clear()
    ask = council.services.asking.ask(meeting, " Stop moving us ", "Lead Member", day(76), issue)
    assert (ask.key, ask.text, ask.issue) == ("A-1", "Stop moving us", issue)
    assert council.services.asking.asks() == (ask,)
    assert council.announced == [Changes.ASKS]
    with refused("due-before-raised"):
        council.services.asking.ask(meeting, "x", "Lead Member", day(-1))
    with refused("field-empty"):
        council.services.asking.ask(meeting, "x", " ", day(76))


def test_an_ask_is_tidied_until_the_group_has_approved_it(council: ACouncil) -> None:
    asking = council.services.asking
    meeting = council.starts()
    first, second = an_ask(council, meeting), an_ask(council, meeting)
    changed = asking.change(first, "Never move us before exams", "Director", day(80))
    assert (changed.key, changed.text, changed.who_decides, changed.by) == (
        first,
        "Never move us before exams",
        "Director",
        day(80),
    )
    with refused("due-before-raised"):
        asking.change(first, "x", "Director", day(-1))
    asking.drop(second)
    assert [ask.key for ask in asking.asks()] == [first]
    council.finishes(meeting)
    for step in (
        lambda: asking.change(first, "x", "y", day(80)),
        lambda: asking.drop(first),
        lambda: asking.ask(meeting, "x", "y", day(80)),
    ):
        with refused("meeting-is-approved"):
            step()


def test_what_was_answered_stays_as_it_was_asked(council: ACouncil) -> None:
    ask = an_ask(council, council.starts())
    council.services.asking.answer(ask, AnswerKind.YES)
    with refused("meeting-is-approved"):
        council.services.asking.change(ask, "x", "y", day(80))


def test_the_board_is_in_debt_until_it_answers(council: ACouncil) -> None:
    asking = council.services.asking
    key = an_ask(council, council.starts())
    council.turn_to(60)
    with refused("answer-needs-reason"):
        asking.answer(key, AnswerKind.NOT_YET)
    with refused("date-runs-backwards"):
        asking.answer(key, AnswerKind.NO, "No money", on=day(-1))
    later = asking.answer(key, AnswerKind.NOT_YET, "Budget", by=day(120))
    assert (later.in_debt, later.due, later.answers[-1].on) == (True, day(120), day(60))
    settled = asking.answer(key, AnswerKind.SOMEONE_ELSE, "Not ours", who="Health", on=day(70))
    assert settled.in_debt
    assert not asking.answer(key, AnswerKind.NO, "No money", on=day(130)).in_debt


def test_board_meetings_are_set_moved_and_taken_out(council: ACouncil) -> None:
    asking = council.services.asking
    board = asking.add_board(day(150), day(140))
    assert asking.boards() == (board,)
    moved = asking.move_board(board.key, day(152), day(142))
    assert (moved.key, moved.date, moved.papers_due) == (board.key, day(152), day(142))
    with refused("papers-due-after-board"):
        asking.move_board(board.key, day(152), day(153))
    asking.cancel_board(board.key)
    assert asking.boards() == ()
    with refused("unknown-board", NotFound):
        asking.move_board(board.key, day(1), day(1))


def test_a_board_meeting_with_a_paper_stays(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    board = council.services.asking.add_board(day(60), day(50))
    council.turn_to(52)
    council.services.papers.issue(editors=2)
    for step in (
        lambda: council.services.asking.move_board(board.key, day(61), day(51)),
        lambda: council.services.asking.cancel_board(board.key),
    ):
        with refused("board-has-paper"):
            step()


def test_a_wrong_answer_is_taken_back_in_one_step_that_can_be_undone(council: ACouncil) -> None:
    asking, steps = council.services.asking, council.services.steps
    key = an_ask(council, council.starts())
    answered = asking.answer(key, AnswerKind.NO, "No money")
    taken_back = asking.take_back(key, 0, "It was the answer to another ask")
    assert (answered.in_debt, taken_back.in_debt, taken_back.newest) == (False, True, None)
    assert asking.asks() == (taken_back,)
    with refused("nothing-to-withdraw"):
        asking.take_back(key, 0, "Once more")
    with refused("meeting-is-approved"):
        asking.drop(key)
    assert steps.undo() == "Answer of the board taken back"
    assert asking.asks() == (answered,)
