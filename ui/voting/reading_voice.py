"""The voice of the scoring view: what somebody recorded first, else the system's voice of the language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from careboard.application.languages import Entry
from careboard.domain.languages import ENGLISH, Clip
from ui.voting.clip_player import ClipPlayer
from ui.voting.idle_timer import IdleTimer
from ui.voting.reader import Line, one_line

_PATIENCE_SECONDS = 5
_LETTERS_A_SECOND = 5
"""Even a slow voice says more than this; one that takes longer has come to grief."""


class Recordings(Protocol):
    """The phrases of each language, and what somebody recorded of them."""

    def entries(self, code: str) -> Sequence[Entry]:
        """Return every phrase of a language."""

    def clip(self, code: str, key: str) -> Clip | None:
        """Return the recording of a phrase, None where there is none."""


class InLanguage(Protocol):
    """The language in which something is read: a phrasebook."""

    @property
    def code(self) -> str:
        """The code of the language."""


class Speaking(Protocol):
    """A voice that speaks some languages; `ready_changed` tells whether it can speak at all."""

    @property
    def ready_changed(self) -> SignalInstance:
        """Tells of it."""

    def speaks(self, language: str) -> bool:
        """Whether there is a voice of this language."""

    def say(self, line: Line, language: str, on_end: Callable[[], None]) -> None:
        """Say a line with a voice of its language and call back when it has been said."""

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""


class ReadingVoice(QObject):
    """Says lines in one language; words that are still English in it are never read by a voice of that language.

    `changed` tells that other things can be read than before: a voice is ready now, or has failed.
    """

    changed = Signal()

    def __init__(
        self, recordings: Recordings, system: Speaking | None, player: ClipPlayer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._recordings, self._system, self._player = recordings, system, player
        self._code = ENGLISH
        self._entries: Sequence[Entry] | None = None
        self._recorded: Mapping[str, str] = {}
        self._written: Mapping[str, str] = {}
        self._keys: Mapping[str, str] = {}
        self._patience = IdleTimer(self)
        if system is not None:
            system.ready_changed.connect(self._tell_change)

    @property
    def code(self) -> str:
        """The code of the language in which it reads."""
        return self._code

    def use(self, book: InLanguage) -> None:
        """Read in this language from now on; what is being said in the same one goes on.

        What is written and recorded in it is looked up once: while young people vote nobody changes it.
        """
        if book.code != self._code:
            self.stop()
        elif self._entries is not None:
            return
        self._code = book.code
        self._entries = entries = self._recordings.entries(book.code)
        self._recorded = {each.key: _shown(each) for each in entries if each.has_clip}
        self._written = {each.key: _shown(each) for each in entries if each.is_written}
        self._keys = {_shown(each): each.key for each in reversed(entries)}
        self.changed.emit()

    def can_read(self, book: InLanguage) -> bool:
        """Whether a language can be read: all that is written and read aloud in it has a voice or a recording."""
        known = self._entries if book.code == self._code else None
        entries = _read_aloud(self._recordings.entries(book.code) if known is None else known)
        speaks = self._speaks(book.code)
        return bool(entries) and (speaks or (all(each.has_clip for each in entries) and self._player.is_ready))

    def try_out(self, book: InLanguage) -> None:
        """Say the longest line that can be said in a language, so that the room hears how it sounds."""
        self.use(book)
        lines = [Line(each.key, _shown(each)) for each in _read_aloud(self._entries or ())]
        lines.sort(key=lambda line: len(line.words), reverse=True)
        line = next((line for line in lines if self.can_read_lines([line])), None)
        if line is not None:
            self.say(line, _nothing_follows)
        # Somebody who hears nothing may record something now.
        self._entries = None

    def can_read_lines(self, lines: Iterable[Line]) -> bool:
        """Whether a screen can be read whole; half of it would weigh its answers differently."""
        return all(self._is_played(line) or self._speaks(self._language(line)) for line in lines)

    def say(self, line: Line, on_end: Callable[[], None]) -> None:
        """Say a line and call back when it has been said; one that nobody can say ends at once."""
        self.stop()
        clip = self._recordings.clip(self._code, self._key(line)) if self._is_played(line) else None
        language = self._language(line)
        if clip is not None:
            self._player.play(clip, on_end)
        elif self._system is not None and self._speaks(language):
            self._say_by_system(self._system, line, language, on_end)
        else:
            on_end()

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""
        self._patience.stop()
        self._player.stop()
        if self._system is not None:
            self._system.stop()

    def _say_by_system(self, system: Speaking, line: Line, language: str, on_end: Callable[[], None]) -> None:
        def go_on() -> None:
            self.stop()
            on_end()

        self._patience.start(_PATIENCE_SECONDS + len(line.words) // _LETTERS_A_SECOND, go_on)
        system.say(line, language, go_on)

    def _is_played(self, line: Line) -> bool:
        # What was asked before the words changed is not read out in the new ones.
        return self._recorded.get(self._key(line)) == line.words and self._player.is_ready

    def _speaks(self, language: str) -> bool:
        return self._system is not None and self._system.speaks(language)

    def _language(self, line: Line) -> str:
        """Return the language in which the words of a line are written: English where nobody wrote them yet."""
        key = self._key(line)
        return self._code if not key or self._written.get(key) == line.words else ENGLISH

    def _key(self, line: Line) -> str:
        """Return the key of a line; where nobody knew it, that of the phrase with the same words."""
        return line.key or self._keys.get(line.words, "")

    def _tell_change(self, _is_ready: bool) -> None:
        self.changed.emit()


def _read_aloud(entries: Iterable[Entry]) -> list[Entry]:
    """Return what is written and read aloud of a language."""
    return [each for each in entries if each.is_read_aloud and each.is_written]


def _shown(entry: Entry) -> str:
    """Return the words of a phrase as they are shown in its language, in one line."""
    return one_line(entry.words if entry.is_written else entry.source)


def _nothing_follows() -> None:
    """One line was wanted, and no more."""
