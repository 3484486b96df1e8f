"""A result that a group kept although it counted more votes than people says so wherever it is said."""

from __future__ import annotations

from careboard.domain.disclosure import Finding, Showing
from careboard.domain.scales import FOUR_WORDS
from careboard.wording import finding_sentence, recounted

SAID = "The group counted 6 people and 7 votes, and kept the result."


def test_the_sentence_names_both_counts() -> None:
    assert recounted(6, 7) == SAID
    assert recounted(1, 2) == "The group counted 1 person and 2 votes, and kept the result."


def test_a_finding_says_it_after_everything_else() -> None:
    middle = Finding(Showing.MIDDLE, 7, "mostly", recounted=6)
    assert finding_sentence(middle, FOUR_WORDS) == f"We say mostly. The council did not score itself. {SAID}"
    assert finding_sentence(middle, FOUR_WORDS, "mostly") == f"We and the council both say mostly. {SAID}"
    few = Finding(Showing.TOO_FEW, 7, recounted=6)
    assert finding_sentence(few, FOUR_WORDS, "kept").endswith(f"The council says kept. {SAID}")
