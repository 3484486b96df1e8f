"""How easy English words are to read, after Flesch and Kincaid: a school grade, and the age that goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_YEARS_BEFORE_SCHOOL = 5
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?!\s|$)[^.!?…\n]+)*[.!?…]*")
"""A full stop ends a sentence where room or nothing comes after it: not within 3.5 or careboard.org."""


def syllables(word: str) -> int:
    """Count groups of vowels; a silent e at the end is none, and every word has one."""
    letters = re.sub(r"[^a-z]", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = letters.endswith("e") and not letters.endswith(("le", "ee", "ye")) or letters.endswith(("ed", "es"))
    return max(1, groups - (1 if silent and not letters.endswith(("ted", "ded", "ses")) else 0))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Return where each sentence of a text begins and ends, without the room around it."""
    for found in _SENTENCE.finditer(text):
        words = found[0].strip()
        if words_of(words):
            start = found.start() + found[0].index(words)
            yield start, start + len(words)


def words_of(text: str) -> list[str]:
    """Return the words of a text; a dash or a bullet on its own is none."""
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text of one word or more."""
    words, count = words_of(text), len(list(sentences(text)))
    return 0.39 * len(words) / count + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def reading_age(text: str) -> int:
    """Return the age from which a text can be read with ease, in years."""
    return max(_YEARS_BEFORE_SCHOOL, round(grade(text)) + _YEARS_BEFORE_SCHOOL)
