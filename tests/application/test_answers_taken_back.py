"""A wrong answer of the board counts nowhere, and what people knew of it is said openly (rules 1 and 10)."""

from __future__ import annotations

import pytest

from careboard.domain.answers import AnswerKind
from tests.support.builders import day
from tests.support.councils import ACouncil

WHY = "It was the answer to another ask"


@pytest.fixture
def ask(council: ACouncil) -> str:
    """An approved ask about an issue that the board has answered with no, though it never did."""
    asking = council.services.asking
    meeting = council.starts(0, 6)
    issue = council.hears(meeting)
    key = asking.ask(meeting, "Pay our fares", "Director", day(30), issue=issue).key
    council.finishes(meeting)
    asking.add_board(day(60), day(50))
    council.turn_to(35)
    asking.answer(key, AnswerKind.NO, "There is no money")
    return key


def test_it_counts_nowhere(council: ACouncil, ask: str) -> None:
    services = council.services
    form = services.board_answers
    coming = services.planning.plan(day(40), "seniors", "Town hall").key
    council.turn_to(36)
    services.asking.take_back(ask, 0, WHY)
    content = services.papers.content()
    assert ([line.key for line in content.asks], content.debts, content.settled) == ([ask], (), ())
    assert content.taken_back == (), "nobody had heard or read it"
    assert [block.text for block in form.form().asks] == ["Pay our fares"]
    year = services.inspecting.year()
    assert (year.asks.answers, year.asks.unanswered, year.board.late, year.board.owed_late) == ({}, 1, 0, 1)
    (row,) = next(table for table in services.taking_out.tables().tables if table.key == "asks").rows
    assert (row[6:8], row[9:]) == (("yes", 6), (None, "", "", ""))
    assert services.planning.comes(coming).asks_to_tell == ()
    assert services.inspecting.chain().chains[0].asks[0].taken_back == ()


def test_what_a_group_was_told_is_taken_back_openly(council: ACouncil, ask: str) -> None:
    services = council.services
    second = council.starts(40, 6)
    services.telling_asks.tell(ask, second)
    council.finishes(second)
    council.turn_to(45)
    services.asking.take_back(ask, 0, WHY)
    (line,) = services.papers.content().taken_back
    assert (line.key, line.on, line.taken_back.on, line.taken_back.reason) == (ask, day(35), day(45), WHY)
    assert services.telling_asks.at(second) == ()
    assert services.inspecting.chain().chains[0].asks[0].taken_back == (line,)


def test_the_paper_after_the_one_that_printed_it_says_so_once(council: ACouncil, ask: str) -> None:
    services = council.services
    council.turn_to(50)
    number = services.papers.issue("2026-03", editors=2).number
    issued = services.papers.reprint(number)
    council.turn_to(70)
    services.asking.take_back(ask, 0, WHY)
    council.meets(80, *["kept"] * 6)
    services.asking.add_board(day(120), day(100))
    later = services.papers.content("2026-05")
    assert [line.key for line in later.taken_back] == [ask]
    assert [(debt.key, debt.last_answer) for debt in later.debts] == [(ask, None)]
    assert services.papers.reprint(number) == issued
    council.turn_to(101)
    services.papers.issue("2026-05", editors=2)
    assert services.papers.content().taken_back == ()
