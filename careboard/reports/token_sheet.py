"""Tokens to cut out, one for each person, all alike: who takes the screen puts one into the box."""

from __future__ import annotations

from careboard.application.ballot_content import TokenContent
from careboard.i18n import _, ngettext
from careboard.reports import fonts
from careboard.reports.ballot_languages import language_of, printed_in
from careboard.reports.beside import Beside
from careboard.reports.containers import Column, Columns, Frame, Framed, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.metadata import About
from careboard.reports.pieces import Picture, Piece
from careboard.reports.styles import EDGE, EditionStyle
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import SECOND_INK, TextStyle

_ACROSS, _GAP = 2, 12.0
_ICON, _BESIDE = 46.0, 12.0
_CUT = Frame(1.2, EDGE, dashed=True, outset=0, above=14, below=14, side=14, after=0, least=108)
_COUNCIL = TextStyle(14, 18, fonts.SEMIBOLD, SECOND_INK, after=2)
_TURN = TextStyle(20, 25, fonts.BOLD, after=2)
_BOX = TextStyle(14, 18, balanced=True)


def draw_token_sheet(content: TokenContent) -> bytes:
    """Return the sheets; RuleBroken where their language is written in letters that cannot be printed."""
    return printed_in(content.book, lambda: _draw(content))


def _draw(content: TokenContent) -> bytes:
    title = ngettext("{count} token to cut out", "{count} tokens to cut out", content.count)
    title = title.format(count=content.count)
    style = EditionStyle()
    book = content.book
    about = About(title, content.council, language_of(book), content.on, book.right_to_left)
    paper = TaggedDocument(about, content.council)
    paper.heading(1, title)
    paper.paragraph(_("One for each young person who is here. They are all the same."))
    with paper.inside("L") as whole:
        whole.numbering = "None"
        cards = [_card(paper, content) for _number in range(content.count)]
    share = (style.page.column - _GAP) / _ACROSS
    with paper.rows():
        for first in range(0, len(cards), _ACROSS):
            row = cards[first : first + _ACROSS]
            columns = [Column(place * (share + _GAP), share, card) for place, card in enumerate(row)]
            paper.place(Columns(columns, before=_GAP if not first else 0, after=_GAP))
    return paper.build()


def _card(paper: TaggedDocument, content: TokenContent) -> Piece:
    said = ((content.council, _COUNCIL), (content.book.say("token-turn"), _TURN), (content.book.say("token-box"), _BOX))
    with paper.inside("LI"), paper.inside("LBody"):
        words = Stack([text_block(text, style, paper.element("P")) for text, style in said])
    return Framed(Beside(Picture(icon_drawing("hand-pointing", _ICON), None), _ICON, words, _BESIDE), _CUT)
