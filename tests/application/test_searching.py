"""The search: everything that holds all the words is found, whatever its capitals, and never more than is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from careboard.application.searching import Hits
from careboard.domain.agendas import USUAL_AGENDA, with_theme
from careboard.domain.answers import AnswerKind
from careboard.errors import RuleBroken
from tests.support.builders import day
from tests.support.councils import ACouncil, open_council

MOST = 6


def keys(hits: Hits[Any]) -> list[str]:
    """Return the keys of what was found."""
    return [hit.what.key for hit in hits.first]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ACouncil]:
    """A council with a meeting, issues, asks, a board and a paper."""
    with open_council(tmp_path_factory.mktemp("council")) as made:
        made.begins()
        meeting = made.starts(0)
        made.hears(meeting, "The Wi-Fi is 100% off, and STRASSE too")
        made.hears(meeting, "A Café in Łódź")
        for number in range(12):
            made.hears(meeting, f"Workers leave too often, {number}")
        made.sends("I-1")
        made.services.issues.answer("I-1", AnswerKind.NO, "The router is in the basement", by="Head of IT")
        made.services.planning.set_agenda(meeting, with_theme(USUAL_AGENDA, "Climbing wall", 10))
        ask = made.services.asking.ask(meeting, "A lockable box for everybody", "Lead Member", day(35))
        made.services.asking.answer(ask.key, AnswerKind.NO, "Lockers are too heavy", who="Board")
        made.finishes(meeting)
        made.services.asking.add_board(day(40), day(30))
        made.services.papers.issue(editors=2)
        yield made


def test_an_issue_is_found_by_its_words_in_any_order_and_capitals(council: ACouncil) -> None:
    found = council.services.searching.find("OFF wi-fi", MOST)
    assert keys(found.issues) == ["I-1"]
    rest = (found.asks, found.commitments, found.meetings, found.papers, found.boards)
    assert [hits.total for hits in rest] == [0] * 5


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("100%", ["I-1"]), ("_", []), ("%", ["I-1"]), ("straße", ["I-1"]), ("wí-fì", ["I-1"]), ("cafe lodz", ["I-2"])],
)
def test_signs_of_the_database_are_letters_and_accents_do_not_matter(
    council: ACouncil, typed: str, wanted: list[str]
) -> None:
    assert keys(council.services.searching.find(typed, MOST).issues) == wanted


def test_a_line_within_something_is_found_and_named(council: ACouncil) -> None:
    find = council.services.searching.find
    (hit,) = find("router basement", MOST).issues.first
    assert (hit.what.key, hit.line) == ("I-1", "The router is in the basement")
    assert find("wi-fi", MOST).issues.first[0].line == ""
    (ask,) = find("lockers heavy", MOST).asks.first
    assert (ask.what.key, ask.line) == ("A-1", "Lockers are too heavy")
    (meeting,) = find("climbing", MOST).meetings.first
    assert (meeting.what.group, meeting.line) == ("Seniors", "Climbing wall")


def test_what_was_said_of_an_issue_is_a_line_even_where_its_words_stand_in_two(council: ACouncil) -> None:
    (hit,) = council.services.searching.find("fi basement router", MOST).issues.first
    assert hit.line == "The router is in the basement"


def test_no_more_are_returned_than_are_shown_and_all_are_counted(council: ACouncil) -> None:
    hits = council.services.searching.find("workers", MOST).issues
    assert [len(hits.first), hits.total] == [MOST, 12]


def test_the_issue_whose_key_is_typed_stands_first(council: ACouncil) -> None:
    assert keys(council.services.searching.find("i-1", 3).issues)[0] == "I-1"
    assert keys(council.services.searching.find("I-12", MOST).issues) == ["I-12"]


def test_each_kind_is_found_by_what_its_own_list_says(council: ACouncil) -> None:
    find = council.services.searching.find
    assert keys(find("lockable member", MOST).asks) == ["A-1"]
    assert keys(find("love promise", MOST).commitments) == ["love"]
    assert find("commitment", MOST).commitments.total == 5
    (hit,) = find("town seniors january", MOST).meetings.first
    assert hit.what.group == "Seniors"
    assert [hit.what.number for hit in find("paper 1", MOST).papers.first] == [1]
    assert [hit.what.date for hit in find("board meeting 2026", MOST).boards.first] == [day(40)]


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_typed_finds_nothing(council: ACouncil, typed: str) -> None:
    found = council.services.searching.find(typed, MOST)
    assert found.issues.total + found.meetings.total == 0


def test_an_endless_text_is_cut_and_refuses_nothing(council: ACouncil) -> None:
    assert not council.services.searching.find("x " * 100_000, MOST).issues.total


def test_the_steps_to_undo_are_named_newest_first(tmp_path: Path) -> None:
    with open_council(tmp_path) as made:
        made.begins()
        issue = made.hears(made.starts(0))
        made.sends(issue)
        made.services.issues.answer(issue, AnswerKind.YES)
        steps = made.services.steps
        assert steps.undo_labels[0] == steps.undo_label
        assert len(steps.undo_labels) >= 3
        while steps.undo_labels:
            assert steps.undo() not in ("", None)
        with pytest.raises(RuleBroken):
            steps.undo()
