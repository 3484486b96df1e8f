"""A whole council file as domain values, between the file and its JSON."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper
from careboard.domain.council import Council
from careboard.domain.issues import Issue
from careboard.domain.kept_files import KeptFile
from careboard.domain.languages import Language, Recording
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Pledge
from careboard.domain.triage import PassedOn

FORMAT = "careboard-record/1"


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that a record holds; `warnings` are plain sentences about what was not refused."""

    council: Council
    pledges: tuple[Pledge, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    issues: tuple[Issue, ...] = ()
    boards: tuple[Board, ...] = ()
    asks: tuple[Ask, ...] = ()
    papers: tuple[Paper, ...] = ()
    passed_on: tuple[PassedOn, ...] = ()
    languages: tuple[Language, ...] = ()
    recordings: tuple[Recording, ...] = ()
    files: tuple[KeptFile, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the parts of a record may refer to."""

    council: Council
    pledges: dict[str, Pledge]
    issues: frozenset[str]

    @property
    def commitments(self) -> frozenset[str]:
        """The keys of all commitments of all versions."""
        return frozenset(
            commitment.key
            for pledge in self.pledges.values()
            for version in pledge.versions
            for commitment in version.commitments
        )
