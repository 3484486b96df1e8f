"""The pledge that an authority made: versions of its words, and the commitments in them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace

from careboard.errors import NotFound, RuleBroken

PLAIN_WORDS = 15


@dataclass(frozen=True, slots=True)
class Commitment:
    """One line of a pledge; `wording` is what the authority signed, `plain` what young people read and hear."""

    key: str
    number: int
    title: str
    wording: str = ""
    plain: str = ""
    junior: str = ""

    @property
    def plain_is_long(self) -> bool:
        """Whether the plain wording has more than fifteen words: warned of, not refused."""
        return len(self.plain.split()) > PLAIN_WORDS

    def same_words(self, other: Commitment) -> bool:
        """Whether both say the same to those who score them (rule 6)."""
        return (self.wording, self.plain, self.junior) == (other.wording, other.plain, other.junior)


@dataclass(frozen=True, slots=True)
class PledgeVersion:
    """The words of a pledge from one day on."""

    number: int
    adopted: datetime.date | None
    commitments: tuple[Commitment, ...]

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

    def reworded(self, adopted: datetime.date, changed: tuple[Commitment, ...]) -> Pledge:
        """Adopt a new version in which some commitments have new words; a score stays with the old ones (rule 5)."""
        new = {commitment.key: commitment for commitment in changed}
        for key in new:
            self.current.commitment(key)
        words = tuple(new.get(commitment.key, commitment) for commitment in self.current.commitments)
        version = PledgeVersion(self.current.number + 1, adopted, words)
        return replace(self, versions=(*self.versions, version))


def check_keys(pledges: tuple[Pledge, ...]) -> None:
    """Refuse a commitment key that two pledges of one file share."""
    seen: dict[str, str] = {}
    for pledge in pledges:
        for key in {commitment.key for version in pledge.versions for commitment in version.commitments}:
            if seen.setdefault(key, pledge.key) != pledge.key:
                raise RuleBroken("commitment-in-two-pledges", commitment=key)
