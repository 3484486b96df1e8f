"""What in a typed text might give somebody away: names, ages, birthdays, schools and streets, telephone numbers.

It only points; a person decides. Names, ages and places are looked for in English, numbers in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from careboard import assets
from careboard.i18n import language_in_use

NAMES, EVERYDAY = "words/first-names.txt", "words/known-to-all.txt"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?:;\n“\"•–]|\s-\s")
_ROLES = (
    r"social workers?|key ?workers?|support workers?|youth workers?|foster (?:carers?|mums?|dads?|mothers?|fathers?)"
    r"|carers?|teachers?|head ?teachers?|advocates?|therapists?|doctors?|managers?|personal advisers?|brothers?"
    r"|sisters?|mums?|dads?|friends?|cousins?|uncles?|aunts?|nans?|workers?"
)
_AFTER_ROLE = re.compile(rf"\b(?P<role>{_ROLES})[, ]+(?:called |named )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)*)\b")
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Mx|Dr)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_AGE = re.compile(
    r"\b(?:I am|I['’]m|(?:he|she) is|(?:he|she)['’]s|aged|turned|turning|when I was|since I was) "
    r"(?:[3-9]|1\d|2[0-5])\b(?![-–:.,]?\d)"
    r"(?! ?(?:%|to\b|or\b|min|hour|day|week|month|mile|time|people|of\b|years? (?:late|ago|in|with)|pounds?|th\b))",
    re.IGNORECASE,
)
_YEAR_OLD = re.compile(
    r"\b(?:an? )?(?:[3-9]|1\d|2[0-5])[- ]?(?:years?|yrs?|y)[- /]?(?:old|o)\b(?! enough)(?! or\b)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:St\.? )?(?:[A-Z][\w'’]+ )+"
    r"(?P<kind>(?:Primary |High |Secondary |Infant |Junior |Special )?School|Academy|College|Nursery"
    r"|Road|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Children['’]s Home|House|Lodge|Cottage)\b"
)
_WHERE = re.compile(r"\b(?:from|in|near|at|live in|moved to) $", re.IGNORECASE)
_SAINT = re.compile(r"\bSt\.? [A-Z][\w]+(?:['’]s)?")
_DAY_NUMBER = r"\b\d{1,2}(?:st|nd|rd|th)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_BIRTHDAY = re.compile(
    rf"{_DAY_NUMBER} (?:of )?{_MONTH}\.?,? (?:19[89]\d|20[01]\d|202[01])\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:(?:19)?[89]\d|(?:20)?[01]\d|(?:20)?2[01])\b"
    rf"|\b(?:born (?:on|in)|birthday is(?: on)?) (?:the )?(?:{_DAY_NUMBER}(?: (?:of )?{_MONTH})?|{_MONTH}(?: \d+)?)"
    r"(?: \d{4})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w£$€.])(?:\+\d|0)(?:[\s().-]{0,2}\d){8,13}(?!\w)|[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<!\w)@\w{3,}"
)
_ONLY = re.compile(
    r"\bthe only (?:one|boy|girl|person|child|kid|young person|care leaver|foster child)\b(?! thing)"
    r"(?: (?:who|in|at|with|from|here|there|that|of|left)\b)",
    re.IGNORECASE,
)
_HEADLINE = 0.6
_FEW = 3


class Sign(Enum):
    """What gives somebody away."""

    NUMBER = auto()
    BIRTHDAY = auto()
    AGE = auto()
    PLACE = auto()
    NAME = auto()
    ONLY = auto()


@dataclass(frozen=True, slots=True)
class Giveaway:
    """One place in a text, from `start` to `end`, with a plain word that may stand there; empty where none fits."""

    sign: Sign
    start: int
    end: int
    words: str
    better: str = ""


class _Known:
    """Words of the open council that stand for nobody: its groups, posts, places and promises."""

    words: frozenset[str] = frozenset()


def know(texts: Iterable[str]) -> None:
    """Take the words of the open council as known, in place of those of the last one."""
    _Known.words = frozenset(found[0].casefold() for text in texts for found in _WORD.finditer(text))


def giveaways(text: str) -> tuple[Giveaway, ...]:
    """Return what might give somebody away, in the order of the text."""
    found: list[Giveaway] = []
    for each in _all(text):
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.start))


def without(text: str, giveaway: Giveaway) -> str:
    """Return the text with the plain word in its place, with a capital at the beginning of a sentence."""
    better = giveaway.better
    if _begins(text, giveaway.start):
        better = better[:1].upper() + better[1:]
    return text[: giveaway.start] + better + text[giveaway.end :]


def _all(text: str) -> Iterator[Giveaway]:
    """Yield everything, what is surest first: it is told of one place only once."""
    yield from _matches(Sign.BIRTHDAY, _BIRTHDAY, text)
    yield from _matches(Sign.NUMBER, _NUMBER, text)
    if language_in_use().partition("-")[0] != "en":
        return
    yield from _matches(Sign.AGE, _AGE, text)
    yield from _matches(Sign.AGE, _YEAR_OLD, text, "a young person")
    yield from _matches(Sign.ONLY, _ONLY, text)
    yield from _places(text)
    yield from _people(text)


def _matches(sign: Sign, pattern: re.Pattern[str], text: str, better: str = "") -> Iterator[Giveaway]:
    for found in pattern.finditer(text):
        yield Giveaway(sign, found.start(), found.end(), found[0], better)


def _places(text: str) -> Iterator[Giveaway]:
    for found in _PLACE.finditer(text):
        names = [word[0].casefold() for word in _WORD.finditer(text[found.start() : found.start("kind")])]
        if not all(_is_known(name) for name in names):
            yield Giveaway(Sign.PLACE, found.start(), found.end(), found[0], _plain_place(found["kind"]))
    for found in _SAINT.finditer(text):
        yield Giveaway(Sign.PLACE, found.start(), found.end(), found[0], "a school")


def _plain_place(kind: str) -> str:
    last = kind.split()[-1].casefold()
    if last in ("school", "academy", "college", "nursery"):
        return "a college" if last == "college" else "a school"
    return "a home" if last in ("home", "house", "lodge", "cottage") else "a street"


def _people(text: str) -> Iterator[Giveaway]:
    for found in _AFTER_ROLE.finditer(text):
        if not all(_is_known(word) for word in found["name"].casefold().split()):
            # A name between two commas goes with both of them.
            end = found.end() + ("," in found[0] and text[found.end() :].startswith(","))
            yield Giveaway(Sign.NAME, found.start(), end, text[found.start() : end], found["role"])
    yield from _matches(Sign.NAME, _TITLED, text, "somebody")
    words = list(_WORD.finditer(text))
    capitals = [word for word in words if word[0][:1].isupper()]
    if len(words) > _FEW and len(capitals) > _HEADLINE * len(words):
        # A headline has capitals everywhere: only names that are known as such count.
        words = [word for word in words if word[0].casefold() in _list(NAMES)]
    yield from (_name(text, start, end) for start, end in _runs(text, words))


def _runs(text: str, words: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    """Return where names begin and end; two that follow each other are one name."""
    found: list[tuple[int, int]] = []
    for word in words:
        if not _may_be_name(text, word):
            continue
        if found and text[found[-1][1] : word.start()] == " ":
            found[-1] = (found[-1][0], word.end())
        else:
            found.append(word.span())
    return found


def _name(text: str, start: int, end: int) -> Giveaway:
    end -= 2 * text[start:end].endswith(("'s", "’s"))
    name = text[start:end]
    if _WHERE.search(text[:start]) and name.casefold() not in _list(NAMES):
        return Giveaway(Sign.PLACE, start, end, name, "another place")
    return Giveaway(Sign.NAME, start, end, name, "somebody")


def _may_be_name(text: str, word: re.Match[str]) -> bool:
    said = word[0]
    bare = re.sub(r"['’]s?$|['’](?:ve|re|ll|d|m|t)$", "", said)
    if len(bare) < 2 or not bare[0].isupper() or not bare[1:].islower() or _is_known(bare):
        return False
    if bare.casefold() in _list(NAMES):
        return True
    return not _begins(text, word.start())


def _is_known(word: str) -> bool:
    plain = word.casefold()
    return plain in _list(EVERYDAY) or plain in _Known.words or plain.removesuffix("s") in _Known.words


def _begins(text: str, start: int) -> bool:
    """Whether no word stands before a place in its sentence."""
    return not any(character.isalnum() for character in _ENDS.split(text[:start])[-1])


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(assets.text(name).split())
