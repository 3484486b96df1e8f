"""Words of the scoring view: short sentences, easy to read, in the council's own word."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careboard.application.sittings import Question, Sitting
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import FOUR_WORDS, SORTED, STILL_GOOD_ENOUGH
from tests.support.builders import STEM, a_council, a_scale
from tests.support.reading_age import grade
from ui.voting import words
from ui.voting.screens import Curtain

KEPT = Question("m/1", "love", RoundKind.KEPT, "Love", "We will show you love.", STEM, FOUR_WORDS, "love")
GOOD = Question(
    "m/2", "love", RoundKind.STILL_GOOD_ENOUGH, "Love", "We will show you love.", STEM, STILL_GOOD_ENOUGH, "love"
)
RAISED = Question("m/3", "I-1", RoundKind.SORTED, "", "Workers leave too often", "", SORTED, "")


def sitting(*questions: Question, word: str = "promise") -> Sitting:
    council = replace(a_council(), word=word)
    return Sitting(council, council.groups[0], questions, 2, 9)


def all_words() -> list[str]:
    """Return every sentence that the view says by itself."""
    found = [words.voted_so_far(2, 9)]
    for why in Curtain:
        found += [words.curtain_title(why), words.curtain_text(why), words.curtain_next(why)]
    for asked in (*words.asked_in(sitting(KEPT, GOOD, RAISED)), words.practice_for(sitting(KEPT))):
        found += [asked.title, asked.text, asked.ask]
    return [each for words_ in found for each in re.split(r"(?<=[.?:])\s+", words_) if each]


@pytest.mark.parametrize("sentence", sorted(set(all_words())))
def test_a_sentence_has_one_idea_and_is_easy_to_read(sentence: str) -> None:
    assert len(sentence.split()) <= 12
    if len(sentence.split()) > 3:
        assert grade(sentence) <= 5


def test_the_words_as_a_whole_are_of_grade_four() -> None:
    grades = [grade(sentence) for sentence in set(all_words()) if len(sentence.split()) > 3]
    assert sum(grades) / len(grades) <= 4


def test_the_word_of_the_council_is_used() -> None:
    (asked, _may_see) = words.asked_in(sitting(KEPT, word="commitment"))
    assert asked.label == "Commitment 1 of 1"
    assert asked.ask == f"{STEM}:\ndoes Hillside Council keep this commitment?"
    assert words.practice_for(sitting(KEPT)).ask == "Does Hillside Council keep this promise?"


def test_faces_stand_only_on_kept_and_rings_on_sorted() -> None:
    kept, good, raised, may_see = words.asked_in(sitting(KEPT, GOOD, RAISED))
    assert [choice.face for choice in kept.steps] == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert [choice.icon for choice in good.steps] == ["pencil-simple", "check"]
    assert [choice.ring for choice in raised.steps] == [(0, 3), (1, 3), (2, 3)]
    assert [choice.icon for choice in may_see.steps] == ["eye-slash", "eye"]
    assert raised.picture


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_a_council_s_own_scale_keeps_its_words(steps: int) -> None:
    scale = a_scale(steps)
    (asked, _may_see) = words.asked_in(sitting(replace(KEPT, scale=scale)))
    assert [choice.word for choice in asked.steps] == [f"Step {place}" for place in reversed(range(steps))]
    assert [choice.face for choice in asked.steps] == [(place, steps) for place in range(steps)]


def test_every_picture_to_choose_has_a_name() -> None:
    assert len({words.picture_name(picture) for picture in words.PICTURES}) == 8
