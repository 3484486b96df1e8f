"""The content of a ballot box: counters that only the round's key can read, always the same size."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class SealedTally:
    """How many ballots were cast, and for each question how often each answer was given."""

    questions: Questions
    ballots: int
    cells: Mapping[tuple[str, str], int]

    @classmethod
    def empty(cls, questions: Questions) -> Self:
        """Return the counters of a box that has just been opened; the last question is added to the layout."""
        tally = cls._with_layout({**questions, MAY_SEE_NUMBERS: MAY_SEE_ANSWERS})
        if _COUNTER_BYTES * (1 + len(tally.cells)) > PADDED_BYTES:
            raise RuleBroken("too-many-questions", questions=len(questions))
        return tally

    @classmethod
    def unsealed(cls, layout: Questions, body: bytes, key: bytes, round_id: str) -> Self:
        """Return the counters in a sealed body; raises StorageProblem where anything was touched."""
        tally = cls._with_layout(layout)
        try:
            content = Aead(key).decrypt(body, _bound_to(layout, round_id))
        except CryptoError as error:
            raise StorageProblem("box-damaged", round=round_id) from error
        ends = range(_COUNTER_BYTES, _COUNTER_BYTES * (2 + len(tally.cells)), _COUNTER_BYTES)
        ballots, *counts = (int.from_bytes(content[end - _COUNTER_BYTES : end]) for end in ends)
        found = replace(tally, ballots=ballots, cells=dict(zip(tally.cells, counts, strict=True)))
        found.check()
        return found

    @classmethod
    def _with_layout(cls, layout: Questions) -> Self:
        return cls(layout, 0, {(question, answer): 0 for question in layout for answer in layout[question]})

    def with_ballot(self, ballot: Mapping[str, str]) -> Self:
        """Add one whole ballot: exactly one answer to every question."""
        if set(ballot) != set(self.questions):
            raise RuleBroken("answers-do-not-fit")
        added = dict(self.cells)
        for cell in ballot.items():
            if cell not in added:
                raise RuleBroken("answers-do-not-fit", question=cell[0])
            added[cell] += 1
        return replace(self, ballots=self.ballots + 1, cells=added)

    def tally(self, question: str) -> dict[str, int]:
        """Return the counts of one question."""
        return {answer: self.cells[question, answer] for answer in self.questions[question]}

    @property
    def everyone_may_see(self) -> bool:
        """Whether there is a ballot, and every one allowed the group to see the numbers."""
        return 0 < self.ballots == self.cells[MAY_SEE_NUMBERS, "yes"]

    def seal(self, key: bytes, round_id: str) -> bytes:
        """Encrypt the counters with a new nonce."""
        self.check()
        numbers = (self.ballots, *self.cells.values())
        content = b"".join(number.to_bytes(_COUNTER_BYTES) for number in numbers)
        return bytes(Aead(key).encrypt(content.ljust(PADDED_BYTES, b"\0"), _bound_to(self.questions, round_id)))

    def check(self) -> None:
        """Refuse counters that whole ballots cannot have made."""
        if self.ballots > _MOST or any(
            sum(self.tally(question).values()) != self.ballots for question in self.questions
        ):
            raise StorageProblem("box-damaged")


def layout_text(questions: Questions) -> str:
    """Return a layout as the text that is kept beside the box."""
    return json.dumps([[question, list(answers)] for question, answers in questions.items()])


def layout_from(text: str) -> Questions:
    """Read a layout that was kept, the last question included."""
    return {question: tuple(answers) for question, answers in json.loads(text)}


def _bound_to(questions: Questions, round_id: str) -> bytes:
    """Return what a sealed body belongs to: it opens with no other round and no other layout."""
    return hashlib.blake2b(layout_text(questions).encode(), digest_size=32).digest() + round_id.encode()
