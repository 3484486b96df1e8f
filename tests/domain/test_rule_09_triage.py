"""Rule 9: what concerns one person leaves the log; what concerns safety leaves the program."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from careboard.domain.council import POST_ROLES, Council, Group, Post, group_key
from careboard.domain.scales import FOUR_WORDS
from careboard.domain.triage import PASSED_ON_TO, Door, PassedOn, check_may_be_written, pass_on
from careboard.errors import NotFound
from tests.support.builders import FIRST_DAY, a_council, a_scale
from tests.support.refusals import refused

OUT = [door for door in Door if door is not Door.MANY_OF_US]


def test_what_many_of_us_say_may_be_written() -> None:
    check_may_be_written(Door.MANY_OF_US)


@pytest.mark.parametrize("door", OUT)
def test_behind_the_other_doors_nothing_is_typed(door: Door) -> None:
    with refused("not-written-down"):
        check_may_be_written(door)


@pytest.mark.parametrize("door", OUT)
def test_only_the_day_and_the_post_are_kept(door: Door) -> None:
    for role in PASSED_ON_TO[door]:
        assert pass_on(door, FIRST_DAY, role) == PassedOn(FIRST_DAY, role)
    assert [field.name for field in fields(PassedOn)] == ["on", "post"]


def test_each_door_leads_to_named_posts_and_to_no_others() -> None:
    assert not PASSED_ON_TO[Door.MANY_OF_US]
    assert set().union(*PASSED_ON_TO.values()) == set(POST_ROLES)
    with refused("unknown-post"):
        pass_on(Door.NOT_SAFE, FIRST_DAY, "advocate")


def test_the_posts_are_named_in_the_settings() -> None:
    council = Council.of("Hillside Voices", "Hillside Council")
    assert council.post("advocate") == Post("advocate")
    named = council.with_post("safeguarding", "Duty desk", "0800 1").with_post("advocate", " Jo ", "0800\n2")
    assert named.post("advocate") == Post("advocate", "Jo", "0800\n2")
    assert [post.role for post in named.posts] == ["advocate", "safeguarding"]
    again = named.with_post("advocate", "Kim", "")
    assert [post.name for post in again.posts] == ["Kim", "Duty desk"]
    with refused("unknown-post"):
        council.with_post("friend", "Jo", "")
    with refused("unknown-post"):
        replace(council, posts=(Post("friend"),))


def test_a_council_holds_together() -> None:
    council = a_council()
    assert council.group("juniors").scale == "three-words"
    with refused("unknown-group", NotFound):
        council.group("elders")
    renamed = council.with_group(Group.of("juniors", "Young ones"))
    assert [group.name for group in renamed.groups] == ["Seniors", "Young ones"]
    assert len(council.with_group(Group.of("leavers", "Care leavers")).groups) == 3
    with refused("group-twice"):
        replace(council, groups=council.groups * 2)
    for months in (0, 61):
        with refused("cycle-months"):
            replace(council, cycle_months=months)
    assert replace(council, own_scales=(a_scale(3),)).scale("3-steps").key == "3-steps"
    with refused("scale-twice"):
        replace(council, own_scales=(a_scale(3), a_scale(3)))
    with refused("scale-is-built-in"):
        replace(council, own_scales=(FOUR_WORDS,))


def test_a_new_group_has_a_key_of_its_own() -> None:
    assert group_key("Care leavers 16+", ()) == "care-leavers-16"
    assert group_key("Séniors", ("seniors", "seniors-2")) == "seniors-3"
    assert group_key("مجموعة", ()) == "group"
