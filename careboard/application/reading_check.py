"""How easy the assembled text of a paper is to read, measured before it is approved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careboard.plain_language import Finding, Kind, Readers, check
from careboard.reading_age import grade, sentences, words_of

EASY, HARD = 6, 8
"""Up to the first grade a paper is fine; above the second it is hard, for many of the board too."""
MOST_SENTENCES = 3
_LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the hardest sentences, with what may be made easier in it."""

    text: str
    grade: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReadingCheck:
    """The school grade of a text, and its hardest sentences; grade 0 where there is nothing to read."""

    grade: int
    hardest: tuple[HardSentence, ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether nobody has to do anything."""
        return self.grade <= EASY


def reading_check(paragraphs: Iterable[str]) -> ReadingCheck:
    """Measure a text of English paragraphs, as a reader meets it: each paragraph ends its last sentence."""
    text = "\n".join(paragraphs)
    found = dict.fromkeys(text[start:end] for start, end in sentences(text))
    if not found:
        return ReadingCheck(0)
    measured = [(grade(each), each) for each in found if len(words_of(each)) >= _LEAST_WORDS]
    hardest = sorted((each for each in measured if each[0] > EASY), key=lambda each: -each[0])[:MOST_SENTENCES]
    return ReadingCheck(max(0, round(grade(text))), tuple(_hard(size, each) for size, each in hardest))


def _hard(size: float, sentence: str) -> HardSentence:
    findings = tuple(each for each in check(sentence, Readers.BOARD) if each.kind is not Kind.HARD)
    return HardSentence(sentence, round(size), findings)
