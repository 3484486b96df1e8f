"""The ballot box: while a round is open nothing exists of its votes but encrypted counters."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from careboard.application.ballot_box import BoxLayout, ClosedBox
from careboard.domain.rounds import SECRET_VOTERS
from careboard.errors import RuleBroken, StorageProblem
from db.aftermath import Aftermath, Deed
from db.round_keys import RoundKeys
from db.sealed_tally import MAY_SEE_NUMBERS, Layout, SealedTally, read_layout
from db.tables.box_tables import vote_box, vote_round

OPEN, CLOSED, VOID = "open", "closed", "void"

_FIND_BOX = (
    select(vote_round.c.layout, vote_round.c.heads, vote_round.c.key_name, vote_box.c.body)
    .join(vote_box, vote_box.c.round == vote_round.c.round)
    .where(vote_round.c.round == bindparam("id"), vote_round.c.state == OPEN)
)
_WRITE_BOX = update(vote_box).where(vote_box.c.round == bindparam("id")).values(body=bindparam("sealed"))


@dataclass(frozen=True, slots=True)
class _OpenedBox:
    """One open box in memory for the length of a step."""

    round_id: str
    heads: int
    key_name: str
    key: bytes
    tally: SealedTally


class SealedBallotBox:
    """The ballot box of one step; what it does is kept when the step commits."""

    def __init__(
        self, connection: Connection, keys: RoundKeys, aftermath: Aftermath, checkpoint: Deed
    ) -> None:
        """Work on the connection of the step, with the round keys of this machine."""
        self._connection = connection
        self._keys = keys
        self._aftermath = aftermath
        self._checkpoint = checkpoint

    def open(self, boxes: Sequence[BoxLayout], on: datetime.date) -> None:
        """Seal an empty box for each round; its key is on disk before the box is.

        A crash in between leaves a key that opens nothing.
        """
        for box in boxes:
            tally = SealedTally.empty(Layout.of(box.questions))
            key_name, key = self._keys.make()
            self._aftermath.when_undone(partial(self._keys.destroy, key_name))
            self._forget_ended(box.round_id)
            self._connection.execute(
                insert(vote_round).values(
                    round=box.round_id,
                    meeting=box.meeting,
                    state=OPEN,
                    layout=tally.layout.text,
                    heads=box.heads,
                    key_name=key_name,
                    opened_on=on,
                )
            )
            self._connection.execute(
                insert(vote_box).values(round=box.round_id, body=tally.seal(key, box.round_id))
            )
        self._aftermath.when_kept(self._checkpoint)

    def cast(self, answers: Mapping[str, Mapping[str, str]], may_see: bool) -> tuple[int, int]:
        """Count one whole sitting in all its rounds or in none; nothing of it is kept apart.

        Returns how many have voted now, and how many may.
        """
        if not answers:
            raise RuleBroken("answers-do-not-fit")
        last_answer = {MAY_SEE_NUMBERS: "yes" if may_see else "no"}
        written, voted, heads = [], 0, 0
        for round_id, ballot in answers.items():
            box = self._open_box(round_id)
            voted, heads = max(voted, box.tally.ballots + 1), max(heads, box.heads)
            if box.tally.ballots >= box.heads:
                raise RuleBroken("more-ballots-than-heads", ballots=box.tally.ballots + 1, heads=box.heads)
            sealed = box.tally.with_ballot({**ballot, **last_answer}).seal(box.key, round_id)
            written.append({"id": round_id, "sealed": sealed})
        self._connection.execute(_WRITE_BOX, written)
        self._aftermath.when_kept(self._checkpoint)
        return voted, heads

    def set_heads(self, round_id: str, heads: int) -> None:
        """Correct how many ballots the box takes at most; never fewer than are in it."""
        ballots = self.count(round_id)
        if heads < ballots:
            raise RuleBroken("fewer-heads-than-ballots", ballots=ballots)
        self._set(round_id, heads=heads)

    def count(self, round_id: str) -> int:
        """Return how many have voted: the only number that shows before the close."""
        return self._open_box(round_id).tally.ballots

    def close(self, round_ids: Iterable[str], on: datetime.date) -> Mapping[str, ClosedBox]:
        """Open the boxes for the last time; under five voters no cells come out (rule 4)."""
        boxes = [self._open_box(round_id) for round_id in round_ids]
        for box in boxes:
            self._remove_box(box.round_id)
            self._set(box.round_id, state=CLOSED, ballots=box.tally.ballots, closed_on=on)
        self._forget_keys(box.key_name for box in boxes)
        return {box.round_id: _closed(box.tally) for box in boxes}

    def void(self, round_ids: Iterable[str]) -> None:
        """Throw boxes away with all that is in them, even where the key is lost."""
        rounds = [self._known(round_id) for round_id in round_ids]
        for known in rounds:
            self._remove_box(known.round)
            self._set(known.round, state=VOID, ballots=None)
        self._forget_keys(known.key_name for known in rounds)

    def lost(self) -> tuple[str, ...]:
        """Return the rounds whose box is here and whose key is gone: void them and vote again."""
        waiting = select(vote_round.c.round, vote_round.c.key_name).where(vote_round.c.state == OPEN)
        return tuple(row.round for row in self._connection.execute(waiting) if not self._keys.opens(row.key_name))

    def _open_box(self, round_id: str) -> _OpenedBox:
        found = self._connection.execute(_FIND_BOX, {"id": round_id}).first()
        if found is None:
            raise RuleBroken("box-is-not-open", round=round_id)
        key = self._keys.find(found.key_name)
        if key is None:
            raise StorageProblem("round-key-lost", round=round_id)
        tally = SealedTally.unsealed(read_layout(found.layout), found.body, key, round_id)
        return _OpenedBox(round_id, found.heads, found.key_name, key, tally)

    def _known(self, round_id: str) -> Row[tuple[str, str]]:
        statement = select(vote_round.c.round, vote_round.c.key_name).where(vote_round.c.round == round_id)
        found = self._connection.execute(statement).first()
        if found is None:
            raise RuleBroken("box-is-not-open", round=round_id)
        return found

    def _forget_ended(self, round_id: str) -> None:
        """Drop an ended round of a meeting that was taken out, so that a new one may have its name."""
        ended = delete(vote_round).where(vote_round.c.round == round_id, vote_round.c.state != OPEN)
        self._connection.execute(ended)

    def _remove_box(self, round_id: str) -> None:
        self._connection.execute(delete(vote_box).where(vote_box.c.round == round_id))

    def _set(self, round_id: str, **values: object) -> None:
        self._connection.execute(update(vote_round).where(vote_round.c.round == round_id).values(values))

    def _forget_keys(self, names: Iterable[str]) -> None:
        """Empty the log first: a key is destroyed only when nothing needs it any more."""
        self._aftermath.when_kept(self._checkpoint)
        for name in names:
            self._aftermath.when_kept(partial(self._keys.destroy, name))


def _closed(tally: SealedTally) -> ClosedBox:
    enough = tally.ballots >= SECRET_VOTERS
    asked = [question for question in tally.layout.questions if question != MAY_SEE_NUMBERS]
    tallies = {question: tally.tally(question) for question in asked} if enough else {}
    return ClosedBox(tally.ballots, tallies, enough and tally.everyone_may_see)


def any_box_open(connection: Connection) -> bool:
    """Tell whether any box waits for sittings; then nothing may be copied or given a new key."""
    waiting = select(vote_round.c.round).where(vote_round.c.state == OPEN).limit(1)
    return connection.execute(waiting).first() is not None


def destroy_left_keys(connection: Connection, keys: RoundKeys) -> None:
    """Destroy keys of rounds that ended just before a crash."""
    ended = select(vote_round.c.key_name).where(vote_round.c.state != OPEN)
    for row in connection.execute(ended):
        keys.destroy(row.key_name)
