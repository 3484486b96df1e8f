"""What the scoring view says, in one language: the pack where it has the words, else English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careboard.domain.languages import VIEW, Language


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """One language of the scoring view; `english` are the view's own words by name."""

    language: Language
    english: Mapping[str, str]

    @property
    def code(self) -> str:
        """The code of the language, such as ar."""
        return self.language.code

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return self.language.name

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language.right_to_left

    def say(self, name: str, **values: object) -> str:
        """Return words of the view by their name, with values filled in."""
        source = self.english[name]
        return (self.language.words(VIEW + name, source) or source).format(**values)

    def words(self, key: str, source: str) -> str:
        """Return a council's own words in this language, or the words themselves where nobody wrote them yet."""
        return self.language.words(key, source) or source
