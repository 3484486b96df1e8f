"""Dots, joining and splitting as a facilitator meets them: in the list, in the story and in its forms."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careboard.domain.loops import LoopState
from tests.screens.issues.conftest import Desk
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.issues.filled import FieldValue, Filled
from ui.issues.find_list import FindList


@pytest.fixture
def two(council: ACouncil, desk: Desk) -> tuple[str, str]:
    """Two issues about the same, the second sent; the story of the second is open."""
    meeting = council.meets(0)
    first, second = council.hears(meeting), council.hears(meeting, "Too many new workers")
    council.services.issues.edit(second, "Too many new workers", "Four in a year", ["rights"])
    council.sends(second)
    desk.presenter.show(second)
    return first, second


def test_dots_are_typed_in_the_story_and_shown_in_the_list(council: ACouncil, desk: Desk, two: tuple[str, str]) -> None:
    desk.stories.begin("dots")
    desk.stories.enter("dots", Filled({"dots": 7}))
    assert desk.said[-1] == ("Dots counted.", "Undo")
    assert "7 dots" in desk.story.story.about
    desk.presenter.filter("", "", "", "", False, True)
    assert [(row.key, row.dots) for row in desk.page.rows] == [(two[1], 7), (two[0], 0)]
    council.services.steps.undo()
    assert "dot" not in desk.story.story.about


def test_a_story_that_was_joined_is_read_in_the_other_and_leads_there(
    council: ACouncil, desk: Desk, two: tuple[str, str]
) -> None:
    first, second = two
    desk.stories.begin("join")
    assert desk.story.form is not None
    assert desk.story.form.fields[0].options == ((first, "I-1: Workers leave too often (Raised)"),)
    desk.stories.enter("join", Filled({"other": first, "on": council.turn_to(20)}))
    assert (desk.stories.key, desk.page.chosen) == (first, first)
    assert not desk.story.open_form()
    assert desk.said[-1] == ("Issues joined.", "Undo")
    joined = desk.story.story.entries[1]
    assert joined.title == "Joined with this"
    assert joined.lines == (
        "I-2: Too many new workers",
        "“Four in a year”",
        "Raised, 15 January 2026",
        "Sent, 20 January 2026",
    )
    assert [row.key for row in desk.page.rows] == [first]
    desk.presenter.filter("", LoopState.JOINED.value, "", "", False)
    assert [row.key for row in desk.page.rows] == [second]
    desk.presenter.show(second)
    assert [action.value for action in desk.story.story.actions] == ["follow", "apart", "erase"]
    assert desk.story.story.entries[-1].lines == ("It goes on in I-1: Workers leave too often",)
    desk.stories.begin("follow")
    assert desk.stories.key == first


def test_what_cannot_be_joined_is_said_by_the_field(council: ACouncil, desk: Desk, two: tuple[str, str]) -> None:
    desk.stories.begin("join")
    desk.stories.enter("join", Filled({"other": two[1], "on": council.today()}))
    said, field = desk.story.refusal
    assert (said, field) == ("An issue cannot be joined with itself. Please choose another one.", "other")


def test_a_part_begins_with_the_story_of_the_first(council: ACouncil, desk: Desk, two: tuple[str, str]) -> None:
    desk.stories.begin("split")
    on = council.turn_to(20)
    typed: dict[str, FieldValue] = {"title": "They never ring", "detail": "No call", "owner": "Head of Phones"}
    desk.stories.enter("split", Filled({**typed, "answer-by": day(60), "done-by": None, "on": on}))
    assert desk.stories.key == "I-3"
    assert desk.story.titles == ["Raised", "Sent", "Split off", "Send it", "Tell back", "Is it sorted?"]
    assert desk.story.story.entries[2].lines == ("It came out of I-2: Too many new workers", "“No call”")
    desk.presenter.show(two[1])
    assert "Split off from this" in desk.story.titles
    desk.stories.begin("split")
    desk.stories.enter("split", Filled({**typed, "title": " ", "on": on}))
    assert desk.story.refusal[1] == "title"


def test_what_is_typed_later_bears_its_own_day(council: ACouncil, desk: Desk, two: tuple[str, str]) -> None:
    council.turn_to(20)
    desk.stories.enter("reassign", Filled({"owner": "Director", "on": day(8)}))
    desk.stories.enter("move-date", Filled({"which": "answer-by", "to": day(50), "reason": "Ill", "on": day(9)}))
    desk.stories.enter("escalate", Filled({"owner": "Chief Officer", "on": day(10)}))
    events = council.services.issues.loop(two[1]).issue.events[1:]
    assert [(event.on, event.entered) for event in events] == [(day(number), day(20)) for number in (8, 9, 10)]
    assert "Written down on 4 February 2026" in {entry.note for entry in desk.story.story.entries}


def test_a_list_gets_shorter_as_words_are_typed(qtbot: QtBot) -> None:
    found = FindList("Issues", (("I-1", "I-1: Late taxis"), ("I-2", "I-2: Late buses")), "None")
    qtbot.addWidget(found)
    found.show()
    assert found.key() == ""
    QTest.keyClick(found.words, Qt.Key.Key_Down)
    QTest.keyClick(found.words, Qt.Key.Key_Down)
    assert found.key() == "I-2"
    QTest.keyClicks(found.words, "taxi")
    assert found.key() == ""
    QTest.keyClick(found.words, Qt.Key.Key_Up)
    assert found.key() == "I-1"
    QTest.keyClicks(found.words, " zebra")
    assert (found.key(), found.list.isVisible()) == ("", False)
    QTest.keyClick(found.words, Qt.Key.Key_Down)
    assert found.key() == ""


def test_what_was_joined_is_taken_apart_in_the_story_that_goes_on(
    council: ACouncil, desk: Desk, two: tuple[str, str]
) -> None:
    first, second = two
    council.services.joining.join(second, first, council.turn_to(20))
    desk.presenter.show(first)
    assert "apart" in [action.value for action in desk.story.story.actions]
    desk.stories.begin("apart")
    assert desk.story.form is not None
    (field,) = desk.story.form.fields
    assert (field.value, field.options) == (second, ((second, "I-2: Too many new workers"),))
    desk.stories.enter("apart", Filled({"other": second}))
    assert desk.said[-1] == ("Issues taken apart.", "Undo")
    assert (desk.stories.key, desk.story.titles[-1]) == (second, "Is it sorted?")
    desk.presenter.show(first)
    assert "apart" not in [action.value for action in desk.story.story.actions]


def test_what_was_joined_is_taken_apart_at_once_in_its_own_story(
    council: ACouncil, desk: Desk, two: tuple[str, str]
) -> None:
    first, second = two
    council.services.joining.join(second, first, council.turn_to(20))
    desk.presenter.show(second)
    desk.stories.begin("apart")
    assert desk.said[-1] == ("Issues taken apart.", "Undo")
    assert desk.story.story.actions[0].value == "answer"
    council.services.steps.undo()
    assert desk.story.story.actions[0].value == "follow"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("agrees", [True, False])
def test_an_issue_is_erased_from_its_story_once_a_person_has_read_what_goes(desk: Desk, agrees: bool) -> None:
    desk.story.agrees = agrees
    desk.stories.begin("erase")
    assert desk.story.asked.startswith("Erase for good? 1 issue goes")
    assert (desk.story.view is None) is agrees
    assert (len(desk.page.rows), bool(desk.said)) == (1 if agrees else 2, agrees)


@pytest.mark.usefixtures("two")
def test_what_cannot_be_erased_is_said(council: ACouncil, desk: Desk) -> None:
    council.services.voting.open(council.starts(60), commitments=("love",))
    desk.stories.begin("erase")
    assert desk.said[-1] == ("A vote is not finished. Reveal it or void it first. Nothing was written.", "")
    assert desk.story.view is not None
