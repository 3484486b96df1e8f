"""A text object that also shows shaped glyphs, and says what was typed where the glyphs alone would not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.textobject import PDFTextObject

from careboard.reports import fonts
from careboard.reports.fragments import Fragment
from careboard.reports.shaping import Glyph, Shaped

if TYPE_CHECKING:
    from careboard.reports.tagged_canvas import TaggedCanvas


class TaggedText(PDFTextObject):
    """Shows fragments one after the other."""

    _code: list[str]

    def __init__(self, canvas: TaggedCanvas, x: float = 0.0, y: float = 0.0) -> None:
        super().__init__(canvas, x, y)
        self._codes_of, self._letters = canvas.codes_of, canvas.letters
        self._chosen = "", 0.0

    def colour(self, colour: str) -> None:
        """Show what follows in a colour."""
        self._code.append(_operator(colour))

    def setTextOrigin(self, x: float, y: float) -> None:  # noqa: N802 - ReportLab's name
        """Go to a place; ReportLab's own way of writing numbers takes much longer."""
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        self._x0 = self._x = x
        self._y0 = self._y = y

    def show(self, fragment: Fragment, size: float, x: float, y: float) -> None:
        """Show a fragment at a place."""
        if fonts.is_joined(fragment.font):
            self._show_glyphs(fragment, size, x, y)
            return
        self.setTextOrigin(x, y)
        for name, codes in self._letters(fragment.font, fragment.text):
            if self._chosen != (name, size):
                self._code.append(f"{name} {size} Tf")
                self._chosen = name, size
            self._code.append(f"<{codes.hex()}> Tj")

    def _show_glyphs(self, fragment: Fragment, size: float, x: float, y: float) -> None:
        """Show glyphs in reading order, what stands on one height in one go."""
        found = fonts.joined(fragment.text, fragment.font, fragment.right_to_left)
        codes = self._codes_of(fragment.font)
        opening = _opening(fragment, found)
        if opening:
            self._code.append(opening)
        self._code.append(f"/{codes.name} {size} Tf")
        self._chosen = "", 0.0
        for left, glyphs in _of_one_height(found.glyphs, fragment.right_to_left):
            self.setTextOrigin(x + left * size, y + glyphs[0].up * size)
            self._code.append(codes.operator(glyphs))
        if opening:
            self._code.append("EMC")


def _of_one_height(glyphs: Sequence[Glyph], right_to_left: bool) -> list[tuple[float, list[Glyph]]]:
    """Return the stretches of glyphs that stand on one height, each with its place from the left, in reading order."""
    found: list[tuple[float, list[Glyph]]] = []
    left = 0.0
    for _height, stretch in groupby(glyphs, key=lambda glyph: glyph.up):
        together = list(stretch)
        found.append((left, together))
        left += sum(glyph.step for glyph in together)
    return found[::-1] if right_to_left else found


def _opening(fragment: Fragment, found: Shaped) -> str:
    """Return the mark of what is not said glyph by glyph from left to right (ISO 32000-1, 14.8.2.3.3 and 14.9.4)."""
    raised = any(glyph.up for glyph in found.glyphs)
    if not found.is_exact or (raised and not fragment.right_to_left):
        return f"/Span <</ActualText <{_hexadecimal(fragment.text)}>>> BDC"
    return "/ReversedChars BMC" if fragment.right_to_left and len(found.glyphs) > 1 else ""


@cache
def _operator(colour: str) -> str:
    red, green, blue = HexColor(colour).rgb()
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"


def _hexadecimal(text: str) -> str:
    return "FEFF" + text.encode("utf-16-be").hex().upper()
