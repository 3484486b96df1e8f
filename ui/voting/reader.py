"""Reads a question aloud: the promise, then each answer in the order of the screen, in one tone; plain Python, no Qt.

What was chosen is never read out: somebody might listen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ui.voting.screens import Asked

QUESTION = -1
"""The place that is marked while the question itself is read."""


class Voice(Protocol):
    """Whatever can say a phrase: the system's voice today, recorded clips as well one day."""

    def say(self, phrase: str, on_end: Callable[[], None]) -> None:
        """Say a phrase and call back when it has been said."""

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""


def phrases_of(asked: Asked) -> tuple[str, ...]:
    """Return what is read: the question first, then the answers one by one."""
    question = ". ".join(words.strip().rstrip(".") for words in (asked.title, asked.text, asked.ask) if words)
    return (question.replace("\n", " "), *(choice.word for choice in asked.choices))


class Reader:
    """Reads phrase after phrase and says which one, so that it can be marked; -2 when silent."""

    SILENT = QUESTION - 1

    def __init__(self, voice: Voice, mark: Callable[[int], None]) -> None:
        """Take the voice, and whom to tell the place of the answer that is being read."""
        self._voice, self._mark = voice, mark
        self._left: list[tuple[int, str]] = []

    def read(self, phrases: Sequence[str]) -> None:
        """Read from the beginning."""
        self.stop()
        self._left = list(enumerate(phrases, QUESTION))
        self._read_next()

    def stop(self) -> None:
        """Fall silent."""
        self._left = []
        self._voice.stop()
        self._mark(self.SILENT)

    def _read_next(self) -> None:
        if not self._left:
            self._mark(self.SILENT)
            return
        place, phrase = self._left.pop(0)
        self._mark(place)
        self._voice.say(phrase, self._read_next)
