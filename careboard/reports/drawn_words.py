"""Words in a drawing: as text where each letter stands alone, as outlines where letters are joined.

A drawing is always said in words beside it, so outlines lose nothing to who listens.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Literal

from reportlab.graphics.shapes import Path, String
from reportlab.lib.colors import HexColor

from careboard.reports import fonts
from careboard.reports.fragments import Fragment, one_line
from careboard.reports.shaping import outline
from careboard.reports.text_layout import TextStyle

_NON_ZERO: Literal[1] = 1


def drawn_words(words: str, x: float, baseline: float, style: TextStyle) -> list[String | Path]:
    """Return what shows one line of words from a place on."""
    shapes: list[String | Path] = []
    for fragment in one_line(words, style):
        if fonts.is_joined(fragment.font):
            shapes.append(_outlines(fragment, x + fragment.x, baseline, style))
        else:
            shapes.append(
                String(
                    x + fragment.x, baseline, fragment.text,
                    fontName=fragment.font, fontSize=style.size, fillColor=HexColor(style.colour),
                )
            )  # fmt: skip
    return shapes


def _outlines(fragment: Fragment, x: float, baseline: float, style: TextStyle) -> Path:
    path = Path(fillColor=HexColor(style.colour), strokeColor=None, fillMode=_NON_ZERO)
    commands: dict[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.curveTo,
        "Z": path.closePath,
    }
    for glyph in fonts.joined(fragment.text, fragment.font, fragment.right_to_left).glyphs:
        left, bottom = x + glyph.right * style.size, baseline + glyph.up * style.size
        for letter, points in outline(glyph.number, fragment.font):
            ends = [(left + across * style.size, bottom + up * style.size) for across, up in points]
            commands[letter](*chain.from_iterable(ends))
        x += glyph.step * style.size
    return path
