"""Turns a scoreboard into what a picture or a table shows of it, in words that rule 4 allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from careboard.application.scoreboard import Dropped, NotHeard, Scoreboard, ScoreRow
from careboard.domain.coverage import Covered
from careboard.domain.disclosure import Showing
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.domain.scores import Direction, Point, Story
from careboard.i18n import _
from careboard.wording import adults, answer_in_prose, finding_sentence, label, long_date, short_month, voted
from careboard.wording.groups import came, speaks_for
from careboard.wording.trends import trend_sentence
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
    why_not: str
    """The same where nothing may be said of a change: what the line of the points does not show by itself."""


@dataclass(frozen=True, slots=True)
class EarlierPromise:
    """A promise that is no longer in the pledge: what became of it, its words, and its last score."""

    key: str
    title: str
    became: str
    words: str
    said: str


@dataclass(frozen=True, slots=True)
class ScoresView:
    """A whole scoreboard as it is shown."""

    group: str
    authority: str
    pledge: str
    steps: tuple[str, ...]
    heads: tuple[MeetingHead, ...]
    promises: tuple[PromiseScore, ...]
    covered: str = ""
    heard: str = ""
    earlier: tuple[EarlierPromise, ...] = ()
    not_heard: tuple[str, ...] = ()


def read_scores(board: Scoreboard, not_heard: Sequence[NotHeard] = ()) -> ScoresView:
    """Return what the scores page shows of a scoreboard, and of the groups that have not met."""
    meetings = board.meetings[-MEETINGS_SHOWN:]
    return ScoresView(
        group=board.group.name,
        authority=board.council.authority,
        pledge=", ".join(board.pledge_titles),
        steps=_step_words(board.scale),
        heads=tuple(_head(meeting) for meeting in meetings),
        promises=tuple(_promise(row, board, meetings) for row in board.rows),
        covered=_covered(board),
        heard=_heard(board),
        earlier=(*(_merged(row, story) for row in board.rows for story in row.before), *map(_dropped, board.dropped)),
        not_heard=tuple(map(_not_heard, not_heard)),
    )


def _covered(board: Scoreboard) -> str:
    """Return how much of the pledge is scored in the cycle, and until when the rest has time."""
    if board.cycle is None:
        return ""
    words = _("Scored in this cycle: {number} of {all}, by {date}.").format(
        number=board.covered, all=len(board.rows), date=long_date(board.cycle.end)
    )
    put_off = sum(1 for row in board.rows if row.coverage.covered is Covered.DEFERRED)
    return _("{words} Put off with a reason: {number}.").format(words=words, number=put_off) if put_off else words


def _heard(board: Scoreboard) -> str:
    """Return how many came last, as one total, and for whom they speak."""
    if board.last_met is None:
        return speaks_for(board.group)
    last = _("{date}: {came}").format(date=long_date(board.last_met.date), came=came(board.last_met.heads))
    return " ".join(part for part in (last, speaks_for(board.group)) if part)


def _not_heard(one: NotHeard) -> str:
    if one.last_met is None:
        said = _("{group}: no meeting yet.").format(group=one.group.name)
    else:
        said = _("{group}: no meeting in this cycle, the last on {date}.").format(
            group=one.group.name, date=long_date(one.last_met)
        )
    return " ".join(part for part in (said, speaks_for(one.group)) if part)


def _merged(row: ScoreRow, story: Story) -> EarlierPromise:
    return _earlier(story, _("Became part of “{title}”.").format(title=row.commitment.title))


def _dropped(dropped: Dropped) -> EarlierPromise:
    if dropped.on is None:
        return _earlier(dropped.story, _("Dropped from the pledge."))
    return _earlier(dropped.story, _("Dropped from the pledge in {year}.").format(year=dropped.on.year))


def _earlier(story: Story, became: str) -> EarlierPromise:
    line = story.commitment
    said = _point_sentence(story.points[-1]) if story.points else _("It was never scored.")
    return EarlierPromise(line.key, line.title, became, line.plain, said)


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
        points=tuple(_step_point(point) for point in points),
        history=tuple(_said(point) for point in points),
        trend=_trend(row),
        why_not=_trend(row) if _cannot_say(row) else "",
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
    """Return what may be said of the last two scores; a score of old words says nothing of the new ones."""
    if row.now is not None and not row.now.words.same_words(row.commitment):
        return _("Not scored in its new words yet")
    return trend_sentence(row.points)


def _cannot_say(row: ScoreRow) -> bool:
    is_old = row.now is not None and not row.now.words.same_words(row.commitment)
    return is_old or (row.direction is Direction.CANNOT_SAY and (len(row.points) > 1 or _is_broken(row)))


def _is_broken(row: ScoreRow) -> bool:
    return row.now is not None and bool(row.now.breaks)


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
    return _point_sentence(row.now)


def _point_sentence(point: Point) -> str:
    said = finding_sentence(point.finding, point.scale, point.authority)
    return f"{long_date(point.date)}. {voted(point.finding.voted)}. {said}"


def _step_point(point: Point | None) -> StepPoint:
    if point is None:
        return StepPoint()
    breaks = _break_words(point)
    if point.finding.step is None:
        return StepPoint(too_few=_("too few"), break_words=breaks)
    value = len(point.scale.steps) - 1 - point.scale.position(point.finding.step)
    return StepPoint(value, break_words=breaks, steps=len(point.scale.steps))


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
