"""Page one, which stands alone: asks and debts, what changed, the largest gaps, who was heard and who is missing."""

from __future__ import annotations

from collections.abc import Sequence

from careboard import wording
from careboard.application.summary_content import LoopLine, SummaryContent
from careboard.i18n import _, ngettext
from careboard.reports.containers import Column, Columns
from careboard.reports.cover_page import exempt_line
from careboard.reports.document import TaggedDocument
from careboard.reports.heard_and_missing import place_heard_and_missing
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.loop_phrases import Past, decided_on, in_brief
from careboard.reports.page_one_asks import place_asks
from careboard.reports.page_one_gaps import place_gaps
from careboard.reports.page_one_room import Room, part
from careboard.reports.phrases import bold, first_upper, plain_sentence, runs, without_stop
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import Words

_NUMBER_WIDTH = 100.0


def place_page_one(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    """Put the whole of page one into a paper."""
    _place_top(paper, content, room)
    place_asks(paper, content, room)
    _place_changes(paper, content, room)
    place_gaps(paper, content, room)
    place_heard_and_missing(paper, content, room)


def title(content: SummaryContent, *, is_brief: bool = False) -> str:
    """Return the title of page one: how many asks, how many answers owed."""
    owed = len(content.debts)
    if content.asks and owed:
        answers = ngettext("{number} answer owed", "{number} answers owed", owed) if is_brief else _owing(owed)
        pattern = _("{asks}, {answers}") if is_brief else _("{asks}, and {answers}")
        return pattern.format(
            asks=wording.asks(len(content.asks)), answers=answers.format(number=wording.number_word(owed))
        )
    if content.asks:
        return wording.asks(len(content.asks))
    if owed:
        return _owing(owed).format(number=wording.number_word_first(owed))
    return _("We ask for nothing new today")


def _owing(number: int) -> str:
    return ngettext("{number} answer you owe us", "{number} answers you owe us", number)


def _place_top(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
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
    paper.heading(1, title(content, is_brief=style.is_narrow), style.title.but(balanced=True))
    paper.paragraph(_what_this_is(content, room))
    kept_back = exempt_line(content)
    if kept_back:
        paper.paragraph(kept_back, style=style.strong.but(before=4))
    if content.corrects is not None:
        changes = plain_sentence(content.changes)
        words = _("This takes the place of paper {number}. {changes}").format(number=content.corrects, changes=changes)
        paper.paragraph(words.strip(), style=style.strong.but(before=4))


def _what_this_is(content: SummaryContent, room: Room) -> str:
    authority = content.council.authority
    to = _("To {authority}.").format(authority=authority)
    if content.board is not None:
        day = wording.long_date(content.board.date)
        board = _("To the board of {authority}, {date}.")
        if not room.is_close:
            board = _("To the corporate parenting board of {authority}, {date}.")
        to = board.format(authority=authority, date=day)
    if room.is_brief:
        return to
    promises = wording.promises(content.commitments, content.council.word)
    about = _("The council made {promises} to children in care. We say how well they are kept.")
    return f"{to} {about.format(promises=promises)}"


def _place_changes(paper: TaggedDocument, content: SummaryContent, room: Room) -> None:
    with part(paper, room, _("What changed because we said so"), _("Changed")):
        items: list[Words] = [runs(_change(line, room)) for line in content.changed[: room.changed]]
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
        if not room.is_brief:
            paper.bullets(items, pictures)
            return
        for words in items:
            paper.paragraph(words, style=paper.style.close.but(before=2))


def _change(line: LoopLine, room: Room) -> str:
    """Say what was sorted, and where there is room for it what was done."""
    name, outcome = line.loop.issue.title, bold(_("sorted"))
    if room.is_terse:
        return _("{title}: {outcome}.").format(title=without_stop(name), outcome=outcome)
    done = Past.of(line).claim
    what = plain_sentence(done.reason) if done else ""
    said = _("{title} {what} {decided}: {outcome}.").format(
        title=plain_sentence(name),
        what=first_upper(what),
        decided=first_upper(decided_on(line)),
        outcome=outcome,
    )
    return " ".join(said.split())


def _not_changed(lines: Sequence[LoopLine], most: int) -> str:
    things = [f"{without_stop(line.loop.issue.title)} ({in_brief(line)})" for line in lines[:most]]
    if len(lines) > most:
        things.append(_("{number} more on the pages that follow").format(number=wording.number_word(len(lines) - most)))
    return _("{begin} {things}.").format(begin=bold(_("Not changed:")), things="; ".join(things))
