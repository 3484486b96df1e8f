"""The reading grade of a paper is measured before anybody approves it."""

from __future__ import annotations

from careboard.application.reading_check import reading_check
from careboard.plain_language import Kind


def test_short_words_are_fine_and_name_no_sentence() -> None:
    found = reading_check(["We want to see our friends more.", "Ask us first."])
    assert (found.is_fine, found.hardest) == (True, ())


def test_the_three_hardest_sentences_come_hardest_first_with_their_better_words() -> None:
    easy = "We want to see our brothers and our sisters more often than now."
    hard = (
        "The authority will consider the implementation of additional accommodation opportunities immediately.",
        "Independent reviewing arrangements necessitate multidisciplinary collaboration between organisations.",
        "Every placement requires appropriate documentation before the statutory review takes place there.",
        "Participation activities are continually evaluated by participation coordinators and their managers.",
    )
    found = reading_check([easy, *hard, hard[0]])
    assert not found.is_fine
    assert len(found.hardest) == 3
    grades = [each.grade for each in found.hardest]
    assert grades == sorted(grades, reverse=True)
    assert easy not in [each.text for each in found.hardest]
    placement = reading_check([hard[2]]).hardest[0]
    assert "placement" in [each.words for each in placement.findings]
    assert all(each.kind is not Kind.HARD for each in placement.findings)


def test_nothing_to_read_is_no_grade() -> None:
    assert reading_check(["", "•"]).grade == 0
