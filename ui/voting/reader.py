"""Reads a screen aloud, line after line in one tone, and says which line, so that it can be marked; no Qt.

A question is read as it stands: its title, its words, what is asked, then each answer in the order of the screen. What
was chosen is never read out: somebody might listen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from ui.voting.screens import Asked

SILENT, TITLE, TEXT, ASK = -4, -3, -2, -1
"""The places of a question that are marked while they are read; answers count from 0, and SILENT marks nothing."""
QUESTION_PARTS = (TITLE, TEXT, ASK)


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are read in one go; `key` is the key of their phrase, under which somebody may have recorded them."""

    key: str
    words: str


class Voice(Protocol):
    """Whatever can say a line: somebody's recording, or the system's own voice."""

    def say(self, line: Line, on_end: Callable[[], None]) -> None:
        """Say a line and call back when it has been said."""

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""


def lines_of(asked: Asked) -> dict[int, Line]:
    """Return what is read of a question, by the place that is marked meanwhile, in the order of reading."""
    parts = (
        (TITLE, asked.title_phrase, asked.title),
        (TEXT, asked.text_phrase, asked.text),
        (ASK, asked.ask_phrase, asked.ask),
        *((place, choice.phrase, choice.word) for place, choice in enumerate(asked.choices)),
    )
    return {place: Line(key, one_line(words)) for place, key, words in parts if words.strip()}


def one_line(words: str) -> str:
    """Return words without line breaks: they are made for the eye."""
    return " ".join(words.split())


class Reader:
    """Reads line after line and says the place of each; SILENT when it has ended."""

    def __init__(self, voice: Voice, mark: Callable[[int], None]) -> None:
        """Take the voice, and whom to tell the place of what is being read."""
        self._voice, self._mark = voice, mark
        self._left: list[tuple[int, Line]] = []

    def read(self, lines: Mapping[int, Line]) -> None:
        """Read from the beginning."""
        self.stop()
        self._left = list(lines.items())
        self._read_next()

    def stop(self) -> None:
        """Fall silent."""
        self._left = []
        self._voice.stop()
        self._mark(SILENT)

    def _read_next(self) -> None:
        if not self._left:
            self._mark(SILENT)
            return
        place, line = self._left.pop(0)
        self._mark(place)
        self._voice.say(line, self._read_next)
