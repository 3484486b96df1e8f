"""Who was heard, and who and what is missing: the foot of page one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careboard import wording
from careboard.application.summary_content import Heard, SummaryContent
from careboard.domain.council import Group
from careboard.domain.rounds import Method
from careboard.i18n import _
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.page_one_room import Room, part
from careboard.reports.phrases import plain_sentence
from careboard.wording.groups import speaks_for

_REASONS = 4
"""So many reasons for putting off stand on page one; more stand only beside their promises."""
_METHODS = 3
"""So many groups and ways of asking are told with their numbers where page one has to be terse."""
_HEARD_WIDTH, _BETWEEN = 214.0, 22.0


def place_heard_and_missing(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put both side by side into a paper, or below each other where it is narrow or brief."""
    style, column = paper.style, paper.style.page.column
    with paper.gathered() as left, part(paper, room, _("Who was heard"), _("Heard")):
        _place_lines(paper, _heard_lines(content.heard, room) or [_("Nobody met since the paper before.")], room)
    with paper.gathered() as right, part(paper, room, _("Who and what is missing"), _("Missing")):
        _place_lines(paper, _missing_lines(content) or [_("Nobody and nothing is missing.")], room)
    if style.is_narrow or room.is_brief:
        for piece in (*left, *right):
            paper.place(piece)
        return
    second = _HEARD_WIDTH + _BETWEEN
    columns = [Column(0, _HEARD_WIDTH, Stack(left)), Column(second, column - second, Stack(right))]
    paper.place(Columns(columns, before=style.section.before))


def _place_lines(paper: TaggedDocument, lines: Sequence[str], room: Room) -> None:
    """Give each sentence a line of its own; the close ones run on."""
    for words in [" ".join(lines)] if room.is_close else lines:
        paper.paragraph(words, style=paper.style.close)


def _heard_lines(heard: Sequence[Heard], room: Room) -> list[str]:
    """Return, for each group and way of asking, how many took part and when, and for whom they speak."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in heard:
        days = [other.date for other in heard if other.group == one.group]
        found.setdefault((one.group.name, _how_heard(one)), []).append(_when_heard(one, days))
    lines = [pattern.format(group=group, meetings=", ".join(parts)) for (group, pattern), parts in found.items()]
    if room.is_terse and len(lines) > _METHODS:
        return _groups_heard(heard)
    return [*lines, *speak_for(heard)] if room.says_for_whom else lines


def _groups_heard(heard: Sequence[Heard]) -> list[str]:
    """Return which groups took part in which way, where there is no room for how many; that stands further on."""
    groups: dict[str, dict[str, None]] = {}
    for one in heard:
        groups.setdefault(_way(one), {})[one.group.name.lower()] = None
    return [_("{way}: {groups}.").format(way=way, groups=wording.listed(list(names))) for way, names in groups.items()]


def _way(one: Heard) -> str:
    if one.voted is None:
        return _("Met without scoring")
    if Method.AGREED in one.methods:
        return _("Agreed together")
    return _("Voted in secret") if Method.SECRET in one.methods else _("Voted openly")


def speak_for(heard: Sequence[Heard]) -> list[str]:
    """Return for how many young people each group that was heard speaks, where that is known."""
    groups = {one.group.key: one.group for one in heard}
    return [*filter(None, map(speaks_for, groups.values()))]


def _how_heard(one: Heard) -> str:
    if one.voted is None:
        return _("{group} met without scoring: {meetings}.")
    if Method.AGREED in one.methods:
        return _("{group} agreed together: {meetings}.")
    if Method.SECRET in one.methods:
        return _("{group} voted in secret: {meetings}.")
    return _("{group} voted openly: {meetings}.")


def _when_heard(one: Heard, days: Sequence[date]) -> str:
    """Return the number and the month of a meeting, or its day where the group met twice in that month."""
    number = one.attended if one.voted is None else one.voted
    if sum((day.year, day.month) == (one.date.year, one.date.month) for day in days) > 1:
        return _("{number} on {day}").format(number=number, day=wording.day_and_month(one.date))
    return _("{number} in {month}").format(number=number, month=wording.long_month(one.date))


def _missing_lines(content: SummaryContent) -> list[str]:
    """Return who was not heard, what was put off and why, and what is simply not scored yet."""
    missing = content.missing
    lines = []
    for group, last in missing.groups_not_heard:
        words = _("{group}: {words}.").format(group=group.name, words=_since(last, content.reckoned_on))
        lines.append(" ".join(part for part in (words, speaks_for(group)) if part))
    lines += _put_off(missing.deferred)
    for group, titles in missing.not_scored:
        promises = wording.promises(len(titles), content.council.word)
        lines.append(_("{group}: {promises} left to score.").format(group=group.name, promises=promises))
    return lines


def _since(last: date | None, today: date) -> str:
    if last is None:
        return _("no meeting yet")
    month = wording.long_month(last) if last.year == today.year else wording.month_and_year(last)
    return _("no meeting since {month}").format(month=month)


def _put_off(deferred: Sequence[tuple[Group, str, str]]) -> list[str]:
    if len(deferred) <= _REASONS:
        return [f"{name}: {plain_sentence(reason)}" for _group, name, reason in deferred]
    names: dict[str, list[str]] = {}
    for group, name, _reason in deferred:
        names.setdefault(group.name, []).append(name)
    pattern = _("{group}: {names} put off. Our reasons are on the pages that follow.")
    return [pattern.format(group=group, names=wording.listed(titles)) for group, titles in names.items()]
