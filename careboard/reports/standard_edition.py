"""The standard edition of the paper for a board meeting, as a tagged PDF."""

from __future__ import annotations

from dataclasses import replace

from careboard import wording
from careboard.application.summary_content import SummaryContent
from careboard.i18n import _
from careboard.reports.document import TaggedDocument
from careboard.reports.loop_pages import place_loops, place_settled
from careboard.reports.metadata import About
from careboard.reports.method_page import place_method
from careboard.reports.page_one import ROOMS, Room, place_asks, place_page_one
from careboard.reports.quote_list import place_quotes
from careboard.reports.response_pages import place_responses
from careboard.reports.score_pages import place_groups

_LANGUAGE = "en-GB"


def draw_standard_edition(content: SummaryContent, *, draft: bool) -> bytes:
    """Return the paper as a PDF; a draft says so on every page. RuleBroken where a typed text cannot be printed."""
    return standard_edition(content, draft=draft).build()


def standard_edition(content: SummaryContent, *, draft: bool) -> TaggedDocument:
    """Return the paper before it becomes a file of any format."""
    paper = _paper(content, draft)
    room = _room(content)
    place_page_one(paper, content, room)
    paper.page_break()
    if content.asks[room.asks :]:
        paper.heading(2, _("What else we ask for"))
        place_asks(paper, content, content.asks[room.asks :], first=room.asks + 1, with_debts=False)
    place_quotes(paper, content)
    place_groups(paper, content)
    place_settled(paper, content)
    place_loops(paper, content)
    place_responses(paper, content)
    place_method(paper, content)
    return paper


def _room(content: SummaryContent) -> Room:
    """Return the fullest way in which page one is one page."""
    for room in ROOMS:
        trial = _paper(content, draft=False)
        place_page_one(trial, content, room)
        if trial.height() <= trial.style.page.column_height:
            return room
    return replace(ROOMS[-1], is_one_page=False)


def _paper(content: SummaryContent, draft: bool) -> TaggedDocument:
    council = content.council.name
    name = _("Paper of {council}").format(council=council)
    if content.issued:
        name = _("Paper {number} of {council}").format(number=content.number, council=council)
    mark = _("Draft: not agreed by the young people yet") if draft else ""
    about = About(f"{name} ({_('draft')})" if draft else name, council, _LANGUAGE, content.reckoned_on)
    return TaggedDocument(about, _footer(content), mark)


def _footer(content: SummaryContent) -> str:
    footer = _("{council}, young people in care.").format(council=content.council.name)
    if content.board is not None:
        date = wording.long_date(content.board.date)
        footer = _("{council} to the board, {date}.").format(council=content.council.name, date=date)
    return _("{footer} Paper {number}.").format(footer=footer, number=content.number) if content.issued else footer
