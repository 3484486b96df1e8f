"""What stands behind the phrases of one language: look for them, write them, tick that they were checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from careboard.application.languages import Languages
from careboard.errors import CodedError, NotFound
from careboard.i18n import _
from careboard.wording import message
from ui.settings.languages_reading import (
    LanguageRow,
    PhraseLine,
    PhraseState,
    Wanted,
    choices,
    fits,
    read_language,
    read_phrase,
)
from ui.settings.languages_recording_presenter import RecordingPresenter


class PhrasesView(Protocol):
    """What the presenter needs of the page."""

    def show_language(self, language: LanguageRow, unrecorded: int) -> None:
        """Show whose phrases they are, and how many still want a recording."""

    def show_choices(self, choices: Sequence[tuple[str, str]], wanted: str, text: str) -> None:
        """Offer what may be looked at."""

    def show_lines(self, lines: Sequence[PhraseLine], key: str) -> None:
        """Show these phrases, one of them as the one that is looked at."""

    def show_phrase(self, line: PhraseLine | None, place: int, count: int) -> None:
        """Show one phrase, and the how many-th of the table it is; None where there is nothing to look at."""

    def choose(self, key: str) -> None:
        """Show in the table which phrase is looked at."""

    def refuse(self, text: str) -> None:
        """Say by the words of the phrase why they cannot be kept; nothing where the text is empty."""


class PhrasesPresenter:
    """Keeps what is typed; what cannot be kept stays in sight with the reason until it is mended."""

    def __init__(
        self,
        page: PhrasesView,
        languages: Languages,
        recording: RecordingPresenter,
        say: Callable[[str, str], None],
    ) -> None:
        """Take the page, the languages, what records and the way to say things."""
        self._page = page
        self._languages = languages
        self._recording = recording
        self._say = say
        self.language: LanguageRow | None = None
        self._lines: dict[str, PhraseLine] = {}
        self._shown: tuple[str, ...] = ()
        self._refused: dict[str, tuple[str, str]] = {}
        self._wanted, self._text = Wanted.ALL, ""
        self._key = ""

    @property
    def code(self) -> str:
        """The code of the language whose phrases are shown; nothing where none is."""
        return "" if self.language is None else self.language.code

    @property
    def lines(self) -> tuple[PhraseLine, ...]:
        """All phrases of the language."""
        return tuple(self._lines.values())

    def open(self, code: str) -> None:
        """Show the phrases of a language, all of them."""
        self.close()
        self._wanted, self._text = Wanted.ALL, ""
        self._read(code)
        self._choose_rows()

    def close(self) -> None:
        """Leave the language; what was recorded and not kept is gone."""
        self._recording.leave()
        self.language, self._lines, self._shown, self._key = None, {}, (), ""
        self._refused.clear()

    def fall_silent(self) -> None:
        """Stop recording and playing; what was not kept is gone."""
        self._recording.leave()

    def refresh(self) -> bool:
        """Read anew; tells whether the language is still there."""
        code = self.code
        if not code:
            return False
        before = self._lines.keys()
        self._read(code)
        if self.language is None:
            self.close()
            return False
        if before != self._lines.keys():
            self._choose_rows()
        else:
            self._show()
        return True

    def look_for(self, wanted: str, text: str) -> None:
        """Show only some of the phrases; one that is written then stays in sight until something else is asked."""
        self._wanted, self._text = Wanted(wanted), text
        self._choose_rows()

    def choose(self, key: str) -> None:
        """Look at a phrase."""
        if key in self._lines and key != self._key:
            self._key = key
            self._show_phrase()

    def go(self, steps: int) -> None:
        """Go on to the next phrase, or back to the one before."""
        if self._key in self._shown:
            place = self._shown.index(self._key) + steps
            if 0 <= place < len(self._shown):
                self._key = self._shown[place]
                self._show()

    def write(self, key: str, words: str) -> None:
        """Keep the words of a phrase; they are refused in plain words where they cannot be."""
        line = self._lines.get(key)
        if line is None or words.strip() == line.words.strip():
            return
        self._write(line, words)

    def confirm(self) -> None:
        """Keep the words as they are, although the English has changed."""
        line = self._lines.get(self._key)
        if line is not None and line.state is PhraseState.STALE:
            self._write(line, line.words)

    def take_sound(self, key: str, path: str) -> None:
        """Look at a phrase, and keep a sound file as its recording."""
        line = self._lines.get(key)
        if line is None or not line.is_read_aloud:
            self._say(_("This phrase is not read aloud."), "")
            return
        self.choose(key)
        self._page.choose(key)
        self._recording.take_file(path)

    def set_checked(self, is_checked: bool) -> None:
        """Note that a speaker of the language has read it all, or that this has to be done again."""
        if self.language is None:
            return
        self._languages.set_checked(self.code, is_checked)
        said = _("Noted: a speaker has checked it.") if is_checked else _("Noted: it still needs a speaker’s check.")
        self._say(said, _("Undo"))

    def _write(self, line: PhraseLine, words: str) -> None:
        was_checked = self.language is not None and self.language.is_checked
        refusal = ""
        before = self._refused.pop(line.key, None)
        try:
            self._languages.write(self.code, line.key, words)
        except CodedError as error:
            refusal = message(error)
            self._refused[line.key] = (words, refusal)
        if refusal or before:
            self.refresh()
        if line.key == self._key:
            self._page.refuse(refusal)
        if was_checked and not (refusal or self.language is None or self.language.is_checked):
            self._say(_("Saved. A speaker has to check this language again."), _("Undo"))

    def _read(self, code: str) -> None:
        try:
            state, entries = self._languages.read(code)
        except NotFound:
            self.language, self._lines = None, {}
            return
        self.language = read_language(state)
        self._lines = {entry.key: read_phrase(entry, self._refused, code) for entry in entries}

    def _choose_rows(self) -> None:
        """Choose the phrases that the table shows, and one of them to look at."""
        fitting = (line.key for line in self._lines.values() if fits(line, self._wanted, self._text))
        self._shown = tuple(fitting)
        if self._key not in self._shown:
            self._key = self._shown[0] if self._shown else ""
        self._show()

    def _show(self) -> None:
        if self.language is None:
            return
        unrecorded = sum(line.is_unrecorded for line in self._lines.values())
        self._page.show_language(self.language, unrecorded)
        self._page.show_choices(choices(self.lines, self._wanted), self._wanted.value, self._text)
        self._page.show_lines([self._lines[key] for key in self._shown], self._key)
        self._show_phrase()

    def _show_phrase(self) -> None:
        line = self._lines.get(self._key)
        place = self._shown.index(self._key) if self._key in self._shown else 0
        self._page.show_phrase(line, place, len(self._shown))
        if line is None:
            self._recording.leave()
            return
        self._page.refuse(line.refusal)
        self._recording.show(self.code, line)
