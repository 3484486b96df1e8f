"""Issues as a facilitator uses it: with keys and clicks, wide and narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from tests.screens.issues.conftest import OpenIssues
from tests.support.councils import ACouncil
from ui.theme import px


@pytest.fixture
def raised(council: ACouncil) -> ACouncil:
    """A council with four issues of its seniors, one of them late and one answered."""
    meeting = council.meets(0)
    for title in ("Bin bags", "Long waits", "Photos get lost when we move", "Wifi"):
        council.hears(meeting, title)
    council.sends("I-2", 5, answer_by=31)
    council.sends("I-3", 5, answer_by=90)
    council.services.issues.answer("I-3", AnswerKind.ALREADY_POLICY, "There is a box.", by="Head of Placements")
    council.turn_to(40)
    return council


def test_triage_comes_before_anything_can_be_typed(raised: ACouncil, open_issues: OpenIssues) -> None:
    screen = open_issues()
    assert not screen.sees("quick-words")
    screen.goes_through("many-of-us")
    screen.types("quick-words", "Driving lessons")
    screen.chooses("quick-commitment", "love")
    screen.presses("quick-add")
    assert screen.listed()[-1] == "Driving lessons (Love)"
    assert not screen.sees("quick-words"), "the next one begins with its own triage"
    assert screen.said == [("Issue added.", "Undo")]
    assert raised.services.issues.loop("I-5").issue.commitments == ("love",)


@pytest.mark.parametrize("door", ["just-me", "one-adult", "not-safe"])
def test_the_other_doors_show_posts_and_nothing_to_type_in(
    raised: ACouncil, open_issues: OpenIssues, door: str
) -> None:
    raised.services.setting_up.put_post("advocate", "Hillside Advocacy", "01632 960 101")
    screen = open_issues()
    screen.goes_through("many-of-us")
    screen.types("quick-words", "About one of us")
    screen.goes_through(door)
    fields = [each for each in screen.page.quick.findChildren(QLineEdit) if each.isVisible()]
    assert fields == []
    assert screen.page.quick.words.text() == "", "what was typed is gone"
    screen.find(QWidget, "passed-on-safeguarding" if door == "not-safe" else "passed-on-advocate")
    assert any("Nothing is written down here." in words for words in screen.words())
    assert ("Hillside Advocacy · 01632 960 101" in screen.words()) == (door != "not-safe")


def test_passing_on_is_asked_twice_and_keeps_the_post_alone(raised: ACouncil, open_issues: OpenIssues) -> None:
    raised.services.setting_up.put_post("complaints", "", "")
    screen = open_issues()
    screen.goes_through("one-adult")
    screen.reads("Nobody is named yet. Name this post in Settings.")
    screen.presses("passed-on-complaints")
    screen.presses("passed-on-no")
    assert not screen.sees("passed-on-yes")
    screen.presses("passed-on-complaints")
    screen.presses("passed-on-yes")
    screen.reads("Kept: today’s date and “Complaints officer”. Nothing else.")
    with raised.store.start_work() as work:
        assert [passed.post for passed in work.passed_on.all()] == ["complaints"]
    assert not screen.sees("passed-on-complaints")


def test_a_good_thing_is_written_down_and_an_empty_line_is_refused_by_its_field(
    raised: ACouncil, open_issues: OpenIssues
) -> None:
    screen = open_issues()
    screen.goes_through("many-of-us")
    QTest.keyClick(screen.page.quick.words, Qt.Key.Key_Return)
    screen.reads("Write down what the group said.")
    assert screen.page.quick.words.accessibleDescription() == "Write down what the group said."
    screen.types("quick-words", "They clapped & cheered")
    screen.presses("quick-good")
    QTest.keyClick(screen.page.quick.words, Qt.Key.Key_Return)
    assert raised.services.issues.loop("I-5").issue.kind is IssueKind.GOOD_THING
    screen.reads("They clapped & cheered")


def test_the_meeting_of_a_new_issue_is_said_and_can_be_changed(council: ACouncil, open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.goes_through("many-of-us")
    assert not screen.page.quick.add.isEnabled()
    assert any(words.startswith("Issues are raised at a meeting.") for words in screen.words())
    seniors = council.meets(0)
    council.meets(10, group="juniors")
    assert screen.page.quick.groups.currentText() == "Said by: Juniors, 25 January 2026"
    screen.chooses("quick-group", "seniors")
    screen.types("quick-words", "Wifi")
    screen.presses("quick-add")
    assert council.services.issues.loop("I-1").issue.raised == seniors


@pytest.mark.usefixtures("raised")
def test_the_list_is_walked_with_the_arrow_keys(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.reads("Choose an issue to read its story.")
    table = screen.page.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.key() == "I-1"
    screen.reads("Bin bags")
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table is not QApplication.focusWidget(), "the Tab key leaves the list"


@pytest.mark.usefixtures("raised")
def test_the_filter_narrows_the_list_and_lets_go_again(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.presses("issues-filter")
    screen.types("filter-text", "wait")
    assert screen.listed() == ["Long waits (Love)"]
    screen.types("filter-text", "zebra")
    screen.reads("Nothing fits this filter.")
    screen.presses("filter-all")
    screen.chooses("filter-state", "answered")
    assert len(screen.listed()) == 1
    screen.chooses("filter-state", "")
    screen.presses("filter-late")
    assert screen.listed() == ["Long waits (Love)"]
    screen.presses("issues-filter")
    assert len(screen.listed()) == 4
    assert not screen.sees("filter-text")
    screen.presses("issues-filter")
    screen.chooses("filter-waits", "young-people")
    screen.place.presenter.show("I-1")
    assert len(screen.listed()) == 4


def test_nothing_raised_yet_is_said(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.reads("Nothing has been raised yet. Ask: what should change?")
    screen.reads("0 open, 0 sorted")


def test_a_pasted_answer_is_read_but_a_person_decides(raised: ACouncil, open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.place.presenter.show("I-2")
    screen.presses("story-main")
    screen.types("field-reason", "Dear all,\n\nNot until the contract ends in October.\n\nKind regards\nSam Smith")
    screen.reads("It says “Not until”. Is the answer: Not yet? You decide.")
    screen.presses("form-keep")
    screen.reads("Please say what the answer is.")
    screen.presses("take-proposal")
    assert screen.text("field-reason") == "Not until the contract ends in October."
    assert not screen.sees("take-proposal")
    screen.chooses("field-answer", "no")
    assert screen.sees("take-proposal")
    screen.chooses("field-answer", "not-yet")
    screen.presses("form-keep")
    answer = raised.services.issues.loop("I-2").story.answer
    assert answer is not None
    assert (answer.answer, answer.reason) == (AnswerKind.NOT_YET, "Not until the contract ends in October.")


def test_an_issue_is_sent_and_answered_from_its_story(raised: ACouncil, open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.place.presenter.show("I-1")
    screen.presses("story-main")
    screen.presses("form-keep")
    screen.reads("Please name the post that owes an answer.")
    screen.types("field-owner", "Virtual School Head")
    screen.leaves("field-owner")
    assert raised.services.issues.loop("I-1").issue.owner.post == "Virtual School Head", "kept on leaving the field"
    screen.types("field-answer-by", "10/3/2026")
    screen.presses("form-keep")
    assert raised.services.issues.loop("I-1").story.state is LoopState.SENT
    assert not screen.sees("form-keep")
    screen.presses("story-main")
    screen.presses("form-keep")
    screen.reads("Please say what the answer is.")
    screen.chooses("field-answer", "no")
    screen.presses("form-keep")
    screen.reads("Every answer but yes needs a reason in plain words.")
    assert not screen.sees("field-who")
    screen.chooses("field-answer", "someone-else")
    screen.types("field-reason", "The health board pays.")
    screen.types("field-who", "Health board")
    screen.presses("form-keep")
    screen.reads("Someone else decides", "Health board decides", "The health board pays.")
    sent = "Noted as sent. The slip for the owner is under More."
    assert [said for said, _undo in screen.said] == [sent, "Answer entered."]


@pytest.mark.usefixtures("raised")
def test_a_form_that_was_begun_waits_until_one_comes_back(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.place.presenter.show("I-2")
    screen.presses("story-main")
    screen.types("field-reason", "Half a sen")
    screen.place.presenter.show("I-1")
    assert not screen.sees("form-keep")
    screen.place.presenter.show("I-2")
    screen.place.presenter.refresh()
    assert screen.page.story.findChildren(QWidget, "field-reason")[0].isVisible()
    assert screen.text("field-reason") == "Half a sen"
    screen.does("Move a date")
    assert screen.sees("field-which")
    screen.presses("form-keep")
    screen.reads("Choose which date moves.", "Write a date, such as 10 December 2026.")
    screen.presses("form-cancel")
    assert screen.sees("story-main")


def test_words_are_kept_as_typed_and_follow_an_undo(raised: ACouncil, open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.place.presenter.show("I-1")
    words, dots, join, split = "Edit the words", "Count its dots", "Join with another", "Split"
    assert screen.more() == [words, dots, join, split, "Take it out", "Erase for good…"]
    screen.does("Edit the words")
    screen.types("field-detail", "They came in bags.")
    screen.leaves("field-detail")
    screen.ticks("Voice")
    issue = raised.services.issues.loop("I-1").issue
    assert (issue.detail, issue.commitments) == ("They came in bags.", ("love", "voice"))
    raised.services.steps.undo()
    raised.services.steps.undo()
    assert screen.text("field-detail") == ""
    screen.presses("form-keep")
    assert screen.sees("story-main")


@pytest.mark.usefixtures("raised")
def test_there_is_no_button_that_says_sorted(open_issues: OpenIssues) -> None:
    screen = open_issues()
    for key in ("I-1", "I-2", "I-3", "I-4"):
        screen.place.presenter.show(key)
        assert not [words for words in screen.more() if "orted" in words]
    screen.reads("Only the young people can close it.")


@pytest.mark.usefixtures("raised")
def test_a_withdrawn_entry_has_a_line_through_it(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.place.presenter.show("I-3")
    screen.does("Withdraw an entry")
    screen.types("field-reason", "Another letter.")
    screen.presses("form-keep")
    assert any(words.endswith("Another letter.") for words in screen.words())
    names = [each.accessibleName() for each in screen.page.story.findChildren(QWidget) if each.isVisible()]
    assert "Answered, withdrawn" in names


@pytest.mark.parametrize(("size", "percent"), [((800, 1200), 100), ((1366, 620), 200), ((800, 1180), 200)])
@pytest.mark.usefixtures("raised")
def test_where_it_is_narrow_the_story_takes_the_lists_place(
    open_issues: OpenIssues, size: tuple[int, int], percent: int
) -> None:
    screen = open_issues(size, "light", percent)
    assert not screen.sees("story-main")
    screen.looks_at(1)
    assert screen.sees("issues-table"), "looking is not opening"
    screen.opens(1)
    assert screen.sees("story-main")
    assert not screen.sees("issues-table")
    screen.presses("back-to-list")
    assert screen.page.table.hasFocus()
    assert not screen.sees("story-main")
    QTest.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert screen.sees("story-main")


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.usefixtures("raised")
def test_the_page_is_never_cut_at_the_side(qtbot: QtBot, open_issues: OpenIssues, theme: str, percent: int) -> None:
    screen = open_issues((1150, 728), theme, percent)
    screen.goes_through("many-of-us")
    screen.presses("issues-filter")
    assert screen.page.minimumSizeHint().width() <= 1150
    screen.page.resize(800, 1180)
    assert screen.page.minimumSizeHint().width() <= 800
    qtbot.waitUntil(lambda: screen.page.table.is_compact() == (percent > 100))
    assert not screen.page.grab().isNull()


@pytest.mark.usefixtures("raised")
def test_all_that_takes_the_keyboard_has_a_name_and_room_for_a_finger(open_issues: OpenIssues) -> None:
    screen = open_issues()
    screen.goes_through("many-of-us")
    screen.presses("issues-filter")
    screen.place.presenter.show("I-2")
    screen.presses("story-main")
    focusable = [
        each
        for each in screen.page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) > 15
    for each in focusable:
        name = QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        assert name, f"{each.objectName()} {each.metaObject().className()} has no name"
        assert each.height() >= px(44), f"{name} is {each.height()} high"
