"""The codes by which shaped glyphs are shown: one for each glyph and what it says, so that each says one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from careboard.reports.shaping import Glyph, natural_step

_THOUSAND = 1000
_SEEN = 0.05


@dataclass(slots=True)
class GlyphCodes:
    """The glyphs of one font that a document shows."""

    font: str
    name: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)

    def code(self, glyph: Glyph) -> int:
        """Return the code of a glyph; 0 stays for what is missing."""
        return self.codes.setdefault((glyph.number, glyph.says), len(self.codes) + 1)

    def operator(self, glyphs: Sequence[Glyph]) -> str:
        """Return what shows glyphs from left to right, each where shaping has put it."""
        shown: list[str] = []
        moved = 0.0
        for glyph in glyphs:
            moved += glyph.right * _THOUSAND
            if abs(moved) > _SEEN:
                shown.append(_number(-moved))
                moved = 0.0
            shown.append(f"<{self.code(glyph):04X}>")
            moved += (glyph.step - glyph.right - natural_step(glyph.number, self.font)) * _THOUSAND
        return f"[{''.join(shown)}] TJ"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
