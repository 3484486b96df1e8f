"""Page one, which stands alone: asks and debts, what changed, the largest gaps, who was heard and who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careboard import wording
from careboard.application.summary_content import AskLine, DebtLine, GapLine, LoopLine, SummaryContent
from careboard.domain.rounds import Method
from careboard.i18n import _, ngettext
from careboard.reports.containers import Column, Columns, Framed, Stack
from careboard.reports.cover_page import exempt_line
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.heard_and_missing import place_heard_and_missing
from careboard.reports.icon_drawing import icon_drawing, number_disc
from careboard.reports.loop_phrases import Past, decided_on, in_brief
from careboard.reports.phrases import bold, first_upper, plain_sentence, runs, told, without_stop
from careboard.reports.pieces import Picture, Rule
from careboard.reports.score_rows import key_picture, place_score
from careboard.reports.styles import HAIRLINE
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import Run, Words, as_runs

_NAME_WIDTH, _NUMBER_WIDTH, _BADGE = 112.0, 100.0, 30.0


@dataclass(frozen=True, slots=True)
class Room:
    """How much page one says where space is short: strips go first, then what changed; never debt or refusals."""

    strips: int
    changed: int = 99
    not_changed: int = 99
    gaps: int = 99
    asks: int = 4
    is_one_page: bool = True


ROOMS = (
    Room(3), Room(2), Room(1), Room(1, changed=1), Room(0, changed=1), Room(0, changed=1, not_changed=4),
    Room(0, changed=1, not_changed=4, gaps=3), Room(0, changed=1, not_changed=4, gaps=3, asks=3),
    Room(0, changed=1, not_changed=4, gaps=3, asks=2), Room(0, changed=1, not_changed=4, gaps=3, asks=1),
)  # fmt: skip


def place_page_one(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put the whole of page one into a paper."""
    _place_top(paper, content)
    if content.asks or content.debts:
        place_asks(paper, content, content.asks[: room.asks], first=1, with_debts=True)
    hidden = len(content.asks) - room.asks
    if hidden > 0:
        paper.paragraph(_more_asks(hidden, room), style=paper.style.close.but(before=6))
    _place_changes(paper, content, room)
    _place_gaps(paper, content, room)
    place_heard_and_missing(paper, content)


def _more_asks(number: int, room: Room) -> str:
    if room.is_one_page:
        words = ngettext("{number} more ask on page 2.", "{number} more asks on page 2.", number)
    else:
        words = ngettext("{number} more ask follows.", "{number} more asks follow.", number)
    return words.format(number=wording.number_word_first(number))


def title(content: SummaryContent) -> str:
    """Return the title of page one: how many asks, how many answers owed."""
    owed = len(content.debts)
    owing = ngettext("{number} answer you owe us", "{number} answers you owe us", owed)
    if content.asks and owed:
        return _("{asks}, and {answers}").format(
            asks=wording.asks(len(content.asks)), answers=owing.format(number=wording.number_word(owed))
        )
    if content.asks:
        return wording.asks(len(content.asks))
    if owed:
        return owing.format(number=wording.number_word_first(owed))
    return _("We ask for nothing new today")


def _place_top(paper: TaggedDocument, content: SummaryContent) -> None:
    style, column = paper.style, paper.style.page.column
    council = _("{council}: young people in care").format(council=content.council.name)
    left = text_block(council, style.column_head, paper.element("P"))
    columns = [Column(0, column - _NUMBER_WIDTH, left)]
    if content.issued:
        number = _("Paper {number}").format(number=content.number)
        right = text_block(number, style.column_head, paper.element("P"))
        width = right.widest_line(column)
        columns.append(Column(column - width, width + 1, right))
    paper.place(Columns(columns, after=4))
    paper.heading(1, title(content))
    paper.paragraph(_what_this_is(content))
    kept_back = exempt_line(content)
    if kept_back:
        paper.paragraph(kept_back, style=style.strong)
    if content.corrects is not None:
        changes = plain_sentence(content.changes)
        words = _("This takes the place of paper {number}. {changes}").format(number=content.corrects, changes=changes)
        paper.paragraph(words.strip(), style=style.strong)


def _what_this_is(content: SummaryContent) -> str:
    authority = content.council.authority
    to = _("To {authority}.").format(authority=authority)
    if content.board is not None:
        day = wording.long_date(content.board.date)
        to = _("To the corporate parenting board of {authority}, {date}.").format(authority=authority, date=day)
    promises = wording.promises(content.commitments, content.council.word)
    about = _("The council made {promises} to children in care. We say how well they are kept.")
    return f"{to} {about.format(promises=promises)}"


def place_asks(
    paper: TaggedDocument, content: SummaryContent, asks: Sequence[AskLine], first: int, with_debts: bool
) -> None:
    """Put asks into the table of who decides what by when, the debts of the board framed below.

    Where the page is narrow, who decides and by when stand below what is asked.
    """
    rows = [
        TableRow(
            (ask.text, ask.who_decides, wording.long_date(ask.by)),
            number_disc(number, 20),
            _("Ask {number}").format(number=number),
        )
        for number, ask in enumerate(asks, first)
    ]
    if with_debts:
        rows += [_debt_row(debt, content) for debt in content.debts]
    heads = _("We ask for"), _("Who decides"), _("Answer by")
    if paper.style.is_narrow:
        _place_below(paper, heads, rows)
    else:
        paper.table(heads, rows, (30, 232, 134, 91), before=11)


