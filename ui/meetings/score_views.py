"""What the score step shows: the plan of a vote, a vote that is open, an entry form, a vote that is closed."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.domain.rounds import Method


@dataclass(frozen=True, slots=True)
class AskRow:
    """Something that may be asked: a promise or a loop."""

    key: str
    picture: str
    title: str
    chosen: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the next vote may ask; `sealed_ballots` is how many are in a box left sealed before, -1 without one.

    `by_question` tells whether the group may go round question by question: there are several, and five people.
    """

    promises: tuple[AskRow, ...]
    loops: tuple[AskRow, ...]
    good_enough: bool
    good_enough_words: str
    minutes_words: str
    done_words: str = ""
    sealed_ballots: int = -1
    sealed_words: str = ""
    by_question: bool = False


@dataclass(frozen=True, slots=True)
class SecretView:
    """A secret vote that is open: only how many have voted shows before the close (rule 3).

    `about` names the question where the group goes round question by question.
    """

    voted_words: str
    voted: int
    heads: int
    note: str = ""
    interrupted: str = ""
    about: str = ""
    helped: int = 0
    most_helped: int = 0


@dataclass(frozen=True, slots=True)
class RecountView:
    """More votes than people: the group counts again and decides; `is_paper` where a paper did not go in any more.

    With fewer than five people nothing can be kept, and nothing offers to.
    """

    title: str
    text: str
    keep_words: str = ""
    keep_means: str = ""
    is_paper: bool = False


@dataclass(frozen=True, slots=True)
class EntryQuestion:
    """One question whose answers are written down by hand; `answers` are keys and words, steps first."""

    round_id: str
    key: str
    picture: str
    title: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A show of hands, or answers that the group agrees."""

    method: Method
    heads: int
    questions: tuple[EntryQuestion, ...]


@dataclass(frozen=True, slots=True)
class ClosedView:
    """A vote that is closed and waits for the reveal; `next_words` names the next of the planned questions.

    `asked` is what it asked, in the order in which it will be revealed.
    """

    words: str
    note: str
    next_words: str = ""
    left_words: str = ""
    asked: tuple[AskRow, ...] = ()


ScoreView = PlanView | SecretView | EntryView | ClosedView
