"""The committee's cover sheet: what officers write in front of a paper, and why a paper may be exempt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from careboard.domain.text import clean_text, clean_title
from careboard.errors import RuleBroken

EXEMPT_PARAGRAPHS = range(1, 8)
"""The paragraphs of Schedule 12A to the Local Government Act 1972 that allow a paper to be kept from the public."""

TEXTS = ("purpose", "recommendations", "legal", "finance", "equality")
"""What officers write under a heading of its own each."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover sheet says; paragraph 0 means that the paper is public."""

    purpose: str = ""
    recommendations: str = ""
    legal: str = ""
    finance: str = ""
    equality: str = ""
    author: str = ""
    exempt_paragraph: int = 0
    exempt_reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a paragraph that the schedule does not have, and one without the reason."""
        if self.exempt_paragraph and self.exempt_paragraph not in EXEMPT_PARAGRAPHS:
            raise RuleBroken("unknown-exempt-paragraph", most=EXEMPT_PARAGRAPHS[-1])
        if self.exempt_paragraph and not self.exempt_reason.strip():
            raise RuleBroken("exempt-needs-reason")

    def cleaned(self) -> Cover:
        """Return the cover with typed texts cleaned; a public paper has no reason to be exempt."""
        return replace(
            self,
            purpose=clean_text(self.purpose),
            recommendations=clean_text(self.recommendations),
            legal=clean_text(self.legal),
            finance=clean_text(self.finance),
            equality=clean_text(self.equality),
            author=clean_title(self.author),
            exempt_reason=clean_text(self.exempt_reason) if self.exempt_paragraph else "",
        )

    def without_lines(self, is_gone: Callable[[str], bool]) -> Cover:
        """Return the cover without some of the lines of its texts."""
        kept = self
        for name in TEXTS:
            lines = [line for line in getattr(self, name).split("\n") if not is_gone(line)]
            changed: dict[str, Any] = {name: "\n".join(lines)}
            kept = replace(kept, **changed)
        return kept

    @property
    def is_exempt(self) -> bool:
        """Whether the paper is kept from the public."""
        return self.exempt_paragraph > 0


PUBLIC = Cover()
"""A cover sheet on which nothing was written yet."""
