"""Officers' responses: appended to an issued paper and marked as theirs, never an edit of it (rule 10)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from careboard.domain.text import TEXT_LENGTH, required
from careboard.errors import RuleBroken

MOST_RESPONSES = 50


@dataclass(frozen=True, slots=True)
class Response:
    """What a post wrote to an issued paper; once it was printed it stays."""

    on: datetime.date
    by: str
    text: str
    printed: bool = False

    @classmethod
    def of(cls, on: datetime.date, by: str, text: str, *, printed: bool = False) -> Response:
        """Make a response from typed words; the post is named."""
        return cls(on, required(by, "post"), required(text, "text", TEXT_LENGTH), printed)


@dataclass(frozen=True, slots=True)
class Responses:
    """All responses to one issued paper, in the order in which they came."""

    paper: int
    all: tuple[Response, ...] = ()

    @property
    def key(self) -> str:
        """The key of the responses: the number of their paper."""
        return str(self.paper)

    def with_response(self, response: Response, issued_on: datetime.date) -> Responses:
        """Append a response; nobody answers a paper before it was issued."""
        if response.on < issued_on:
            raise RuleBroken("date-runs-backwards", on=response.on)
        if len(self.all) >= MOST_RESPONSES:
            raise RuleBroken("too-many-responses", most=MOST_RESPONSES)
        return replace(self, all=(*self.all, response))

    def without_last(self) -> Responses:
        """Take the last response back, which nobody has printed yet."""
        if not self.all or self.all[-1].printed:
            raise RuleBroken("response-is-printed")
        return replace(self, all=self.all[:-1])

    def as_printed(self) -> Responses:
        """Record that all of them were printed."""
        return replace(self, all=tuple(replace(response, printed=True) for response in self.all))
