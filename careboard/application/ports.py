"""What the application needs from storage, as protocols; `db` fulfils them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self, TypeVar

from careboard.application.ballot_box import BallotBox
from careboard.application.issue_list import IssueCounts, IssueFilter, IssueRow, RaisedLine
from careboard.application.search_lines import AskLine, MeetingLine, SaidLine
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper
from careboard.domain.council import Council
from careboard.domain.issues import Issue
from careboard.domain.kept_files import KeptFile
from careboard.domain.languages import Language, Recording
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Pledge
from careboard.domain.responses import Responses
from careboard.domain.triage import PassedOn

Value = TypeVar("Value")
Today = Callable[[], datetime.date]


class Repository(Protocol[Value]):
    """One kind of aggregate by key; `put` replaces the whole value with its parts."""

    def get(self, key: str) -> Value:
        """Return a value; raises NotFound."""

    def find(self, key: str) -> Value | None:
        """Return a value, or None where there is none."""

    def put(self, value: Value) -> None:
        """Add a value or replace the one with its key."""

    def remove(self, key: str) -> None:
        """Take a value out; raises NotFound."""

    def all(self) -> tuple[Value, ...]:
        """Return all values in a constant number of queries, by date or number, then key."""


class CouncilRepository(Protocol):
    """The one council of the file, and what the file knows about its own keeping."""

    def get(self) -> Council:
        """Return the council with its groups, posts and own scales; raises NotFound in a new file."""

    def find(self) -> Council | None:
        """Return the council, or None in a new file."""

    def put(self, council: Council) -> None:
        """Replace the council, its groups, posts and own scales."""

    def note(self, name: str) -> str:
        """Return a note of the file's own keeping (PIN hash, recovery sheet checked on), empty when never set."""

    def set_note(self, name: str, text: str) -> None:
        """Keep a note."""


class PassedOnRepository(Protocol):
    """Dates and posts of what was passed on; nothing else."""

    def add(self, passed_on: PassedOn) -> None:
        """Keep that something was passed on."""

    def all(self) -> tuple[PassedOn, ...]:
        """Return all, oldest first."""


class RecordingRepository(Repository[Recording], Protocol):
    """Recordings of phrases by their id."""

    def of(self, language: str) -> tuple[Recording, ...]:
        """Return the recordings of a language; their `data` is left empty here (it may be large), `get` has it."""

    def sizes(self) -> Mapping[str, int]:
        """Return how many bytes each recording of the file has, by its id."""


class PaperRepository(Protocol):
    """Issued papers: frozen, so they can only be added, and erased."""

    def add(self, value: Paper) -> None:
        """Keep an issued paper with its responses."""

    def erase(self, number: int, on: datetime.date) -> None:
        """Take every word and page out of a paper; its number, days and what it covered stay. Raises NotFound."""

    def get(self, number: int) -> Paper:
        """Return an issued paper; raises NotFound."""

    def all(self) -> tuple[Paper, ...]:
        """Return all by number; of their editions only the keys (they may be large), `get` has the bytes."""


class IssueRepository(Repository[Issue], Protocol):
    """Issues, and their list straight from columns."""

    def rows(self, wanted: IssueFilter, offset: int = 0, limit: int | None = None) -> tuple[IssueRow, ...]:
        """Return the lines of the list, or a part: late first, then by due date, closed ones last."""

    def place(self, wanted: IssueFilter, key: str) -> int | None:
        """Return how many lines of the list stand above an issue, None where it is not in it."""

    def counts(self, today: datetime.date) -> IssueCounts:
        """Return how many issues there are of each sort, and how many are late on a day."""

    def owners(self) -> tuple[str, ...]:
        """Return the posts that own an issue, in the order of the alphabet."""

    def joined_with(self, key: str) -> tuple[Issue, ...]:
        """Return the issues that were joined with one, by number."""

    def raised_at(self, meeting: str) -> tuple[RaisedLine, ...]:
        """Return a line of each issue that was raised at a meeting, by number."""

    def taken_out_of(self, key: str) -> tuple[Issue, ...]:
        """Return the issues that were taken out of one, by number."""

    def next_key(self) -> str:
        """Return the next free key, such as I-7."""


class AskRepository(Repository[Ask], Protocol):
    """Asks to the board."""

    def next_key(self) -> str:
        """Return the next free key, such as A-3."""


class SearchRepository(Protocol):
    """What the search reads: keys of issues, and lines of what there are never thousands of."""

    def asks(self) -> tuple[AskLine, ...]:
        """Return a line of every ask, newest first."""

    def meetings(self) -> tuple[MeetingLine, ...]:
        """Return a line of every meeting, newest first."""

    def issues(self, words: Sequence[str], most: int) -> tuple[str, ...]:
        """Return the keys of at most so many issues that hold all the folded words, newest first."""

    def said_at_meetings(self) -> tuple[SaidLine, ...]:
        """Return each reason and each theme of their own that a meeting has, newest meeting first."""

    def said_of_asks(self) -> tuple[SaidLine, ...]:
        """Return each reason of an answer to an ask, by the ask's key, newest ask first."""


class KeptRecords(Protocol):
    """What is kept by year, and the only way to take it out for good."""

    def counts(self, record: str) -> Mapping[int, int]:
        """Return how many records of a class each year holds, by the day on which they were finished."""

    def keys(self, record: str, year: int) -> tuple[str, ...]:
        """Return the keys of the records of one class and year."""

    def joined_with(self, issues: Sequence[str]) -> tuple[str, ...]:
        """Return issues with all that were joined with one of them, in the order of the list of all."""

    def erase_issues(self, keys: Sequence[str]) -> None:
        """Take issues out with what was asked about them; asks that named one do so no more."""

    def erase_owner_names(self, keys: Sequence[str]) -> None:
        """Take the names of owners out of issues; their posts stay."""

    def erase_meeting_words(self, keys: Sequence[str]) -> None:
        """Take the private notes, the reasons and the quotes out of meetings; counts and scores stay."""

    def erase_asks(self, keys: Sequence[str]) -> None:
        """Take asks out with their answers."""

    def erase_passed_on(self, keys: Sequence[str]) -> None:
        """Take out that something was passed on."""


class UnitOfWork(Protocol):
    """One step: everything in it is kept by `commit`, or nothing is."""

    council: CouncilRepository
    pledges: Repository[Pledge]
    meetings: Repository[Meeting]
    issues: IssueRepository
    asks: AskRepository
    boards: Repository[Board]
    papers: PaperRepository
    responses: Repository[Responses]
    files: Repository[KeptFile]
    passed_on: PassedOnRepository
    languages: Repository[Language]
    recordings: RecordingRepository
    search: SearchRepository
    kept: KeptRecords
    box: BallotBox

    def __enter__(self) -> Self:
        """Begin a transaction."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""

    def commit(self) -> None:
        """Keep everything; then checkpoint and shred keys where the box asks for it."""


StartWork = Callable[[], UnitOfWork]


class Pins(Protocol):
    """Hashes of the PIN of the scoring view."""

    def hash(self, pin: str) -> str:
        """Return a hash that can be kept."""

    def matches(self, pin: str, kept: str) -> bool:
        """Whether a PIN is the one behind a hash."""
