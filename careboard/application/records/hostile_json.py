"""Reads JSON that anybody may have written: capped, shallow, with every name once and only plain numbers."""

from __future__ import annotations

import json

from careboard.domain.text import clean_title
from careboard.errors import RuleBroken
from careboard.wording import message

MOST_BYTES = 128 * 1024 * 1024
MOST_PARTS = 8_000_000
"""Each part takes some hundred bytes of memory, however few its text has."""
MOST_DIGITS = 15
_SHOWN = 60


def parse(text: str | bytes, most_bytes: int = MOST_BYTES) -> object:
    """Return what a JSON text holds; raises RuleBroken ("record-unreadable") where it cannot be trusted."""
    if len(text) > most_bytes:
        raise unreadable("too-large", megabytes=most_bytes // 1024**2)
    decoded = _decoded(text)
    if sum(map(decoded.count, "[{,")) > MOST_PARTS:
        raise unreadable("too-many-parts")
    try:
        return json.loads(
            decoded,
            object_pairs_hook=_each_name_once,
            parse_int=_whole_number,
            parse_constant=_no_constant,
        )
    except json.JSONDecodeError as error:
        raise unreadable("not-json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise unreadable("too-deep") from error


def unreadable(code: str, **details: object) -> RuleBroken:
    """Return the error that says why a text is no record."""
    return RuleBroken("record-unreadable", reason=message(RuleBroken(code, **details)))


def shown(text: str) -> str:
    """Return a name from the outside as a short piece of one plain line."""
    one_line = " ".join(text[:_SHOWN].split())
    return clean_title(one_line) + ("…" if len(text) > _SHOWN else "")


def _decoded(text: str | bytes) -> str:
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise unreadable("not-utf8") from error


def _each_name_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise unreadable("name-twice", name=shown(name))
        found[name] = value
    return found


def _whole_number(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise unreadable("number-too-long")
    return int(digits)


def _no_constant(name: str) -> object:
    raise unreadable("not-a-number", name=name)
