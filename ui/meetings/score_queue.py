"""What a vote asks: everything that is planned in one turn, or one question after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Round, RoundKind, RoundState

Asked = Mapping[RoundKind, tuple[str, ...]]
"""The questions of a vote, by what is asked about them."""

_ASKED = (RoundState.OPEN, RoundState.CLOSED, RoundState.REVEALED)


@dataclass(frozen=True, slots=True)
class Queue:
    """What is still to be asked at a meeting, in the order of its plan."""

    asked: Asked

    @property
    def length(self) -> int:
        """How many questions are still to be asked."""
        return sum(map(len, self.asked.values()))

    @property
    def first(self) -> Asked:
        """The first question alone; each promise with all that is asked about it, then what may be sorted."""
        return next(({kind: (key,)} for kind, key in self._in_order()), {})

    def good_enough_only(self, owed: frozenset[str]) -> Queue:
        """Return the same with the yearly question for some promises alone."""
        good = tuple(key for key in self.asked[RoundKind.STILL_GOOD_ENOUGH] if key in owed)
        return Queue({**self.asked, RoundKind.STILL_GOOD_ENOUGH: good})

    def _in_order(self) -> Iterator[tuple[RoundKind, str]]:
        kept, good = self.asked[RoundKind.KEPT], self.asked[RoundKind.STILL_GOOD_ENOUGH]
        # A promise whose first question is answered comes first: its second one belongs to it.
        for key in (*(key for key in good if key not in kept), *kept):
            if key in kept:
                yield RoundKind.KEPT, key
            if key in good:
                yield RoundKind.STILL_GOOD_ENOUGH, key
        for key in self.asked[RoundKind.SORTED]:
            yield RoundKind.SORTED, key


def done(meeting: Meeting, kind: RoundKind = RoundKind.KEPT) -> frozenset[str]:
    """Return what this meeting has been asked already."""
    return _questions(meeting, kind, *_ASKED)


def queue(meeting: Meeting, loops: tuple[str, ...], *, good_enough: bool) -> Queue:
    """Return what the next votes of a meeting ask; `loops` are the issues that may be sorted."""
    promises = tuple(key for key in meeting.planned if key not in done(meeting))
    good: tuple[str, ...] = ()
    if good_enough or _questions(meeting, RoundKind.STILL_GOOD_ENOUGH, RoundState.CLOSED):
        now = _questions(meeting, RoundKind.KEPT, RoundState.CLOSED).union(promises)
        asked = done(meeting, RoundKind.STILL_GOOD_ENOUGH)
        good = tuple(key for key in meeting.planned if key in now and key not in asked)
    answered = _questions(meeting, RoundKind.SORTED, RoundState.CLOSED)
    return Queue(
        {
            RoundKind.KEPT: promises,
            RoundKind.STILL_GOOD_ENOUGH: good,
            RoundKind.SORTED: tuple(key for key in loops if key not in answered),
        }
    )


def last_closed(meeting: Meeting) -> tuple[Round, ...]:
    """Return the votes that wait for the reveal, in the order in which they were opened."""
    return tuple(round_ for round_ in meeting.rounds if round_.state is RoundState.CLOSED)


def goes_by_question(meeting: Meeting) -> bool:
    """Tell whether the group goes round question by question: several votes of one question wait for the reveal.

    One vote of all questions is a round for each pledge and kind of question, so never two that are alike.
    """
    closed = last_closed(meeting)
    asked = {(round_.kind, round_.pledge) for round_ in closed}
    return len(asked) < len(closed) and all(len(round_.questions) == 1 for round_ in closed)


def _questions(meeting: Meeting, kind: RoundKind, *states: RoundState) -> frozenset[str]:
    rounds = (round_ for round_ in meeting.rounds if round_.kind is kind and round_.state in states)
    return frozenset(question for round_ in rounds for question in round_.questions)
