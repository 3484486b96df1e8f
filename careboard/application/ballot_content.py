"""What a paper ballot and a sheet of tokens say: the questions of a sitting, the same for everybody, with no number."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from careboard.application.phrasebooks import Phrasebook
from careboard.domain.rounds import RoundKind

MAY_SEE = "may-see"
"""The key of the last question: may the group see the numbers?"""
YES, NO = "yes", "no"


class AnswerPicture(StrEnum):
    """What is drawn beside the word of a step."""

    FACE = "face"
    RING = "ring"
    ICON = "icon"


@dataclass(frozen=True, slots=True)
class BallotAnswer:
    """One box to tick; `icon` where neither a face nor a ring is drawn, an aside has no picture."""

    key: str
    words: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class BallotQuestion:
    """One question; steps stand from worst to best, asides apart. The last question has neither round nor kind."""

    round_id: str
    key: str
    kind: RoundKind | None
    commitment: str
    title: str
    text: str
    pictures: AnswerPicture
    steps: tuple[BallotAnswer, ...]
    asides: tuple[BallotAnswer, ...] = ()

    @property
    def answers(self) -> tuple[BallotAnswer, ...]:
        """Every box of the question, steps first."""
        return self.steps + self.asides


@dataclass(frozen=True, slots=True)
class BallotSection:
    """Questions that are asked with the same words."""

    ask: str
    questions: tuple[BallotQuestion, ...]


@dataclass(frozen=True, slots=True)
class BallotContent:
    """One ballot in one language; `letters` are the same on every ballot of the same questions and on no other."""

    book: Phrasebook
    council: str
    group: str
    on: datetime.date
    for_juniors: bool
    letters: str
    sections: tuple[BallotSection, ...]

    @property
    def questions(self) -> tuple[BallotQuestion, ...]:
        """All questions in their order, the last one included."""
        return tuple(question for section in self.sections for question in section.questions)


@dataclass(frozen=True, slots=True)
class TokenContent:
    """A sheet of tokens that are all alike, one for each person."""

    book: Phrasebook
    council: str
    on: datetime.date
    count: int
