"""Each group in its own words: juniors three and short ones, seniors four, a council's own scale of two to five."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
from careboard.domain.council import Group
from tests.screens.voting.turns import Turns
from tests.support.builders import a_council, a_scale
from tests.support.councils import ACouncil, open_council

PLEDGE = replace(built_in_pledge(CARE_PLEDGE), in_use=True)
LOVE = PLEDGE.current.commitment("love")


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with the Care Pledge in use."""
    with open_council(tmp_path) as made:
        made.begins(PLEDGE)
        yield made


def asked(council: ACouncil, group: str) -> Turns:
    """Return a turn of a group at its first question."""
    key = council.starts(heads=5, group=group)
    council.services.voting.open(key, commitments=("love",))
    turns = Turns(council, key)
    turns.begins()
    return turns


def test_juniors_read_short_words_beside_large_pictures(council: ACouncil) -> None:
    shown = asked(council, "juniors").view.question
    assert shown.pictures_first
    assert (shown.asked.text, shown.asked.text_phrase) == (LOVE.junior, "commitment/love/junior")
    assert [choice.word for choice in shown.asked.steps] == ["No", "Sometimes", "Yes"]
    assert [choice.face for choice in shown.asked.steps] == [(0, 3), (1, 3), (2, 3)]


def test_seniors_read_plain_words(council: ACouncil) -> None:
    shown = asked(council, "seniors").view.question
    assert not shown.pictures_first
    assert (shown.asked.text, shown.asked.text_phrase) == (LOVE.plain, "commitment/love/plain")
    assert [choice.word for choice in shown.asked.steps] == ["Not kept", "A bit", "Mostly", "Kept"]


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_a_council_s_own_scale_is_voted_on(tmp_path: Path, steps: int) -> None:
    scale = a_scale(steps)
    groups = (Group.of("seniors", "Seniors", "12-17", scale.key),)
    with open_council(tmp_path) as council:
        own = replace(a_council(), groups=groups, own_scales=(scale,))
        council.services.setting_up.begin(own, (PLEDGE,))
        turns = asked(council, "seniors")
        shown = turns.view.question.asked
        assert [choice.word for choice in shown.steps] == [f"Step {place}" for place in reversed(range(steps))]
        assert [choice.face for choice in shown.steps] == [(place, steps) for place in range(steps)]
        turns.answers("step-0", "yes")
        turns.presenter.finish()
        assert turns.voted() == 1
