"""What all editions of a paper share: what the file says it is, its footer, and the mark of a draft."""

from __future__ import annotations

from careboard import wording
from careboard.application.summary_content import SummaryContent
from careboard.i18n import _
from careboard.reports.document import TaggedDocument
from careboard.reports.furniture import PageWords
from careboard.reports.metadata import About
from careboard.reports.styles import STANDARD, EditionStyle

_LANGUAGE = "en-GB"


def paper_of(
    content: SummaryContent, draft: bool, style: EditionStyle = STANDARD, edition: str = ""
) -> TaggedDocument:
    """Return a paper that says nothing yet; an edition that is not the standard one is named everywhere."""
    council = content.council.name
    name = _("Paper of {council}").format(council=council)
    if content.issued:
        name = _("Paper {number} of {council}").format(number=content.number, council=council)
    if edition:
        name = _("{name}, {edition}").format(name=name, edition=edition)
    mark = _("Draft: not agreed by the young people yet") if draft else ""
    about = About(f"{name} ({_('draft')})" if draft else name, council, _LANGUAGE, content.reckoned_on)
    return TaggedDocument(about, _footer(content, edition), mark, style, page_words=_page_words(content, draft))


def _page_words(content: SummaryContent, draft: bool) -> PageWords:
    """Return what tells a page alone, on page 117 of a pack, whose it is, to whom and of which paper.

    The mark of a draft takes the place of its head.
    """
    council, date = content.council.name, wording.long_date(content.reckoned_on)
    to = date
    if content.board is not None:
        date = wording.long_date(content.board.date)
        to = _("To the board, {date}").format(date=date)
    if draft or not content.issued:
        return PageWords(_("{council}, {date}").format(council=council, date=date))
    whose = _("{council}: young people in care").format(council=council)
    return PageWords(to, whose, _("Paper {number}").format(number=content.number))


def _footer(content: SummaryContent, edition: str) -> str:
    """Return whose paper it is, for which day, its number and edition: enough to find it on page 117 of a pack."""
    council, paper = content.council.name, ""
    footer = _("{council}, young people in care.").format(council=council)
    if content.board is not None:
        date = wording.long_date(content.board.date)
        pattern = _("{council}, {date}.") if edition else _("{council} to the board, {date}.")
        footer = pattern.format(council=council, date=date)
    if content.issued:
        paper = _("Paper {number}").format(number=content.number)
    named = ", ".join(filter(None, (paper, edition if paper else edition[:1].upper() + edition[1:])))
    return _("{footer} {paper}.").format(footer=footer, paper=named) if named else footer
