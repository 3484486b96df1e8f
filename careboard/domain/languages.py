"""Languages of the scoring view: phrase by phrase, as a council has them written, checked and recorded."""

from __future__ import annotations

import datetime
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from careboard.domain.text import clean_phrase, required
from careboard.errors import RuleBroken

ENGLISH = "en"
VIEW = "view/"
"""The keys of the view's own words begin with this; the rest is in a council's own words."""
PHRASE_KEY_LENGTH = 500
"""The key of a phrase is made of up to two other keys."""
CLIP_KINDS = ("audio/wav", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/webm", "audio/flac")
MOST_LANGUAGES = 30
MOST_CLIP_BYTES = 3 * 1024 * 1024
MOST_CLIPS = 500
MOST_BYTES_OF_CLIPS = 64 * 1024 * 1024
"""Every backup copies the whole file, so all recordings together stay small beside a disk."""
_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase in another language; `source` are the English words that it was written for."""

    source: str
    words: str

    @classmethod
    def of(cls, key: str, source: str, words: str) -> Phrase:
        """Make a phrase from what was typed; in the view's own words the same is filled in as in the English."""
        cleaned = clean_phrase(words)
        if cleaned and key.startswith(VIEW):
            check_placeholders(source, cleaned)
        return cls(source, cleaned)


@dataclass(frozen=True, slots=True)
class Language:
    """A pack of phrases by key; `checked_on` is empty until somebody who speaks the language has read it."""

    code: str
    name: str
    right_to_left: bool = False
    checked_on: datetime.date | None = None
    phrases: Mapping[str, Phrase] = field(default_factory=dict)

    @classmethod
    def of(cls, code: str, name: str, *, right_to_left: bool = False) -> Language:
        """Make a language without phrases from what was typed."""
        if not _CODE.fullmatch(code):
            raise RuleBroken("language-code", language=code)
        return cls(code, required(name, "language-name"), right_to_left)

    def phrase(self, key: str) -> Phrase | None:
        """Return a phrase; one about a part of the council, such as stem/seniors, may stand under its first word."""
        found = self.phrases.get(key) or self.phrases.get(key.partition("/")[0])
        return found if found and found.words else None

    def words(self, key: str, source: str) -> str | None:
        """Return the words of a phrase, or None where it was never written or the English has changed since."""
        phrase = self.phrase(key)
        return phrase.words if phrase is not None and phrase.source == source else None

    def written(self, key: str, source: str, words: str) -> Language:
        """Write a phrase, or take it out where there are no words; then a speaker has to check the language again."""
        new = Phrase.of(key, source, words)
        kept = {each: phrase for each, phrase in self.phrases.items() if each != key}
        return replace(self, phrases=kept | ({key: new} if new.words else {}), checked_on=None)

    def checked(self, on: datetime.date | None) -> Language:
        """Record that somebody who speaks the language has read it, or that nobody has."""
        return replace(self, checked_on=on)


@dataclass(frozen=True, slots=True)
class Clip:
    """A phrase as somebody recorded it; `kind` is its media type, such as audio/wav."""

    kind: str
    data: bytes = field(repr=False)

    @classmethod
    def of(cls, kind: str, data: bytes) -> Clip:
        """Make a clip that a council file takes."""
        if kind not in CLIP_KINDS:
            raise RuleBroken("clip-kind")
        if not data:
            raise RuleBroken("clip-empty")
        if len(data) > MOST_CLIP_BYTES:
            raise RuleBroken("clip-too-large", megabytes=MOST_CLIP_BYTES // 1024**2)
        return cls(kind, data)


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


def check_room(sizes: Mapping[str, int]) -> None:
    """Refuse more recordings than a file takes; each is given as its bytes by its id."""
    if len(sizes) > MOST_CLIPS or sum(sizes.values()) > MOST_BYTES_OF_CLIPS:
        raise RuleBroken("clips-full", most=MOST_CLIPS, megabytes=MOST_BYTES_OF_CLIPS // 1024**2)


def placeholders(text: str) -> frozenset[str]:
    """Return the plain names that stand in braces; anything else in braces is refused."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise RuleBroken("placeholder-broken") from error
    for _text, name, form, conversion in parts:
        if name is not None and (form or conversion or not (name.isidentifier() and name.isascii())):
            raise RuleBroken("placeholder-broken")
    return frozenset(name for _text, name, _form, _conversion in parts if name is not None)


def check_placeholders(source: str, words: str) -> None:
    """Refuse words in which something else is filled in than in the English."""
    wanted = placeholders(source)
    if placeholders(words) == wanted:
        return
    if not wanted:
        raise RuleBroken("placeholders-none")
    raise RuleBroken("placeholders-differ", names=", ".join(f"{{{name}}}" for name in sorted(wanted)))
