"""What the Easy Read edition shows of the quotes and of the year: the rows of the page that the other editions have."""

from __future__ import annotations

from collections.abc import Sequence

from careboard.application.summary_content import QuoteLine
from careboard.application.year_content import YearContent
from careboard.domain.scores import Direction
from careboard.i18n import _
from careboard.reports import easy_read_year_phrases as say
from careboard.reports.easy_read_rows import EasyRows
from careboard.reports.styles import COMMITMENT_COLOURS
from careboard.reports.year_phrases import title


def place_quotes(rows: EasyRows, quotes: Sequence[QuoteLine]) -> None:
    """Put what young people said, word by word however long, each marked as a quote."""
    if quotes:
        rows.heading(_("In our own words"))
    for quote in quotes:
        said, colour = _("“{words}”").format(words=quote.text), COMMITMENT_COLOURS["voice"]
        rows.row("chat-circle-text", _("Our words"), say.who_said(quote), strong=said, colour=colour)


def place_year(rows: EasyRows, year: YearContent | None) -> None:
    """Put what the year came to into a paper that ends a cycle."""
    if year is None:
        return
    rows.heading(title(year.cycle))
    for group in year.groups:
        rows.row("list-checks", _("A list"), say.covered(group, year.council.word))
    rows.row("hand-waving", _("We ask"), say.asked(year.asks))
    rows.row("calendar-check", _("The dates of the board"), say.record(year.board))
    rows.row("chats-circle", _("What we raised"), say.raised(year.loops))
    for direction, picture, name in (
        (Direction.WORSE, "warning", _("Worse")),
        (Direction.BETTER, "star", _("Better")),
    ):
        moved = say.moved([each for each in year.moves if each.direction is direction])
        if moved:
            rows.row(picture, name, moved)
    if not year.moves or year.cannot_say:
        rows.row("question", _("Not known"), say.not_compared(year))
