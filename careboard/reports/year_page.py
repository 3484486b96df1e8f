"""The year in one page: in the last paper of a cycle, and by itself."""

from __future__ import annotations

from careboard import wording
from careboard.application.year_content import YearContent
from careboard.i18n import _
from careboard.reports import year_phrases as say
from careboard.reports.containers import Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.metadata import About
from careboard.reports.phrases import runs
from careboard.reports.text_layout import Words

_TERM = 128.0


def draw_year_page(year: YearContent) -> bytes:
    """Return the page as a PDF; RuleBroken where a typed text cannot be printed."""
    council = year.council.name
    name = _("{title}. {council}").format(title=say.title(year.cycle), council=council)
    about = About(name, council, "en-GB", year.reckoned_on)
    day = wording.long_date(year.reckoned_on)
    paper = TaggedDocument(about, _("{council}. As it stood on {date}.").format(council=council, date=day))
    whose = _("{council}: young people in care").format(council=council)
    paper.paragraph(whose, style=paper.style.column_head)
    paper.heading(1, say.title(year.cycle), paper.style.title.but(balanced=True))
    _place_parts(paper, year, level=2)
    return paper.build()


def place_year(paper: TaggedDocument, year: YearContent | None) -> None:
    """Put the page into a paper that ends a cycle, whole unless it is higher than a page."""
    if year is None:
        return
    with paper.gathered() as whole:
        paper.heading(2, say.title(year.cycle), paper.style.page_title.but(balanced=True))
        _place_parts(paper, year, level=3)
    with paper.rows():
        paper.place(Stack(whole, whole[0].before))


def _place_parts(paper: TaggedDocument, year: YearContent, level: int) -> None:
    names, style = say.parts(), paper.style
    head = style.section.but(before=11)
    paper.heading(level, names["covered"], head)
    word = year.council.word
    _place_terms(paper, [(group.group.name, say.covered(group, word)) for group in year.groups])
    paper.heading(level, names["asked"], head)
    _place_terms(paper, [(_("We asked"), say.asked(year)), (_("This board"), runs(say.record(year)))])
    paper.heading(level, names["raised"], head)
    _place_terms(paper, [(_("New"), say.raised(year.loops)), *say.loops(year.loops)])
    paper.heading(level, names["moved"], head)
    items: list[Words] = [runs(each) for each in say.moves(year.moves)]
    items += say.cannot_say(year.cannot_say)
    if items:
        paper.bullets(items)
    else:
        paper.paragraph(say.nothing_moved(word), style=style.close)


def _place_terms(paper: TaggedDocument, terms: list[tuple[str, Words]]) -> None:
    style = paper.style
    width = style.page.column - _TERM
    paper.terms(terms, _TERM, width, style.strong, style.close.but(after=3))
