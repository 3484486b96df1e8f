"""How the sheets that leave the room become PDFs: slips for owners, the poster for the wall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from careboard.application.posters import Poster
from careboard.application.slips import Slip


@dataclass(frozen=True, slots=True)
class SheetDrawing:
    """Draws each sheet; RuleBroken where a typed text cannot be printed."""

    slip: Callable[[Slip], bytes]
    poster: Callable[[Poster], bytes]
