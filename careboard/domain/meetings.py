"""Meetings: who came as counts, what is planned, and the steps from the welcome to the approval."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from careboard.domain.agendas import MEETING_MINUTES as MEETING_MINUTES
from careboard.domain.agendas import USUAL_AGENDA, AgendaLines, check_agenda
from careboard.domain.agendas import Step as Step
from careboard.domain.quotes import Quote, check_quotes
from careboard.domain.rounds import Round, RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.domain.text import clean_text, clean_title, required
from careboard.errors import NotFound, RuleBroken


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


MOST_HEADS = 200


def scoring_minutes(commitments: int) -> int:
    """Return the minutes that scoring takes: four about 13, ten about 26 (measured with three listeners of nine)."""
    return 0 if commitments == 0 else round(4.3 + commitments * 13 / 6)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one group; attendance is counts per age band, never names.

    `helped` is how many needed a helper or an interpreter at the screen; it is never printed. `notes` are the
    facilitator's own, by the step that they belong to ("" for the whole meeting): never for the room, never printed.
    `quotes` were chosen by the young people for the paper.
    """

    key: str
    date: datetime.date
    group: str
    place: str = ""
    attended: Mapping[str, int] = field(default_factory=dict)
    adults_present: int = 0
    planned: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    deferred: Mapping[str, str] = field(default_factory=dict)
    self_score: Mapping[str, str] = field(default_factory=dict, repr=False)
    state: MeetingState = MeetingState.PLANNED
    step: Step = Step.WELCOME
    approved: bool = False
    helped: int = 0
    agenda: AgendaLines = ()
    notes: Mapping[str, str] = field(default_factory=dict, repr=False)
    quotes: tuple[Quote, ...] = ()

    @property
    def lines(self) -> AgendaLines:
        """The agenda of this meeting, or the usual one where it has none of its own."""
        return self.agenda or USUAL_AGENDA

    @property
    def heads(self) -> int:
        """How many young people are in the room."""
        return sum(self.attended.values())

    @property
    def open_rounds(self) -> tuple[Round, ...]:
        """The rounds that take answers now."""
        return tuple(round_ for round_ in self.rounds if round_.state is RoundState.OPEN)

    def round(self, id_: str) -> Round:
        """Return a round of this meeting."""
        for round_ in self.rounds:
            if round_.id == id_:
                return round_
        raise NotFound("unknown-round", round=id_)

    def start(self, on: datetime.date | None = None) -> Meeting:
        """Begin the meeting on a day, or on the one that was planned; what is decided at it bears that date."""
        self._must_be(MeetingState.PLANNED)
        return replace(self, date=on or self.date, state=MeetingState.RUNNING, step=Step.WELCOME)

    def at_step(self, step: Step) -> Meeting:
        """Go to a step; scores that are not revealed yet keep what stands before the reveal reachable."""
        self._must_be(MeetingState.RUNNING)
        return replace(self, step=step)

    def with_attendance(self, attended: Mapping[str, int], adults_present: int) -> Meeting:
        """Write down or correct how many came; until the close, never below the ballots of a closed round."""
        self._must_not_be_closed()
        check_counts(attended, adults_present)
        heads = sum(attended.values())
        if self.rounds and heads < max(self._own_voters(round_) for round_ in self.rounds):
            raise RuleBroken("fewer-heads-than-ballots", ballots=max(map(self._own_voters, self.rounds)))
        counts: Counter[str] = Counter()
        for band, count in attended.items():
            counts[clean_title(band)] += count
        helped = min(self.helped, heads)
        return replace(self, attended=dict(+counts), adults_present=adults_present, helped=helped)

    def with_helped(self, helped: int) -> Meeting:
        """Write down or correct how many needed a helper or an interpreter, never more than came."""
        self._must_not_be_closed()
        if not 0 <= helped <= self.heads:
            raise RuleBroken("count-out-of-range", most=self.heads)
        return replace(self, helped=helped)

    def with_plan(self, planned: tuple[str, ...]) -> Meeting:
        """Choose the commitments to score."""
        self._must_not_be_closed()
        return replace(self, planned=planned)

    def with_agenda(self, agenda: AgendaLines) -> Meeting:
        """Give the meeting other minutes and themes; an empty agenda is the usual one."""
        self._must_not_be_closed()
        check_agenda(agenda)
        return replace(self, agenda=agenda)

    def with_note(self, step: Step | None, text: str) -> Meeting:
        """Write a private note for a step, or for the whole meeting; no words take it away, also after the close."""
        key = step.value if step else ""
        kept = clean_text(text)
        others = {name: note for name, note in self.notes.items() if name != key}
        return replace(self, notes={**others, key: kept} if kept else others)

    def with_round(self, round_: Round) -> Meeting:
        """Add a round, or replace the one with the same id; what was revealed or voided stays as it is (rule 3)."""
        self._must_not_be_closed()
        for kept in self.rounds:
            if kept.id == round_.id and kept.is_finished and not kept.same_result(round_):
                raise RuleBroken("round-is-finished", state=kept.state.value)
        return replace(self, rounds=_put(self.rounds, round_))

    def with_reasons(self, id_: str, question: str, reasons: tuple[str, ...]) -> Meeting:
        """Write down why, also after the close until the group has approved."""
        if self.approved:
            raise RuleBroken("meeting-is-approved")
        return replace(self, rounds=_put(self.rounds, self.round(id_).with_reasons(question, reasons)))

    def with_quotes(self, quotes: tuple[Quote, ...]) -> Meeting:
        """Choose the quotes for the paper, until the group has approved them."""
        if self.approved:
            raise RuleBroken("meeting-is-approved")
        check_quotes(quotes)
        return replace(self, quotes=quotes)

    def without_votes(self, id_: str, reason: str) -> Meeting:
        """Void a round, also a box that was left sealed when the meeting closed, so that the group can vote again."""
        return replace(self, rounds=_put(self.rounds, self.round(id_).void(reason)))

    def without_round(self, id_: str) -> Meeting:
        """Hand a sealed box over to the next meeting."""
        if not self.round(id_).left_sealed:
            raise RuleBroken("box-is-not-left-sealed")
        return replace(self, rounds=tuple(round_ for round_ in self.rounds if round_.id != id_))

    def defer(self, commitment: str, reason: str) -> Meeting:
        """Postpone a commitment openly, with the reason that will be printed (rule 5)."""
        if self.approved:
            raise RuleBroken("meeting-is-approved")
        return replace(self, deferred={**self.deferred, commitment: required(reason, "reason")})

    def not_deferred(self, commitment: str) -> Meeting:
        """Take a postponement back."""
        if self.approved:
            raise RuleBroken("meeting-is-approved")
        return replace(self, deferred={key: why for key, why in self.deferred.items() if key != commitment})

    def with_self_score(self, steps: Mapping[str, str], scale: Scale) -> Meeting:
        """Seal the authority's own score; it scores itself first (rule 8)."""
        self._must_not_be_closed()
        if any(r.kind is RoundKind.KEPT and r.state is not RoundState.PLANNED for r in self.rounds):
            raise RuleBroken("vote-has-begun")
        for step in steps.values():
            scale.position(step)
        return replace(self, self_score=dict(steps))

    def close(self) -> Meeting:
        """End the meeting; a box may stay sealed, everything else is revealed or void."""
        self._must_be(MeetingState.RUNNING)
        for round_ in self.rounds:
            if not (round_.is_finished or round_.left_sealed):
                raise RuleBroken("round-unfinished", state=round_.state.value)
        if self.heads == 0:
            raise RuleBroken("nobody-here")
        return replace(self, state=MeetingState.CLOSED, step=Step.CLOSE)

    def approve(self) -> Meeting:
        """Record that the group approved its asks and quotes (rule 10)."""
        self._must_be(MeetingState.CLOSED)
        return replace(self, approved=True)

    def _own_voters(self, round_: Round) -> int:
        return (round_.voted or 0) if round_.carried_from is None else 0

    def _must_not_be_closed(self) -> None:
        if self.state is MeetingState.CLOSED:
            raise RuleBroken("meeting-is-closed")

    def _must_be(self, state: MeetingState) -> None:
        if self.state is not state:
            raise RuleBroken("meeting-is-not-" + state.value, state=self.state.value)


def check_counts(attended: Mapping[str, int], adults_present: int) -> None:
    """Refuse counts that cannot be heads."""
    for count in (*attended.values(), adults_present):
        if not 0 <= count <= MOST_HEADS:
            raise RuleBroken("count-out-of-range", most=MOST_HEADS)


def _put(rounds: tuple[Round, ...], new: Round) -> tuple[Round, ...]:
    kept = tuple(new if round_.id == new.id else round_ for round_ in rounds)
    return kept if new in kept else (*kept, new)
