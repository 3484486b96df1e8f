"""Takes a record out of a council file, and puts one into a file that is still empty; in one step each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from careboard.application.ports import Repository, UnitOfWork
from careboard.application.records.record import Record
from careboard.application.records.writing import as_data
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundState
from careboard.errors import RuleBroken

Value = TypeVar("Value")


def export_record(work: UnitOfWork) -> dict[str, Any]:
    """Return the whole file as data for JSON; refused while a vote is not finished, so that nothing shows early."""
    return as_data(record_in(work))


def record_in(work: UnitOfWork) -> Record:
    """Return what a council file holds; raises RuleBroken ("round-open") while a vote is not finished."""
    meetings = work.meetings.all()
    if any(round_.state in (RoundState.OPEN, RoundState.CLOSED) for each in meetings for round_ in each.rounds):
        raise RuleBroken("round-open")
    return Record(
        council=work.council.get(),
        pledges=work.pledges.all(),
        meetings=meetings,
        issues=work.issues.all(),
        boards=work.boards.all(),
        asks=work.asks.all(),
        papers=tuple(work.papers.get(paper.number) for paper in work.papers.all()),
        passed_on=work.passed_on.all(),
        languages=work.languages.all(),
        recordings=work.recordings.all(),
        files=work.files.all(),
    )


def unrevealed_self_scores(work: UnitOfWork) -> tuple[str, ...]:
    """Return the meetings whose self-score is not wholly revealed; what is sealed stays out of a record (rule 8)."""
    return tuple(meeting.key for meeting in work.meetings.all() if _has_sealed(meeting))


def import_record(work: UnitOfWork, record: Record) -> None:
    """Put a record into a file without meetings, issues and asks.

    Council, groups, pledges, boards and languages are replaced.
    """
    if work.meetings.all() or work.issues.all() or work.asks.all():
        raise RuleBroken("import-needs-empty-file")
    for pledge in work.pledges.all():
        work.pledges.remove(pledge.key)
    for board in work.boards.all():
        work.boards.remove(board.key)
    for recording in work.recordings.sizes():
        work.recordings.remove(recording)
    for language in work.languages.all():
        work.languages.remove(language.code)
    for file in work.files.all():
        work.files.remove(file.name)
    work.council.put(record.council)
    _put_all(work.pledges, record.pledges)
    _put_all(work.meetings, record.meetings)
    _put_all(work.issues, record.issues)
    _put_all(work.boards, record.boards)
    _put_all(work.asks, record.asks)
    _put_all(work.languages, record.languages)
    _put_all(work.recordings, record.recordings)
    _put_all(work.files, record.files)
    for paper in record.papers:
        work.papers.add(paper)
    for passed_on in record.passed_on:
        work.passed_on.add(passed_on)


def _put_all(repository: Repository[Value], values: Iterable[Value]) -> None:
    for value in values:
        repository.put(value)


def _has_sealed(meeting: Meeting) -> bool:
    revealed = {(key, step) for round_ in meeting.rounds for key, step in round_.authority.items()}
    return not set(meeting.self_score.items()) <= revealed
