"""Every commitment of every group, in pledge order and never ranked, each with its score or why there is none."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from careboard import shapes, wording
from careboard.application.summary_content import GroupScores, ScoreLine, SummaryContent
from careboard.domain.rounds import Method
from careboard.i18n import _, ngettext
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.phrases import first_upper
from careboard.reports.pieces import Picture, Piece
from careboard.reports.score_rows import BETWEEN_ROWS, place_key, place_score, words_fit
from careboard.reports.styles import COMMITMENT_COLOURS, PageStyle
from careboard.reports.text_layout import INK

_PICTURE, _NAME_LEFT, _NAME_WIDTH, _STRIP_LEFT = 22.0, 26.0, 102.0, 128.0
_NAME_HEIGHT = 88.0
"""A name of five lines stands beside its strip; a longer one would leave more paper empty than it saves."""


def place_groups(paper: TaggedDocument, content: SummaryContent) -> None:
    """Put the scores of all groups into a paper."""
    for number, scores in enumerate(content.groups):
        _place_group(paper, content, scores, is_first=number == 0)


def _place_group(paper: TaggedDocument, content: SummaryContent, scores: GroupScores, is_first: bool) -> None:
    name = _title(content, scores, is_first)
    shown = [line for line in scores.lines if line.point is not None or line.deferred]
    with paper.rows() if not shown else paper.rows(_continued(paper, content, scores, name)):
        paper.heading(2, name)
        paper.paragraph(_intro(content, scores), style=paper.style.close.but(balanced=True, keep_with_next=bool(shown)))
        if shown:
            place_key(paper, content, _is_split(scores))
        with paper.gathered() as rows:
            for line in shown:
                _place_line(paper, content, line)
        _keep_together(rows[:2], paper.style.page)
        for row in rows:
            paper.place(row)
    left = tuple(line.row.commitment.title for line in scores.lines if line.is_left)
    if left:
        words = _("Left to score: {titles}.").format(titles=wording.listed(left))
        paper.paragraph(words, style=paper.style.close.but(before=6))


def _title(content: SummaryContent, scores: GroupScores, is_first: bool) -> str:
    group = scores.group.name.lower()
    if not is_first or not content.commitments:
        return _("What {group} say").format(group=group)
    promises = wording.promises(content.commitments, content.council.word)
    return _("The {promises}: what {group} say").format(promises=promises, group=group)


def _continued(paper: TaggedDocument, content: SummaryContent, scores: GroupScores, name: str) -> Stack:
    title = paper.continued(_("{title}, continued").format(title=name))
    with paper.aside(), paper.gathered() as key:
        place_key(paper, content, _is_split(scores))
    return Stack([title, *key], after=BETWEEN_ROWS)


def _is_split(scores: GroupScores) -> bool:
    return any(line.point is not None and line.point.finding.split for line in scores.lines)


def _intro(content: SummaryContent, scores: GroupScores) -> str:
    said = [*_when_scored(scores)]
    left = sum(1 for line in scores.lines if line.is_left)
    if left:
        said.append(first_upper(_are_left(content, left)))
    return " ".join(said) or _("Nothing was scored yet.")


def _are_left(content: SummaryContent, number: int) -> str:
    promises = wording.promises(number, content.council.word)
    words = ngettext("{promises} is left to score", "{promises} are left to score", number).format(promises=promises)
    if content.cycle is None:
        return _("{words}.").format(words=words)
    return _("{words}, by {month}.").format(words=words, month=wording.month_and_year(content.cycle.end))


def _when_scored(scores: GroupScores) -> list[str]:
    """Return how and when the commitments were scored, with the number of voters of each meeting."""
    meetings: dict[Method, dict[datetime.date, int]] = {}
    for line in scores.lines:
        if line.point is not None:
            days = meetings.setdefault(line.point.method, {})
            days[line.point.date] = max(days.get(line.point.date, 0), line.point.finding.voted)
    return [_how_scored(method, days) for method, days in meetings.items()]


def _how_scored(method: Method, days: dict[datetime.date, int]) -> str:
    if method is Method.AGREED and len(days) == 1:
        ((day, number),) = days.items()
        pattern = _("{count} on {day} and agreed one answer together.")
        return pattern.format(count=wording.took_part(number), day=wording.day_and_month(day))
    pattern, count = {
        Method.SECRET: (_("Secret vote on {days}."), wording.voted),
        Method.OPEN: (_("Open vote on {days}."), wording.voted),
        Method.AGREED: (_("One answer agreed together on {days}."), wording.took_part),
    }[method]
    listed = [
        _("{day} ({count})").format(day=wording.day_and_month(day), count=count(voted))
        for day, voted in sorted(days.items())
    ]
    return pattern.format(days=wording.listed(listed))


def _keep_together(first: Sequence[Piece], page: PageStyle) -> None:
    """Let the first row not stand alone at the foot of a page, unless rows are so high that there is no other way."""
    heights = [row.height_at(page.column) for row in first]
    if len(first) > 1 and sum(heights) < page.column_height / 3:
        first[0].keep_with_next = True


def _place_line(paper: TaggedDocument, content: SummaryContent, line: ScoreLine) -> None:
    """Put a score beside its name, or below it where either is too long for that."""
    column = paper.style.page.column
    width = column - _STRIP_LEFT
    with paper.gathered() as words:
        _place_name(paper, line)
    name = Stack(words)
    fits = name.height_at(_NAME_WIDTH) <= _NAME_HEIGHT and (line.point is None or words_fit(line.point, width))
    with paper.gathered() as score:
        place_score(paper, content, line, width if fits else column)
    picture = Column(-1, _PICTURE, _picture(line))
    if fits:
        columns = [picture, Column(_NAME_LEFT, _NAME_WIDTH, name), Column(_STRIP_LEFT, width, Stack(score))]
        paper.place(Columns(columns, after=BETWEEN_ROWS))
    else:
        head = Columns([picture, Column(_NAME_LEFT, column - _NAME_LEFT, name)], after=2)
        paper.place(Stack([head, *score], after=BETWEEN_ROWS))


def _picture(line: ScoreLine) -> Picture:
    key = line.row.commitment.key
    colour = COMMITMENT_COLOURS.get(key, INK)
    return Picture(icon_drawing(shapes.commitment_icon(key), _PICTURE, "duotone", colour), None)


def _place_name(paper: TaggedDocument, line: ScoreLine) -> None:
    paper.heading(3, line.row.commitment.title, paper.style.strong.but(leading=17.5))
    for words in _below_name(line):
        paper.paragraph(words, style=paper.style.close.but(leading=17.5))


def _below_name(line: ScoreLine) -> list[str]:
    point = line.point
    if point is None:
        return []
    count = wording.took_part if point.method is Method.AGREED else wording.voted
    words = [count(point.finding.voted)]
    if not line.is_new:
        words.append(_("in {month}").format(month=wording.long_month(point.date)))
    return words
