"""How papers are drawn: a function for each edition and one for the officers' responses, handed in from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import STANDARD, Paper
from careboard.errors import NotFound

Draw = Callable[[SummaryContent, bool], bytes]
"""Draws one edition; the second argument marks every page as a draft."""


@dataclass(frozen=True, slots=True)
class ResponsePages:
    """What the pages of the officers' responses to one issued paper say."""

    council: str
    paper: Paper


DrawResponses = Callable[[ResponsePages], bytes]
Words = Callable[[SummaryContent], tuple[str, ...]]
"""Returns the paragraphs of a paper as they will be read, without its headings and pictures."""


@dataclass(frozen=True, slots=True)
class Editions:
    """Every edition that can be drawn, by its key; the standard one is always among them."""

    by_key: Mapping[str, Draw]
    responses: DrawResponses
    words: Words

    def draw(self, content: SummaryContent, *, draft: bool, edition: str = STANDARD) -> bytes:
        """Draw one edition; raises NotFound where there is no such edition."""
        if edition not in self.by_key:
            raise NotFound("unknown-edition", edition=edition)
        return self.by_key[edition](content, draft)

    def draw_all(self, content: SummaryContent) -> Mapping[str, bytes]:
        """Draw every edition as it is issued."""
        return {key: draw(content, False) for key, draw in self.by_key.items()}
