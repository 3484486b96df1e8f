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


@dataclass(frozen=True, slots=True)
class Recording:
    """The clip of a phrase in a language, with the English and the words that it was recorded for.

    `words` are empty where the phrase was recorded before anybody wrote it.
    """

    language: str
    key: str
    source: str
    words: str
    clip: Clip

    @property
    def id(self) -> str:
        """The name of a recording in its file."""
        return recording_id(self.language, self.key)

    def says(self, source: str, words: str) -> bool:
        """Whether it still says the phrase as it stands now: an old promise must not be read out as the new one."""
        return self.source == source and self.words in ("", words)


def recording_id(language: str, key: str) -> str:
    """Return the name of the recording of a phrase in a language."""
    return f"{language}/{key}"
