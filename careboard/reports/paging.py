"""How pieces are shared out among pages: each filled to its foot, or all alike."""

from __future__ import annotations

from collections.abc import Sequence

from careboard.reports.containers import Stack
from careboard.reports.pieces import SLACK, Piece
from careboard.reports.structure import TaggingError
from careboard.reports.styles import PageStyle

LEAST = 0.25
"""A page that is filled to less is nearly empty."""
_TRIES = 7


def pages_of(pieces: Sequence[Piece], page: PageStyle) -> list[Piece]:
    """Return what stands on each page; TaggingError where a piece is higher than a page and cannot be parted."""
    found = _within(pieces, page.column, page.column_height)
    if found is None:
        raise TaggingError("a piece is higher than a page and cannot be parted")
    return found


def even_pages_of(pieces: Sequence[Piece], page: PageStyle, least: float = 1.0) -> list[Piece]:
    """Return as many pages as are needed, all about equally full: the last one is never nearly empty.

    Where the last one is filled at least to that share of its height, each is filled to its foot instead.
    """
    found = pages_of(pieces, page)
    if found[-1].height_at(page.column) >= least * page.column_height:
        return found
    enough, too_low = page.column_height, 0.0
    for _try in range(_TRIES):
        height = (enough + too_low) / 2
        lower = _within(pieces, page.column, height)
        if lower is None or len(lower) > len(found):
            too_low = height
        else:
            found, enough = lower, height
    return found


def _within(pieces: Sequence[Piece], width: float, height: float) -> list[Piece] | None:
    """Return the pages of a height, None where a piece is too high for one."""
    found: list[Piece] = []
    rest: Piece = Stack(pieces)
    while parts := rest.parted(width, height):
        found.append(parts[0])
        rest = parts[1]
    return [*found, rest] if rest.height_at(width) <= height + SLACK else None
