"""What the young people chose to be quoted with, in their own words."""

from __future__ import annotations

from careboard.application.summary_content import QuoteLine, SummaryContent
from careboard.i18n import _
from careboard.reports.containers import Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.text_layout import TextStyle

_QUOTE = TextStyle(16, 20)


def place_quotes(paper: TaggedDocument, content: SummaryContent) -> None:
    """Put the quotes into a paper, each with its group and what it was about."""
    if not content.quotes:
        return
    name = _("In our own words")
    with paper.rows(paper.continued(_("{title}, continued").format(title=name))):
        paper.heading(2, name, paper.style.page_title.but(after=7))
        for quote in content.quotes:
            with paper.inside("BlockQuote"), paper.gathered() as said:
                paper.paragraph(_("“{words}”").format(words=quote.text), style=_QUOTE)
                paper.paragraph(_about(quote), style=paper.style.second)
            paper.place(Stack(said, after=9))


def _about(quote: QuoteLine) -> str:
    if not quote.about:
        return quote.group
    return _("{group}, about {title}").format(group=quote.group, title=quote.about)
