"""Typed text is only ever text: what is taken out of it before it is kept (safety.md, hostile input)."""

from __future__ import annotations

import unicodedata

from careboard.errors import RuleBroken

TITLE_LENGTH = 200
TEXT_LENGTH = 4_000
_COMBINING_LIMIT = 3
_DROPPED = (
    (0x200B, 0x200C),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
    (0xE0000, 0xE007F),
)


def clean_text(text: str, limit: int = TEXT_LENGTH) -> str:
    """Return the text without control, direction-override and stacked marks, trimmed; refuse what is too long."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = "".join(character for character in lines if _may_stay(character))
    cleaned = _thin_marks(unicodedata.normalize("NFC", kept)).strip()
    if len(cleaned) > limit:
        raise RuleBroken("text-too-long", limit=limit)
    return cleaned


def clean_title(text: str) -> str:
    """Return a cleaned text of one line and at most 200 characters."""
    return clean_text(" ".join(text.split()), TITLE_LENGTH)


def required(text: str, field: str, limit: int = TITLE_LENGTH) -> str:
    """Return the cleaned text of a field that may not be empty."""
    cleaned = clean_text(text, limit)
    if not cleaned:
        raise RuleBroken("field-empty", field=field)
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
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _COMBINING_LIMIT:
            kept.append(character)
    return "".join(kept)
