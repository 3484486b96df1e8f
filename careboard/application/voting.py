"""Voting: opening a round, one sitting after another, the close and the reveal (rules 1, 3, 4, 7, 8)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from careboard.application.ballot_box import BoxLayout
from careboard.application.changes import Changes
from careboard.application.closing_loops import check_decidable, decide
from careboard.application.ports import UnitOfWork
from careboard.application.sittings import Progress, Sitting, lay_out, sitting_of
from careboard.application.steps import Steps
from careboard.domain.disclosure import is_answered, sorted_outcome
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import SECRET_VOTERS, Method, Round, RoundKind, RoundState, Tally
from careboard.errors import RuleBroken

VOTED = Changes.MEETINGS | Changes.VOTES
_VOTED = (RoundState.CLOSED, RoundState.REVEALED)


class Voting:
    """What happens between the head count and the reveal; none of it can be undone."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def open(
        self,
        meeting: str,
        *,
        method: Method = Method.SECRET,
        commitments: tuple[str, ...] = (),
        good_enough: tuple[str, ...] = (),
        issues: tuple[str, ...] = (),
    ) -> Meeting:
        """Open the rounds that one sitting answers: is it kept, still good enough, is it sorted?"""

        def opened(work: UnitOfWork, held: Meeting) -> Meeting:
            _must_run(held)
            if held.open_rounds:
                raise RuleBroken("round-already-open")
            rounds = lay_out(
                work,
                held,
                method,
                {RoundKind.KEPT: commitments, RoundKind.STILL_GOOD_ENOUGH: good_enough, RoundKind.SORTED: issues},
            )
            if not rounds:
                raise RuleBroken("round-asks-nothing")
            for key in issues:
                check_decidable(work.issues.get(key), held)
            _must_not_be_answered(held, rounds)
            rounds = tuple(round_.open(self._steps.today(), held.heads) for round_ in rounds)
            if method is Method.SECRET:
                work.box.open([_box(work, held, round_) for round_ in rounds], self._steps.today())
            for round_ in rounds:
                held = held.with_round(round_)
            return held

        return self._change(meeting, opened)

    def sitting(self, meeting: str) -> Sitting:
        """Return the questions of one sitting, in the group's own words."""
        with self._steps.start_work() as work:
            return sitting_of(work, work.meetings.get(meeting))

    def cast(
        self,
        meeting: str,  # noqa: ARG002
        answers: Mapping[str, Mapping[str, str]],
        *,
        may_see: bool,
    ) -> Progress:
        """Count one whole sitting (round id -> question -> answer); on disk when this returns (rule 3)."""
        with self._steps.start_work() as work:
            # The box knows by itself how many have voted: nothing else is read while a young person waits.
            voted, heads = work.box.cast(answers, may_see)
            work.commit()
        self._steps.settle(Changes.VOTES)
        return Progress(voted, heads)

    def progress(self, meeting: str) -> Progress:
        """Return how many have voted: the only number that shows before the close (rule 3)."""
        with self._steps.start_work() as work:
            return _progress(work, meeting)

    def correct_heads(self, meeting: str, attended: Mapping[str, int], adults_present: int) -> Meeting:
        """Correct how many are here; possible until the close of the meeting."""

        def corrected(work: UnitOfWork, held: Meeting) -> Meeting:
            difference = sum(attended.values()) - held.heads
            held = held.with_attendance(attended, adults_present)
            for round_ in held.open_rounds:
                ballots = work.box.count(round_.id) if round_.is_box_open else 0
                held = held.with_round(round_.with_heads(round_.heads + difference, ballots))
                if round_.is_box_open and not round_.left_sealed:
                    work.box.set_heads(round_.id, round_.heads + difference)
            return held

        return self._change(meeting, corrected)

    def correct_helped(self, meeting: str, helped: int) -> Meeting:
        """Write down or correct how many needed a helper or an interpreter; a count, never printed."""
        return self._change(meeting, lambda _work, held: held.with_helped(helped))

    def close(self, meeting: str) -> Meeting:
        """Close all sealed boxes of the meeting at once; their keys are destroyed (rule 3)."""
        return self._change(meeting, self._closed)

    def keep_recounted(self, meeting: str, counted: int) -> Meeting:
        """Close although the group has counted fewer people than votes: it has decided to keep the result (rule 4)."""

        def kept(work: UnitOfWork, held: Meeting) -> Meeting:
            if 0 < counted < SECRET_VOTERS:
                raise RuleBroken("too-few-to-keep")
            for round_ in [each for each in held.open_rounds if each.is_box_open]:
                held = held.with_round(round_.keep_recounted(counted, work.box.count(round_.id)))
            return self._closed(work, held)

        return self._change(meeting, kept)

    def show_of_hands(
        self, meeting: str, round_id: str, voted: int, counts: Mapping[str, Mapping[str, int]]
    ) -> Meeting:
        """Write down a vote by show of hands, marked open."""

        def counted(work: UnitOfWork, held: Meeting) -> Meeting:
            round_ = held.round(round_id)
            if round_.method is not Method.OPEN:
                raise RuleBroken("round-is-not-open-hands")
            known = set(work.council.get().scale(round_.scale).answer_keys)
            if any(set(cells) - known for cells in counts.values()):
                raise RuleBroken("answers-do-not-fit")
            tallies = {question: Tally(dict(cells)) for question, cells in counts.items()}
            return held.with_round(round_.close(self._steps.today(), voted, tallies))

        return self._change(meeting, counted)

    def agree(self, meeting: str, round_id: str, took_part: int, answers: Mapping[str, str]) -> Meeting:
        """Write down one answer that the group found together; three people at least (rule 4)."""

        def agreed(work: UnitOfWork, held: Meeting) -> Meeting:
            round_ = held.round(round_id)
            scale = work.council.get().scale(round_.scale)
            return held.with_round(round_.agree(self._steps.today(), took_part, answers, scale))

        return self._change(meeting, agreed)

    def leave_sealed(self, meeting: str) -> Meeting:
        """Leave the boxes sealed until the group's next meeting, because fewer than five have voted."""

        def left(work: UnitOfWork, held: Meeting) -> Meeting:
            for round_ in held.open_rounds:
                ballots = work.box.count(round_.id)
                held = held.with_round(round_.leave_sealed(ballots))
                # From now on nothing fits in: a box with five or more could not wait.
                work.box.set_heads(round_.id, ballots)
            return held

        return self._change(meeting, left)

    def go_on(self, meeting: str) -> None:
        """Go on at the same meeting with boxes that were left sealed; without any nothing changes."""
        with self._steps.start_work() as work:
            if not any(round_.left_sealed for round_ in work.meetings.get(meeting).open_rounds):
                return

        def gone_on(work: UnitOfWork, held: Meeting) -> Meeting:
            for round_ in [each for each in held.open_rounds if each.left_sealed]:
                held = held.with_round(round_.gone_on())
                work.box.set_heads(round_.id, round_.heads)
            return held

        self._change(meeting, gone_on)

    def sealed_before(self, meeting: str) -> tuple[Round, ...]:
        """Return the boxes that the same group left sealed at an earlier meeting."""
        with self._steps.start_work() as work:
            source = _sealed_source(work, work.meetings.get(meeting))
            return () if source is None else tuple(round_ for round_ in source.rounds if round_.left_sealed)

    def continue_sealed(self, meeting: str, new_heads: int) -> Meeting:
        """Go on with sealed boxes at this meeting, for those who have not voted yet."""

        def gone_on(work: UnitOfWork, held: Meeting) -> Meeting:
            _must_run(held)
            if held.open_rounds:
                raise RuleBroken("round-already-open")
            if new_heads > held.heads:
                raise RuleBroken("count-out-of-range", most=held.heads)
            source = _sealed_source(work, held)
            if source is None:
                raise RuleBroken("no-sealed-box")
            for round_ in [each for each in source.rounds if each.left_sealed]:
                ballots = work.box.count(round_.id)
                carried = round_.carried(source.key, new_heads, ballots)
                work.box.set_heads(round_.id, carried.heads)
                source = source.without_round(round_.id)
                held = held.with_round(carried)
            work.meetings.put(source)
            return held

        return self._change(meeting, gone_on)

    def void_sealed_before(self, meeting: str, reason: str) -> Meeting:
        """Throw away the boxes that the same group left sealed at an earlier meeting, and return that meeting."""
        with self._steps.start_work() as work:
            source = _sealed_source(work, work.meetings.get(meeting))
        if source is None:
            raise RuleBroken("no-sealed-box")
        return self.void(source.key, reason)

    def void(self, meeting: str, reason: str, rounds: Collection[str] = ()) -> Meeting:
        """Throw away what is open or closed and not revealed, or only some of it, so that the group can vote again.

        After the reveal what was said stands (rule 3).
        """

        def voided(work: UnitOfWork, held: Meeting) -> Meeting:
            going = [each for each in held.rounds if not each.is_finished and (not rounds or each.id in rounds)]
            if not going:
                raise RuleBroken("too-late-to-void")
            work.box.void([round_.id for round_ in going if round_.is_box_open])
            for round_ in going:
                held = held.without_votes(round_.id, reason)
            return held

        return self._change(meeting, voided)

    def has_practised(self, meeting: str) -> bool:
        """Tell whether the group has voted in secret at this meeting before, and knows how it goes."""
        with self._steps.start_work() as work:
            rounds = work.meetings.get(meeting).rounds
        return any(round_.method is Method.SECRET and round_.state in _VOTED for round_ in rounds)

    def lost_boxes(self) -> tuple[str, ...]:
        """Return the rounds whose box cannot be opened any more because its key is gone from this computer."""
        with self._steps.start_work() as work:
            return work.box.lost()

    def reveal(self, meeting: str) -> Meeting:
        """Show all closed rounds to the room at once, and write down what the group said of its issues (rule 1)."""

        def revealed(work: UnitOfWork, held: Meeting) -> Meeting:
            closed = [round_ for round_ in held.rounds if round_.state is RoundState.CLOSED]
            if not closed:
                raise RuleBroken("nothing-to-reveal")
            for round_ in closed:
                self_score = held.self_score if round_.kind is RoundKind.KEPT else {}
                held = held.with_round(round_.reveal(self._steps.today(), self_score))
                if round_.kind is RoundKind.SORTED:
                    self._decide(work, held, held.round(round_.id))
            return held

        return self._change(meeting, revealed, VOTED | Changes.ISSUES)

    def _closed(self, work: UnitOfWork, held: Meeting) -> Meeting:
        boxes = work.box.close([round_.id for round_ in held.open_rounds if round_.is_box_open], self._steps.today())
        if not boxes:
            raise RuleBroken("no-open-box")
        for id_, box in boxes.items():
            tallies = {question: Tally(cells) for question, cells in box.tallies.items()}
            closed = held.round(id_).close(
                self._steps.today(), box.voted, tallies, everyone_may_see=box.everyone_may_see
            )
            held = held.with_round(closed)
        return held

    def _decide(self, work: UnitOfWork, held: Meeting, round_: Round) -> None:
        for key in round_.questions:
            outcome = sorted_outcome(round_, key)
            if outcome is not None:
                issue = work.issues.get(key)
                work.issues.put(decide(issue, outcome, held, round_.method, self._steps.today()))

    def _change(self, key: str, change: Callable[[UnitOfWork, Meeting], Meeting], changes: Changes = VOTED) -> Meeting:
        with self._steps.start_work() as work:
            meeting = change(work, work.meetings.get(key))
            work.meetings.put(meeting)
            work.commit()
        self._steps.settle(changes)
        return meeting


