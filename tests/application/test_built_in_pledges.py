"""The Care Pledge as young people read and hear it (look.md, words of the scoring view)."""

import pytest

from careboard.application.built_in_pledges import built_in_pledge, built_in_pledges
from careboard.domain.pledges import Commitment
from careboard.errors import NotFound
from careboard.reading_age import grade, syllables

TITLES = (
    "Love",
    "Respect",
    "Relationships",
    "Stability",
    "Mental health",
    "No age limits",
    "Family and community",
    "Have a say",
    "Rights",
    "Voice",
)
COMMITMENTS = built_in_pledge("care-pledge").current.commitments


def test_the_grade_is_reckoned_as_published() -> None:
    assert [syllables(word) for word in ("love", "loved", "decide", "family", "respect", "people", "trusted")] == [
        1, 1, 2, 3, 2, 2, 2,
    ]  # fmt: skip
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45, abs=0.01)


def test_the_ten_commitments_have_their_short_titles() -> None:
    assert tuple(commitment.title for commitment in COMMITMENTS) == TITLES
    assert [commitment.number for commitment in COMMITMENTS] == list(range(1, 11))


@pytest.mark.parametrize("commitment", COMMITMENTS, ids=lambda each: str(each.key))
def test_each_promise_is_short_and_easy_to_read(commitment: Commitment) -> None:
    assert len(commitment.plain.split()) < 15
    assert len(commitment.junior.split()) < len(commitment.plain.split())
    for sentence in (commitment.plain, commitment.junior):
        assert sentence.startswith("We will ")
        assert sentence.count(".") == 1
        assert grade(sentence) <= 4


@pytest.mark.parametrize("commitment", COMMITMENTS, ids=lambda each: str(each.key))
def test_there_is_room_for_the_words_that_the_authority_signed(commitment: Commitment) -> None:
    assert commitment.wording == ""


def test_the_source_is_named_and_nothing_is_in_use_unasked() -> None:
    [pledge] = built_in_pledges()
    assert pledge.source == "Care Experienced Conference, Liverpool Hope University, 26 April 2019"
    assert not pledge.in_use


def test_a_pledge_is_found_by_its_title_too() -> None:
    assert built_in_pledge(" care PLEDGE").key == "care-pledge"
    with pytest.raises(NotFound, match="unknown-pledge"):
        built_in_pledge("another")
