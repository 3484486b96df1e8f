"""Whatever a group does with its votes, in whichever order: each counts once, and what is finished stays (rule 3)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from careboard.domain.rounds import SECRET_VOTERS, Round, RoundState
from tests.storage.crashes import clear
from tests.support.councils import KEYS, open_council
from tests.support.refusals import refused

WAITING = (RoundState.CLOSED, RoundState.REVEALED)


class Vote:
    """What a paper list would say of one vote."""

    def __init__(self, questions: tuple[str, ...]) -> None:
        self.questions = questions
        self.state = RoundState.OPEN
        self.ballots = 0
        self.recounted: int | None = None


class VotingMachine(RuleBasedStateMachine):
    """One meeting that votes question by question or in one turn, recounts, throws away and reveals."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = ExitStack()
        self.votes: list[Vote] = []
        self.heads = 7

    @initialize()
    def begin(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="careboard-votes-"))
        self._kept.callback(clear, folder)
        self.council = self._kept.enter_context(open_council(folder))
        self.council.begins()
        self.key = self.council.starts(heads=self.heads)

    @property
    def going(self) -> Vote | None:
        return next((vote for vote in self.votes if vote.state is RoundState.OPEN), None)

    def closed(self) -> list[Vote]:
        return [vote for vote in self.votes if vote.state is RoundState.CLOSED]

    def asked(self) -> set[str]:
        enough = (vote for vote in self.votes if vote.state in WAITING and vote.ballots >= SECRET_VOTERS)
        return {question for vote in enough for question in vote.questions}

    @rule(questions=st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True).map(tuple))
    def open(self, questions: tuple[str, ...]) -> None:
        open_ = self.council.services.voting.open
        if self.going is not None:
            with refused("round-already-open"):
                open_(self.key, commitments=questions)
        elif self.asked().intersection(questions):
            with refused("already-answered"):
                open_(self.key, commitments=questions)
        else:
            open_(self.key, commitments=questions)
            self.votes.append(Vote(questions))

    @precondition(lambda self: self.going)
    @rule(times=st.integers(1, 4), word=st.sampled_from(("kept", "a-bit", "skip")))
    def cast(self, times: int, word: str) -> None:
        vote = self._going()
        for _person in range(times):
            if vote.ballots == self.heads:
                with refused("more-ballots-than-heads"):
                    self.council.casts(self.key, word)
            else:
                self.council.casts(self.key, word)
                vote.ballots += 1

    @rule(heads=st.integers(1, 9))
    def correct_heads(self, heads: int) -> None:
        least = max((vote.ballots for vote in self.votes if vote.state is not RoundState.VOID), default=0)
        with self._refused_if(heads < least, "fewer-heads-than-ballots"):
            self.council.services.voting.correct_heads(self.key, {"12-17": heads}, 0)
        self.heads = heads if heads >= least else self.heads

    @precondition(lambda self: self.going)
    @rule()
    def close(self) -> None:
        vote = self._going()
        self.council.services.voting.close(self.key)
        vote.state = RoundState.CLOSED

    @precondition(lambda self: self.going)
    @rule(counted=st.integers(0, 8))
    def keep_recounted(self, counted: int) -> None:
        vote = self._going()
        keep = self.council.services.voting.keep_recounted
        if counted == 0:
            with refused("nobody-here"):
                keep(self.key, counted)
        elif counted < SECRET_VOTERS:
            with refused("too-few-to-keep"):
                keep(self.key, counted)
        elif counted >= vote.ballots:
            with refused("no-more-ballots-than-heads"):
                keep(self.key, counted)
        else:
            keep(self.key, counted)
            vote.state, vote.recounted = RoundState.CLOSED, counted

    @rule(place=st.integers(0, 5))
    def void_one(self, place: int) -> None:
        if place >= len(self.votes):
            return
        vote = self.votes[place]
        finished = vote.state in (RoundState.REVEALED, RoundState.VOID)
        with self._refused_if(finished, "too-late-to-void"):
            self.council.services.voting.void(self.key, "Somebody looked", (self._rounds()[place].id,))
        vote.state = vote.state if finished else RoundState.VOID

    @precondition(lambda self: not self.going)
    @rule()
    def reveal(self) -> None:
        with self._refused_if(not self.closed(), "nothing-to-reveal"):
            self.council.services.voting.reveal(self.key)
        for vote in self.closed():
            vote.state = RoundState.REVEALED

    @invariant()
    def the_file_says_what_the_list_says(self) -> None:
        if not hasattr(self, "key"):
            return
        rounds = self._rounds()
        assert [round_.state for round_ in rounds] == [vote.state for vote in self.votes]
        for round_, vote in zip(rounds, self.votes, strict=True):
            enough = vote.state in WAITING and vote.ballots >= SECRET_VOTERS
            assert set(round_.tallies) == (set(vote.questions) if enough else set())
            assert all(tally.ballots == vote.ballots for tally in round_.tallies.values())
            if vote.state in WAITING:
                assert (round_.voted, round_.recounted) == (vote.ballots, vote.recounted)
        progress = self.council.services.voting.progress(self.key)
        assert progress.voted == (self.going.ballots if self.going else 0)

    def _going(self) -> Vote:
        assert self.going is not None
        return self.going

    def _rounds(self) -> tuple[Round, ...]:
        return self.council.services.planning.meeting(self.key).rounds

    @contextmanager
    def _refused_if(self, is_refused: bool, code: str) -> Iterator[None]:
        if is_refused:
            with refused(code):
                yield
        else:
            yield

    def teardown(self) -> None:
        self._kept.close()


VotingMachine.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
test_each_vote_counts_once_and_what_is_finished_stays = VotingMachine.TestCase
