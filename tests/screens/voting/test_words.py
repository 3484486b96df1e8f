"""Words of the scoring view: short sentences, easy to read, in the council's own word."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careboard.application.sittings import Question, Sitting
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import FOUR_WORDS, SORTED, STILL_GOOD_ENOUGH
from careboard.reading_age import grade
from tests.support.builders import STEM, a_council, a_scale
from tests.support.phrases import english, written
from ui.voting import words
from ui.voting.screens import Curtain

PLAIN = "commitment/love/plain"
KEPT = Question("m/1", "love", RoundKind.KEPT, "Love", "We will show you love.", STEM, FOUR_WORDS, "love", PLAIN)
GOOD = replace(KEPT, round_id="m/2", kind=RoundKind.STILL_GOOD_ENOUGH, scale=STILL_GOOD_ENOUGH)
RAISED = Question("m/3", "I-1", RoundKind.SORTED, "", "Workers leave too often", "", SORTED, "", "issue/I-1")
FILLED = {
    "voted": 2, "heads": 9, "word": "Promise", "number": 3, "count": 10, "percent": 150, "question": "Love",
    "answer": "Kept", "title": "Love", "stem": STEM, "authority": "Hillside Council", "what": "Text size",
    "choice": "Usual", "letters": "KMWR",
}  # fmt: skip


def sitting(*questions: Question, word: str = "promise") -> Sitting:
    council = replace(a_council(), word=word)
    return Sitting(council, council.groups[0], questions, 2, 9)


def all_words() -> list[str]:
    """Return every sentence that the view says by itself."""
    said = [english().say(name, **FILLED) for name in english().english]
    return [each for words_ in said for each in re.split(r"(?<=[.?:])\s+", words_) if each]


@pytest.mark.parametrize("sentence", sorted(set(all_words())))
def test_a_sentence_has_one_idea_and_is_easy_to_read(sentence: str) -> None:
    assert len(sentence.split()) <= 12
    if len(sentence.split()) > 3:
        assert grade(sentence) <= 5


def test_the_words_as_a_whole_are_of_grade_four() -> None:
    grades = [grade(sentence) for sentence in set(all_words()) if len(sentence.split()) > 3]
    assert sum(grades) / len(grades) <= 4


def test_the_word_of_the_council_is_used() -> None:
    (asked, _may_see) = words.asked_in(sitting(KEPT, word="commitment"), english())
    assert asked.label == "Commitment 1 of 1"
    assert asked.ask == f"{STEM}:\ndoes Hillside Council keep this commitment?"
    assert words.practice_for(sitting(KEPT), english()).ask == "Does Hillside Council keep this promise?"


def test_faces_stand_only_on_kept_and_rings_on_sorted() -> None:
    kept, good, raised, may_see = words.asked_in(sitting(KEPT, GOOD, RAISED), english())
    assert [choice.face for choice in kept.steps] == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert [choice.icon for choice in good.steps] == ["pencil-simple", "thumbs-up"]
    assert [choice.ring for choice in raised.steps] == [(0, 3), (1, 3), (2, 3)]
    assert [choice.icon for choice in may_see.steps] == ["eye-slash", "eye"]
    assert raised.picture


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_a_council_s_own_scale_keeps_its_words(steps: int) -> None:
    scale = a_scale(steps)
    (asked, _may_see) = words.asked_in(sitting(replace(KEPT, scale=scale)), english())
    assert [choice.word for choice in asked.steps] == [f"Step {place}" for place in reversed(range(steps))]
    assert [choice.face for choice in asked.steps] == [(place, steps) for place in range(steps)]


def test_every_phrase_of_a_question_has_the_key_under_which_it_is_recorded() -> None:
    kept, good, raised, may_see = words.asked_in(sitting(KEPT, GOOD, RAISED), english())
    assert (kept.title_phrase, kept.text_phrase) == ("commitment/love/title", PLAIN)
    assert (kept.ask_phrase, good.ask_phrase, raised.ask_phrase) == (
        "ask/kept/seniors", "ask/still-good-enough", "ask/sorted",
    )  # fmt: skip
    assert (raised.title_phrase, raised.text_phrase) == ("view/we-raised-this", "issue/I-1")
    assert [choice.phrase for choice in kept.choices] == [
        "answer/four-words/not-kept", "answer/four-words/a-bit", "answer/four-words/mostly", "answer/four-words/kept",
        "aside/dont-know", "aside/not-about-me", "aside/skip",
    ]  # fmt: skip
    assert [choice.phrase for choice in may_see.choices] == ["view/no", "view/yes"]
    (once_more, _last) = words.asked_in(sitting(replace(RAISED, again=True)), english())
    assert (once_more.ask, once_more.ask_phrase) == ("Is it still sorted?", "ask/still-sorted")
    practice = words.practice_for(sitting(RAISED), english())
    assert (practice.text_phrase, practice.ask_phrase) == ("view/practice-issue", "ask/sorted")
    assert words.practice_for(sitting(KEPT), english()).ask_phrase == "ask/kept"


def test_a_stem_that_was_changed_after_the_opening_is_not_read_from_the_recording_of_the_new_one() -> None:
    (asked, _may_see) = words.asked_in(sitting(replace(KEPT, stem="Last year")), english())
    assert asked.ask_phrase == ""
    assert asked.ask.startswith("Last year:")


def test_a_question_comes_in_another_language_as_far_as_it_is_written() -> None:
    welsh = written(
        "cy",
        "Cymraeg",
        {
            "word": ("promise", "addewid"),
            "stem/seniors": (STEM, "Ers y tro diwethaf"),
            "commitment/love/title": ("Love", "Cariad"),
            PLAIN: ("Old words that were changed", "Hen eiriau"),
            "answer/four-words/kept": ("Kept", "Wedi'i gadw"),
            "aside/skip": ("Skip", "Neidio"),
            "view/ask-kept": (english().english["ask-kept"], "{stem}:\na yw {authority} yn cadw'r {word}?"),
            "view/place": ("{word} {number} of {count}", "{word} {number} o {count}"),
        },
    )
    (asked, _may_see) = words.asked_in(sitting(KEPT), welsh)
    assert (asked.label, asked.title, asked.name) == ("Addewid 1 o 1", "Cariad", "Cariad")
    assert asked.text == "We will show you love."
    assert asked.ask == "Ers y tro diwethaf:\na yw Hillside Council yn cadw'r addewid?"
    assert [choice.word for choice in asked.choices] == [
        "Not kept", "A bit", "Mostly", "Wedi'i gadw", "I don't know", "Not about me", "Neidio",
    ]  # fmt: skip


def test_every_curtain_says_why_it_is_closed() -> None:
    said = [words.curtain_words(english(), why) for why in Curtain]
    assert len(set(said)) == len(Curtain)
    assert all(title and text for title, text, _next in said)


def test_every_picture_to_choose_has_a_name() -> None:
    assert len({english().say(f"picture-{picture}") for picture in words.PICTURES}) == 8
