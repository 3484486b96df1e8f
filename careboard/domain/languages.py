"""Languages of the scoring view: phrase by phrase, as a council has them written, checked and recorded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase in another language; `source` are the English words that it was written for."""

    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Language:
    """A pack of phrases by key; `checked_on` is empty until somebody who speaks the language has read it."""

    code: str
    name: str
    right_to_left: bool = False
    checked_on: datetime.date | None = None
    phrases: Mapping[str, Phrase] = field(default_factory=dict)

    def words(self, key: str, source: str) -> str | None:
        """Return the words of a phrase, or None where it was never written or the English has changed since."""
        phrase = self.phrases.get(key)
        return phrase.words if phrase is not None and phrase.words and phrase.source == source else None


@dataclass(frozen=True, slots=True)
class Clip:
    """A phrase as somebody recorded it; `kind` is its media type, such as audio/wav."""

    kind: str
    data: bytes = field(repr=False)
