"""Issues joined and split through the services: out of every list, found again, undone, and carried by a record."""

from __future__ import annotations

from typing import Any

import pytest

from careboard.application.issue_list import IssueFilter
from careboard.application.issue_tracking import Said
from careboard.application.records import as_data, export_record, record_of_data
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind
from careboard.domain.joining import Part
from careboard.domain.loops import LoopState
from careboard.domain.owner_posts import OwnerPost
from careboard.domain.triage import Door
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.example_record import changed
from tests.support.refusals import refused


def two(council: ACouncil) -> tuple[str, str]:
    """Write two issues down that are about the same, and send the first."""
    meeting = council.starts()
    first = council.hears(meeting)
    council.services.issues.count_dots(first, 4)
    said = Said("Too many new workers", meeting, commitments=("rights",))
    second = council.services.issues.add(Door.MANY_OF_US, said).key
    council.services.issues.count_dots(second, 3)
    council.services.running.close(meeting)
    council.sends(second)
    return first, second


def test_dots_are_counted_listed_and_undone(council: ACouncil) -> None:
    first, second = two(council)
    issues = council.services.issues
    council.services.issues.count_dots(first, 1)
    rows = issues.rows(IssueFilter(by_dots=True))
    assert [(row.key, row.dots) for row in rows] == [(second, 3), (first, 1)]
    assert council.services.steps.undo() == "Dots counted"
    assert [row.key for row in issues.rows(IssueFilter(by_dots=True))] == [first, second]


def test_what_was_joined_leaves_lists_slips_and_loops_and_comes_back_with_undo(council: ACouncil) -> None:
    first, second = two(council)
    services = council.services
    assert [row.key for row in services.joining.others(second)] == [first]
    assert services.joining.join(second, first).dots == 7
    assert [row.key for row in services.issues.rows()] == [first]
    assert services.issues.counts().open == 1
    assert services.slips.slips() == ()
    assert [loop.issue.key for loop in services.loops.loops()] == [first]
    found = services.searching.find("new workers", 5).issues.first
    assert [(hit.what.key, hit.what.state) for hit in found] == [(second, LoopState.JOINED)]
    family = services.joining.family(first)
    assert ([each.key for each in family.joined], family.first_raised) == ([second], day(0))
    into = services.joining.family(second).into
    assert into is not None
    assert into.commitments == ("love", "rights")
    assert services.steps.undo() == "Issues joined"
    assert len(services.issues.rows()) == 2
    assert services.issues.loop(first).issue.dots == 4


def test_what_was_joined_is_taken_apart_and_undone(council: ACouncil) -> None:
    first, second = two(council)
    joining = council.services.joining
    joining.join(second, first)
    assert (joining.take_apart(second).merged_into, joining.family(first).joined) == ("", ())
    council.services.steps.undo()
    assert [each.key for each in joining.family(first).joined] == [second]
    with refused("not-joined"):
        joining.take_apart(first)


def test_what_may_not_be_joined(council: ACouncil) -> None:
    first, second = two(council)
    joining = council.services.joining
    juniors = council.hears(council.starts(30, group="juniors"))
    with refused("joined-groups-differ"):
        joining.join(first, juniors)
    council.services.running.close(council.services.planning.meetings()[-1].key)
    meeting = council.starts(40)
    council.services.loops.tell_at_meeting(answered(council, second), meeting)
    council.services.voting.open(meeting, issues=(second,))
    with refused("issue-is-asked"):
        joining.join(second, first)
    joining.join(first, second)
    third = council.hears(meeting, "Workers again")
    with refused("others-are-joined"):
        joining.join(second, third)


def answered(council: ACouncil, issue: str) -> str:
    """Enter a plain yes."""
    council.services.issues.answer(issue, AnswerKind.YES)
    return issue


def test_a_part_has_its_own_owner_and_knows_where_it_came_from(council: ACouncil) -> None:
    _first, second = two(council)
    joining = council.services.joining
    new = joining.split(second, Part("The late train", post="Head of Transport"))
    assert (new.key, new.split_from, new.split_on) == ("I-3", second, day(5))
    assert [each.key for each in joining.family(second).parts] == ["I-3"]
    origin = joining.family("I-3").first
    assert origin is not None
    assert origin.key == second
    with refused("others-come-from-it"):
        unsent = council.hears(council.starts(40), "Buses")
        joining.split(unsent, Part("Trams"))
        council.services.issues.drop(unsent)


