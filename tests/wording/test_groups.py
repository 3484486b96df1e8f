"""How many a group speaks for, never with a few that could be found out (rule 4)."""

from __future__ import annotations

import pytest

from careboard.domain.council import Group
from careboard.wording.groups import speaks_for


@pytest.mark.parametrize("outside", range(5))
def test_a_few_outside_the_area_read_the_same_however_few_they_are(outside: int) -> None:
    group = Group("seniors", "Seniors", population=64, out_of_area=outside)
    assert speaks_for(group) == "The seniors speak for 64 young people, fewer than 5 of them outside the area."


@pytest.mark.parametrize("outside", range(60, 65))
def test_a_few_in_the_area_too(outside: int) -> None:
    group = Group("seniors", "Seniors", population=64, out_of_area=outside)
    assert speaks_for(group) == "The seniors speak for 64 young people, fewer than 5 of them in the area."


def test_many_of_both_are_counted_and_what_is_not_known_is_not_said() -> None:
    assert speaks_for(Group("s", "Seniors", population=10, out_of_area=5)).endswith("5 of them live outside the area.")
    assert speaks_for(Group("s", "Seniors", population=10)) == "The seniors speak for 10 young people."
    assert speaks_for(Group("s", "Seniors")) == ""
