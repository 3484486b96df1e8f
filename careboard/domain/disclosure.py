"""The one place that turns tallies into words, so that no result gives a young person away (rule 4).

The test of this module enumerates every possible result of 5 to 12 voters on 2 to 5 steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from careboard.domain.rounds import SECRET_VOTERS, Method, Round, RoundKind, RoundState, Tally
from careboard.domain.scales import Scale
from careboard.errors import RuleBroken

SHOWN_FROM = 5
"""Fewer scale answers than this are too few to show."""
SPLIT_FROM = {2: 11, 3: 11, 4: 8, 5: 8}
"""From how many scale answers on a split may be said, by the number of steps."""
UNSURE_FROM = 8
"""From how many voters on it may be said that many did not know."""
UNSURE = ("dont-know", "not-sure")


class Showing(StrEnum):
    """What can be said of one question."""

    MIDDLE = "middle"
    TOO_FEW = "too-few"
    AGREED = "agreed"
    TALKED_ABOUT = "talked-about"


@dataclass(frozen=True, slots=True)
class Finding:
    """What may leave the program of one question of one round: nothing that counts anybody's answer.

    `many_unsure` is said only where too few chose a word: beside a middle answer it would give exact counts away.
    `recounted` is how many people the group counted where there were more votes and it kept the result.
    """

    showing: Showing
    voted: int
    step: str | None = None
    split: bool = False
    many_unsure: bool = False
    recounted: int | None = None


class SortedOutcome(StrEnum):
    """What a group said of an issue."""

    SORTED = "sorted"
    PARTLY = "partly-sorted"
    NOT_SORTED = "not-sorted"


_OUTCOMES = {
    "sorted": SortedOutcome.SORTED,
    "partly": SortedOutcome.PARTLY,
    "not-sorted": SortedOutcome.NOT_SORTED,
}
_STEP_OF = {outcome: step for step, outcome in _OUTCOMES.items()}


def find(round_: Round, question: str, scale: Scale) -> Finding:
    """Return what may be said of one question of a revealed round.

    Of an issue only the outcome is said: beside a middle answer it would make single counts certain.
    """
    _must_be_revealed(round_)
    found = _find(round_, question, scale)
    return found if round_.recounted is None else replace(found, recounted=round_.recounted)


def _find(round_: Round, question: str, scale: Scale) -> Finding:
    voted = round_.voted or 0
    if round_.method is Method.AGREED:
        answer = round_.agreed.get(question)
        step = answer if answer in scale.step_keys else None
        return Finding(Showing.AGREED if answer else Showing.TALKED_ABOUT, voted, step)
    if voted < SECRET_VOTERS or question not in round_.tallies:
        return Finding(Showing.TOO_FEW, voted)
    found = find_in_tally(round_.tallies[question], scale)
    if round_.kind is not RoundKind.SORTED or found.showing is Showing.TOO_FEW:
        return found
    return Finding(Showing.MIDDLE, voted, _STEP_OF[_outcome(round_.tallies[question])])


def find_in_tally(tally: Tally, scale: Scale) -> Finding:
    """Return the middle answer and whether the room was split, or that too few chose a word."""
    steps = scale.step_keys
    counts = [tally.cells.get(step, 0) for step in steps]
    if sum(counts) < SHOWN_FROM:
        return Finding(Showing.TOO_FEW, tally.ballots, many_unsure=_are_many_unsure(tally))
    return Finding(Showing.MIDDLE, tally.ballots, steps[_middle(counts)], _is_split(counts))


def sorted_outcome(round_: Round, issue: str) -> SortedOutcome | None:
    """Return what the group said of an issue, or None where it has to agree one answer together (rule 1)."""
    _must_be_revealed(round_)
    if round_.method is Method.AGREED:
        return _OUTCOMES.get(round_.agreed.get(issue, ""))
    if issue not in round_.tallies:
        return None
    tally = round_.tallies[issue]
    return _outcome(tally) if sum(tally.cells.get(step, 0) for step in _OUTCOMES) >= SHOWN_FROM else None


def is_answered(round_: Round, question: str) -> bool:
    """Whether a group has given an answer that stays, so that the same meeting does not ask again (rules 3 and 4).

    Two results of one room an hour apart would give away whoever came or changed their mind in between. What kept no
    answer may be agreed, and so may an issue of which too few chose a word.
    """
    if round_.state not in (RoundState.CLOSED, RoundState.REVEALED):
        return False
    if question not in round_.questions or not round_.has_score:
        return False
    asks_issue = round_.kind is RoundKind.SORTED and round_.state is RoundState.REVEALED
    return not asks_issue or sorted_outcome(round_, question) is not None


def counts_for_the_room(round_: Round, question: str) -> Mapping[str, int] | None:
    """Return the exact counts for the room's own screen, only when every sitting allowed it; never printed."""
    _must_be_revealed(round_)
    if not round_.everyone_may_see or question not in round_.tallies:
        return None
    return dict(round_.tallies[question].cells)


def _must_be_revealed(round_: Round) -> None:
    if round_.state is not RoundState.REVEALED:
        raise RuleBroken("round-is-not-revealed", state=round_.state.value)


def _outcome(tally: Tally) -> SortedOutcome:
    is_sorted, partly, not_sorted = (tally.cells.get(step, 0) for step in _OUTCOMES)
    chose = is_sorted + partly + not_sorted
    if not_sorted * 3 >= chose:
        return SortedOutcome.NOT_SORTED
    return SortedOutcome.SORTED if is_sorted * 2 > chose else SortedOutcome.PARTLY


def _are_many_unsure(tally: Tally) -> bool:
    unsure = sum(tally.cells.get(key, 0) for key in UNSURE)
    return tally.ballots >= UNSURE_FROM and unsure * 2 >= tally.ballots


def _middle(counts: list[int]) -> int:
    """Return the place of the middle answer, the less kept of the two where their number is even (best first)."""
    half = sum(counts) // 2
    return next(place for place, seen in enumerate(accumulate(counts)) if seen > half)


def _is_split(counts: list[int]) -> bool:
    chose = sum(counts)
    if chose < SPLIT_FROM[len(counts)]:
        return False
    half = len(counts) // 2
    better, worse = sum(counts[:half]), sum(counts[-half:])
    return better * 4 >= chose and worse * 4 >= chose