def _place_below(paper: TaggedDocument, heads: Sequence[str], rows: Sequence[TableRow]) -> None:
    style = paper.style
    with paper.rows():
        for row in rows:
            assert row.badge is not None
            badge = Picture(row.badge, paper.element("Figure", alternative=row.badge_words))
            with paper.gathered() as words:
                paper.paragraph(row.texts[0], style=style.close if row.framed else style.strong.but(balanced=True))
                for head, cell in zip(heads[1:], row.texts[1:], strict=True):
                    paper.paragraph((Run(_("{name}: ").format(name=head)), *_bold_date(cell)), style=style.close)
            line = Columns([Column(0, _BADGE, badge), Column(_BADGE, style.page.column - _BADGE, Stack(words))])
            framed = Framed(line) if row.framed else Stack([Rule(0.8, HAIRLINE, after=5), line], after=7)
            paper.place(framed)


def _bold_date(cell: Words) -> tuple[Run, ...]:
    """Return a cell on one line; its own bold words stay the only ones."""
    return tuple(Run(run.text.replace("\n", ", "), run.bold) for run in as_runs(cell))


def _debt_row(debt: DebtLine, content: SummaryContent) -> TableRow:
    words = _("{since} {ask}").format(since=bold(_owed_since(debt, content)), ask=plain_sentence(debt.text))
    if debt.last_answer is not None:
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


def _place_changes(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    paper.heading(2, _("What changed because we said so"), paper.style.section)
    items: list[Words] = [runs(_change(line)) for line in content.changed[: room.changed]]
    hidden = len(content.changed) - room.changed
    if hidden > 0:
        more = ngettext("{number} more thing is sorted.", "{number} more things are sorted.", hidden)
        items.append(more.format(number=wording.number_word_first(hidden)))
    pictures = [icon_drawing("check-circle", 19, "fill")] * len(items)
    if not items:
        items, pictures = [_("Nothing is sorted yet.")], [icon_drawing("circle", 19)]
    if content.not_changed:
        items.append(runs(_not_changed(content.not_changed, room.not_changed)))
        pictures.append(icon_drawing("circle", 19))
    paper.bullets(items, pictures)


def _change(line: LoopLine) -> str:
    done = Past.of(line).claim
    what = plain_sentence(done.reason) if done else ""
    said = _("{title} {what} {decided}: {outcome}.").format(
        title=plain_sentence(line.loop.issue.title),
        what=first_upper(what),
        decided=first_upper(decided_on(line)),
        outcome=bold(_("sorted")),
    )
    return " ".join(said.split(" ")).replace("  ", " ")


def _not_changed(lines: Sequence[LoopLine], most: int) -> str:
    things = [f"{without_stop(line.loop.issue.title)} ({in_brief(line)})" for line in lines[:most]]
    if len(lines) > most:
        things.append(_("{number} more on the pages that follow").format(number=wording.number_word(len(lines) - most)))
    return _("{begin} {things}.").format(begin=bold(_("Not changed:")), things="; ".join(things))


def _place_gaps(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    paper.heading(2, _("Where we and the council see it most differently"), paper.style.section)
    if not content.gaps:
        paper.paragraph(_no_gap(content))
        return
    shown, named = content.gaps[: room.strips], (*content.gaps[room.strips :], *content.also_gaps)
    if shown:
        paper.place(key_picture(paper, content, any(gap.line.point.finding.split for gap in shown if gap.line.point)))
    for gap in shown:
        _place_gap(paper, content, gap)
    if named:
        words = _also(named[: room.gaps], beside_strips=bool(shown))
        if named[room.gaps :]:
            hidden = wording.number_word_first(len(named) - room.gaps)
            words = _("{words} {number} more on the pages that follow.").format(words=words, number=hidden)
        paper.paragraph(words, style=paper.style.close.but(before=4 if shown else 0))


def _no_gap(content: SummaryContent) -> str:
    if all(line.gap is None for scores in content.groups for line in scores.lines):
        return _("There is nothing to compare yet.")
    return _("We and the council see no {word} differently.").format(word=content.council.word)


def _place_gap(paper: TaggedDocument, content: SummaryContent, gap: GapLine) -> None:
    style = paper.style
    with paper.gathered() as left:
        paper.paragraph(gap.line.row.commitment.title, style=style.strong)
        paper.paragraph(_who_scored(gap), style=style.close)
    width = style.page.column - _NAME_WIDTH
    with paper.gathered() as right:
        place_score(paper, content, gap.line, width)
    columns = [Column(0, _NAME_WIDTH - 8, Stack(left)), Column(_NAME_WIDTH, width, Stack(right))]
    with paper.rows():
        paper.place(Columns(columns, before=5))


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
