"""What was typed, made ready for paper: composed, without what shows nothing, and split where fonts may change."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, grapheme joiner, spaces without width, marks that steer direction (overrides are refused instead), word
# joiner, variation selectors, byte order mark: they say nothing.
_SHOWS_NOTHING = dict.fromkeys(
    (0xAD, 0x34F, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202D), 0x2060, *range(0x2066, 0x206A), 0xFEFF), ""
) | dict.fromkeys(range(0xFE00, 0xFE10), "")
_SPACES = {0x09: " ", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n", 0x3000: " "}
# Signs that are typed or pasted, for which the fonts have only another that is drawn alike.
_DRAWN_ALIKE = {
    "✔": "✓",
    "✖": "✕✗✘☒",
    "➡": "→⇒⇨➔➙➜➝➞⟶⟹",
    "⬅": "←⇐⟵⟸",
    "⬆": "↑⇑",
    "⬇": "↓⇓",
    "‣": "►➢➤▸▹▷",
    "◀": "◄◂◃◁",
    "🔺": "▲△▴",
    "🔻": "▼▽▾",
    "•": "●⬤■",
    "⚪": "○◦◯",
    "◻": "□☐❏❐❑❒",
    "♦": "◆◇❖",
    "⭐": "★☆✩✭✯",
    "♥": "♡",
    "☺": "☻",
    "·": "⋅",
    "“": "❝",
    "”": "❞",
    "‘": "❛",
    "’": "❜",
}
_SAME_SIGNS = {ord(sign): drawn for drawn, signs in _DRAWN_ALIKE.items() for sign in signs}
_RINGED = {first + count: f"({count + 1})" for first in (0x2460, 0x2776) for count in range(10)}
# Roman numbers that are a single sign, letters in the shapes of mathematics, and wide ones.
_SHAPED_LETTERS = {
    code: unicodedata.normalize("NFKC", chr(code))
    for first, last in ((0x2160, 0x217F), (0x1D400, 0x1D7FF), (0xFF01, 0xFF5E))
    for code in range(first, last + 1)
}
_FOLDED = _SHOWS_NOTHING | _SPACES | _SAME_SIGNS | _RINGED | _SHAPED_LETTERS

JOINERS = "\u200c\u200d"
# They mean something between letters that join, and the second one between emoji; elsewhere they show nothing.
_JOINED, _JOINED_EMOJI = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff", "\u2190-\u2bff\U0001f000-\U0001faff"
_LOOSE_JOINER = re.compile(
    f"(?<![{_JOINED}])\u200c|\u200c(?![{_JOINED}])"
    f"|(?<![{_JOINED}{_JOINED_EMOJI}])\u200d|\u200d(?![{_JOINED}{_JOINED_EMOJI}])"
)
_SKINS = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_BLACK_FLAG, _TAGS = "\U0001f3f4", range(0xE0020, 0xE0080)


def folded(text: str) -> str:
    """Return the text composed, on plain spaces, without the characters that show nothing on paper."""
    if text.isascii():
        return text.translate(_SPACES)
    return _LOOSE_JOINER.sub("", unicodedata.normalize("NFC", text.translate(_FOLDED)))


def clusters(text: str) -> list[str]:
    """Split into characters, each with all that has to be drawn with it in one font."""
    found: list[str] = []
    for character in text:
        if found and _belongs_to(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _belongs_to(cluster: str, character: str) -> bool:
    """Tell whether a mark, a joined emoji, a skin colour or the rest of a flag goes with what stands before it."""
    if character.isascii() or cluster.isspace():
        return False
    code, last = ord(character), cluster[-1]
    if code in _FLAG_LETTERS:
        return len(cluster) == 1 and ord(cluster) in _FLAG_LETTERS
    if code in _TAGS:
        return cluster[0] == _BLACK_FLAG
    kind = unicodedata.category(character)[0]
    return kind == "M" or character in JOINERS or code in _SKINS or (last == JOINERS[1] and kind != "L")
