"""What is asked of the board and what it owes: who decides what by when, the debts framed."""

from __future__ import annotations

from collections.abc import Sequence

from careboard import wording
from careboard.application.summary_content import AskLine, DebtLine, SummaryContent
from careboard.i18n import _, ngettext
from careboard.reports.containers import Column, Columns, Framed, Rows, Stack
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.icon_drawing import icon_drawing, number_disc
from careboard.reports.page_one_room import Room
from careboard.reports.phrases import bold, plain_sentence, runs, told
from careboard.reports.pieces import Picture, Rule
from careboard.reports.styles import HAIRLINE
from careboard.reports.text_layout import Run, Words, as_runs

_BADGE, _BEFORE, _AFTER = 30.0, 11.0, 4.0
_WIDTHS = (_BADGE, 214.0, 134.0, 109.0)


def place_asks(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put the asks and debts for which page one has room into a paper, and say how many more there are."""
    asks, debts = content.asks[: room.asks], content.debts[: room.debts]
    _place(paper, _ask_rows(asks, 1) + [_debt_row(debt, content, room) for debt in debts], room)
    more = _more(content, room)
    if more:
        paper.paragraph(more, style=paper.style.strong.but(before=6))


def place_other_asks(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put those for which page one had no room into a paper."""
    asks, debts = content.asks[room.asks :], content.debts[room.debts :]
    if not asks and not debts:
        return
    paper.heading(2, _heading_of_others(bool(asks)))
    full = Room()
    _place(paper, _ask_rows(asks, room.asks + 1) + [_debt_row(debt, content, full) for debt in debts], full)


def _more(content: SummaryContent, room: Room) -> str:
    """Say how many more asks and debts there are, and where."""
    asks, debts = len(content.asks) - room.asks, len(content.debts) - room.debts
    said = []
    if asks > 0:
        words = ngettext("{number} more ask", "{number} more asks", asks)
        said.append(words.format(number=wording.number_word_first(asks)))
    if debts > 0:
        words = ngettext("{number} more answer you owe us", "{number} more answers you owe us", debts)
        number = wording.number_word(debts) if said else wording.number_word_first(debts)
        said.append(words.format(number=number))
    if not said:
        return ""
    # By its heading: the web page has no page 2.
    return _("{what}: see “{heading}”.").format(what=wording.listed(said), heading=_heading_of_others(asks > 0))


def _heading_of_others(has_asks: bool) -> str:
    return _("What else we ask for") if has_asks else _("What else you owe us")


def _ask_rows(asks: Sequence[AskLine], first: int) -> list[TableRow]:
    return [
        TableRow(
            (ask.text, ask.who_decides, wording.long_date(ask.by)),
            number_disc(number, 20),
            _("Ask {number}").format(number=number),
        )
        for number, ask in enumerate(asks, first)
    ]


def _place(paper: TaggedDocument, rows: Sequence[TableRow], room: Room) -> None:
    """Make a table of the rows; where the page is narrow, who decides and by when stand below what is asked."""
    if not rows:
        return
    if paper.style.is_narrow:
        with paper.gathered() as pieces:
            for row in rows:
                _place_below(paper, row, room)
        paper.place(Rows(pieces, paper.style.page.column_height, before=_BEFORE, after=_AFTER))
    else:
        what = _("You owe us") if all(row.framed for row in rows) else _("We ask for")
        paper.table((what, _("Who decides"), _("Answer by")), rows, _WIDTHS, before=_BEFORE)


def _place_below(paper: TaggedDocument, row: TableRow, room: Room) -> None:
    style = paper.style
    what, who, by = row.texts
    assert row.badge is not None
    with paper.inside("Div") as whole, paper.gathered() as words:
        whole.is_framed = row.framed
        badge = Picture(row.badge, paper.element("Figure", alternative=row.badge_words))
        paper.paragraph(what, style=style.close if row.framed else style.strong.but(balanced=True))
        if room.is_close:
            paper.paragraph((*as_runs(who), Run(_(", by ")), *_on_one_line(by)), style=style.close)
        else:
            for name, cell in ((_("Who decides: "), who), (_("Answer by: "), by)):
                paper.paragraph((Run(name), *_on_one_line(cell)), style=style.close)
    line = Columns([Column(0, _BADGE, badge), Column(_BADGE, style.page.column - _BADGE, Stack(words))])
    paper.place(Framed(line) if row.framed else Stack([Rule(0.8, HAIRLINE, after=5), line], after=7))


def _on_one_line(cell: Words) -> tuple[Run, ...]:
    """Return a cell on one line; its own bold words stay the only ones."""
    return tuple(Run(run.text.replace("\n", ", "), run.bold) for run in as_runs(cell))


def _debt_row(debt: DebtLine, content: SummaryContent, room: Room) -> TableRow:
    words = _("{since} {ask}").format(since=bold(_owed_since(debt, content)), ask=plain_sentence(debt.text))
    if debt.last_answer is not None and not room.is_terse:
        said = told(debt.last_answer.answer, debt.last_answer.reason, debt.last_answer.who)
        words = _("{words} You said: {answer}").format(words=words, answer=said)
    due = wording.long_date(debt.due)
    if debt.days_late:
        due = f"{due}\n{bold(wording.days_late(debt.days_late))}"
    who = _("This board") if content.board is not None else debt.who_decides
    warning = icon_drawing("warning", 22, "fill")
    return TableRow((runs(words), who, runs(due)), warning, _("An answer that is owed"), framed=True)


def _owed_since(debt: DebtLine, content: SummaryContent) -> str:
    same_year = debt.asked_on.year == content.reckoned_on.year
    month = wording.long_month(debt.asked_on) if same_year else wording.month_and_year(debt.asked_on)
    return _("Owed since {month}:").format(month=month)
