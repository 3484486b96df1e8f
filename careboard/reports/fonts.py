"""The fonts of the papers: which font has a glyph for a character, and how wide a word is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from reportlab.graphics import shapes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from careboard import assets
from careboard.errors import RuleBroken
from careboard.reports.characters import JOINERS, clusters, folded
from careboard.reports.shaping import Shaped, face, shaped

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
# Scripts whose letters stand one after the other, left to right, and need no shaping.
_PLAIN_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ETHIOPIC", "MODIFIER", "FEMININE", "MASCULINE", "MICRO")


# Fonts that are shaped are called by their files: letters with marks that no single character has, Arabic, Hebrew,
# Ethiopic with marks, emoji; and what the names of their characters begin with.
_JOINED_SCRIPTS = {
    "NotoSans": (*_PLAIN_SCRIPTS, "COMBINING"),
    "NotoSansArabic": ("ARABIC", "EXTENDED ARABIC", "ZERO WIDTH"),
    "NotoSansHebrew": ("HEBREW",),
    "NotoSansEthiopic": ("ETHIOPIC",),
    "NotoEmoji": ("",),
}
_EMOJI = "NotoEmoji-Regular"
_JOINED = tuple(f"{family}-Regular" for family in _JOINED_SCRIPTS)
_JOINED_BOLD = (*(name.replace("Regular", "Bold") for name in _JOINED if name != _EMOJI), _EMOJI)
_TURNED = _FILES | _RARE_FILES
_PLAIN = {
    REGULAR: (REGULAR, _FALLBACK, _ETHIOPIC),
    SEMIBOLD: (SEMIBOLD, _FALLBACK_BOLD, _ETHIOPIC_BOLD),
    BOLD: (BOLD, _FALLBACK_BOLD, _ETHIOPIC_BOLD),
}
_SHAPED = {REGULAR: _JOINED, SEMIBOLD: _JOINED_BOLD, BOLD: _JOINED_BOLD}
_NEW_EMOJI = re.compile("[\U0001f000-\U0001faff]")

_LANGUAGES = {"Arabic": "ar", "Hebrew": "he", "Ethiopic": "ti"}
_LEFT_OUT = "…"
_UNSEEN = "\ufffd"


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
    # By itself ReportLab puts all of ASCII into each document.
    font = TTFont(name, str(assets.path(f"fonts/{file}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


@cache
def letter_font(name: str) -> TTFont:
    """Return a font that is drawn letter by letter."""
    return _registered(name, _RARE_FILES[name]) if name in _RARE_FILES else register()[name]


def is_joined(font: str) -> bool:
    """Tell whether the glyphs of a font are found by shaping; ReportLab draws the others letter by letter."""
    return font not in _TURNED


def turned(font: str) -> str:
    """Return the font in which punctuation is drawn that stands among letters read from right to left."""
    return _TURNED.get(font, font)


@cache
def language(font: str) -> str:
    """Return the language in which the letters of a font are most likely written, or nothing."""
    return next((code for script, code in _LANGUAGES.items() if script in font), "")


@cache
def _glyphs(font: str) -> frozenset[str]:
    """Return the characters that may be drawn in a font."""
    if not is_joined(font):
        return frozenset(chr(code) for code in letter_font(font).face.charToGlyph if _can_stand_alone(chr(code)))
    own = frozenset(map(chr, face(font).unicodes)) | set(JOINERS)
    return own if font == _EMOJI else frozenset(one for one in own if _is_of(one, font.partition("-")[0]))


def _is_of(character: str, family: str) -> bool:
    return unicodedata.name(character, "").startswith(_JOINED_SCRIPTS[family])


def _can_stand_alone(character: str) -> bool:
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Co", "Cs") or category[0] == "M":
        return False
    if category[0] == "L":
        return unicodedata.name(character, "").startswith(_PLAIN_SCRIPTS)
    return True


def printable(text: str) -> str:
    """Return the text composed, without what shows nothing, and emoji that the font has not as words in brackets."""
    ready = folded(text)
    return ready if ready.isascii() else _NEW_EMOJI.sub(_emoji_or_words, ready)


def _emoji_or_words(found: re.Match[str]) -> str:
    emoji = found[0]
    if emoji in _glyphs(_EMOJI):
        return emoji
    return f"[{unicodedata.name(emoji, 'emoji').lower()}]"


def cannot_be_printed(words: str, characters: str) -> RuleBroken:
    """Return the refusal of words; characters that nobody can see are named by their codes."""
    named = "".join(one if _can_be_seen(one) else f"U+{ord(one):04X}" for one in characters)
    seen = "".join(one if _can_be_seen(one) else _UNSEEN for one in words)
    return RuleBroken("text-cannot-be-printed", words=seen, characters=named)


def _can_be_seen(character: str) -> bool:
    return unicodedata.category(character)[0] != "C"


@lru_cache(maxsize=20_000)
def pieces(text: str, font: str) -> tuple[FontPiece, ...]:
    """Split a text into stretches of a font that has each glyph; RuleBroken where no font has one."""
    own = _glyphs(font)
    if own.issuperset(text):
        return (FontPiece(font, text),)
    found: list[FontPiece] = []
    for cluster in clusters(text):
        candidates = (*(_PLAIN[font] if len(cluster) == 1 else ()), *_SHAPED[font])
        fitting = next((each for each in candidates if _glyphs(each).issuperset(cluster)), "")
        if not fitting:
            raise cannot_be_printed(text, cluster)
        if found and found[-1].font == fitting:
            found[-1] = FontPiece(fitting, found[-1].text + cluster)
        else:
            found.append(FontPiece(fitting, cluster))
    return tuple(found)


def check_printable(text: str) -> None:
    """Refuse letters that no font has; RuleBroken names the word that they stand in."""
    for word in printable(text).split():
        pieces(word, REGULAR)


@cache
def _widths(font: str) -> dict[str, float]:
    """Return the width of each character of a font at a size of 1."""
    return {chr(code): width / 1000 for code, width in letter_font(font).face.charWidths.items()}


def joined(text: str, font: str, right_to_left: bool | None = None) -> Shaped:
    """Return the glyphs of a stretch in a font that is shaped."""
    if right_to_left is None:
        right_to_left = language(font) in ("ar", "he")
    return shaped(text, font, right_to_left)


@lru_cache(maxsize=20_000)
def width(text: str, font: str) -> float:
    """Return how wide a text is at a size of 1 in a font and in those that stand in for it."""
    if is_joined(font):
        return joined(text, font).width
    return sum(
        joined(piece.text, piece.font).width
        if is_joined(piece.font)
        else sum(map(_widths(piece.font).__getitem__, piece.text))
        for piece in pieces(text, font)
    )


def shortened(text: str, font: str, most: float) -> str:
    """Return a text that is at most so wide at a size of 1, its end left out where it has to be."""
    whole = printable(text)
    if width(whole, font) <= most:
        return whole
    left = clusters(whole)
    room = most - width(_LEFT_OUT, font)
    while left and width("".join(left), font) > room:
        left.pop()
    return "".join(left).rstrip() + _LEFT_OUT
