"""What makes the scoring view easier for one person: language, text, colours, look, reading, switches; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careboard.settings import Settings

TEXT_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0)
AS_SET = ""
"""The colours that are set on this computer."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """One person's choices; `colours` is the name of a theme, `scan_ms` the pace of scanning with one switch."""

    language: str = ""
    text: float = 1.0
    colours: str = AS_SET
    calm: bool = False
    reads: bool = False
    switches: int = 0
    scan_ms: int = 1500

    @classmethod
    def usual(cls, settings: Settings) -> Comfort:
        """Return what is set on this computer."""
        return cls(
            text=(settings.text_scale or 100) / 100,
            calm=settings.calm,
            switches=settings.switches,
            scan_ms=settings.scan_ms,
        )

    def with_bigger_text(self) -> Comfort:
        """Return the choices with the next larger text, after the largest with the smallest."""
        return replace(self, text=next((step for step in TEXT_STEPS if step > self.text), TEXT_STEPS[0]))
