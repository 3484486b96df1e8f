"""Rounds: the asking of a set of questions on one scale by one method, and the only states they may pass through."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from careboard.domain.scales import Scale
from careboard.domain.text import clean_text, required
from careboard.errors import RuleBroken

SECRET_VOTERS = 5
"""Under this number a secret or open round keeps no cells at all (rule 4)."""
AGREED_VOTERS = 3
"""Under this number there is no agreed answer either: talked about, no score (rule 4)."""
NOTHING: Mapping[str, str] = MappingProxyType({})


class RoundKind(StrEnum):
    """What is asked."""

    KEPT = "kept"
    STILL_GOOD_ENOUGH = "still-good-enough"
    SORTED = "sorted"


class Method(StrEnum):
    """How it is answered."""

    SECRET = "secret"
    OPEN = "open"
    AGREED = "agreed"


class RoundState(StrEnum):
    """Where a round stands; revealed and void are final."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts per answer of one question: the only thing kept of a vote. Read by `disclosure` alone."""

    cells: Mapping[str, int] = field(repr=False)

    @property
    def ballots(self) -> int:
        """How many ballots the cells add up to."""
        return sum(self.cells.values())


@dataclass(frozen=True, slots=True)
class Round:
    """One asking; `questions` are commitment keys, or issue keys where it asks whether something is sorted.

    `recounted` is how many heads the group counted where the box held more ballots and the group kept the result.
    """

    id: str
    kind: RoundKind
    scale: str
    method: Method
    questions: tuple[str, ...]
    stem: str = ""
    pledge: str | None = None
    version: int | None = None
    state: RoundState = RoundState.PLANNED
    heads: int = 0
    voted: int | None = None
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    agreed: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    authority: Mapping[str, str] = field(default_factory=dict)
    everyone_may_see: bool = False
    left_sealed: bool = False
    carried_from: str | None = None
    opened_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    revealed_on: datetime.date | None = None
    void_reason: str = ""
    recounted: int | None = None

    def __post_init__(self) -> None:
        """Refuse a round that asks nothing or asks the same twice."""
        if not self.questions and not self._is_revealed_without_score:
            raise RuleBroken("round-asks-nothing")
        if len(set(self.questions)) != len(self.questions):
            raise RuleBroken("question-twice")
        if self.kind is RoundKind.SORTED and self.method is Method.OPEN:
            raise RuleBroken("sorted-is-secret")

    @property
    def is_finished(self) -> bool:
        """Whether nothing more can happen to it."""
        return self.state in (RoundState.REVEALED, RoundState.VOID)

    @property
    def is_box_open(self) -> bool:
        """Whether a sealed box is waiting for sittings."""
        return self.state is RoundState.OPEN and self.method is Method.SECRET

    @property
    def has_score(self) -> bool:
        """Whether enough took part for an answer to be kept, however it looks (rule 4)."""
        enough = AGREED_VOTERS if self.method is Method.AGREED else SECRET_VOTERS
        return (self.voted or 0) >= enough

    @property
    def _is_revealed_without_score(self) -> bool:
        """Whether it is a record of too few voters, which may no longer name what was asked (rule 4)."""
        return self.state is RoundState.REVEALED and not self.has_score

    def open(self, on: datetime.date, heads: int) -> Round:
        """Begin to take answers from the given number of heads."""
        self._must_be(RoundState.PLANNED)
        if heads < 1:
            raise RuleBroken("nobody-here")
        return replace(self, state=RoundState.OPEN, opened_on=on, heads=heads)

    def with_heads(self, heads: int, ballots: int) -> Round:
        """Correct the number of heads while the box is open; never below the ballots in it."""
        self._must_be(RoundState.OPEN)
        if heads < ballots:
            raise RuleBroken("fewer-heads-than-ballots", ballots=ballots)
        return replace(self, heads=heads, recounted=None)

    def keep_recounted(self, heads: int, ballots: int) -> Round:
        """Record that the group counted fewer heads than ballots, and decided to keep the result."""
        self._must_be(RoundState.OPEN)
        check_recounted(self.method, heads, ballots)
        return replace(self, recounted=heads)

    def leave_sealed(self, ballots: int) -> Round:
        """Leave the box sealed until the next meeting, because fewer than five have voted (rule 4)."""
        self._must_be(RoundState.OPEN)
        if self.method is not Method.SECRET:
            raise RuleBroken("only-a-secret-box-stays-sealed")
        if ballots >= SECRET_VOTERS:
            raise RuleBroken("enough-have-voted")
        return replace(self, left_sealed=True)

    def gone_on(self) -> Round:
        """Take ballots again at the same meeting: the group has changed its mind."""
        self._must_be(RoundState.OPEN)
        return replace(self, left_sealed=False)

    def carried(self, meeting: str, new_heads: int, ballots: int) -> Round:
        """Go on at the next meeting with those who have not voted yet."""
        self._must_be(RoundState.OPEN)
        if not self.left_sealed:
            raise RuleBroken("box-is-not-left-sealed")
        if new_heads < 1:
            raise RuleBroken("nobody-here")
        return replace(self, left_sealed=False, carried_from=meeting, heads=ballots + new_heads, recounted=None)

    def close(
        self, on: datetime.date, voted: int, tallies: Mapping[str, Tally], *, everyone_may_see: bool = False
    ) -> Round:
        """Stop taking answers; with fewer than five voters no cells are kept (rules 3 and 4)."""
        self._must_be(RoundState.OPEN)
        if self.method is Method.AGREED:
            raise RuleBroken("agreed-has-no-ballots")
        self._check_heads(voted)
        enough = voted >= SECRET_VOTERS
        if enough:
            check_cells(self.questions, tallies, voted)
        return replace(
            self,
            state=RoundState.CLOSED,
            closed_on=on,
            voted=voted,
            tallies=dict(tallies) if enough else {},
            everyone_may_see=everyone_may_see and enough,
            left_sealed=False,
        )

    def agree(self, on: datetime.date, took_part: int, answers: Mapping[str, str], scale: Scale) -> Round:
        """Record one answer that the group found together; three people at least (rule 4)."""
        if self.method is not Method.AGREED:
            raise RuleBroken("round-is-not-agreed")
        self._must_be(RoundState.OPEN)
        self._check_heads(took_part)
        check_agreed(self.questions, answers, took_part, scale)
        return replace(self, state=RoundState.CLOSED, closed_on=on, voted=took_part, agreed=dict(answers))

    def reveal(self, on: datetime.date, self_score: Mapping[str, str] = NOTHING) -> Round:
        """Show the result to the room, with the authority's sealed self-score beside it (rule 8)."""
        self._must_be(RoundState.CLOSED)
        scored = self_score if self.kind is RoundKind.KEPT else NOTHING
        asked = {key: step for key, step in scored.items() if key in self.questions}
        return replace(self, state=RoundState.REVEALED, revealed_on=on, authority=asked)

    def void(self, reason: str) -> Round:
        """Throw the round away so that the group can vote again; never after the reveal (rule 3)."""
        if self.is_finished:
            raise RuleBroken("too-late-to-void")
        return replace(
            self,
            state=RoundState.VOID,
            voted=None,
            tallies={},
            agreed={},
            everyone_may_see=False,
            left_sealed=False,
            recounted=None,
            void_reason=required(reason, "reason"),
        )

    def with_reasons(self, question: str, reasons: tuple[str, ...]) -> Round:
        """Write down why, in the talk after the reveal."""
        self._must_be(RoundState.REVEALED)
        if question not in self.questions:
            raise RuleBroken("not-asked", question=question)
        kept = {key: said for key, said in self.reasons.items() if key != question}
        said = tuple(filter(None, map(clean_text, reasons)))
        return replace(self, reasons=kept | ({question: said} if said else {}))

    def same_result(self, other: Round) -> bool:
        """Whether both say the same, the reasons apart: a finished round may only gain reasons (rule 3)."""
        return replace(self, reasons={}) == replace(other, reasons={})

    def _check_heads(self, voted: int) -> None:
        if not 0 <= voted <= self.heads:
            raise RuleBroken("more-ballots-than-heads", ballots=voted, heads=self.heads)

    def _must_be(self, state: RoundState) -> None:
        if self.state is not state:
            raise RuleBroken("round-is-not-" + state.value, state=self.state.value)


