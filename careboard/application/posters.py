"""The wall poster: what became of what young people raised, the noes as large as what is sorted."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.steps import Steps
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event, EventKind, IssueKind
from careboard.domain.loops import LoopState, Story
from careboard.domain.meetings import MeetingState
from careboard.errors import RuleBroken

MOST_CARDS = 6
"""So many cards can be read from the other side of a room."""


class PosterState(StrEnum):
    """What the band of a card says; in this order they stand on the wall."""

    SORTED = "sorted"
    NOT_SORTED = "not-sorted"
    PARTLY_SORTED = "partly-sorted"
    NOT_YET = "not-yet"
    NO = "no"
    NO_ANSWER = "no-answer"
    NOT_DONE = "not-done"
    ALREADY_POLICY = "already-policy"
    SOMEONE_ELSE = "someone-else"
    PROMISED = "promised"
    WAITING = "waiting"
    ASKED = "asked"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class PosterCard:
    """One loop on the wall; the events are the last of their kind, also those that *not sorted* made void."""

    title: str
    picture: str
    state: PosterState
    story: Story
    answer: Event | None
    claim: Event | None
    ending: Event | None


@dataclass(frozen=True, slots=True)
class Poster:
    """What hangs on the wall; `left_out` counts the loops for which there was no room."""

    council: str
    group: str
    on: datetime.date
    cards: tuple[PosterCard, ...]
    left_out: int
    next_meeting: datetime.date | None


class Posters:
    """Makes the wall poster of one group, or of all of them."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def poster(self, group: str = "") -> Poster:
        """Return the poster; RuleBroken while nothing was sent to anybody."""
        today = self._steps.today()
        with self._steps.start_work() as work:
            council = work.council.get()
            loops = [loop for loop in loops_of(work, group) if loop.group and _is_told_of(loop)]
            ahead = [
                meeting.date
                for meeting in work.meetings.all()
                if meeting.state is not MeetingState.CLOSED and group in ("", meeting.group)
            ]
        if not loops:
            raise RuleBroken("nothing-to-hang")
        cards = chosen([_card(loop, today) for loop in loops])
        name = council.group(group).name if group else ""
        return Poster(council.name, name, today, cards, len(loops) - len(cards), min(ahead, default=None))


def chosen(cards: Sequence[PosterCard]) -> tuple[PosterCard, ...]:
    """Return the cards that hang: the newest of each state before a second of any, so that no *no* gives way."""
    newest = sorted(cards, key=lambda card: card.story.since, reverse=True)
    by_state = [[card for card in newest if card.state is state] for state in PosterState]
    in_turn = [card for turn in zip_longest(*by_state) for card in turn if card is not None]
    order = list(PosterState)
    return tuple(sorted(in_turn[:MOST_CARDS], key=lambda card: order.index(card.state)))


def _is_told_of(loop: Loop) -> bool:
    return loop.issue.kind is IssueKind.ISSUE and loop.story.state is not LoopState.RAISED


def _card(loop: Loop, today: datetime.date) -> PosterCard:
    events = loop.issue.standing_events
    picture = loop.issue.commitments[0] if loop.issue.commitments else ""
    return PosterCard(
        loop.issue.title,
        picture,
        _state(loop.story, today),
        loop.story,
        _last(events, EventKind.ANSWERED),
        _last(events, EventKind.CLAIMED_DONE),
        _last(events, EventKind.ENDED),
    )


def _last(events: Iterable[Event], kind: EventKind) -> Event | None:
    found = [event for event in events if event.kind is kind]
    return found[-1] if found else None


def _state(told: Story, today: datetime.date) -> PosterState:
    """Return what the wall says; an answer that the young people were not told yet is not told by a poster."""
    if told.state in _DECIDED:
        return _DECIDED[told.state]
    if told.to_tell:
        return PosterState.WAITING
    if told.days_late(today):
        return PosterState.NOT_DONE if told.state is LoopState.PARTLY_SORTED else PosterState.NO_ANSWER
    if told.done_days_late(today):
        return PosterState.NOT_DONE
    if told.state in _UNDONE:
        return _UNDONE[told.state]
    if told.claim is not None:
        return PosterState.WAITING
    if told.answer is None or told.answer.answer is None:
        return PosterState.ASKED
    return _BY_ANSWER.get(told.answer.answer, PosterState.PROMISED)


_DECIDED = {LoopState.SORTED: PosterState.SORTED, LoopState.ENDED: PosterState.ENDED}
_UNDONE = {LoopState.NOT_SORTED: PosterState.NOT_SORTED, LoopState.PARTLY_SORTED: PosterState.PARTLY_SORTED}
_BY_ANSWER = {
    AnswerKind.NO: PosterState.NO,
    AnswerKind.NOT_YET: PosterState.NOT_YET,
    AnswerKind.SOMEONE_ELSE: PosterState.SOMEONE_ELSE,
    AnswerKind.ALREADY_POLICY: PosterState.ALREADY_POLICY,
}
