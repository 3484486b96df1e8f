"""The sizes of a paper ballot, in points: for everybody, and for juniors, who see pictures first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careboard.reports import fonts
from careboard.reports.containers import Frame
from careboard.reports.styles import EDGE, EditionStyle, PageStyle
from careboard.reports.text_layout import SECOND_INK, TextStyle


@dataclass(frozen=True, slots=True)
class BallotStyle:
    """How a ballot sets its words and pictures."""

    edition: EditionStyle
    ask: TextStyle
    title: TextStyle
    text: TextStyle
    word: TextStyle
    aside: TextStyle
    picture: float
    face: float
    card: Frame
    line_gap: float = 7.0
    """The space above and below the line that sets asides apart."""

    def closer(self) -> BallotStyle:
        """Return the same letters, pictures and boxes with less white between them."""
        ask = self.ask.but(before=self.ask.before - 4, after=self.ask.after - 2)
        card = replace(self.card, above=5, below=5, after=6)
        return replace(self, ask=ask, card=card, line_gap=4.5)


_PAGE = PageStyle(side=42.0, top=38.0, bottom=50.0, footer=30.0)
_CARD = Frame(line=1.2, colour=EDGE, outset=0, above=7, below=8, side=14, after=8)

FOR_ALL = BallotStyle(
    edition=EditionStyle(page=_PAGE),
    ask=TextStyle(16, 20.5, fonts.BOLD, before=12, after=6, keep_with_next=True),
    title=TextStyle(14, 18, fonts.SEMIBOLD, SECOND_INK, keep_with_next=True),
    text=TextStyle(16, 20.5, fonts.BOLD, balanced=True),
    word=TextStyle(14, 17, fonts.SEMIBOLD),
    aside=TextStyle(14, 17),
    picture=42,
    face=31,
    card=_CARD,
)
FOR_JUNIORS = BallotStyle(
    edition=EditionStyle(page=_PAGE),
    ask=TextStyle(18, 23, fonts.BOLD, before=12, after=6, keep_with_next=True),
    title=TextStyle(16, 20, fonts.SEMIBOLD, SECOND_INK, keep_with_next=True),
    text=TextStyle(18, 23, fonts.BOLD, balanced=True),
    word=TextStyle(18, 22, fonts.SEMIBOLD),
    aside=TextStyle(16, 20),
    picture=64,
    face=54,
    card=_CARD,
)
