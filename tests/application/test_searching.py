"""The search: everything that holds all the words is found, whatever its capitals, and never more than is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.domain.answers import AnswerKind
from careboard.errors import RuleBroken
from tests.support.builders import day
from tests.support.councils import ACouncil, open_council

MOST = 6


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ACouncil]:
    """A council with a meeting, issues, asks, a board and a paper."""
    with open_council(tmp_path_factory.mktemp("council")) as made:
        made.begins()
        meeting = made.starts(0)
        made.hears(meeting, "The Wi-Fi is 100% off, and STRASSE too")
        for number in range(12):
            made.hears(meeting, f"Workers leave too often, {number}")
        made.services.asking.ask(meeting, "A lockable box for everybody", "Lead Member", day(35))
        made.finishes(meeting)
        made.services.asking.add_board(day(40), day(30))
        made.services.papers.issue(editors=2)
        yield made


def test_an_issue_is_found_by_its_words_in_any_order_and_capitals(council: ACouncil) -> None:
    found = council.services.searching.find("OFF wi-fi", MOST)
    assert [row.key for row in found.issues] == ["I-1"]
    assert [*found.asks, *found.commitments, *found.meetings, *found.papers, *found.boards] == []


@pytest.mark.parametrize(("typed", "keys"), [("100%", ["I-1"]), ("_", []), ("%", ["I-1"]), ("straße", ["I-1"])])
def test_signs_of_the_database_and_special_letters_are_letters(
    council: ACouncil, typed: str, keys: list[str]
) -> None:
    assert [row.key for row in council.services.searching.find(typed, MOST).issues] == keys


def test_no_more_are_returned_than_are_shown(council: ACouncil) -> None:
    assert len(council.services.searching.find("workers", MOST).issues) == MOST


def test_the_issue_whose_key_is_typed_stands_first(council: ACouncil) -> None:
    assert [row.key for row in council.services.searching.find("i-1", 3).issues][0] == "I-1"
    assert [row.key for row in council.services.searching.find("I-12", MOST).issues] == ["I-12"]


def test_each_kind_is_found_by_what_its_own_list_says(council: ACouncil) -> None:
    find = council.services.searching.find
    assert [ask.key for ask in find("lockable member", MOST).asks] == ["A-1"]
    assert [line.key for line in find("love promise", MOST).commitments] == ["love"]
    assert len(find("commitment", MOST).commitments) == 5
    (meeting,) = find("town seniors january", MOST).meetings
    assert meeting.group == "Seniors"
    assert [paper.number for paper in find("paper 1", MOST).papers] == [1]
    assert [board.date for board in find("board meeting 2026", MOST).boards] == [day(40)]


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_typed_finds_nothing(council: ACouncil, typed: str) -> None:
    found = council.services.searching.find(typed, MOST)
    assert [*found.issues, *found.meetings] == []


def test_an_endless_text_is_cut_and_refuses_nothing(council: ACouncil) -> None:
    assert not council.services.searching.find("x " * 100_000, MOST).issues


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
