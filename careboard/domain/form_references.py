"""What a response form carries about itself in a printed field, so that it is known again when it comes back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from urllib.parse import quote, unquote

from careboard.domain.asks import Ask
from careboard.domain.council import Council
from careboard.errors import RuleBroken

_KIND, _MOST_LETTERS = "CB1", 20_000


@dataclass(frozen=True, slots=True)
class AskMark:
    """Which ask a block is about: its key, how many answers it ever had by then, and a mark of its words."""

    key: str
    answers: int
    words: str

    @classmethod
    def of(cls, ask: Ask) -> AskMark:
        """Return the mark of an ask as it is now."""
        return cls(ask.key, len(ask.answers), _mark(ask.key, ask.meeting, ask.text))


@dataclass(frozen=True, slots=True)
class FormReference:
    """Whose form it is, for which board meeting, and which ask each block is about, in the order of the blocks."""

    council: str
    board: str
    asks: tuple[AskMark, ...]

    def written(self) -> str:
        """Return it as letters that survive every program, with a check at the end."""
        asks = (f"{quote(ask.key, safe='')}.{ask.answers}.{ask.words}" for ask in self.asks)
        words = " ".join((_KIND, self.council, quote(self.board, safe="") or "-", *asks))
        return f"{words} {_mark(words)}"

    @classmethod
    def read(cls, written: str) -> FormReference:
        """Return what was written; refused where it was altered, or comes from another version of Careboard."""
        parts = written[:_MOST_LETTERS].split()
        if not parts or not parts[0].startswith("CB"):
            raise RuleBroken("form-is-another")
        if parts[0] != _KIND:
            raise RuleBroken("form-is-of-another-version")
        if len(parts) < 4 or parts[-1] != _mark(" ".join(parts[:-1])):
            raise RuleBroken("form-reference-altered")
        board = "" if parts[2] == "-" else unquote(parts[2])
        try:
            return cls(parts[1], board, tuple(_ask_mark(part) for part in parts[3:-1]))
        except ValueError as fault:
            raise RuleBroken("form-reference-altered") from fault


def council_mark(council: Council) -> str:
    """Return the mark by which a form knows its council."""
    return _mark(council.name, council.authority)


def _ask_mark(written: str) -> AskMark:
    key, answers, words = written.rsplit(".", 2)
    return AskMark(unquote(key), int(answers), words)


def _mark(*words: str) -> str:
    return hashlib.blake2b("\0".join(words).encode(), digest_size=4).hexdigest()
