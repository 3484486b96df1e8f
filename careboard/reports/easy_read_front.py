"""Page one of the Easy Read edition, which stands alone: asks, debts, what changed, and what is missing."""

from __future__ import annotations

from careboard.application.summary_content import AskLine, DebtLine, LoopLine, SummaryContent
from careboard.i18n import _
from careboard.reports import easy_read_front_phrases as say
from careboard.reports.cover_page import cover_of
from careboard.reports.easy_read_front_phrases import Counts
from careboard.reports.easy_read_phrases import begun
from careboard.reports.easy_read_pictures import picture_of
from careboard.reports.easy_read_rows import EasyRows
from careboard.reports.styles import COMMITMENT_COLOURS

# How much page one names: the fullest first. What it has no room for follows on page two.
ROOMS = tuple(
    Counts(*room)
    for room in (
        (6, 4, 3), (6, 3, 2), (5, 2, 2), (4, 2, 2), (4, 2, 1), (4, 1, 1), (3, 1, 1), (2, 1, 1), (1, 1, 1), (1, 1, 0),
        (0, 1, 0), (0, 0, 0),
    )
)  # fmt: skip


def place_front(rows: EasyRows, content: SummaryContent, room: Counts) -> None:
    """Put all of page one below its title."""
    _place_who_we_are(rows, content)
    _place_asks(rows, content, room)
    for debt in content.debts[: room.debts]:
        _place_debt(rows, debt)
    for line in content.changed[: room.changed]:
        _place_change(rows, line)
    if not content.changed:
        rows.row("x-circle", _("Not sorted"), say.nothing_changed())
    more = say.more(room, _hidden(content, room))
    if more:
        rows.row("list-checks", _("There is more"), more)
    rows.row("question", _("What is missing"), say.missing(content))


def place_rest_of_front(rows: EasyRows, content: SummaryContent, room: Counts) -> None:
    """Put what page one had no room for."""
    if content.asks[room.asks :]:
        rows.heading(_("What else we ask"))
    for number, ask in enumerate(content.asks[room.asks :], room.asks + 1):
        _place_ask(rows, number, ask)
    if content.debts[room.debts :]:
        rows.heading(_("What else the board owes us"))
    for debt in content.debts[room.debts :]:
        _place_debt(rows, debt)
    if content.changed[room.changed :]:
        rows.heading(_("What else changed"))
    for line in content.changed[room.changed :]:
        _place_change(rows, line)


def _hidden(content: SummaryContent, room: Counts) -> Counts:
    """Return how many of each page one does not name."""
    asks, debts, changed = content.asks[room.asks :], content.debts[room.debts :], content.changed[room.changed :]
    return Counts(len(asks), len(debts), len(changed))


def _place_who_we_are(rows: EasyRows, content: SummaryContent) -> None:
    rows.row("users-three", _("Young people"), say.who_we_are(content), colour=COMMITMENT_COLOURS["family"])
    if cover_of(content).is_exempt:
        rows.row("lock-key", _("Not for all"), [_("This paper is not for the public.")])
    if content.corrects is not None:
        rows.row("arrows-clockwise", _("Something new"), say.correction(content))


def _place_asks(rows: EasyRows, content: SummaryContent, room: Counts) -> None:
    for number, ask in enumerate(content.asks[: room.asks], 1):
        _place_ask(rows, number, ask)
    if not content.asks:
        rows.row("chat-circle-text", _("Our words"), say.nothing_asked())


def _place_ask(rows: EasyRows, number: int, ask: AskLine) -> None:
    picture = picture_of(ask.text)
    strong = say.numbered(number, ask)
    rows.row(picture.icon, _("We ask"), say.ask(ask), colour=picture.colour, strong=strong)


def _place_debt(rows: EasyRows, debt: DebtLine) -> None:
    rows.row("warning", _("An answer that is owed"), say.debt(debt), strong=begun(debt.text))


def _place_change(rows: EasyRows, line: LoopLine) -> None:
    title = begun(line.loop.issue.title)
    rows.row("check-circle", _("Sorted"), say.changed(), colour=COMMITMENT_COLOURS["stability"], strong=title)
