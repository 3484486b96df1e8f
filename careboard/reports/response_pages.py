"""The officers' responses: marked as theirs, on pages of their own or carried in the next paper (rule 10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careboard import wording
from careboard.application.editions import ResponsePages
from careboard.application.summary_content import ResponseLine, SummaryContent
from careboard.i18n import _
from careboard.reports.containers import Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.furniture import PageWords
from careboard.reports.metadata import About
from careboard.reports.pieces import Rule
from careboard.reports.styles import HAIRLINE


def draw_responses(content: ResponsePages) -> bytes:
    """Return the responses to one issued paper as a PDF; RuleBroken where a typed text cannot be printed."""
    paper, council = content.paper, content.council
    title = responses_title(paper.number)
    about = About(f"{title}. {council}", council, "en-GB", max(each.on for each in paper.responses))
    footer = _("{council}. Response to paper {number}.").format(council=council, number=paper.number)
    around = PageWords(footer, council, _("Officers' response"))
    document = TaggedDocument(about, footer, page_words=around)
    document.heading(1, title, document.style.title.but(balanced=True))
    issued = wording.long_date(paper.issued_on)
    sentence = _("The paper was issued on {date} and stays as it was. What officers answer is added here.")
    document.paragraph(sentence.format(date=issued), style=document.style.second)
    lines = [ResponseLine(paper.number, each.on, each.by, each.text) for each in paper.responses]
    with document.rows():
        _place_lines(document, lines, level=2)
    return document.build()


def place_responses(document: TaggedDocument, content: SummaryContent) -> None:
    """Put what officers answered to earlier papers into a paper."""
    for number in dict.fromkeys(line.paper for line in content.responses):
        title = responses_title(number)
        with document.rows(document.continued(_("{title}, continued").format(title=title))):
            document.heading(2, title, document.style.page_title.but(after=7, balanced=True))
            _place_lines(document, [line for line in content.responses if line.paper == number], level=3)


def responses_title(number: int) -> str:
    """Return the heading that says whose words follow."""
    return _("Officers' response to paper {number}: theirs, not the young people's").format(number=number)


def _place_lines(document: TaggedDocument, lines: Sequence[ResponseLine], level: int) -> None:
    for line in lines:
        with document.gathered() as words:
            date = wording.long_date(line.on)
            document.heading(level, _("{post}, {date}").format(post=line.by, date=date), document.style.strong)
            for part in _paragraphs(line.text):
                document.paragraph(part, style=document.style.body.but(after=4))
        document.place(Stack([Rule(0.8, HAIRLINE, after=6), *words], after=8))


def _paragraphs(text: str) -> Iterable[str]:
    return (part.strip() for part in text.split("\n") if part.strip())
