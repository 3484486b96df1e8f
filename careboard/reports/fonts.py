"""The fonts of the papers: which font has a glyph for a character, and how wide a word is."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from reportlab.graphics import shapes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from careboard import assets
from careboard.errors import RuleBroken

REGULAR, SEMIBOLD, BOLD = "Careboard", "Careboard-SemiBold", "Careboard-Bold"
_FALLBACK, _FALLBACK_BOLD = "Careboard-Fallback", "Careboard-FallbackBold"
_FILES = {
    REGULAR: "AtkinsonHyperlegibleNext-Regular",
    SEMIBOLD: "AtkinsonHyperlegibleNext-SemiBold",
    BOLD: "AtkinsonHyperlegibleNext-Bold",
    _FALLBACK: "NotoSans-Regular",
    _FALLBACK_BOLD: "NotoSans-Bold",
}
_ETHIOPIC, _ETHIOPIC_BOLD = "Careboard-Ethiopic", "Careboard-EthiopicBold"
# Loaded when the first of their letters is printed.
_RARE_FILES = {_ETHIOPIC: "NotoSansEthiopic-Regular", _ETHIOPIC_BOLD: "NotoSansEthiopic-Bold"}
_FALLBACKS = {
    REGULAR: (_FALLBACK, _ETHIOPIC),
    SEMIBOLD: (_FALLBACK_BOLD, _ETHIOPIC_BOLD),
    BOLD: (_FALLBACK_BOLD, _ETHIOPIC_BOLD),
}

_LEFT_OUT = "…"
# Soft hyphen, grapheme joiner, joiners of zero width, variation selectors: how letters join, not what they say.
_SHOWS_NOTHING = {code: "" for code in (0xAD, 0x34F, 0x200C, 0x200D, *range(0xFE00, 0xFE10))} | {ord("\t"): " "}

# Scripts whose letters stand one after the other, left to right. Others (Arabic, Hebrew, Devanagari ...) need
# shaping that ReportLab does not do: printed without it they would be wrong, so they are refused instead.
_PLAIN_SCRIPTS = (
    "LATIN", "GREEK", "CYRILLIC", "ETHIOPIC", "COMBINING", "MODIFIER", "FEMININE", "MASCULINE", "MICRO",
)  # fmt: skip


class FontPiece(NamedTuple):
    """A stretch of text in one font."""

    font: str
    text: str


@cache
def register() -> dict[str, TTFont]:
    """Make the fonts known to ReportLab, once in a process, and return them."""
    fonts = {name: _registered(name, file) for name, file in _FILES.items()}
    # Every Drawing starts by choosing this font; ReportLab's own is not embedded.
    shapes.STATE_DEFAULTS["fontName"] = REGULAR
    return fonts


def _registered(name: str, file: str) -> TTFont:
    font = TTFont(name, str(assets.path(f"fonts/{file}.ttf")))
    pdfmetrics.registerFont(font)
    return font


@cache
def _font(name: str) -> TTFont:
    return _registered(name, _RARE_FILES[name]) if name in _RARE_FILES else register()[name]


@cache
def _glyphs(font: str) -> frozenset[str]:
    return frozenset(chr(code) for code in _font(font).face.charToGlyph if _can_stand_alone(chr(code)))


def _can_stand_alone(character: str) -> bool:
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Co", "Cs"):
        return False
    if category[0] in "LM":
        return unicodedata.name(character, "").startswith(_PLAIN_SCRIPTS)
    return True


def printable(text: str) -> str:
    """Return the text composed, on plain spaces, without the characters that show nothing on paper."""
    if text.isascii():
        return text.replace("\t", " ")
    return unicodedata.normalize("NFC", text).translate(_SHOWS_NOTHING)


def _clusters(text: str) -> list[str]:
    """Split into characters, each with the combining marks that belong to it: they must share a font."""
    clusters: list[str] = []
    for character in text:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


@lru_cache(maxsize=20_000)
def pieces(text: str, font: str) -> tuple[FontPiece, ...]:
    """Split a text into stretches of a font that has each glyph; RuleBroken where no font has one."""
    own = _glyphs(font)
    if own.issuperset(text):
        return (FontPiece(font, text),)
    found: list[FontPiece] = []
    for cluster in _clusters(text):
        fitting = next((each for each in (font, *_FALLBACKS[font]) if _glyphs(each).issuperset(cluster)), "")
        if not fitting:
            raise RuleBroken("text-cannot-be-printed", words=text, characters=cluster)
        if found and found[-1].font == fitting:
            found[-1] = FontPiece(fitting, found[-1].text + cluster)
        else:
            found.append(FontPiece(fitting, cluster))
    return tuple(found)


@cache
def _widths(font: str) -> dict[str, float]:
    """Return the width of each character of a font at a size of 1."""
    return {chr(code): width / 1000 for code, width in _font(font).face.charWidths.items()}


@lru_cache(maxsize=20_000)
def width(text: str, font: str) -> float:
    """Return how wide a text is at a size of 1, fallback glyphs included."""
    return sum(sum(map(_widths(piece.font).__getitem__, piece.text)) for piece in pieces(text, font))


def shortened(text: str, font: str, most: float) -> str:
    """Return a text that is at most so wide at a size of 1, its end left out where it has to be."""
    whole = printable(text)
    if width(whole, font) <= most:
        return whole
    clusters = _clusters(whole)
    room = most - width(_LEFT_OUT, font)
    while clusters and width("".join(clusters), font) > room:
        clusters.pop()
    return "".join(clusters).rstrip() + _LEFT_OUT
