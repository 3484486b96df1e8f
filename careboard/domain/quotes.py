"""Quotes that the young people chose at their meeting for the paper, and approve with it (rule 10)."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.domain.text import clean_title, required
from careboard.errors import RuleBroken

QUOTE_LENGTH = 300
MOST_QUOTES = 12


@dataclass(frozen=True, slots=True)
class Quote:
    """What one or more of them said, word by word, and what it was about, in words; never who said it."""

    text: str
    about: str = ""

    @classmethod
    def of(cls, text: str, about: str = "") -> Quote:
        """Make a quote from typed words."""
        return cls(" ".join(required(text, "text", QUOTE_LENGTH).split()), clean_title(about))


def check_quotes(quotes: tuple[Quote, ...]) -> None:
    """Refuse more quotes than a paper has room for, and the same words twice."""
    if len(quotes) > MOST_QUOTES:
        raise RuleBroken("too-many-quotes", most=MOST_QUOTES)
    if len({quote.text for quote in quotes}) < len(quotes):
        raise RuleBroken("quote-twice")
