"""Parts of the languages page that do nothing but remember what they were shown."""

from __future__ import annotations

from collections.abc import Sequence

from ui.settings.languages_known import KnownLanguage
from ui.settings.languages_reading import LanguageRow, PhraseLine
from ui.settings.languages_recording_presenter import Take


class RecordedPanel:
    """Remembers the list, which part is in front, and what was said and refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.rows: Sequence[LanguageRow] = ()
        self.shipped: Sequence[LanguageRow] = ()
        self.known: Sequence[KnownLanguage] = ()
        self.front = ""
        self.refused = self.refused_new = ""
        self.progress: list[tuple[int, int]] = []
        self.notice: tuple[str, ...] = ()

    def codes(self) -> list[str]:
        """Return the codes of the languages in the list."""
        return [row.code for row in self.rows]

    def show_languages(
        self, rows: Sequence[LanguageRow], shipped: Sequence[LanguageRow], known: Sequence[KnownLanguage]
    ) -> None:
        """Remember them."""
        self.rows, self.shipped, self.known = rows, shipped, known

    def show_list(self) -> None:
        """Remember what is in front."""
        self.front = "list"

    def show_phrases(self, language: LanguageRow) -> None:
        """Remember what is in front."""
        self.front = language.code

    def show_flow(self) -> None:
        """Remember what is in front."""
        self.front = "flow"

    def refuse(self, text: str) -> None:
        """Remember what was refused."""
        self.refused = text

    def refuse_new(self, text: str) -> None:
        """Remember what was refused."""
        self.refused_new = text

    def show_progress(self, done: int, count: int) -> None:
        """Remember how far it is."""
        self.progress.append((done, count))

    def show_notice(self, *sentences: str) -> None:
        """Remember what was said."""
        self.notice = sentences


class RecordedPhrases:
    """Remembers the table, the phrase beside it, and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.language: LanguageRow | None = None
        self.unrecorded = 0
        self.choices: dict[str, str] = {}
        self.lines: list[PhraseLine] = []
        self.line: PhraseLine | None = None
        self.place = (0, 0)
        self.refused = ""

    def phrases(self) -> list[str]:
        """Return the keys of the table."""
        return [line.key for line in self.lines]

    def checked(self) -> str:
        """Return what is said about the check."""
        assert self.language is not None
        return self.language.check

    def show_language(self, language: LanguageRow, unrecorded: int) -> None:
        """Remember it."""
        self.language, self.unrecorded = language, unrecorded

    def show_choices(self, choices: Sequence[tuple[str, str]], wanted: str, text: str) -> None:
        """Remember them."""
        self.choices = dict(choices)
        assert wanted in self.choices
        assert text == text.strip()

    def show_lines(self, lines: Sequence[PhraseLine], key: str) -> None:
        """Remember them."""
        self.lines = list(lines)
        assert not key or key in self.phrases()

    def show_phrase(self, line: PhraseLine | None, place: int, count: int) -> None:
        """Remember it."""
        self.line, self.place = line, (place, count)

    def choose(self, key: str) -> None:
        """Remember nothing: the phrase is shown as well."""
        assert key in self.phrases()

    def refuse(self, text: str) -> None:
        """Remember what was refused."""
        self.refused = text


class RecordedTake:
    """Remembers how it stands with a recording."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.key = ""
        self.take = Take.NONE
        self.is_playing = False
        self.level = 0.0
        self.refused = ""

    def show_phrase(self, line: PhraseLine) -> None:
        """Remember whose recording it is."""
        self.key = line.key

    def show_take(self, take: Take, is_playing: bool) -> None:
        """Remember how it stands."""
        self.take, self.is_playing = take, is_playing

    def show_level(self, level: float) -> None:
        """Remember how loud it is."""
        self.level = level

    def refuse(self, text: str) -> None:
        """Remember what was refused."""
        self.refused = text


class RecordedFlow:
    """Remembers the phrase that is to be said."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.said: list[str] = []
        self.left = 0
        self.is_over = False

    def show_phrase(self, line: PhraseLine, left: int) -> None:
        """Remember it."""
        self.said.append(line.key)
        self.left = left

    def show_end(self) -> None:
        """Remember that nothing is left."""
        self.is_over = True