def _progress(work: UnitOfWork, meeting: str) -> Progress:
    held = work.meetings.get(meeting)
    return Progress(_ballots(work, held), max((round_.heads for round_ in held.open_rounds), default=held.heads))


def _must_run(meeting: Meeting) -> None:
    if meeting.state is not MeetingState.RUNNING:
        raise RuleBroken("meeting-is-not-running", state=meeting.state.value)


def _must_not_be_answered(meeting: Meeting, rounds: tuple[Round, ...]) -> None:
    for round_ in rounds:
        before = [each for each in meeting.rounds if each.kind is round_.kind]
        if any(is_answered(each, question) for each in before for question in round_.questions):
            raise RuleBroken("already-answered")


def _ballots(work: UnitOfWork, meeting: Meeting) -> int:
    return max((work.box.count(round_.id) for round_ in meeting.open_rounds if round_.is_box_open), default=0)


def _box(work: UnitOfWork, meeting: Meeting, round_: Round) -> BoxLayout:
    answers = work.council.get().scale(round_.scale).answer_keys
    return BoxLayout(round_.id, meeting.key, dict.fromkeys(round_.questions, answers), round_.heads)


def _sealed_source(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    for other in reversed(work.meetings.all()):
        if other.group == meeting.group and other.key != meeting.key and any(r.left_sealed for r in other.rounds):
            return other
    return None
