"""How easy the assembled text of a paper is to read, measured before it is approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careboard.application.summary_content import SummaryContent
from careboard.application.text_read import outdated
from careboard.giveaways import Giveaway, giveaways
from careboard.plain_language import Finding, Kind, Readers, check
from careboard.reading_age import grade, sentences, words_of

EASY, HARD = 6, 8
"""Up to the first grade a paper is fine; above the second it is hard, for many of the board too."""
MOST_SENTENCES = 3
_SENTENCE, _LEAST_WORDS = 4, 6
_ENDS = (".", "!", "?", "…", "”")


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the hardest sentences that people wrote, with what may be made easier in it."""

    text: str
    grade: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class TellingQuote:
    """A quote that might give somebody away, with what in it does."""

    text: str
    signs: tuple[Giveaway, ...]


@dataclass(frozen=True, slots=True)
class ReadingCheck:
    """The school grade of a text, its hardest sentences, and the quotes to look at once more before it is approved.

    `outdated` is the fingerprint of what its young editors read, where its words are others by now.
    """

    grade: int
    hardest: tuple[HardSentence, ...] = ()
    quotes: tuple[TellingQuote, ...] = ()
    outdated: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether it is easy to read."""
        return self.grade <= EASY

    @property
    def is_hard(self) -> bool:
        """Whether many of the board find it hard."""
        return self.grade > HARD


def reading_check(paragraphs: Sequence[str], content: SummaryContent) -> ReadingCheck:
    """Measure the sentences of an assembled paper; those to make easier are among what people typed."""
    read = " ".join(sentence for text in paragraphs for sentence in _sentences(text))
    quotes = ((quote.text, tuple(giveaways(quote.text))) for quote in content.quotes)
    telling = tuple(TellingQuote(text, signs) for text, signs in quotes if signs)
    typed = dict.fromkeys(text[start:end] for text in _typed(content) for start, end in sentences(text))
    measured = [(grade(each), each) for each in typed if len(words_of(each)) >= _LEAST_WORDS]
    hardest = sorted((each for each in measured if each[0] > EASY), key=lambda each: -each[0])[:MOST_SENTENCES]
    found = tuple(_hard(size, each) for size, each in hardest)
    size = max(0, round(grade(read))) if read else 0
    return ReadingCheck(size, found, telling, outdated(content, paragraphs))


def _sentences(text: str) -> Iterator[str]:
    """Yield what is a sentence: a date or a post in a table is none, and would make the rest look easy."""
    for start, end in sentences(text):
        sentence = text[start:end]
        if sentence.endswith(_ENDS) and len(words_of(sentence)) >= _SENTENCE:
            yield sentence


def _typed(content: SummaryContent) -> Iterator[str]:
    for lines in (content.asks, content.debts, content.settled, content.quotes):
        yield from (line.text for line in lines)
    yield from (line.answer.reason for line in content.settled)
    yield from (line.taken_back.reason for line in content.taken_back)
    yield from (reason for _group, _title, reason in content.missing.deferred)
    for line in content.loops:
        yield line.loop.issue.title
        yield from (event.reason for event in line.loop.issue.standing_events)


def _hard(size: float, sentence: str) -> HardSentence:
    findings = tuple(each for each in check(sentence, Readers.BOARD) if each.kind is not Kind.HARD)
    return HardSentence(sentence, round(size), findings)
