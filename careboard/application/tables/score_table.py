"""The tables of scores and of coverage: what papers say of them, row by row, and nothing more (rules 4 and 5)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from careboard import wording
from careboard.application.ports import UnitOfWork
from careboard.application.scoreboard import ScoreRow, cycle_at, scoreboard
from careboard.application.tables.table import Cell, Column, Table
from careboard.domain.council import Group
from careboard.domain.coverage import Cycle
from careboard.domain.disclosure import Showing, find
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Pledge
from careboard.domain.rounds import Round, RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.i18n import _

_ASKED = (RoundKind.KEPT, RoundKind.STILL_GOOD_ENOUGH)


def score_table(work: UnitOfWork) -> Table:
    """Return every question about a commitment that was revealed at a closed meeting, oldest first."""
    council = work.council.get()
    pledges = {pledge.key: pledge for pledge in work.pledges.all()}
    rows: list[tuple[Cell, ...]] = []
    for meeting in work.meetings.all():
        group = council.group(meeting.group)
        for round_ in _revealed(meeting):
            assert round_.pledge is not None
            rows += _score_rows(meeting, group, round_, pledges[round_.pledge], council.scale(round_.scale))
    return Table("scores", _("Scores"), _score_columns(), tuple(rows))


def coverage_table(work: UnitOfWork, today: datetime.date) -> Table:
    """Return how every commitment in use stands in this cycle, group by group."""
    council, meetings = work.council.get(), work.meetings.all()
    cycle = cycle_at(work, today, meetings)
    rows = [
        _coverage_row(group, row, cycle)
        for group in council.groups
        for row in scoreboard(work, group.key, cycle, meetings).rows
    ]
    return Table("coverage", _("Coverage"), _coverage_columns(), tuple(rows))


def _revealed(meeting: Meeting) -> Iterator[Round]:
    if meeting.state is MeetingState.CLOSED:
        yield from (r for r in meeting.rounds if r.kind in _ASKED and r.state is RoundState.REVEALED)


def _score_columns() -> tuple[Column, ...]:
    return (
        Column("key", _("Key")),
        Column("meeting", _("Meeting")),
        Column("date", _("Date")),
        Column("group", _("Group")),
        Column("pledge", _("Pledge")),
        Column("version", _("Version of the words")),
        Column("commitment", _("Commitment")),
        Column("title", _("Title")),
        Column("question", _("Question")),
        Column("method", _("How it was asked")),
        Column("adults", _("Adults present")),
        Column("voted", _("Voted or took part")),
        Column("answer", _("Middle or agreed answer")),
        Column("split", _("The room was split")),
        Column("authority", _("The council's own score")),
        Column("says", _("In words")),
    )


def _score_rows(
    meeting: Meeting, group: Group, round_: Round, pledge: Pledge, scale: Scale
) -> Iterator[tuple[Cell, ...]]:
    assert round_.version is not None
    version = pledge.version(round_.version)
    for commitment in round_.questions:
        found = find(round_, commitment, scale)
        theirs = round_.authority.get(commitment)
        kept = round_.kind is RoundKind.KEPT
        yield (
            f"{meeting.key}/{round_.kind.value}/{commitment}",
            meeting.key,
            meeting.date,
            group.name,
            pledge.title,
            version.number,
            commitment,
            version.commitment(commitment).title,
            wording.label(round_.kind),
            wording.label(round_.method),
            meeting.adults_present,
            found.voted,
            wording.answer_in_prose(scale, found.step) if found.step else wording.label(found.showing),
            _("yes") if found.split else "",
            wording.answer_in_prose(scale, theirs) if theirs else "",
            wording.finding_sentence(found, scale, theirs) if kept or found.showing is Showing.TOO_FEW else "",
        )


def _coverage_columns() -> tuple[Column, ...]:
    return (
        Column("key", _("Key")),
        Column("group", _("Group")),
        Column("commitment", _("Commitment")),
        Column("title", _("Title")),
        Column("cycle_from", _("Cycle from")),
        Column("cycle_to", _("Cycle to")),
        Column("covered", _("In this cycle")),
        Column("reason", _("Reason for putting it off")),
        Column("last_scored", _("Last scored")),
        Column("good_enough_asked", _("Asked: is it still good enough?")),
    )


def _coverage_row(group: Group, row: ScoreRow, cycle: Cycle | None) -> tuple[Cell, ...]:
    standing = row.coverage
    return (
        f"{group.key}/{row.commitment.key}",
        group.name,
        row.commitment.key,
        row.commitment.title,
        cycle.start if cycle else None,
        cycle.end if cycle else None,
        wording.label(standing.covered),
        standing.reason,
        standing.last_scored,
        _("yes") if standing.still_good_enough_asked else _("no"),
    )
