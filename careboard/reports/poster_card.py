"""One card of the wall poster: a picture, what was raised, what became of it, and its state as a band at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reportlab.lib.colors import HexColor

from careboard.application.posters import PosterState
from careboard.reports.beside import Beside
from careboard.reports.pieces import Piece
from careboard.reports.styles import WHITE
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import INK
from careboard.shapes import Style

SIDE, ABOVE, BELOW, BAND = 15.0, 9.0, 6.0, 38.0
_CORNER, _LINE = 13.0, 2.2
_GREEN, _HATCH, _HATCH_LINE, _HATCH_STEP = "#15694F", "#B9BDD0", 2.4, 11.0


class Ground(Enum):
    """What a band is filled with: told apart in black and white too."""

    WHITE = auto()
    INK = auto()
    GREEN = auto()
    HATCH = auto()


@dataclass(frozen=True, slots=True)
class BandLook:
    """The icon and the ground of a state."""

    icon: str
    style: Style
    ground: Ground = Ground.WHITE

    @property
    def colour(self) -> str:
        """The colour of icon and words."""
        return WHITE if self.ground in (Ground.INK, Ground.GREEN) else INK


LOOKS = {
    PosterState.SORTED: BandLook("check-circle", "fill", Ground.GREEN),
    PosterState.NOT_SORTED: BandLook("x-circle", "fill"),
    PosterState.PARTLY_SORTED: BandLook("circle-half", "bold"),
    PosterState.NOT_YET: BandLook("hourglass", "bold", Ground.HATCH),
    PosterState.NO: BandLook("prohibit", "bold", Ground.INK),
    PosterState.NO_ANSWER: BandLook("warning", "fill", Ground.INK),
    PosterState.NOT_DONE: BandLook("warning", "fill", Ground.INK),
    PosterState.ALREADY_POLICY: BandLook("book-open", "bold"),
    PosterState.SOMEONE_ELSE: BandLook("arrow-bend-up-right", "bold"),
    PosterState.PROMISED: BandLook("handshake", "bold"),
    PosterState.WAITING: BandLook("clock", "bold"),
    PosterState.ASKED: BandLook("paper-plane-tilt", "bold"),
    PosterState.ENDED: BandLook("x-circle", "bold"),
}


class CardPiece(Piece):
    """What is said above a band; as high as the row of cards, or higher where it has to be."""

    def __init__(self, words: Piece, band: Beside, band_width: float, look: BandLook, least: float) -> None:
        super().__init__()
        self._words, self._band, self._look = words, band, look
        self._band_width, self._least = band_width, least

    def measure(self, width: float) -> float:
        """Take the height of the row."""
        return max(self._least, ABOVE + self._words.height_at(width - 2 * SIDE) + BELOW + self._band_height(width))

    def _band_height(self, width: float) -> float:
        return max(BAND, self._band.height_at(width - 2 * SIDE) + 12)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the ground and the frame as artifacts, then the words."""
        height, band = self.height_at(width), self._band_height(width)
        with canvas.artifact():
            canvas.saveState()
            self._draw_ground(canvas, (left, top - height, width, height), band)
            canvas.restoreState()
        self._words.draw(canvas, left + SIDE, top - ABOVE, width - 2 * SIDE)
        inside = width - 2 * SIDE
        spare = band - self._band.height_at(inside)
        self._band.draw(canvas, left + SIDE, top - height + band - spare / 2, inside)

    def _draw_ground(self, canvas: TaggedCanvas, box: tuple[float, float, float, float], band: float) -> None:
        left, bottom, width, height = box
        canvas.saveState()
        outline = canvas.beginPath()
        outline.roundRect(left, bottom, width, height, _CORNER)
        canvas.clipPath(outline, stroke=0, fill=0)
        self._fill_band(canvas, left, bottom, width, band)
        canvas.restoreState()
        canvas.setStrokeColor(HexColor(INK))
        canvas.setLineWidth(_LINE)
        canvas.line(left, bottom + band, left + width, bottom + band)
        canvas.roundRect(left, bottom, width, height, _CORNER)

    def _fill_band(self, canvas: TaggedCanvas, left: float, bottom: float, width: float, band: float) -> None:
        ground = self._look.ground
        if ground in (Ground.INK, Ground.GREEN):
            canvas.setFillColor(HexColor(INK if ground is Ground.INK else _GREEN))
            canvas.rect(left, bottom, width, band, stroke=0, fill=1)
        elif ground is Ground.HATCH:
            canvas.setStrokeColor(HexColor(_HATCH))
            canvas.setLineWidth(_HATCH_LINE)
            for step in range(int((width + band) / _HATCH_STEP) + 1):
                start = left - band + step * _HATCH_STEP
                canvas.line(start, bottom, start + band, bottom + band)
            canvas.setFillColor(HexColor(WHITE))
            canvas.roundRect(left + SIDE - 8, bottom + 3, self._band_width + 16, band - 6, 6, stroke=0, fill=1)
