"""What makes a text hard for who is to read it: long sentences, hard words, and words that only professionals use.

Words and reading age are of English; of a text in another language only the length of its sentences is told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from careboard import assets
from careboard.i18n import language_in_use
from careboard.reading_age import reading_age, sentences, words_of

LIST = "words/jargon.json"
_LONG_ENOUGH_FOR_AN_AGE = 8
_CAPITALS = re.compile(r"\b[A-Z]{2,5}s?\b")
_KNOWN_TO_ALL = """
    AM BBC CD DVD FIFA GCSE GCSEs GP GPs HD ID IT MP MPs NHS OK PC PE PIN PM PS SIM TV TVs UK US USB WC XL
"""
_SHOUTED = 0.6


class Kind(Enum):
    """What may be made easier."""

    NEVER = auto()
    """A name for young people that no text should call them by."""
    JARGON = auto()
    CAPITALS = auto()
    """Letters that stand for words, and are not in the list of better words."""
    LONG_SENTENCE = auto()
    HARD = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that may be made easier, from `start` to `end`; `figure` counts words, or years of age.

    `fits` tells that the better word can stand in its place as it is; otherwise the sentence wants to be told anew.
    """

    kind: Kind
    start: int
    end: int
    words: str
    better: str = ""
    figure: int = 0
    fits: bool = False


class Readers(Enum):
    """Who is to read a text: how many words a sentence may have, and the age at which it should be read with ease."""

    YOUNG_PEOPLE = (15, 11)
    BOARD = (25, 14)

    @property
    def longest_sentence(self) -> int:
        """How many words of a sentence are easy to follow."""
        return self.value[0]

    @property
    def age(self) -> int:
        """The age from which the text should be read with ease."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the field, the better word, and the neighbours beside which it means something else."""

    better: str
    after_article: str = ""
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    never: bool = False
    loose: bool = False


def check(text: str, readers: Readers) -> tuple[Finding, ...]:
    """Return what may be made easier in a text: words that have a better one first, then sentences, then the whole."""
    is_english = language_in_use().partition("-")[0] == "en"
    found = [*_jargon(text)] if is_english else []
    found += _capitals(text, found) if is_english else ()
    found += _long_sentences(text, readers.longest_sentence)
    return (*found, *(_hard(text, readers.age) if is_english else ()))


def replaced(text: str, finding: Finding) -> str:
    """Return the text with the better word in its place, with the capital that belongs to it."""
    before, better = text[: finding.start], finding.better
    had_capital = finding.words[:1].isupper() and not finding.words[1:2].isupper()
    if had_capital or _begins_a_sentence(before):
        better = better[:1].upper() + better[1:]
    return before + better + text[finding.end :]


@cache
def entries() -> dict[str, Entry]:
    """Return the words of the field; those with capitals are found only as they are written here."""
    return {word: entry for each in json.loads(assets.text(LIST)) for word, entry in _entries_of(each)}


def _entries_of(found: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    after, before = frozenset(found.get("not_after", ())), frozenset(found.get("not_before", ()))
    never, loose = found.get("never", False), found.get("loose", False)
    for word, better in found["words"].items():
        # Only the bare letters are a person; "a LAC nurse" is not.
        article = found.get("after_article", "") if word.isupper() and " " not in word else ""
        yield word, Entry(better, article, after, before, never, loose)


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds the words, the longest first; an article stays with its word, because it may change."""
    longest_first = sorted(entries(), key=len, reverse=True)
    words = "|".join(map(_as_written, longest_first))
    return re.compile(rf"(?<![\w-])(?P<article>[Aa]n?\s+)?(?P<word>{words})(?![\w-])")


def _as_written(word: str) -> str:
    pattern = re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
    return pattern if word != word.casefold() else f"(?i:{pattern})"


def _jargon(text: str) -> Iterator[Finding]:
    for found in _pattern().finditer(text):
        entry = _entry(found["word"])
        if _word_before(text, found.start()) in entry.not_after or _word_after(text, found.end()) in entry.not_before:
            continue
        kind = Kind.NEVER if entry.never else Kind.JARGON
        better = entry.after_article if found["article"] and entry.after_article else entry.better
        if found["article"]:
            better = _with_article(better)
        yield Finding(kind, found.start(), found.end(), found[0], better, fits=not entry.loose)


def _entry(word: str) -> Entry:
    spaced = re.sub(r"\s+", " ", word.replace("’", "'"))
    for written in (spaced, spaced.casefold(), spaced.replace("-", " "), spaced.casefold().replace("-", " ")):
        if written in entries():
            return entries()[written]
    raise KeyError(word)


def _capitals(text: str, known: list[Finding]) -> Iterator[Finding]:
    letters = [letter for letter in text if letter.isalpha()]
    if not letters or sum(map(str.isupper, letters)) > _SHOUTED * len(letters):
        return
    for found in _CAPITALS.finditer(text):
        is_said = any(each.start <= found.start() < each.end for each in known)
        if not is_said and found[0] not in _KNOWN_TO_ALL.split():
            yield Finding(Kind.CAPITALS, found.start(), found.end(), found[0])


def _long_sentences(text: str, longest: int) -> Iterator[Finding]:
    for start, end in sentences(text):
        count = len(words_of(text[start:end]))
        if count > longest:
            yield Finding(Kind.LONG_SENTENCE, start, end, text[start:end], figure=count)


def _hard(text: str, age: int) -> Iterator[Finding]:
    if len(words_of(text)) >= _LONG_ENOUGH_FOR_AN_AGE and (needed := reading_age(text)) > age:
        yield Finding(Kind.HARD, 0, len(text), text, figure=needed)


def _with_article(better: str) -> str:
    # A better word that brings its own article wants none before it.
    if better.startswith(("a ", "an ", "the ")):
        return better
    return f"an {better}" if better[:1].casefold() in "aeiou" else f"a {better}"


def _begins_a_sentence(before: str) -> bool:
    return not before.strip() or before.rstrip().endswith((".", "!", "?"))


def _word_before(text: str, start: int) -> str:
    words = text[:start].split()
    return words[-1].casefold() if words else ""


def _word_after(text: str, end: int) -> str:
    words = text[end:].split()
    return words[0].casefold().rstrip(".,;:!?") if words else ""