def test_a_good_thing_is_joined_with_good_things_only(council: ACouncil) -> None:
    meeting = council.starts()
    good = council.hears(meeting, "Pizza came", IssueKind.GOOD_THING)
    council.hears(meeting)
    assert council.services.joining.others(good) == ()


def test_people_who_answer_are_typed_once(council: ACouncil) -> None:
    _first, second = two(council)
    owners = council.services.owners
    assert owners.all() == (OwnerPost("Head of Placements"),)
    owners.put(OwnerPost("Head of placements", "Ada Line", "ada@hillside.example", "01632 960001"))
    owners.put(OwnerPost("Director"))
    assert owners.names() == ("Director", "Head of placements")
    assert owners.find("Head of Placements").email == "ada@hillside.example"
    (slip,) = council.services.slips.slips()
    assert slip.contact.name == "Ada Line"
    council.services.joining.join(second, "I-1")
    owners.remove("director")
    assert owners.names() == ("Head of placements",)
    with refused("not-an-address"):
        owners.put(OwnerPost("Director", email="nowhere"))


def test_the_councils_own_words_give_nobody_away(council: ACouncil) -> None:
    two(council)
    known = council.services.setting_up.known_words()
    assert {"Head of Placements", "Town hall", "Seniors", "Love"} <= {*known}


def test_dots_joins_splits_and_posts_go_both_ways(council: ACouncil) -> None:
    first, second = two(council)
    council.services.joining.join(second, first)
    council.services.joining.split(first, Part("The late train"))
    council.services.owners.put(OwnerPost("Director", email="director@hillside.example"))
    with council.store.start_work() as work:
        data = export_record(work)
        issues, posts = work.issues.all(), work.council.get().owner_posts
    again = record_of_data(data)
    assert (again.issues, again.council.owner_posts) == (issues, posts)
    assert as_data(again) == data


JOINED = {
    "key": "I-2",
    "title": "Again",
    "raised": "2026-01",
    "merged_into": "I-1",
    "merged_on": "2026-06-01",
}
SPLIT = {"key": "I-2", "title": "Part", "raised": "2026-01", "split_from": "I-1", "split_on": "2026-06-01"}


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (JOINED | {"merged_into": "I-9"}, "issues[1].merged_into: “I-9” stands nowhere in this record"),
        (JOINED | {"merged_into": "I-2"}, "issues[1].merged_into: An issue cannot be joined with itself."),
        (JOINED | {"merged_on": None}, "issues[1].merged_into: the issue and the day belong together"),
        (JOINED | {"kind": "good-thing"}, "issues[1].merged_into: A good thing and something to change cannot be one."),
        (JOINED | {"merged_on": "2026-01-01"}, "issues[1].merged_into: 1 January 2026 is before the last thing"),
        (SPLIT | {"split_from": "I-2"}, "issues[1].split_from: An issue cannot come out of itself."),
        (SPLIT | {"split_from": None}, "issues[1].split_from: the issue and the day belong together"),
        (SPLIT | {"dots": 1000}, "issues[1].dots: this has to be a whole number from 0 to 999"),
    ],
)
def test_the_rules_of_joining_hold_on_import(entry: dict[str, Any], said: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        record_of_data(with_issue(entry))
    assert message(caught.value).startswith(said)


def test_another_groups_issue_is_refused_on_import() -> None:
    data = with_issue(JOINED | {"raised": "2026-02"})
    data["groups"].append({"key": "juniors", "name": "Juniors"})
    data["meetings"].append({"key": "2026-02", "date": "2026-02-15", "group": "juniors", "attended": {"7-11": 6}})
    with pytest.raises(RuleBroken) as caught:
        record_of_data(data)
    assert message(caught.value) == "issues[1].merged_into: “I-1” was raised by another group"


def with_issue(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the example with one more issue."""
    data = changed({})
    data["issues"].append(entry)
    return data
