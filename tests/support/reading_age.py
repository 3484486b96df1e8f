"""How easy words are to read, after Flesch and Kincaid."""

from __future__ import annotations

import re


def syllables(word: str) -> int:
    """Count groups of vowels; a silent e at the end is none, and every word has one."""
    letters = re.sub(r"[^a-z]", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = letters.endswith("e") and not letters.endswith(("le", "ee", "ye")) or letters.endswith(("ed", "es"))
    return max(1, groups - (1 if silent and not letters.endswith(("ted", "ded", "ses")) else 0))


def grade(sentence: str) -> float:
    """Return the Flesch-Kincaid grade of one sentence."""
    words = sentence.split()
    return 0.39 * len(words) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
