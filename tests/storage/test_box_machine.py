"""A ballot counts whole and once, whatever happens in whichever order (P3)."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from careboard.application.ballot_box import BoxLayout
from careboard.errors import RuleBroken
from tests.storage.crashes import clear
from tests.storage.files import ON, Place

WORDS = ("kept", "not-kept", "skip")
QUESTIONS = ("love", "rights")
HEADS = 6

ballots = st.fixed_dictionaries({question: st.sampled_from(WORDS) for question in QUESTIONS})


class BoxMachine(RuleBasedStateMachine):
    """Casts, refusals, lost steps, crashes and the close, against counters on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="careboard-box-"))
        self.place = Place(self.folder / "0")
        self.place.root.mkdir()
        self.crashes = 0
        self.heads = HEADS
        self.voted = 0
        self.counted: Counter[tuple[str, str]] = Counter()
        self.may_see: list[bool] = []
        self.is_open = True

    @initialize()
    def begin(self) -> None:
        self.store = self.place.create()
        layout = dict.fromkeys(QUESTIONS, WORDS)
        with self.store.start_work() as work:
            work.box.open([BoxLayout(id_, "m", layout, HEADS) for id_ in ("first", "second")], ON)
            work.commit()

    @precondition(lambda self: self.is_open)
    @rule(ballot=ballots, other=ballots, may_see=st.booleans())
    def cast(self, ballot: dict[str, str], other: dict[str, str], may_see: bool) -> None:
        with self.store.start_work() as work:
            if self.voted == self.heads:
                with pytest.raises(RuleBroken, match="more-ballots-than-heads"):
                    work.box.cast({"first": ballot, "second": other}, may_see)
                return
            said = work.box.cast({"first": ballot, "second": other}, may_see)
            work.commit()
        self.voted += 1
        assert said == (self.voted, self.heads)
        self.counted.update(ballot.items())
        self.may_see.append(may_see)

    @precondition(lambda self: self.is_open and self.voted < self.heads)
    @rule(ballot=ballots)
    def cast_that_is_not_committed(self, ballot: dict[str, str]) -> None:
        with self.store.start_work() as work:
            work.box.cast({"first": ballot, "second": ballot}, may_see=True)

    @precondition(lambda self: self.is_open)
    @rule(ballot=ballots, question=st.sampled_from(QUESTIONS))
    def cast_with_an_answer_missing(self, ballot: dict[str, str], question: str) -> None:
        part = {asked: answer for asked, answer in ballot.items() if asked != question}
        with self.store.start_work() as work, pytest.raises(RuleBroken):
            work.box.cast({"first": ballot, "second": part}, may_see=True)

    @precondition(lambda self: self.is_open)
    @rule(more=st.integers(-2, 3))
    def correct_heads(self, more: int) -> None:
        heads = max(1, self.heads + more)
        with self.store.start_work() as work:
            if heads < self.voted:
                with pytest.raises(RuleBroken, match="fewer-heads-than-ballots"):
                    work.box.set_heads("first", heads)
                return
            for id_ in ("first", "second"):
                work.box.set_heads(id_, heads)
            work.commit()
        self.heads = heads

    @rule(in_step=st.booleans(), ballot=ballots)
    def crash(self, in_step: bool, ballot: dict[str, str]) -> None:
        """Go on with the files as they lay on disk at this moment."""
        self.crashes += 1
        after = Place(self.folder / str(self.crashes))
        if in_step and self.is_open and self.voted < self.heads:
            with self.store.start_work() as work:
                work.box.cast({"first": ballot, "second": ballot}, may_see=True)
                shutil.copytree(self.place.root, after.root)
        else:
            shutil.copytree(self.place.root, after.root)
        self.store.close()
        self.place = after
        self.store = after.open()

    @precondition(lambda self: self.is_open)
    @rule()
    def close(self) -> None:
        with self.store.start_work() as work:
            closed = work.box.close(["first", "second"], ON)
            work.commit()
        self.is_open = False
        first = closed["first"]
        assert first.voted == closed["second"].voted == self.voted
        assert first.everyone_may_see == (self.voted >= 5 and all(self.may_see))
        expected = {question: {word: self.counted[question, word] for word in WORDS} for question in QUESTIONS}
        assert first.tallies == (expected if self.voted >= 5 else {})

    @precondition(lambda self: not self.is_open)
    @rule(ballot=ballots)
    def cast_too_late(self, ballot: dict[str, str]) -> None:
        with self.store.start_work() as work, pytest.raises(RuleBroken, match="box-is-not-open"):
            work.box.cast({"first": ballot}, may_see=True)

    @invariant()
    def the_head_count_is_right(self) -> None:
        if self.is_open and hasattr(self, "store"):
            with self.store.start_work() as work:
                assert work.box.count("first") == work.box.count("second") == self.voted

    def teardown(self) -> None:
        self.store.close()
        clear(self.folder)


BoxMachine.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
test_a_ballot_counts_whole_and_once = BoxMachine.TestCase
