"""What the scoring view shows, one value a screen; they hold no more than a person in front of it may see.

Answers stay out of their repr, so that no log or error can hold one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ui.voting.comfort import Comfort


class Curtain(StrEnum):
    """Why the curtain is closed."""

    HELLO = "hello"
    THANKS = "thanks"
    FULL = "full"
    STOPPED = "stopped"
    THROWN_AWAY = "thrown-away"
    CALL_ADULT = "call-adult"
    SHOWN_ELSEWHERE = "shown-elsewhere"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose: its word, and as its picture an icon, a face or a ring (both by step from worst, steps).

    `phrase` is the key of its word, under which somebody may have recorded it.
    """

    key: str
    word: str
    icon: str = ""
    face: tuple[int, int] | None = None
    ring: tuple[int, int] | None = None
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it is read, and its short name for the review.

    `round_id` and `key` say where its answer is counted; they are empty when it is not. The keys of its phrases, under
    which somebody may have recorded them, stand in `title_phrase`, `text_phrase` and `ask_phrase`.
    """

    round_id: str
    key: str
    label: str
    picture: str
    title: str
    text: str
    ask: str
    steps: tuple[Choice, ...]
    asides: tuple[Choice, ...] = ()
    name: str = ""
    title_phrase: str = ""
    text_phrase: str = ""
    ask_phrase: str = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every answer, steps first, in the order of the screen."""
        return self.steps + self.asides

    def choice(self, key: str) -> Choice | None:
        """Return an answer by its key, or None where there is no such answer."""
        return next((choice for choice in self.choices if choice.key == key), None)


@dataclass(frozen=True, slots=True)
class CurtainScreen:
    """Between two people: nothing of anybody's answers, only how many have voted.

    It `lingers` in the language and look of who has just ended, where the next person begins with others.
    """

    why: Curtain
    voted: int
    heads: int
    lingers: bool = False

    @property
    def lets_in(self) -> bool:
        """Whether somebody may begin now, or after one tap more where it lingers."""
        return self.why not in (Curtain.FULL, Curtain.CALL_ADULT, Curtain.SHOWN_ELSEWHERE)


@dataclass(frozen=True, slots=True)
class PicturesScreen:
    """Pictures to choose from: at the beginning, or as the cover that hides the answers of who is away."""

    covers: bool
    missed: bool = False


@dataclass(frozen=True, slots=True)
class QuestionScreen:
    """One question with the own answer to it, and where one is among all; juniors see large pictures first."""

    asked: Asked
    number: int
    count: int
    chosen: str = field(repr=False)
    can_go_back: bool
    from_review: bool
    pictures_first: bool = False


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A question with the own answer to it, on the review before Done."""

    picture: str
    question: str
    choice: Choice = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """All own answers, to look at and to change before Done."""

    answers: tuple[OwnAnswer, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice that makes the view easier: what it is called, and everything as it is once it is chosen."""

    key: str
    word: str
    comfort: Comfort
    is_chosen: bool
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ComfortRow:
    """One thing that can be chosen, such as the size of the text."""

    key: str
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ComfortScreen:
    """What may make the view easier; from the curtain one may begin, else one goes on with the question."""

    rows: tuple[ComfortRow, ...]
    may_begin: bool


@dataclass(frozen=True, slots=True)
class NotSavedScreen:
    """The answers could not be written down yet; none of them is shown."""


@dataclass(frozen=True, slots=True)
class StaffScreen:
    """The door for staff: how many digits were typed, never which."""

    digits: int
    wrong: bool
    wants_passphrase: bool


Screen = (
    CurtainScreen
    | PicturesScreen
    | ComfortScreen
    | QuestionScreen
    | ReviewScreen
    | NotSavedScreen
    | StaffScreen
)
