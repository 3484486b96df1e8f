"""Where the authority sees it most differently: strips as far as page one has room for them, words for the others."""

from __future__ import annotations

from collections.abc import Sequence

from careboard import wording
from careboard.application.summary_content import GapLine, SummaryContent
from careboard.domain.rounds import Method
from careboard.i18n import _, ngettext
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.page_one_room import Room, part
from careboard.reports.phrases import first_upper
from careboard.reports.score_rows import place_key, place_score

_NAME_WIDTH, _BETWEEN = 112.0, 6.0


def place_gaps(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put the largest gaps into a paper."""
    name = _("Where we and the council see it most differently")
    with part(paper, room, name, _("Furthest apart")):
        if not content.gaps:
            paper.paragraph(_no_gap(content), style=paper.style.close)
            return
        shown, named = content.gaps[: room.strips], (*content.gaps[room.strips :], *content.also_gaps)
        if shown:
            place_key(paper, content, any(gap.line.point.finding.split for gap in shown if gap.line.point))
        for number, gap in enumerate(shown):
            _place_gap(paper, content, gap, before=_BETWEEN if number else 0.0)
        if named:
            words = _also(named[: room.gaps], beside_strips=bool(shown))
            if named[room.gaps :]:
                hidden = wording.number_word_first(len(named) - room.gaps)
                words = _("{words} {number} more on the pages that follow.").format(words=words, number=hidden)
            paper.paragraph(words, style=paper.style.close.but(before=_BETWEEN if shown else 0.0))


def _no_gap(content: SummaryContent) -> str:
    if all(line.gap is None for scores in content.groups for line in scores.lines):
        return _("There is nothing to compare yet.")
    return _("We and the council see no {word} differently.").format(word=content.council.word)


def _place_gap(paper: TaggedDocument, content: SummaryContent, gap: GapLine, before: float) -> None:
    style = paper.style
    with paper.gathered() as left:
        paper.paragraph(gap.line.row.commitment.title, style=style.strong)
        paper.paragraph(_who_scored(gap), style=style.close)
    width = style.page.column - _NAME_WIDTH
    with paper.gathered() as right:
        place_score(paper, content, gap.line, width)
    columns = [Column(0, _NAME_WIDTH - 8, Stack(left)), Column(_NAME_WIDTH, width, Stack(right))]
    with paper.rows():
        paper.place(Columns(columns, before=before))


def _who_scored(gap: GapLine) -> str:
    point = gap.line.point
    assert point is not None
    group = gap.group.name.lower()
    if point.method is Method.AGREED:
        words = ngettext("{number} {group} took part", "{number} {group} took part", point.finding.voted)
    else:
        words = ngettext("{number} {group} voted", "{number} {group} voted", point.finding.voted)
    return words.format(number=point.finding.voted, group=group)


def _also(gaps: Sequence[GapLine], *, beside_strips: bool) -> str:
    """Name the gaps for whose strips there is no room, the widest first."""
    names: dict[int, list[str]] = {}
    for gap in gaps:
        name = _("{title} ({group})").format(title=gap.line.row.commitment.title, group=gap.group.name.lower())
        names.setdefault(abs(gap.line.gap or 0), []).append(name)
    pattern = _("Also {apart}: {names}.") if beside_strips else _("{apart}: {names}.")
    said = [
        first_upper(pattern.format(apart=wording.steps_apart(size), names=wording.listed(titles)))
        for size, titles in names.items()
    ]
    return " ".join(said)
