"""Rules 3 and 4, tried on any course of a round: no early reveal, no reopening, nothing kept of fewer than five."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from careboard.domain.disclosure import Showing, counts_for_the_room, find
from careboard.domain.rounds import Method, Round, RoundState, Tally
from careboard.domain.scales import FOUR_WORDS
from careboard.errors import RuleBroken
from tests.support.builders import FIRST_DAY, a_round

ORDER = list(RoundState)
AFTER = {
    RoundState.PLANNED: {RoundState.OPEN, RoundState.VOID},
    RoundState.OPEN: {RoundState.CLOSED, RoundState.VOID},
    RoundState.CLOSED: {RoundState.REVEALED, RoundState.VOID},
    RoundState.REVEALED: set[RoundState](),
    RoundState.VOID: set[RoundState](),
}


class Rounds(RuleBasedStateMachine):
    """Tries every step at every time."""

    round_: Round

    @initialize(method=st.sampled_from(Method))
    def planned(self, method: Method) -> None:
        self.round_ = a_round(method=method)

    @rule(heads=st.integers(0, 12))
    def open(self, heads: int) -> None:
        self.step(lambda: self.round_.open(FIRST_DAY, heads))

    @rule(heads=st.integers(0, 12), ballots=st.integers(0, 12))
    def correct_heads(self, heads: int, ballots: int) -> None:
        self.step(lambda: self.round_.with_heads(heads, ballots))

    @rule(heads=st.integers(0, 12), ballots=st.integers(0, 12))
    def keep_recounted(self, heads: int, ballots: int) -> None:
        self.step(lambda: self.round_.keep_recounted(heads, ballots))

    @rule(cells=st.lists(st.integers(0, 3), min_size=7, max_size=7), extra=st.integers(-1, 1), may_see=st.booleans())
    def close(self, cells: list[int], extra: int, may_see: bool) -> None:
        tally = Tally(dict(zip(FOUR_WORDS.answer_keys, cells, strict=True)))
        voted = sum(cells) + extra
        self.step(lambda: self.round_.close(FIRST_DAY, voted, {"love": tally}, everyone_may_see=may_see))

    @rule(took_part=st.integers(0, 12), answer=st.sampled_from((None, "kept", "dont-know", "skip")))
    def agree(self, took_part: int, answer: str | None) -> None:
        answers = {"love": answer} if answer else {}
        self.step(lambda: self.round_.agree(FIRST_DAY, took_part, answers, FOUR_WORDS))

    @rule(ballots=st.integers(0, 12))
    def leave_sealed(self, ballots: int) -> None:
        self.step(lambda: self.round_.leave_sealed(ballots))

    @rule(new=st.integers(0, 6), ballots=st.integers(0, 4))
    def carry(self, new: int, ballots: int) -> None:
        self.step(lambda: self.round_.carried("2026-02", new, ballots))

    @rule(cells=st.lists(st.integers(0, 3), min_size=7, max_size=7))
    def go_on(self, cells: list[int]) -> None:
        """Take the step that an ordinary meeting takes next."""
        voted = max(sum(cells), 1)
        if self.round_.state is RoundState.PLANNED:
            self.step(lambda: self.round_.open(FIRST_DAY, voted))
        elif self.round_.state is RoundState.CLOSED:
            self.step(lambda: self.round_.reveal(FIRST_DAY))
        elif self.round_.method is Method.AGREED:
            answers = {"love": "kept"} if self.round_.heads >= 3 else {}
            self.step(lambda: self.round_.agree(FIRST_DAY, self.round_.heads, answers, FOUR_WORDS))
        else:
            tally = Tally({"kept": self.round_.heads})
            self.step(lambda: self.round_.close(FIRST_DAY, self.round_.heads, {"love": tally}))

    @rule()
    def reveal(self) -> None:
        self.step(lambda: self.round_.reveal(FIRST_DAY, {"love": "kept"}))

    @rule(reason=st.sampled_from(("", "The fire alarm rang")))
    def void(self, reason: str) -> None:
        self.step(lambda: self.round_.void(reason))

    def step(self, take: Callable[[], Round]) -> None:
        """Take a step if the rules allow it; the state moves one way only."""
        before = self.round_
        with contextlib.suppress(RuleBroken):
            self.round_ = take()
        after = self.round_.state
        assert after is before.state or after in AFTER[before.state]
        if before.is_finished:
            assert self.round_ is before

    @invariant()
    def nothing_shows_before_the_reveal(self) -> None:
        if self.round_.state is not RoundState.REVEALED:
            assert not self.round_.authority
            for look in (
                lambda: find(self.round_, "love", FOUR_WORDS),
                lambda: counts_for_the_room(self.round_, "love"),
            ):
                with contextlib.suppress(RuleBroken):
                    look()
                    raise AssertionError("shown before the reveal")

    @invariant()
    def cells_stand_only_where_five_have_voted(self) -> None:
        voted = self.round_.voted or 0
        if self.round_.tallies:
            assert self.round_.state in (RoundState.CLOSED, RoundState.REVEALED)
            assert self.round_.method is not Method.AGREED
            assert 5 <= voted <= self.round_.heads
            assert all(tally.ballots == voted for tally in self.round_.tallies.values())
        else:
            assert not self.round_.everyone_may_see
        if self.round_.agreed:
            assert self.round_.method is Method.AGREED
            assert 3 <= voted <= self.round_.heads
        if self.round_.left_sealed:
            assert self.round_.is_box_open

    @invariant()
    def too_few_say_nothing(self) -> None:
        if self.round_.state is RoundState.REVEALED and not self.round_.has_score:
            found = find(self.round_, "love", FOUR_WORDS)
            assert found.showing in (Showing.TOO_FEW, Showing.TALKED_ABOUT)
            assert found.step is None


Rounds.TestCase.settings = settings(max_examples=150, stateful_step_count=12)
TestAnyCourseOfARound = Rounds.TestCase
