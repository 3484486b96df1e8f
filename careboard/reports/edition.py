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
    return TaggedDocument(about, _footer(content, edition, draft), mark, style, page_words=_page_words(content, draft))


def _page_words(content: SummaryContent, draft: bool) -> PageWords:
    """Return what tells a page alone, on page 117 of a pack, whose it is, to whom and of which paper.

    The mark of a draft takes the place of its head.
    """
    council, date = content.council.name, wording.long_date(content.reckoned_on)
    to = date
    if content.board is not None:
        date = wording.long_date(content.board.date)
        to = _("To the board, {date}").format(date=date)
    if draft:
        return PageWords(_("{council}, {date}").format(council=council, date=date))
    whose = _("{council}: young people in care").format(council=council)
    if not content.issued:
        # The foot stands on the first page too.
        head_end = _("To the board") if content.board is not None else ""
        return PageWords(_("Not issued yet, {date}").format(date=date), whose, head_end)
    return PageWords(to, whose, _("Paper {number}").format(number=content.number))


def not_issued(content: SummaryContent, draft: bool) -> str:
    """Return what every page of an approved paper says that has no number yet; a draft has a mark of its own."""
    return "" if draft or content.issued else _("Not issued yet.")


def _footer(content: SummaryContent, edition: str, draft: bool) -> str:
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
    whole = _("{footer} {paper}.").format(footer=footer, paper=named) if named else footer
    return " ".join(filter(None, (whole, not_issued(content, draft))))
