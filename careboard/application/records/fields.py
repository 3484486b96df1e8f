"""Takes the fields of a record apart, one typed value at a time, and names the place of whatever is wrong."""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import NoReturn, TypeVar

from careboard.application.records.hostile_json import shown
from careboard.domain.languages import PHRASE_KEY_LENGTH
from careboard.domain.text import TITLE_LENGTH, clean_text, clean_title, required
from careboard.errors import CodedError, RuleBroken
from careboard.wording import message

MOST_ENTRIES = 20_000
MOST_NUMBER = 100_000
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Choice = TypeVar("Choice", bound=StrEnum)


def wrong(code: str, place: str, /, **details: object) -> NoReturn:
    """Refuse a record for what stands at a place of it."""
    raise RuleBroken("record-wrong", place=place, reason=message(RuleBroken(code, **details)))


@contextmanager
def at(place: str) -> Iterator[None]:
    """Give a place to what a rule of the domain refuses inside the block."""
    try:
        yield
    except CodedError as error:
        if error.code == "record-wrong":
            raise
        raise RuleBroken("record-wrong", place=place, reason=message(error)) from error


def inside(place: str, name: str) -> str:
    """Return the place of something named inside another place."""
    return f"{place}.{shown(name)}" if place else shown(name)


class Fields:
    """One object of a record; its names are given as "key title detail?", a question mark where one may be left out."""

    def __init__(self, found: object, place: str, names: str) -> None:
        """Refuse what is no object, and every name that it should not have or does not have."""
        self.place = place
        self._found = as_object(found, place or "record")
        known = names.split()
        for name in self._found:
            if name not in known and f"{name}?" not in known:
                wrong("field-unknown", inside(place, name), name=shown(name))
        for name in known:
            if not name.endswith("?") and name not in self._found:
                wrong("field-missing", place or "record", name=name)

    def has(self, name: str) -> bool:
        """Whether a field is given and is not null."""
        return self._found.get(name) is not None

    def is_given(self, name: str) -> bool:
        """Whether a field is given, be it null."""
        return name in self._found

    def at(self, name: str) -> str:
        """Return the place of a field."""
        return inside(self.place, name)

    def value(self, name: str) -> object:
        """Return a field as it stands."""
        return self._found.get(name)

    def key(self, name: str = "key") -> str:
        """Return a key, which is taken exactly as it is or refused."""
        return as_key(self.value(name), self.at(name))

    def phrase_key(self, name: str = "key") -> str:
        """Return the key of a phrase, which may be made of several keys."""
        return as_key(self.value(name), self.at(name), PHRASE_KEY_LENGTH)

    def optional_key(self, name: str) -> str | None:
        """Return a key, or None where there is none."""
        return self.key(name) if self.has(name) else None

    def raw(self, name: str) -> str:
        """Return a text as it was written."""
        return as_text(self.value(name), self.at(name))

    def title(self, name: str) -> str:
        """Return a cleaned text of one line, empty where there is none."""
        with at(self.at(name)):
            return clean_title(self._text(name))

    def text(self, name: str) -> str:
        """Return a cleaned text, empty where there is none."""
        with at(self.at(name)):
            return clean_text(self._text(name))

    def words(self, name: str) -> str:
        """Return a cleaned text of one line that may not be empty."""
        with at(self.at(name)):
            return required(self._text(name), name.replace("_", "-"))

    def number(self, name: str, default: int | None = None, *, least: int = 0, most: int = MOST_NUMBER) -> int:
        """Return a whole number."""
        if default is not None and not self.has(name):
            return default
        return as_number(self.value(name), self.at(name), least, most)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return true or false."""
        found = self._found.get(name, default)
        if not isinstance(found, bool):
            wrong("not-true-or-false", self.at(name))
        return found

    def day(self, name: str) -> datetime.date:
        """Return a date."""
        return as_day(self.value(name), self.at(name))

    def optional_day(self, name: str, default: datetime.date | None = None) -> datetime.date | None:
        """Return a date, None where it is null, and the default where the field is left out."""
        if not self.is_given(name):
            return default
        return self.day(name) if self.has(name) else None

    def one_of(self, name: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """Return one of the fixed words of the domain."""
        if default is not None and not self.has(name):
            return default
        found = self.value(name)
        if not isinstance(found, str) or found not in set(kind):
            wrong("not-one-of", self.at(name), choices=", ".join(kind))
        return kind(found)

    def optional_one_of(self, name: str, kind: type[Choice]) -> Choice | None:
        """Return one of the fixed words of the domain, or None where there is none."""
        return self.one_of(name, kind) if self.has(name) else None

    def data(self, name: str) -> bytes:
        """Return bytes that are written as base64."""
        return as_data(self.value(name), self.at(name))

    def entries(self, name: str, most: int = MOST_ENTRIES) -> list[tuple[str, object]]:
        """Return the entries of a list with their places; none where there is no list."""
        return as_entries(self.value(name), self.at(name), most) if self.has(name) else []

    def keys(self, name: str) -> tuple[str, ...]:
        """Return a list of keys, none of them twice."""
        found = [(place, as_key(entry, place)) for place, entry in self.entries(name)]
        refuse_twice(found)
        return tuple(key for _place, key in found)

    def pairs(self, name: str) -> dict[str, tuple[str, object]]:
        """Return the values of an object by their free names, with their places; none where there is no object."""
        return as_pairs(self.value(name), self.at(name)) if self.has(name) else {}

    def _text(self, name: str) -> str:
        return as_text(self.value(name), self.at(name)) if self.has(name) else ""


def refuse_twice(found: list[tuple[str, str]]) -> None:
    """Refuse a key that stands in a list twice; each comes with its place."""
    seen: set[str] = set()
    for place, key in found:
        if key in seen:
            wrong("twice", place, key=key)
        seen.add(key)


def as_object(found: object, place: str) -> Mapping[str, object]:
    """Return an object of named values."""
    if not isinstance(found, dict):
        wrong("not-an-object", place)
    return found


def as_pairs(found: object, place: str) -> dict[str, tuple[str, object]]:
    """Return the values of an object by their free names, with their places."""
    named = as_object(found, place)
    if len(named) > MOST_ENTRIES:
        wrong("list-too-long", place, most=MOST_ENTRIES)
    return {name: (inside(place, name), entry) for name, entry in named.items()}


def as_entries(found: object, place: str, most: int = MOST_ENTRIES) -> list[tuple[str, object]]:
    """Return the entries of a list with their places."""
    if not isinstance(found, list):
        wrong("not-a-list", place)
    if len(found) > most:
        wrong("list-too-long", place, most=most)
    return [(f"{place}[{index}]", entry) for index, entry in enumerate(found)]


def as_text(found: object, place: str) -> str:
    """Return a text as it was written."""
    if not isinstance(found, str):
        wrong("not-a-text", place)
    return found


def as_data(found: object, place: str) -> bytes:
    """Return bytes that are written as base64."""
    try:
        return base64.b64decode(as_text(found, place), validate=True)
    except (binascii.Error, ValueError):
        wrong("not-base64", place)


def as_key(found: object, place: str, limit: int = TITLE_LENGTH) -> str:
    """Return a key; one that cleaning would change could stand for another one, so it is refused."""
    text = as_text(found, place)
    with at(place):
        cleaned = " ".join(clean_text(text, limit).split())
    if not text or cleaned != text:
        wrong("key-unclean", place)
    return text


def as_number(found: object, place: str, least: int = 0, most: int = MOST_NUMBER) -> int:
    """Return a whole number within its limits."""
    if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
        wrong("not-a-whole-number", place, least=least, most=most)
    return found


def as_day(found: object, place: str) -> datetime.date:
    """Return a date that is written as the contract writes it."""
    if isinstance(found, str) and _DAY.fullmatch(found):
        try:
            return datetime.date.fromisoformat(found)
        except ValueError:
            pass
    wrong("not-a-day", place)
