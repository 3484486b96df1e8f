"""In which direction each letter of a paragraph is read: the Unicode Bidirectional Algorithm (UAX 9).

What is typed holds no embeddings, isolates or overrides: `fonts.printable` takes the first two out, and the last are
refused. So rules X1 to X10 have nothing to do here, and a paragraph is one run sequence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

_TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_STRONG = {"L": "L", "R": "R", "AL": "R", "AN": "R", "EN": "R"}
_PAIRS = dict(zip("([{⁅❨❪❲⟦⟨⟪⟮⦃⦅⧼⸢⸤⸦⸨", ")]}⁆❩❫❳⟧⟩⟫⟯⦄⦆⧽⸣⸥⸧⸩", strict=True))
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_MOST_OPEN = 63
_Kind = TypeVar("_Kind", str, bool)


def turns(text: str) -> bool:
    """Tell whether some of a text is written from right to left."""
    return not text.isascii() and _TURNS.search(text) is not None


def base_level(text: str, otherwise: int = 0) -> int:
    """Return 1 where the first letter is read from right to left, 0 where not (rules P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return int(kind != "L")
    return otherwise


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character; an odd one is read from right to left."""
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    _settle_weak(kinds, "R" if base else "L")
    _settle_brackets(text, kinds, base)
    _settle_neutral(kinds, base)
    return [_level(kind, base) for kind in kinds]


def visual_order(levels_of: Sequence[int]) -> list[int]:
    """Return the places of items as they stand from left to right (rule L2)."""
    order = list(range(len(levels_of)))
    odd = [level for level in levels_of if level % 2]
    for level in range(max(levels_of, default=0), min(odd, default=1) - 1, -1):
        deep = [levels_of[place] >= level for place in order]
        for first, past, is_deep in _stretches(deep):
            if is_deep:
                order[first:past] = reversed(order[first:past])
    return order


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _settle_weak(kinds: list[str], start: str) -> None:
    """Rules W1 to W7: numbers, what stands around them, and marks on letters."""
    _settle_marks_and_digits(kinds, start)
    _settle_separators(kinds)
    strong = start
    for place, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _settle_marks_and_digits(kinds: list[str], start: str) -> None:
    """Rules W1 to W3."""
    before = strong = start
    for place, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kind = before
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        before = kind
        kinds[place] = "R" if kind == "AL" else kind


def _settle_separators(kinds: list[str]) -> None:
    """Rules W4 and W5: one sign between two numbers, and signs of money and percent beside one."""
    for place in range(1, len(kinds) - 1):
        sides = {kinds[place - 1], kinds[place + 1]}
        if (kinds[place] == "CS" and sides in ({"EN"}, {"AN"})) or (kinds[place] == "ES" and sides == {"EN"}):
            kinds[place] = kinds[place - 1]
    for first, past, kind in _stretches(kinds):
        if kind == "ET" and "EN" in (kinds[max(first - 1, 0)], kinds[min(past, len(kinds) - 1)]):
            kinds[first:past] = ["EN"] * (past - first)


def _stretches(kinds: Sequence[_Kind]) -> list[tuple[int, int, _Kind]]:
    """Return where each stretch of one kind begins and ends."""
    found: list[tuple[int, int, _Kind]] = []
    first = 0
    for kind, stretch in groupby(kinds):
        past = first + sum(1 for _one in stretch)
        found.append((first, past, kind))
        first = past
    return found


def _settle_brackets(text: str, kinds: list[str], base: int) -> None:
    """Rule N0: both brackets of a pair are read in the direction of what they hold."""
    own = "R" if base else "L"
    for opening, closing in sorted(_bracket_pairs(text, kinds)):
        inside = {_STRONG[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG}
        if own in inside:
            found = own
        elif inside:
            earlier = next((_STRONG[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG), own)
            found = earlier
        else:
            continue
        kinds[opening] = kinds[closing] = found


def _bracket_pairs(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        if character in _PAIRS:
            if len(waiting) == _MOST_OPEN:
                return
            waiting.append((character, place))
        elif character in _CLOSING:
            depth = next((n for n in reversed(range(len(waiting))) if waiting[n][0] == _CLOSING[character]), None)
            if depth is not None:
                yield waiting[depth][1], place
                del waiting[depth:]


def _settle_neutral(kinds: list[str], base: int) -> None:
    """Rules N1 and N2: what has no direction takes it from both sides, or from the paragraph."""
    own = "R" if base else "L"
    together = ["ON" if kind in _NEUTRAL else kind for kind in kinds]
    for first, past, kind in _stretches(together):
        if kind != "ON":
            continue
        before = _STRONG[kinds[first - 1]] if first else own
        after = _STRONG[kinds[past]] if past < len(kinds) else own
        kinds[first:past] = [before if before == after else own] * (past - first)
