"""The standard edition of the paper for a board meeting, and the same in large print."""

from __future__ import annotations

from bisect import bisect_left

from careboard.application.summary_content import SummaryContent
from careboard.i18n import _
from careboard.reports.contents_list import SHORT, place_contents
from careboard.reports.cover_page import place_cover
from careboard.reports.document import TaggedDocument
from careboard.reports.edition import paper_of
from careboard.reports.loop_pages import place_loops, place_settled
from careboard.reports.method_page import place_method
from careboard.reports.page_one import place_page_one
from careboard.reports.page_one_asks import place_other_asks
from careboard.reports.page_one_room import ROOMS, Room
from careboard.reports.paging import LEAST
from careboard.reports.quote_list import place_quotes
from careboard.reports.response_pages import place_responses
from careboard.reports.score_pages import place_groups
from careboard.reports.styles import LARGE_PRINT, STANDARD, EditionStyle
from careboard.reports.year_page import place_year


def draw_standard_edition(content: SummaryContent, *, draft: bool) -> bytes:
    """Return the paper as a PDF; a draft says so on every page. RuleBroken where a typed text cannot be printed."""
    return standard_edition(content, draft=draft).build()


def large_print(content: SummaryContent, *, draft: bool) -> TaggedDocument:
    """Return the paper in large print before it becomes a file of any format."""
    return _composed(content, draft, LARGE_PRINT, _("large print"))


def standard_edition(content: SummaryContent, *, draft: bool) -> TaggedDocument:
    """Return the paper before it becomes a file of any format."""
    return _composed(content, draft, STANDARD, "")


def _composed(content: SummaryContent, draft: bool, style: EditionStyle, name: str) -> TaggedDocument:
    """Compose the paper; a long one has its contents after the front, which stands alone."""
    room = _room(content, style)
    paper = paper_of(content, draft, style, name)
    _place_all(paper, content, room, with_contents=False)
    if paper.page_count() > SHORT:
        paper = paper_of(content, draft, style, name)
        _place_all(paper, content, room, with_contents=True)
    return paper


def _place_all(paper: TaggedDocument, content: SummaryContent, room: Room, *, with_contents: bool) -> None:
    """Place the front, the other asks, which it says follow, and the rest; a year begins a page to stand on one."""
    place_page_one(paper, content, room)
    paper.page_break()
    place_other_asks(paper, content, room)
    is_begun = len(content.asks) > room.asks or len(content.debts) > room.debts
    if with_contents and is_begun:
        place_contents(paper)
    place_year(paper, content.year)
    if with_contents and not is_begun:
        place_contents(paper)
    place_quotes(paper, content)
    place_groups(paper, content)
    place_settled(paper, content)
    place_loops(paper, content)
    place_responses(paper, content)
    place_method(paper, content, says_for_whom=not room.says_for_whom)
    paper.fill_evenly(LEAST)
    place_cover(paper, content)


def _room(content: SummaryContent, style: EditionStyle) -> Room:
    """Return the fullest way in which the front stands on its page."""

    def fits(room: Room) -> bool:
        trial = paper_of(content, False, style)
        place_page_one(trial, content, room)
        return trial.page_count() == 1

    place = 0 if fits(ROOMS[0]) else bisect_left(ROOMS, True, lo=1, key=fits)
    return ROOMS[min(place, len(ROOMS) - 1)]
