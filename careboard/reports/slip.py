"""The slip for one owner as a tagged PDF: what is owed, since when, and how to answer."""

from __future__ import annotations

from careboard import wording
from careboard.application import slip_words
from careboard.application.slips import Slip, SlipLine
from careboard.i18n import _
from careboard.reports import fonts
from careboard.reports.beside import Beside
from careboard.reports.containers import Frame, Framed, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.metadata import About
from careboard.reports.pieces import Picture, Piece
from careboard.reports.styles import EDGE, EditionStyle, PageStyle
from careboard.reports.text_layout import Run, TextStyle

_LANGUAGE = "en-GB"
_LARGER = (1.2, 1.1, 1.0)
"""How large everything may be: as large as costs no page more than the smallest."""
_TITLE = TextStyle(17, 21.25, fonts.BOLD, after=3, keep_with_next=True, balanced=True)
_HOW = TextStyle(17, 21.25, fonts.BOLD, after=1, keep_with_next=True)
_TERM, _SIDE, _ICON, _GAP = 112.0, 12.0, 20.0, 10.0
_CARD = Frame(1.2, EDGE, outset=0, above=6, below=5, side=_SIDE, after=7)
_NOTICE = Frame(2.4, outset=0, above=5, below=6, side=_SIDE, after=8)


def draw_slip(slip: Slip) -> bytes:
    """Return the slip of one owner; RuleBroken where a typed text cannot be printed."""
    papers = [_composed(slip, zoom) for zoom in _LARGER]
    return min(papers, key=TaggedDocument.page_count).build()


def _composed(slip: Slip, zoom: float) -> TaggedDocument:
    title = slip_words.title(slip)
    about = About(f"{slip.council}. {title}", slip.council, _LANGUAGE, slip.on)
    footer = _("{council}, {date}").format(council=slip.council, date=wording.long_date(slip.on))
    paper = TaggedDocument(about, footer, style=EditionStyle(page=_page(zoom)))
    paper.heading(1, title)
    paper.paragraph(slip_words.opening(slip), style=paper.style.body.but(after=8))
    if slip.board is not None:
        paper.place(_notice(paper, slip))
    with paper.rows():
        for line in slip.lines:
            paper.place(_card(paper, line))
    _place_how(paper)
    return paper


def _page(zoom: float) -> PageStyle:
    """Return a page on which everything comes out so many times as large."""
    usual = PageStyle(side=46.0, top=34.0, bottom=46.0, footer=26.0)
    return PageStyle(
        usual.width / zoom, usual.height / zoom, usual.side / zoom, usual.top / zoom, usual.bottom, usual.footer, zoom
    )


def _place_how(paper: TaggedDocument) -> None:
    """Say how to answer, in one piece."""
    with paper.gathered() as how:
        paper.heading(2, slip_words.how_title(), _HOW)
        paper.bullets(slip_words.how_to_answer())
        paper.paragraph(slip_words.how_closing(), style=paper.style.strong.but(before=4))
    with paper.rows():
        paper.place(Stack(how, before=10))


def _notice(paper: TaggedDocument, slip: Slip) -> Piece:
    with paper.gathered() as words:
        paper.paragraph(slip_words.notice(slip), style=paper.style.strong)
    return Framed(_with_icon("warning", words), _NOTICE)


def _card(paper: TaggedDocument, line: SlipLine) -> Piece:
    inner = paper.style.page.column - 2 * _SIDE
    with paper.gathered() as pieces:
        paper.heading(2, line.title, _TITLE)
        if line.is_printed:
            with paper.gathered() as mark:
                paper.paragraph(slip_words.marked(), style=paper.style.strong)
            paper.place(_with_icon("warning", mark))
        terms = [(term.name, (Run(term.words, term.is_strong),)) for term in slip_words.line_terms(line)]
        paper.terms(terms, _TERM, inner - _TERM, style=paper.style.close.but(after=2, balanced=True))
    return Framed(Stack(pieces), _CARD)


def _with_icon(icon: str, words: list[Piece]) -> Piece:
    return Beside(Picture(icon_drawing(icon, _ICON, "fill"), None), _ICON, Stack(words), _GAP, after=3)
