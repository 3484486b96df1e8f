"""The list, its filter and the quick entry, on a real encrypted file and without a window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from careboard.application.issue_list import IssueRow
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.domain.triage import Door, PassedOn
from tests.screens.issues.conftest import Desk
from tests.support.builders import FIRST_DAY, day
from tests.support.councils import ACouncil
from ui.issues.list_reading import count_words, read_line

UI = Path(__file__).resolve().parents[3] / "ui" / "issues"
PLAIN = ("issues_presenter", "story_presenter", "story_reading", "story_forms", "list_reading", "actions", "refusals")


@pytest.mark.parametrize("module", PLAIN)
def test_what_stands_behind_the_pages_knows_no_qt(module: str) -> None:
    tree = ast.parse((UI / f"{module}.py").read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in imported if name.startswith(("PySide6", "ui.widgets"))]


def test_an_issue_is_written_down_at_the_running_meeting(council: ACouncil, desk: Desk) -> None:
    council.meets(0)
    running = council.starts(30, group="juniors")
    desk.presenter.show("")
    entry = desk.page.entry
    assert entry is not None
    assert entry.said_at == "Said at the meeting now: Juniors, 14 February 2026"
    assert entry.groups == ()
    desk.presenter.add("many-of-us", "Long waits", "love")
    (row,) = desk.page.rows
    issue = council.services.issues.loop(row.key).issue
    assert (issue.title, issue.raised, issue.commitments) == ("Long waits", running, ("love",))
    assert desk.page.told[-1] == "written Long waits"
    assert desk.page.chosen == row.key
    assert desk.story.story.title == "Long waits"
    assert desk.said == [("Issue added.", "Undo")]


def test_without_a_running_meeting_the_last_one_of_a_group_is_taken_and_said(council: ACouncil, desk: Desk) -> None:
    first = council.meets(0)
    last = council.meets(20, group="juniors")
    desk.presenter.show("")
    entry = desk.page.entry
    assert entry is not None
    assert entry.groups == (
        ("seniors", "Said by: Seniors, 15 January 2026"),
        ("juniors", "Said by: Juniors, 4 February 2026"),
    )
    assert entry.group == "juniors"
    desk.presenter.add("many-of-us", "One", "")
    desk.presenter.choose_group("seniors")
    desk.presenter.add_good_thing("many-of-us", "Two", "")
    issues = {row.title: council.services.issues.loop(row.key).issue for row in desk.page.rows}
    assert (issues["One"].raised, issues["One"].kind) == (last, IssueKind.ISSUE)
    assert (issues["Two"].raised, issues["Two"].kind) == (first, IssueKind.GOOD_THING)


def test_before_the_first_meeting_nothing_can_be_written_down(council: ACouncil, desk: Desk) -> None:
    council.services.planning.plan(FIRST_DAY, "seniors")
    desk.presenter.show("")
    entry = desk.page.entry
    assert entry is not None
    assert not entry.may_write
    assert entry.said_at.startswith("Issues are raised at a meeting.")
    desk.presenter.add("many-of-us", "Too early", "")
    assert desk.page.rows == ()


@pytest.mark.parametrize("door", ["just-me", "one-adult", "not-safe"])
def test_rule_9_nothing_is_written_down_behind_the_other_doors(council: ACouncil, desk: Desk, door: str) -> None:
    council.meets(0)
    desk.presenter.show("")
    desk.presenter.add(door, "Something about one person", "")
    assert desk.page.rows == ()
    assert desk.page.told[-1].startswith("refused This is not written down")


def test_rule_9_only_the_day_and_the_post_are_kept_of_what_is_passed_on(council: ACouncil, desk: Desk) -> None:
    council.meets(0)
    council.turn_to(3)
    desk.presenter.show("")
    desk.presenter.pass_on("not-safe", "safeguarding")
    with council.store.start_work() as work:
        assert work.passed_on.all() == (PassedOn(day(3), "safeguarding"),)
    assert desk.page.told[-1] == "passed Safeguarding lead"
    desk.presenter.pass_on("just-me", "safeguarding")
    assert desk.page.told[-1].startswith("refused There is no post")


def test_each_door_leads_to_its_posts(council: ACouncil, desk: Desk) -> None:
    council.services.setting_up.put_post("advocate", "Hillside Advocacy", "01632 960 101")
    desk.presenter.show("")
    entry = desk.page.entry
    assert entry is not None
    assert entry.posts[Door.MANY_OF_US.value] == ()
    (advocate,) = entry.posts["just-me"]
    assert (advocate.label, advocate.name, advocate.contact) == ("Advocate", "Hillside Advocacy", "01632 960 101")
    assert [post.role for post in entry.posts["one-adult"]] == ["complaints", "designated-officer", "advocate"]


def test_undoing_takes_the_new_issue_and_its_story_away(council: ACouncil, desk: Desk) -> None:
    council.meets(0)
    desk.presenter.show("")
    desk.presenter.add("many-of-us", "Long waits", "love")
    council.services.steps.undo()
    assert desk.page.rows == ()
    assert desk.story.view is None


def test_what_is_too_long_is_refused_and_stays_typed(council: ACouncil, desk: Desk) -> None:
    council.meets(0)
    desk.presenter.show("")
    desk.presenter.add("many-of-us", "x" * 300, "")
    assert desk.page.told == ["refused This text is too long. Please use at most 200 characters."]


def _some_issues(council: ACouncil) -> None:
    meeting = council.meets(0)
    for title in ("Bin bags", "Long waits", "Photos"):
        council.hears(meeting, title)
    council.hears(council.meets(1, group="juniors"), "A light in the hall")
    council.sends("I-2", 5, answer_by=31)
    council.sends("I-3", 5, answer_by=90)
    council.services.issues.answer("I-3", AnswerKind.YES)
    council.turn_to(40)


def test_the_list_is_narrowed_by_each_part_of_the_filter(council: ACouncil, desk: Desk) -> None:
    _some_issues(council)
    desk.presenter.show("")
    assert desk.page.titles == ["Long waits", "Bin bags", "Photos", "A light in the hall"]
    for wanted, titles in (
        (("wait", "", "", "", False), ["Long waits"]),
        (("", "answered", "", "", False), ["Photos"]),
        (("", "", "facilitator", "", False), ["Bin bags", "A light in the hall"]),
        (("", "", "", "juniors", False), ["A light in the hall"]),
        (("", "", "", "", True), ["Long waits"]),
        (("zebra", "", "", "", False), []),
    ):
        desk.presenter.filter(*wanted)
        assert desk.page.titles == titles
    counts = desk.page.counts
    assert counts is not None
    assert (counts.open, counts.sorted, counts.ended, counts.late, counts.wait_for_young_people) == (4, 0, 0, 1, 1)
    assert count_words(counts) == "4 open, 0 sorted"


def test_coming_for_one_issue_shows_everything_and_opens_it(council: ACouncil, desk: Desk) -> None:
    _some_issues(council)
    desk.presenter.show("")
    desk.presenter.filter("zebra", "", "", "", False)
    desk.presenter.show("I-2")
    assert len(desk.page.rows) == 4
    assert desk.page.chosen == "I-2"
    assert desk.page.told == ["clear filter", "open story"]
    assert desk.story.story.key == "I-2"
    desk.presenter.open("I-1")
    assert desk.story.story.title == "Bin bags"


def _line(council: ACouncil, key: str) -> tuple[str, str, str, str]:
    row = next(each for each in council.services.issues.rows() if each.key == key)
    line = read_line(row, {"love": "Love"}, council.today())
    return line.state_words, line.below, line.answer_by, line.done_by


def test_each_line_says_where_its_issue_stands(council: ACouncil) -> None:
    meeting = council.meets(0)
    issue = council.hears(meeting)
    assert _line(council, issue) == ("Raised", "waits to be sent", "not set", "not set")
    council.sends(issue, 5, answer_by=31)
    assert _line(council, issue)[1] == "answer due in 26 days"
    council.turn_to(31)
    assert _line(council, issue) == ("Sent", "answer due today", "15 February 2026", "1 June 2026")
    council.turn_to(32)
    assert _line(council, issue)[1] == "answer 1 day overdue"
    council.services.issues.answer(issue, AnswerKind.YES)
    assert _line(council, issue)[:2] == ("Answered", "waits for the young people")


def test_a_good_thing_and_an_ended_issue_are_no_success_and_owe_nothing(council: ACouncil) -> None:
    meeting = council.meets(0)
    council.hears(meeting, "They clapped", IssueKind.GOOD_THING)
    row = council.services.issues.rows()[0]
    line = read_line(row, {}, council.today())
    assert (line.owner, line.answer_by, line.has_owner) == ("a good thing", "", False)
    ended = IssueRow(
        "I-9", IssueKind.ISSUE, "x", "seniors", "", LoopState.ENDED, row.waits_for, "", None, None, None,
        FIRST_DAY, FIRST_DAY, 0,
    )  # fmt: skip
    line = read_line(ended, {}, council.today())
    assert (line.state_words, line.below) == ("Ended", "without being sorted")
