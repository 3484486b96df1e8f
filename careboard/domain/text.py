"""Typed text is only ever text: what is taken out of it before it is kept (safety.md, hostile input)."""

from __future__ import annotations

import re
import unicodedata

from careboard.errors import RuleBroken

TITLE_LENGTH = 200
TEXT_LENGTH = 4_000
_COMBINING_LIMIT = 3
_MARKS_LIMIT = 8
_DROPPED = (
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200C),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_JOINER = "\u034f"
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are drawn as nothing."""
_NARROW_GAP = "\u200c"
_NARROW_GAPS = re.compile(f"(?<=\\S)({_NARROW_GAP})++(?=\\S)|{_NARROW_GAP}+")
"""Its first group is a gap within a word; any other gap shows nothing."""


_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""Letters that no accent can be taken off."""


def folded(text: str) -> str:
    """Return a text as searches compare it: capitals like small letters, and letters without their accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_PLAIN_LETTERS)


def clean_text(text: str, limit: int = TEXT_LENGTH) -> str:
    """Return the text without control, direction-override and stacked marks, trimmed; refuse what is too long."""
    return _cleaned(text, limit, "")


def clean_phrase(text: str, limit: int = TEXT_LENGTH) -> str:
    """Return a cleaned text in which Persian and Kurdish words keep the gap that parts them without a space."""
    return _NARROW_GAPS.sub(lambda found: found[1] or "", _cleaned(text, limit, _NARROW_GAP)).strip()


def _cleaned(text: str, limit: int, gap: str) -> str:
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = "".join(character for character in lines if character == gap or _may_stay(character))
    cleaned = _thin_marks(unicodedata.normalize("NFC", kept)).strip()
    if len(cleaned) > limit:
        raise RuleBroken("text-too-long", limit=limit)
    return cleaned if any(map(_shows, cleaned)) else ""


def _shows(character: str) -> bool:
    """Whether a character can be seen: text of others alone says nothing."""
    return unicodedata.category(character)[0] not in "CZM" and character not in _BLANKS


def clean_title(text: str) -> str:
    """Return a cleaned text of one line and at most 200 characters."""
    return _one_line(text, TITLE_LENGTH)


def required(text: str, field: str, limit: int = TITLE_LENGTH) -> str:
    """Return the cleaned text of a field that may not be empty, on one line where it is no longer than a title."""
    cleaned = _one_line(text, limit) if limit <= TITLE_LENGTH else clean_text(text, limit)
    if not cleaned:
        raise RuleBroken("field-empty", field=field)
    return cleaned


def _one_line(text: str, limit: int) -> str:
    # Only afterwards: what was taken out may have stood between two spaces.
    cleaned = " ".join(clean_text(text).split())
    if len(cleaned) > limit:
        raise RuleBroken("text-too-long", limit=limit)
    return cleaned


def _may_stay(character: str) -> bool:
    if character == "\n":
        return True
    code = ord(character)
    if any(first <= code <= last for first, last in _DROPPED):
        return False
    return unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}


def _thin_marks(text: str) -> str:
    kept: list[str] = []
    marks = stacked = 0
    for character in text:
        category = unicodedata.category(character)
        if category.startswith("M"):
            marks, stacked = marks + 1, stacked + _stacks(character)
            if stacked > _COMBINING_LIMIT or marks > _MARKS_LIMIT:
                continue
        elif category != "Cf":
            marks = stacked = 0
        kept.append(character)
    return "".join(kept)


def _stacks(mark: str) -> bool:
    # The vowel signs of Thai, Burmese and the scripts of India are marks as well, of class 0: a word may need more.
    return unicodedata.combining(mark) != 0 or unicodedata.category(mark) == "Me" or mark == _JOINER
