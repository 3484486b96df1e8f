"""The pledge that an authority made: versions of its words, and the commitments in them."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, field, replace

from careboard.domain.principles import Principle
from careboard.domain.wording_changes import ChangeKind, WordingChange, check_changes
from careboard.errors import NotFound, RuleBroken

PLAIN_WORDS = 15


@dataclass(frozen=True, slots=True)
class Commitment:
    """One line of a pledge; `wording` is what the authority signed, `plain` what young people read and hear.

    `principles` are the corporate parenting principles that it serves.
    """

    key: str
    number: int
    title: str
    wording: str = ""
    plain: str = ""
    junior: str = ""
    principles: tuple[Principle, ...] = ()

    @property
    def plain_is_long(self) -> bool:
        """Whether the plain wording has more than fifteen words: warned of, not refused."""
        return len(self.plain.split()) > PLAIN_WORDS

    def same_words(self, other: Commitment) -> bool:
        """Whether both say the same to those who score them (rule 6)."""
        return (self.wording, self.plain, self.junior) == (other.wording, other.plain, other.junior)


@dataclass(frozen=True, slots=True)
class PledgeVersion:
    """The words of a pledge from one day on; `changes` say how they came from the version before.

    Without any, each commitment came from the one with its key.
    """

    number: int
    adopted: datetime.date | None
    commitments: tuple[Commitment, ...]
    changes: tuple[WordingChange, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a version without commitments or with one twice."""
        if not self.commitments:
            raise RuleBroken("pledge-empty")
        keys = [commitment.key for commitment in self.commitments]
        if len(set(keys)) != len(keys):
            raise RuleBroken("commitment-twice")

    def commitment(self, key: str) -> Commitment:
        """Return a commitment by its key."""
        for commitment in self.commitments:
            if commitment.key == key:
                return commitment
        raise NotFound("unknown-commitment", commitment=key)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the commitments in their order."""
        return tuple(commitment.key for commitment in self.commitments)

    def holds(self, key: str) -> bool:
        """Whether this version has a commitment of that key."""
        return any(commitment.key == key for commitment in self.commitments)


@dataclass(frozen=True, slots=True)
class Pledge:
    """A pledge with all its versions, oldest first; the last one is in force."""

    key: str
    title: str
    source: str = ""
    versions: tuple[PledgeVersion, ...] = field(default=())
    in_use: bool = True

    def __post_init__(self) -> None:
        """Refuse versions whose numbers do not rise."""
        numbers = [version.number for version in self.versions]
        if not numbers:
            raise RuleBroken("pledge-empty")
        if numbers != sorted(set(numbers)):
            raise RuleBroken("versions-out-of-order", pledge=self.key)
        if self.versions[0].changes:
            raise RuleBroken("changes-in-first-version", pledge=self.key)
        for before, after in itertools.pairwise(self.versions):
            if after.changes:
                check_changes(before.keys, after.keys, after.changes)

    @property
    def current(self) -> PledgeVersion:
        """The version in force."""
        return self.versions[-1]

    def version(self, number: int) -> PledgeVersion:
        """Return a version by its number."""
        for version in self.versions:
            if version.number == number:
                return version
        raise NotFound("unknown-version", pledge=self.key, version=number)

    def changes_into(self, number: int) -> tuple[WordingChange, ...]:
        """Return how a version came from the one before; nothing for the first."""
        version = self.version(number)
        place = self.versions.index(version)
        if place == 0:
            return ()
        return version.changes or changes_by_key(self.versions[place - 1].commitments, version.commitments)

    def reworded(self, adopted: datetime.date, changed: tuple[Commitment, ...]) -> Pledge:
        """Adopt a new version in which some commitments have new words; a score stays with the old ones (rule 5)."""
        new = {commitment.key: commitment for commitment in changed}
        for key in new:
            self.current.commitment(key)
        words = tuple(new.get(commitment.key, commitment) for commitment in self.current.commitments)
        return self.adopting(adopted, words, changes_by_key(self.current.commitments, words))

    def adopting(
        self, adopted: datetime.date, words: tuple[Commitment, ...], changes: tuple[WordingChange, ...]
    ) -> Pledge:
        """Adopt a new version whose commitments came from those in force in the way that is given."""
        told = tuple(_kind_by_words(change, self.current.commitments, words) for change in changes)
        version = PledgeVersion(self.current.number + 1, adopted, words, told)
        return replace(self, versions=(*self.versions, version))

    def serving(self, key: str, principles: tuple[Principle, ...]) -> Pledge:
        """Say which principles a commitment in force serves; no version is made, its words are the same."""
        line = self.current.commitment(key)
        words = tuple(
            replace(line, principles=principles) if each is line else each for each in self.current.commitments
        )
        return replace(self, versions=(*self.versions[:-1], replace(self.current, commitments=words)))

    def with_wording(self, key: str, wording: str) -> Pledge:
        """Put the words that were signed beside the plain ones of a commitment in force."""
        line = self.current.commitment(key)
        words = tuple(
            replace(line, wording=wording) if each is line else each for each in self.current.commitments
        )
        changes = self.current.changes
        if changes:
            changes = tuple(_kind_by_words(each, self.versions[-2].commitments, words) for each in changes)
        return replace(self, versions=(*self.versions[:-1], replace(self.current, commitments=words, changes=changes)))


def changes_by_key(old: tuple[Commitment, ...], new: tuple[Commitment, ...]) -> tuple[WordingChange, ...]:
    """Return how new commitments came from old ones where each kept its key."""
    before = {commitment.key: commitment for commitment in old}
    kept = {commitment.key for commitment in new}
    found = [
        _kind_by_words(WordingChange(ChangeKind.REWORDED, (each.key,), (each.key,)), old, new)
        if each.key in before
        else WordingChange(ChangeKind.NEW, new=(each.key,))
        for each in new
    ]
    return (*found, *(WordingChange(ChangeKind.DROPPED, (key,)) for key in before if key not in kept))


def _kind_by_words(
    change: WordingChange, old: tuple[Commitment, ...], new: tuple[Commitment, ...]
) -> WordingChange:
    """Return a change of one commitment into one as what it is: the same only where no word is different."""
    if change.kind not in (ChangeKind.SAME, ChangeKind.REWORDED):
        return change
    before = next((each for each in old if each.key == change.old[0]), None)
    after = next((each for each in new if each.key == change.new[0]), None)
    if before is None or after is None:
        return change
    return replace(change, kind=ChangeKind.SAME if before.same_words(after) else ChangeKind.REWORDED)


def check_keys(pledges: tuple[Pledge, ...]) -> None:
    """Refuse a commitment key that two pledges of one file share."""
    seen: dict[str, str] = {}
    for pledge in pledges:
        for key in {commitment.key for version in pledge.versions for commitment in version.commitments}:
            if seen.setdefault(key, pledge.key) != pledge.key:
                raise RuleBroken("commitment-in-two-pledges", commitment=key)
