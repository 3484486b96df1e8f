"""What stands behind the languages of the scoring view: which there are, and the files that they come and go in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.languages import Languages
from careboard.errors import CodedError, StorageProblem
from careboard.i18n import _
from careboard.wording import message
from ui.settings.keeping_presenter import Run
from ui.settings.languages_clip_files import ClipFiles
from ui.settings.languages_flow_presenter import FlowPresenter
from ui.settings.languages_known import KnownLanguage, known_languages
from ui.settings.languages_phrases_presenter import PhrasesPresenter
from ui.settings.languages_reading import LanguageRow, read_language

# A file of phrases is never as large; what is larger is not read whole before it is refused.
_MOST_READ = 2 * 1024 * 1024 + 1


class LanguagesView(Protocol):
    """What the presenter needs of the panel."""

    def show_languages(
        self, rows: Sequence[LanguageRow], shipped: Sequence[LanguageRow], known: Sequence[KnownLanguage]
    ) -> None:
        """Show the languages, the drafts that wait to be added, and those that may be begun."""

    def show_list(self) -> None:
        """Bring the list of languages to the front."""

    def show_phrases(self, language: LanguageRow) -> None:
        """Bring the phrases of a language to the front."""

    def show_flow(self) -> None:
        """Bring the recording of phrase after phrase to the front."""

    def refuse(self, text: str) -> None:
        """Say why a language or a file was not taken; nothing where the text is empty."""

    def refuse_new(self, text: str) -> None:
        """Say in the form of a new language what is wrong; nothing where the text is empty."""


class LanguagesPresenter:
    """Leads from the list of languages to the phrases of one and back."""

    def __init__(
        self,
        page: LanguagesView,
        languages: Languages,
        phrases: PhrasesPresenter,
        flow: FlowPresenter,
        clip_files: ClipFiles,
        run: Run,
        say: Callable[[str, str], None],
    ) -> None:
        """Take the panel, the languages, what stands behind its parts, the background and the way to say things."""
        self._page = page
        self._languages = languages
        self.phrases = phrases
        self.flow = flow
        self._clip_files = clip_files
        self._run = run
        self._say = say
        self._is_in_sight = False

    def turn(self, is_in_sight: bool) -> None:
        """Begin with the list when this part of the settings is shown; nothing is read for it while another one is."""
        self._is_in_sight = is_in_sight
        self.close()

    def refresh(self) -> None:
        """Read anew; while many files are read, only at their end."""
        if not self._is_in_sight or self._clip_files.is_going_on:
            return
        if not self.phrases.code:
            self._show_languages()
        elif self.phrases.refresh():
            self.flow.refresh()
        else:
            self.close()

    def open(self, code: str) -> None:
        """Show the phrases of a language."""
        self._page.refuse("")
        self.phrases.open(code)
        self._show_phrases()

    def close(self) -> None:
        """Go back to the list of languages."""
        self.flow.leave()
        self.phrases.close()
        self._page.refuse("")
        if self._is_in_sight:
            self._show_languages()
        self._page.show_list()

    def record_all(self) -> None:
        """Record one phrase after the other."""
        self.phrases.fall_silent()
        self.flow.begin()
        self._page.show_flow()

    def leave_flow(self) -> None:
        """Go back to the phrases."""
        self.flow.leave()
        self.phrases.refresh()
        self._show_phrases()

    def fall_silent(self) -> None:
        """Stop recording and playing: the page is left."""
        self.phrases.fall_silent()
        self.flow.fall_silent()

    def add_shipped(self, code: str) -> None:
        """Take a draft that comes with Careboard into the council, and show it."""
        try:
            self._languages.add_shipped(code)
        except CodedError as refusal:
            self._page.refuse(message(refusal))
            return
        self._added(code)

    def add(self, code: str, name: str, right_to_left: bool) -> None:
        """Begin a language, and show its phrases."""
        self._page.refuse_new("")
        try:
            self._languages.add(code, name, right_to_left)
        except CodedError as refusal:
            self._page.refuse_new(message(refusal))
            return
        self._added(code.strip())

    def remove(self) -> None:
        """Take the language that is shown out of the council."""
        code = self.phrases.code
        if not code:
            return
        title = self._title(code)
        self._languages.remove(code)
        self.close()
        self._say(_("{language} is taken out.").format(language=title), _("Undo"))

    def read_file(self, path: str) -> None:
        """Read a file of phrases in, and show its language."""
        self._page.refuse("")
        self._run(partial(_read, Path(path)), self._read_in, self._not_read)

    def save_file(self, path: str) -> None:
        """Save a file of the language that is shown, for a translator."""
        if self.phrases.code:
            text = self._languages.file_of(self.phrases.code)
            self._run(partial(_write, Path(path), text), partial(self._saved, Path(path).name), self._not_read)

    def drop(self, paths: Sequence[str], key: str) -> None:
        """Take files that were dropped: phrases as a language, sounds as recordings; `key` is what they lie on."""
        self._page.refuse("")
        if len(paths) == 1 and Path(paths[0]).suffix.lower() == ".json":
            self.read_file(paths[0])
        elif not self.phrases.code:
            self._page.refuse(_("Open a language first. Then drop its sound files there."))
        elif key and len(paths) == 1 and not Path(paths[0]).is_dir():
            self.phrases.take_sound(key, paths[0])
        else:
            self.take_sounds(paths)

    def take_sounds(self, paths: Sequence[str]) -> None:
        """Keep sound files as recordings of the phrases that they are named for."""
        keys = [line.key for line in self.phrases.lines if line.is_read_aloud]
        self._clip_files.take(self.phrases.code, keys, paths, self.refresh)

    def _show_phrases(self) -> None:
        if self.phrases.language is not None:
            self._page.show_phrases(self.phrases.language)

    def _added(self, code: str) -> None:
        self.open(code)
        self._say(_("{language} is added.").format(language=self._title(code)), _("Undo"))

    def _read_in(self, content: object) -> None:
        assert isinstance(content, bytes)
        try:
            code = self._languages.read_file(content)
        except CodedError as refusal:
            self._page.refuse(message(refusal))
            return
        self.open(code)
        self._say(_("The phrases of {language} are read in.").format(language=self._title(code)), _("Undo"))

    def _saved(self, name: str, _nothing: object) -> None:
        self._say(_("Saved as “{name}”.").format(name=name), "")

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            raise error
        self._page.refuse(message(error))

    def _title(self, code: str) -> str:
        state, _entries = self._languages.read(code)
        return read_language(state).titled

    def _show_languages(self) -> None:
        states, shipped = self._languages.states(), self._languages.shipped()
        there = {state.code for state in (*states, *shipped)}
        begun = [each for each in known_languages() if each.code not in there]
        self._page.show_languages([read_language(each) for each in states], [read_language(e) for e in shipped], begun)


def _read(path: Path) -> bytes:
    """Return what is in a file; raises StorageProblem where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_READ)
    except OSError as error:
        raise StorageProblem("cannot-read", path=path.name) from error


def _write(path: Path, text: str) -> None:
    """Write a file; raises StorageProblem where it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise StorageProblem("cannot-write", path=path.name) from error
