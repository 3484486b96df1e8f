"""A paper ballot as a tagged PDF: the questions of a sitting, with boxes to tick, the same paper for everybody."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from careboard.application.ballot_content import BallotAnswer, BallotContent, BallotQuestion, BallotSection
from careboard.reports.ballot_drawing import (
    TICK_BOX,
    answer_drawing,
    commitment_drawing,
    draw_fold_marks,
    fold_drawing,
    tick_box,
)
from careboard.reports.ballot_languages import language_of, printed_in
from careboard.reports.ballot_styles import FOR_ALL, FOR_JUNIORS, BallotStyle
from careboard.reports.beside import Beside
from careboard.reports.containers import Column, Columns, Framed, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.metadata import About
from careboard.reports.pieces import Picture, Piece, Rule
from careboard.reports.structure import Element
from careboard.reports.styles import HAIRLINE
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import TextStyle

_GAP, _HINT_PICTURE, _HINT_GAP = 8.0, 28.0, 10.0
_LAST_PICTURE = "shield-check"


def draw_ballot_paper(content: BallotContent) -> bytes:
    """Return the ballot; RuleBroken where its language is written in letters that cannot be printed."""
    return printed_in(content.book, lambda: _draw(content))


def _draw(content: BallotContent) -> bytes:
    """Draw it with as much white as costs no further sheet of paper."""
    usual = FOR_JUNIORS if content.for_juniors else FOR_ALL
    return min((_composed(content, style) for style in (usual, usual.closer())), key=_sheets).build()


def _sheets(paper: TaggedDocument) -> int:
    """Return how many sheets it takes, printed on both sides."""
    return (paper.page_count() + 1) // 2


def _composed(content: BallotContent, style: BallotStyle) -> TaggedDocument:
    book = content.book
    title = book.say("ballot-title")
    about = About(title, content.council, language_of(book), content.on, book.right_to_left)
    letters = book.say("ballot-letters", letters=content.letters)
    footer = f"{letters}  {content.council}, {content.group}"
    paper = TaggedDocument(about, footer, style=style.edition, mark_page=draw_fold_marks)
    paper.heading(1, title)
    _place_hints(paper, content, style)
    number = 1
    for section in content.sections:
        _place_section(paper, section, number, style)
        number += len(section.questions)
    return paper


def _place_hints(paper: TaggedDocument, content: BallotContent, style: BallotStyle) -> None:
    """Say how it is done, two hints beside each other."""
    say = content.book.say
    hints = [
        (tick_box(ticked=True), say("ballot-tick")),
        (icon_drawing("eye-slash", _HINT_PICTURE), say("ballot-name")),
        (fold_drawing(_HINT_PICTURE), say("ballot-fold")),
        (icon_drawing("arrow-bend-up-right", _HINT_PICTURE), say("ballot-empty")),
    ]
    with paper.inside("L") as whole:
        whole.numbering = "None"
        told = [_item(paper, drawing, TICK_BOX, words, style.aside) for drawing, words in hints]
    for first in range(0, len(told), 2):
        paper.place(_level(told[first : first + 2], style.edition.page.column, after=6))


def _place_section(paper: TaggedDocument, section: BallotSection, first: int, style: BallotStyle) -> None:
    """Say what is asked, then each question in a card that stays whole; later pages say it again."""
    paper.heading(2, section.ask, style.ask)
    with paper.rows(text_block(section.ask, style.ask.but(before=0.0), Element("P"))):
        for number, question in enumerate(section.questions, first):
            paper.place(_card(paper, question, number, style))


def _card(paper: TaggedDocument, question: BallotQuestion, number: int, style: BallotStyle) -> Piece:
    inner = style.edition.page.column - 2 * style.card.side
    with paper.gathered() as words:
        paper.heading(3, f"{number}. {question.title}", style.title)
        paper.paragraph(question.text, style=style.text if question.kind else style.aside)
    head = Beside(Picture(_picture(question, style.picture), None), style.picture, Stack(words), 14, after=5)
    with paper.inside("L") as steps:
        steps.numbering = "None"
        cells = [_step(paper, question, place, style) for place in range(len(question.steps))]
    pieces: list[Piece] = [head, _side_by_side(cells, inner)]
    if question.asides:
        with paper.inside("L") as asides:
            asides.numbering = "None"
            items = [_item(paper, tick_box(), TICK_BOX, each.words, style.aside) for each in question.asides]
        pieces += [Rule(0.8, HAIRLINE, before=style.line_gap, after=style.line_gap), _level(items, inner)]
    return Framed(Stack(pieces), style.card)


def _step(paper: TaggedDocument, question: BallotQuestion, place: int, style: BallotStyle) -> Piece:
    answer: BallotAnswer = question.steps[place]
    drawing = answer_drawing(question.pictures, answer, place, len(question.steps), style.face)
    boxes = Beside(Picture(tick_box(), None), TICK_BOX, Picture(drawing, None), _GAP, after=3)
    return Stack([boxes, _said(paper, answer.words, style.word)])


def _item(paper: TaggedDocument, drawing: Drawing, width: float, words: str, style: TextStyle) -> Beside:
    return Beside(Picture(drawing, None), width, _said(paper, words, style), _HINT_GAP)


def _said(paper: TaggedDocument, words: str, style: TextStyle) -> Piece:
    with paper.inside("LI"), paper.inside("LBody"):
        return text_block(words, style, paper.element("P"))


def _level(items: Sequence[Beside], width: float, after: float = 0.0) -> Piece:
    """Put items side by side, their boxes on one line also where one has more words."""
    height = max(item.height_at(width / len(items) - _GAP) for item in items)
    return _side_by_side([item.as_high_as(height) for item in items], width, after)


def _side_by_side(pieces: Sequence[Piece], width: float, after: float = 0.0) -> Piece:
    """Give each piece the same width."""
    share = width / len(pieces)
    return Columns([Column(share * place, share - _GAP, piece) for place, piece in enumerate(pieces)], after=after)


def _picture(question: BallotQuestion, size: float) -> Drawing:
    if question.kind is None:
        return icon_drawing(_LAST_PICTURE, size, "duotone")
    return commitment_drawing(question.commitment, size)
