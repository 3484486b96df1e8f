"""What the group said of a promise the last time, for the talk about it now."""

from __future__ import annotations

from dataclasses import dataclass

from careboard import wording
from careboard.application.running import Revealed
from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundKind
from careboard.domain.scores import Point
from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class LastTime:
    """The score of the last time in words, and the reasons that the group gave for it."""

    said: str
    reasons: tuple[str, ...]


def last_time(services: Services, meeting: Meeting, shown: Revealed) -> LastTime | None:
    """Return what was said of a promise before this meeting; None where it is new, or something else was asked."""
    if shown.question.kind is not RoundKind.KEPT:
        return None
    rows = services.scores.board(meeting.group).rows
    points = [point for row in rows if row.commitment.key == shown.question.key for point in row.points]
    before = [point for point in points if point.meeting != meeting.key and point.date <= meeting.date]
    if not before:
        return None
    last = max(before, key=lambda point: point.date)
    return LastTime(_said(last), _reasons(services.planning.meeting(last.meeting), shown.question.key))


def _said(point: Point) -> str:
    word = wording.answer_word(point.scale, point.finding.step) if point.finding.step else _("too few to show")
    return _("Last time, on {date}: {word}").format(date=wording.long_date(point.date), word=word)


def _reasons(meeting: Meeting, key: str) -> tuple[str, ...]:
    asked = [round_ for round_ in meeting.rounds if round_.kind is RoundKind.KEPT and key in round_.reasons]
    return tuple(reason for round_ in asked for reason in round_.reasons[key])
