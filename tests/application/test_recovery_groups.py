"""A group of the recovery sheet is read as people type it, and no other passes for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.application.recovery_groups import ALPHABET, GROUP_LENGTH, same_group

GROUPS = st.text(ALPHABET, min_size=GROUP_LENGTH, max_size=GROUP_LENGTH)


@pytest.mark.parametrize("typed", ["7F01", "7f01", " 7F-01 ", "7fO1", "7foi", "7fOL", "7f\u20130l."])
def test_case_spaces_and_letters_like_digits_do_not_matter(typed: str) -> None:
    assert same_group(typed, "7F01")


@pytest.mark.parametrize("typed", ["", "7F0", "7F011", "7F02", "701F", "7F0é"])
def test_anything_else_is_another_group(typed: str) -> None:
    assert not same_group(typed, "7F01")


@given(GROUPS, GROUPS)
def test_only_the_same_group_is_the_same(first: str, second: str) -> None:
    assert same_group(first, second) == (first == second)
