"""The content of a ballot box: counters that only the round's key can read, always the same size."""

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from nacl.exceptions import CryptoError
from nacl.secret import Aead

from careboard.errors import RuleBroken, StorageProblem

MAY_SEE_NUMBERS = "may-see-numbers"
"""The last question of every sitting: may the group see the numbers?"""
MAY_SEE_ANSWERS = ("yes", "no")
ROUND_KEY_BYTES = Aead.KEY_SIZE
PADDED_BYTES = 4096
_COUNTER_BYTES = 2
_MOST = 2 ** (8 * _COUNTER_BYTES) - 1

Questions = Mapping[str, tuple[str, ...]]
"""Each question in its order, with the answers that it can have."""


class Layout:
    """Which counter stands for which answer to which question; frozen when a box opens."""

    def __init__(self, text: str) -> None:
        """Read a layout from the text that is kept beside the box."""
        self.text = text
        self.questions: Questions = {question: tuple(answers) for question, answers in json.loads(text)}
        self.cells: dict[tuple[str, str], int] = {}
        self.spans: dict[str, slice] = {}
        for question, answers in self.questions.items():
            start = 1 + len(self.cells)
            self.spans[question] = slice(start, start + len(answers))
            self.cells |= {(question, answer): start + place for place, answer in enumerate(answers)}
        self.counters = struct.Struct(f">{1 + len(self.cells)}H")
        self.digest = hashlib.blake2b(text.encode(), digest_size=32).digest()

    @classmethod
    def of(cls, questions: Questions) -> "Layout":
        """Lay out a box for these questions and the last one; raises RuleBroken where they do not fit."""
        asked = {**questions, MAY_SEE_NUMBERS: MAY_SEE_ANSWERS}
        layout = read_layout(json.dumps([[question, list(answers)] for question, answers in asked.items()]))
        if layout.counters.size > PADDED_BYTES:
            raise RuleBroken("too-many-questions", questions=len(questions))
        return layout


@lru_cache(maxsize=16)
def read_layout(text: str) -> Layout:
    """Return the layout behind a text; it is needed again for every ballot."""
    return Layout(text)


@dataclass(frozen=True, slots=True)
class SealedTally:
    """How many ballots were cast, and then, by the layout, how often each answer was given."""

    layout: Layout
    numbers: tuple[int, ...]

    @classmethod
    def empty(cls, layout: Layout) -> Self:
        """Return the counters of a box that has just been opened."""
        return cls(layout, (0,) * (1 + len(layout.cells)))

    @classmethod
    def unsealed(cls, layout: Layout, body: bytes, key: bytes, round_id: str) -> Self:
        """Return the counters in a sealed body; raises StorageProblem where anything was touched."""
        try:
            content = Aead(key).decrypt(body, layout.digest + round_id.encode())
        except CryptoError as error:
            raise StorageProblem("box-damaged", round=round_id) from error
        tally = cls(layout, layout.counters.unpack_from(content))
        tally.check()
        return tally

    @property
    def ballots(self) -> int:
        """How many ballots were cast."""
        return self.numbers[0]

    @property
    def everyone_may_see(self) -> bool:
        """Whether there is a ballot, and every one allowed the group to see the numbers."""
        return 0 < self.ballots == self.tally(MAY_SEE_NUMBERS)["yes"]

    def tally(self, question: str) -> dict[str, int]:
        """Return the counts of one question."""
        counts = self.numbers[self.layout.spans[question]]
        return dict(zip(self.layout.questions[question], counts, strict=True))

    def with_ballot(self, ballot: Mapping[str, str]) -> Self:
        """Add one whole ballot: exactly one answer to every question."""
        cells = self.layout.cells
        if ballot.keys() != self.layout.questions.keys() or not all(cell in cells for cell in ballot.items()):
            raise RuleBroken("answers-do-not-fit")
        numbers = list(self.numbers)
        numbers[0] += 1
        for cell in ballot.items():
            numbers[cells[cell]] += 1
        return type(self)(self.layout, tuple(numbers))

    def seal(self, key: bytes, round_id: str) -> bytes:
        """Encrypt the counters with a new nonce; the body opens with no other round and no other layout."""
        self.check()
        content = self.layout.counters.pack(*self.numbers).ljust(PADDED_BYTES, b"\0")
        return bytes(Aead(key).encrypt(content, self.layout.digest + round_id.encode()))

    def check(self) -> None:
        """Refuse counters that whole ballots cannot have made."""
        spans = self.layout.spans.values()
        if self.ballots > _MOST or any(sum(self.numbers[span]) != self.ballots for span in spans):
            raise StorageProblem("box-damaged")