def check_cells(questions: tuple[str, ...], tallies: Mapping[str, Tally], voted: int) -> None:
    """Refuse tallies whose cells do not add up to the number of voters for each question."""
    if set(tallies) != set(questions):
        raise RuleBroken("tallies-do-not-fit")
    for question, tally in tallies.items():
        if tally.ballots != voted or min(tally.cells.values()) < 0:
            raise RuleBroken("cells-do-not-add-up", question=question, cells=tally.ballots, voted=voted)


def check_recounted(method: Method, heads: int, ballots: int) -> None:
    """Refuse a count of heads that leaves no ballot too many."""
    if method is Method.AGREED:
        raise RuleBroken("agreed-has-no-ballots")
    if heads < 1:
        raise RuleBroken("nobody-here")
    if heads >= ballots:
        raise RuleBroken("no-more-ballots-than-heads", ballots=ballots, heads=heads)


def check_agreed(questions: tuple[str, ...], answers: Mapping[str, str], took_part: int, scale: Scale) -> None:
    """Refuse agreed answers of too few people or outside the scale; with one or two there is none (rule 4)."""
    if took_part < AGREED_VOTERS:
        if answers:
            raise RuleBroken("too-few-to-agree")
        return
    if set(answers) != set(questions):
        raise RuleBroken("agreed-does-not-fit")
    for answer in answers.values():
        if answer not in (*scale.step_keys, "dont-know", "not-sure"):
            raise RuleBroken("unknown-step", step=answer, scale=scale.key)
