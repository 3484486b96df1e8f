"""Every edition in every format: composed once, then a tagged PDF, a web page or a Word document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from careboard.application.summary_content import SummaryContent
from careboard.domain.covers import TEXTS, Cover
from careboard.reports.document import TaggedDocument
from careboard.reports.easy_read import easy_read
from careboard.reports.edition import not_issued
from careboard.reports.standard_edition import large_print, standard_edition

Picture = Callable[[bytes, float], bytes]
"""Turns a PDF of one page into a PNG at so many dots an inch."""

_COMPOSED: Mapping[str, Callable[..., TaggedDocument]] = {
    "standard": standard_edition,
    "large-print": large_print,
    "easy-read": easy_read,
}


def draw_edition(content: SummaryContent, edition: str, form: str, *, draft: bool, picture: Picture) -> bytes:
    """Return an edition as "pdf", "html" or "docx"; RuleBroken where a typed text cannot be printed."""
    # The template is the committee's, and the committee pastes the standard edition.
    has_template = form == "docx" and edition == "standard" and bool(content.word_template)
    paper = _COMPOSED[edition](_without_cover(content) if has_template else content, draft=draft)
    if form == "pdf":
        return paper.build()
    if form == "html":
        from careboard.reports.web_page import web_page

        return web_page(paper.told, paper.style.page.zoom)
    from careboard.reports.word_document import word_document
    from careboard.reports.word_template import Template, look_at_template

    template = None
    if has_template:
        # It may have come with a record, at which nobody looked.
        look_at_template(content.word_template)
        template = Template(content.word_template, _slots(content), not_issued(content, draft))
    style, zoom = paper.style, paper.style.page.zoom
    return word_document(paper.told, picture, template, style.body.size * zoom, zoom)


def _without_cover(content: SummaryContent) -> SummaryContent:
    """Return the content for a council's own template, which has places for what the cover sheet says."""
    if content.board is None:
        return content
    kept = content.board.cover
    bare = Cover(exempt_paragraph=kept.exempt_paragraph, exempt_reason=kept.exempt_reason)
    return replace(content, board=content.board.covered_by(bare))


def _slots(content: SummaryContent) -> dict[str, str]:
    """Return what the cover sheet says for the slots of a template."""
    if content.board is None:
        return {}
    cover = content.board.cover
    return {name: getattr(cover, name) for name in TEXTS}
