"""Turns a scoreboard into what a picture or a table shows of it, in words that rule 4 allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from careboard.application.scoreboard import Scoreboard, ScoreRow
from careboard.domain.coverage import Covered
from careboard.domain.disclosure import Showing
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.domain.scores import Point
from careboard.i18n import _
from careboard.wording import adults, answer_in_prose, finding_sentence, label, long_date, short_month, voted
from ui.widgets.score_views import StepPoint, StripView

MEETINGS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """A meeting over its column of points: month, number of voters, adults present."""

    key: str
    month: str
    voted: str
    adults: str


@dataclass(frozen=True, slots=True)
class PromiseScore:
    """One commitment as it is shown: strip, words, and its points under the meetings' heads."""

    key: str
    title: str
    strip: StripView
    words: str
    beside: str
    own: str
    sentence: str
    points: tuple[StepPoint, ...]
    history: tuple[str, ...]
    trend: str


@dataclass(frozen=True, slots=True)
class ScoresView:
    """A whole scoreboard as it is shown."""

    group: str
    authority: str
    pledge: str
    steps: tuple[str, ...]
    heads: tuple[MeetingHead, ...]
    promises: tuple[PromiseScore, ...]


def read_scores(board: Scoreboard) -> ScoresView:
    """Return what the scores page shows of a scoreboard."""
    meetings = board.meetings[-MEETINGS_SHOWN:]
    return ScoresView(
        group=board.group.name,
        authority=board.council.authority,
        pledge=", ".join(board.pledge_titles),
        steps=_step_words(board.scale),
        heads=tuple(_head(meeting) for meeting in meetings),
        promises=tuple(_promise(row, board, meetings) for row in board.rows),
    )


def _head(meeting: Meeting) -> MeetingHead:
    kept = [r for r in meeting.rounds if r.kind is RoundKind.KEPT and r.state is RoundState.REVEALED]
    number = max((round_.voted or 0 for round_ in kept), default=0)
    month = f"{short_month(meeting.date)} {meeting.date.year}"
    return MeetingHead(meeting.key, month, voted(number), adults(meeting.adults_present))


def _promise(row: ScoreRow, board: Scoreboard, meetings: Sequence[Meeting]) -> PromiseScore:
    words, beside = _words(row, board)
    points = [_last_at(row, meeting.key) for meeting in meetings]
    return PromiseScore(
        key=row.commitment.key,
        title=row.commitment.title,
        strip=_strip(row, board.scale),
        words=words,
        beside=beside,
        own=_own(row),
        sentence=_sentence(row),
        points=tuple(_step_point(row, point) for point in points),
        history=tuple(_said(point) for point in points),
        trend=_trend(row),
    )


def _last_at(row: ScoreRow, meeting: str) -> Point | None:
    return next((point for point in reversed(row.points) if point.meeting == meeting), None)


def _strip(row: ScoreRow, scale: Scale) -> StripView:
    point = row.now
    if point is None or point.finding.step is None:
        return StripView(_step_words(scale), note=_note(row))
    steps = point.scale.step_keys
    last = len(steps) - 1
    own = None if point.authority is None else last - point.scale.position(point.authority)
    middle = last - point.scale.position(point.finding.step)
    return StripView(_step_words(point.scale), middle, own, point.finding.split)


def _note(row: ScoreRow) -> str:
    if row.now is not None:
        talked = row.now.finding.showing is Showing.TALKED_ABOUT
        return _("Talked about, no score") if talked else _("Too few to show")
    if row.coverage.covered is Covered.DEFERRED:
        return _("Not scored: {reason}").format(reason=row.coverage.reason)
    return _("Not scored yet")


def _words(row: ScoreRow, board: Scoreboard) -> tuple[str, str]:
    point = row.now
    if point is None:
        return "", ""
    names = {"authority": board.council.authority}
    if point.authority is None:
        beside = _("{authority} did not score itself").format(**names)
    elif point.finding.step == point.authority:
        beside = _("{authority}: the same").format(**names)
    else:
        beside = _("{authority}: {step}").format(step=answer_in_prose(point.scale, point.authority), **names)
    if point.finding.step is None:
        return "", beside
    step = answer_in_prose(point.scale, point.finding.step)
    return (_("{step}, split").format(step=step) if point.finding.split else step), beside


def _trend(row: ScoreRow) -> str:
    if not row.points:
        return ""
    return label(row.direction) if len(row.points) > 1 else _("Scored for the first time")


def _own(row: ScoreRow) -> str:
    """Return what the authority says of itself, for a column that bears its name."""
    point = row.now
    if point is None:
        return ""
    if point.authority is None:
        return _("no score")
    return _("the same") if point.finding.step == point.authority else answer_in_prose(point.scale, point.authority)


def _sentence(row: ScoreRow) -> str:
    if row.now is None:
        return _note(row)
    said = finding_sentence(row.now.finding, row.now.scale, row.now.authority)
    return f"{long_date(row.now.date)}. {voted(row.now.finding.voted)}. {said}"


def _step_point(row: ScoreRow, point: Point | None) -> StepPoint:
    if point is None:
        return StepPoint()
    breaks = _break_words(point)
    if point.finding.step is None:
        return StepPoint(too_few=_("too few"), break_words=breaks)
    value = len(point.scale.steps) - 1 - point.scale.position(point.finding.step)
    return StepPoint(value, break_words=breaks if point is not row.points[0] else "", steps=len(point.scale.steps))


def _break_words(point: Point) -> str:
    return ", ".join(label(reason) for reason in point.breaks)


def _said(point: Point | None) -> str:
    """Return one cell of the table: the words, the voters, and why it may not be compared."""
    if point is None:
        return ""
    step = _("too few to show") if point.finding.step is None else answer_in_prose(point.scale, point.finding.step)
    parts = [_("{step}, split").format(step=step) if point.finding.split else step, voted(point.finding.voted)]
    return ". ".join([*parts, *(label(reason) for reason in point.breaks)])


def _step_words(scale: Scale) -> tuple[str, ...]:
    return tuple(answer_in_prose(scale, answer.key) for answer in scale.worst_to_best)
