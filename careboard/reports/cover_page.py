"""The committee's cover sheet: the officers' part, on a page of its own, and why a paper is exempt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from careboard import wording
from careboard.application.summary_content import SummaryContent
from careboard.domain.covers import PUBLIC, Cover
from careboard.i18n import _
from careboard.reports.document import TaggedDocument
from careboard.reports.phrases import plain_sentence
from careboard.wording.board_words import exempt_paragraph

_TERM = 142.0


def place_cover(paper: TaggedDocument, content: SummaryContent) -> None:
    """Put the cover sheet into a paper, if officers wrote one."""
    if not _is_written(cover_of(content)):
        return
    paper.page_break()
    paper.heading(2, _("Cover sheet: the officers' part"))
    _place(paper, content)


def cover_of(content: SummaryContent) -> Cover:
    """Return the cover sheet of a paper, one on which nothing is written where there is none."""
    return content.board.cover if content.board is not None else PUBLIC


def _is_written(cover: Cover) -> bool:
    """Whether it says more than that the paper is exempt, which stands on the first page."""
    return replace(cover, exempt_paragraph=0, exempt_reason="") != PUBLIC


def exempt_line(content: SummaryContent) -> str:
    """Return why a paper is kept from the public, for its first page; empty for nearly all."""
    cover = cover_of(content)
    if not cover.is_exempt:
        return ""
    return _("Not for the public. Schedule 12A, {paragraph}. {reason}").format(
        paragraph=_paragraph(cover), reason=plain_sentence(cover.exempt_reason)
    )


def _paragraph(cover: Cover) -> str:
    words = exempt_paragraph(cover.exempt_paragraph)
    return words[:1].lower() + words[1:]


def _place(paper: TaggedDocument, content: SummaryContent) -> None:
    style = paper.style
    paper.paragraph(_("Officers wrote this page. The young people wrote the paper."), style=style.second.but(after=8))
    terms = list(_terms(content))
    paper.terms(terms, _TERM, style.page.column - _TERM, style.strong, style.body.but(after=8))


def _terms(content: SummaryContent) -> Iterator[tuple[str, str]]:
    cover, board = cover_of(content), content.board
    if board is not None:
        day = wording.long_date(board.date)
        yield _("Meeting"), _("Corporate parenting board, {date}").format(date=day)
    written = (
        (_("Purpose"), cover.purpose),
        (_("Recommendations"), cover.recommendations),
        (_("Legal"), cover.legal),
        (_("Finance"), cover.finance),
        (_("Equality"), cover.equality),
    )
    yield from ((name, words.strip() or _("Nothing was written.")) for name, words in written)
    yield _("Exempt?"), exempt_line(content) or _("No. Everybody may read this paper.")
    if cover.author:
        yield _("Author"), cover.author
