"""The standard edition of the paper for a board meeting, as a tagged PDF."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.summary_content import SummaryContent
from careboard.i18n import _
from careboard.reports.document import TaggedDocument
from careboard.reports.edition import paper_of
from careboard.reports.loop_pages import place_loops, place_settled
from careboard.reports.method_page import place_method
from careboard.reports.page_one import ROOMS, Room, place_asks, place_page_one
from careboard.reports.quote_list import place_quotes
from careboard.reports.response_pages import place_responses
from careboard.reports.score_pages import place_groups


def draw_standard_edition(content: SummaryContent, *, draft: bool) -> bytes:
    """Return the paper as a PDF; a draft says so on every page. RuleBroken where a typed text cannot be printed."""
    return standard_edition(content, draft=draft).build()


def standard_edition(content: SummaryContent, *, draft: bool) -> TaggedDocument:
    """Return the paper before it becomes a file of any format."""
    paper = paper_of(content, draft)
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
        trial = paper_of(content, draft=False)
        place_page_one(trial, content, room)
        if trial.height() <= trial.style.page.column_height:
            return room
    return replace(ROOMS[-1], is_one_page=False)
