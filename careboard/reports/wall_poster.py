"""The wall poster as a tagged PDF: one page, up to six loops, each with its state in a shape and a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from careboard import shapes
from careboard.application.posters import Poster, PosterCard
from careboard.i18n import _
from careboard.reports import fonts, poster_phrases
from careboard.reports.beside import Beside
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.metadata import About
from careboard.reports.phrases import plain_sentence
from careboard.reports.pieces import Picture, Piece
from careboard.reports.poster_card import ABOVE, BAND, BELOW, LOOKS, SIDE, CardPiece
from careboard.reports.structure import Element
from careboard.reports.styles import COMMITMENT_COLOURS, EditionStyle, PageStyle
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import INK, TextStyle

_LANGUAGE = "en-GB"
_PAGE = PageStyle(side=40.0, top=38.0, bottom=30.0)
_TITLE = TextStyle(44, 52, fonts.BOLD, keep_with_next=True)
_SUBTITLE = TextStyle(16.5, 21, after=12)
_FOOT = TextStyle(16.5, 21, fonts.BOLD, before=12)
_BAND_SIZES = (20.0, 18.0, 16.0, 14.0)
_SIZES = ((21.0, 26.0, 16.5, 21.0), (18.0, 22.5, 15.0, 19.0), (16.0, 20.0, 14.0, 17.5), (14.0, 17.5, 14.0, 17.5))
"""Size and leading of what was raised, and of what became of it; the first that has room is taken."""
_GAP, _PICTURE, _BELOW_PICTURE, _ICON, _BESIDE = 13.0, 40.0, 4.0, 21.0, 9.0
_FEW = 3
_HIGHEST = 240.0
_NO_COMMITMENT = "chat-circle-text"


def draw_wall_poster(poster: Poster) -> bytes:
    """Return the poster; RuleBroken where a typed text cannot be printed."""
    title = _("We said. Is it sorted?")
    about = About(f"{poster.council}. {title}", poster.council, _LANGUAGE, poster.on)
    paper = TaggedDocument(about, "", style=EditionStyle(page=_PAGE), numbered=False)
    paper.heading(1, title, _TITLE)
    paper.paragraph(poster_phrases.subtitle(poster), style=_SUBTITLE)
    foot = " ".join(filter(None, (poster_phrases.more(poster), poster_phrases.foot(poster))))
    height = _card_height(paper, foot, len(poster.cards))
    _place_cards(paper, poster, height)
    paper.paragraph(foot, style=_FOOT)
    return paper.build()


def _across(cards: int) -> int:
    """Return how many cards stand side by side: few take the whole width."""
    return 1 if cards <= _FEW else 2


def _card_height(paper: TaggedDocument, foot: str, cards: int) -> float:
    """Return how high each card is, so that all rows and the line at the foot fill one page."""
    rows = -(-cards // _across(cards))
    last = text_block(foot, _FOOT, Element("P"))
    left = _PAGE.column_height - paper.height() - _SUBTITLE.after - last.height_at(_PAGE.column) - _FOOT.before
    return min(_HIGHEST, (left - (rows - 1) * _GAP - 2) / rows)


def _place_cards(paper: TaggedDocument, poster: Poster, height: float) -> None:
    across = _across(len(poster.cards))
    share = (_PAGE.column - (across - 1) * _GAP) / across
    cards = [_card(paper, card, share, height) for card in poster.cards]
    with paper.rows():
        for first in range(0, len(cards), across):
            row = cards[first : first + across]
            high = max(card(height).height_at(share) for card in row)
            columns = [Column(place * (share + _GAP), share, card(high)) for place, card in enumerate(row)]
            is_last = first + across >= len(cards)
            paper.place(Columns(columns, after=0 if is_last else _GAP))


class _Card:
    """A card whose words are tagged once, drawn as high as its row."""

    def __init__(self, words: Piece, band: Beside, band_width: float, card: PosterCard) -> None:
        self._words, self._band, self._width, self._card = words, band, band_width, card

    def __call__(self, height: float) -> CardPiece:
        return CardPiece(self._words, self._band, self._width, LOOKS[self._card.state], height)


def _card(paper: TaggedDocument, card: PosterCard, width: float, height: float) -> _Card:
    look, inside = LOOKS[card.state], width - 2 * SIDE
    title, whole = plain_sentence(card.title), poster_phrases.said(card)
    room = height - ABOVE - BAND - BELOW
    styles, said = _fitting(title, whole, inside, room - _PICTURE - _BELOW_PICTURE)
    with_picture = said == whole
    if not with_picture:
        # A reason is worth more than a picture: no answer hangs bare where it can be helped.
        styles, said = _fitting(title, whole, inside, room)
    with paper.gathered() as words:
        if with_picture:
            paper.place(Picture(_picture(card), None, after=_BELOW_PICTURE))
        paper.heading(2, title, styles[0])
        if said:
            paper.paragraph(said, style=styles[1])
    state, wide = _state(paper, card, inside - _ICON - _BESIDE)
    icon = Picture(icon_drawing(look.icon, _ICON, look.style, look.colour), None)
    return _Card(Stack(words), Beside(icon, _ICON, state, _BESIDE), _ICON + _BESIDE + wide, card)


def _state(paper: TaggedDocument, card: PosterCard, width: float) -> tuple[Piece, float]:
    """Return the words of the band on one line where they have room, and how wide they are."""
    words, element = poster_phrases.band(card), paper.element("P")
    for size in _BAND_SIZES:
        style = TextStyle(size, size * 1.2, fonts.BOLD, LOOKS[card.state].colour)
        block = text_block(words, style, element)
        if block.height_at(width) <= style.leading:
            break
    return block, block.widest_line(width)


def _fitting(title: str, said: str, width: float, room: float) -> tuple[tuple[TextStyle, TextStyle], str]:
    """Return the largest styles for which there is room; at the smallest the end of what was said is left out."""
    styles = [
        (TextStyle(size, leading, fonts.BOLD, after=2, balanced=True), TextStyle(small, close, balanced=True))
        for size, leading, small, close in _SIZES
    ]
    for pair in styles:
        if _height(title, said, pair, width) <= room:
            return pair, said
    words = said.split()
    kept = bisect_left(
        range(1, len(words) + 1),
        True,
        key=lambda count: _height(title, _begun(words, count), styles[-1], width) > room,
    )
    return styles[-1], _begun(words, kept) if kept else ""


def _begun(words: Sequence[str], count: int) -> str:
    return f"{' '.join(words[:count])} …"


def _height(title: str, said: str, styles: tuple[TextStyle, TextStyle], width: float) -> float:
    above = text_block(title, styles[0], Element("P")).height_at(width) + styles[0].after
    return above + (text_block(said, styles[1], Element("P")).height_at(width) if said else 0)


def _picture(card: PosterCard) -> Drawing:
    if not card.picture:
        return icon_drawing(_NO_COMMITMENT, _PICTURE, "duotone", INK)
    colour = COMMITMENT_COLOURS.get(card.picture, INK)
    return icon_drawing(shapes.commitment_icon(card.picture), _PICTURE, "duotone", colour)
