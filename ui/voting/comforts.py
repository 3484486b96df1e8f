"""What the person at the screen has chosen to make it easier, and what else can be chosen; no Qt.

The next person begins with what is set on this computer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from careboard.application.phrasebooks import Phrasebook
from careboard.settings import SCAN_MS
from ui.voting.comfort import AS_SET, TEXT_STEPS, Comfort
from ui.voting.screens import ComfortRow, ComfortScreen, Option

_COLOURS = ((AS_SET, "circle-half"), ("light", "sun"), ("dark", "moon"), ("high-contrast", "circle-half-tilt"))
_SWITCHES = (0, 1, 2)
_PACES = (("slow", 1.7), ("usual", 1.0), ("fast", 0.6))
"""How many times as long as set the marker stays on each thing."""


class ComfortView(Protocol):
    """What is made easier."""

    def use_comfort(self, comfort: Comfort, book: Phrasebook) -> None:
        """Show everything as somebody wants it, in a language."""


class Comforts:
    """What is chosen now; `reset` gives the next person what is set on this computer."""

    def __init__(
        self,
        view: ComfortView,
        books: Sequence[Phrasebook],
        usual: Comfort,
        can_read: Callable[[Phrasebook], bool],
    ) -> None:
        """Take the languages that are offered, the usual one first, and what tells whether one can be read aloud."""
        self._view, self._books, self._can_read = view, tuple(books), can_read
        self._usual = self._now = replace(usual, language=books[0].code)

    @property
    def now(self) -> Comfort:
        """What is chosen."""
        return self._now

    @property
    def book(self) -> Phrasebook:
        """The language that is chosen."""
        return next(book for book in self._books if book.code == self._now.language)

    @property
    def is_usual(self) -> bool:
        """Whether everything is as set on this computer."""
        return self._now == self._usual

    def use(self, comfort: Comfort) -> None:
        """Show everything so; a language that is not offered changes nothing."""
        if any(book.code == comfort.language for book in self._books):
            self._now = comfort
            self._view.use_comfort(comfort, self.book)

    def speak(self, code: str) -> None:
        """Go on in another language."""
        self.use(replace(self._now, language=code))

    def enlarge(self) -> None:
        """Take the next larger text."""
        self.use(self._now.with_bigger_text())

    def reset(self) -> None:
        """Give the next person what is set on this computer."""
        self.use(self._usual)

    def screen(self, may_begin: bool) -> ComfortScreen:
        """Return what can be chosen."""
        return ComfortScreen(tuple(self._rows()), may_begin)

    def _rows(self) -> Iterator[ComfortRow]:
        if len(self._books) > 1:
            yield self._row("language", self._languages())
        yield self._row("text-size", self._sizes())
        yield self._row("colours", self._colours())
        yield self._row("look", self._looks())
        if self._can_read(self.book):
            yield self._row("reading", self._readings())
        yield self._row("switches", self._switches())
        if self._now.switches == 1:
            yield self._row("pace", self._paces())

    def _row(self, key: str, options: Iterable[Option]) -> ComfortRow:
        return ComfortRow(key, self.book.say(key), tuple(options))

    def _option(self, key: str, word: str, comfort: Comfort, icon: str = "") -> Option:
        return Option(key, word, comfort, comfort == self._now, icon)

    def _languages(self) -> Iterator[Option]:
        for book in self._books:
            yield self._option(book.code, book.name, replace(self._now, language=book.code))

    def _sizes(self) -> Iterator[Option]:
        for size in sorted({*TEXT_STEPS, self._usual.text}):
            percent = round(size * 100)
            word = self.book.say("text-size-percent", percent=percent)
            yield self._option(str(percent), word, replace(self._now, text=size))

    def _colours(self) -> Iterator[Option]:
        for name, icon in _COLOURS:
            key = name or "usual"
            yield self._option(key, self.book.say(f"colours-{key}"), replace(self._now, colours=name), icon)

    def _looks(self) -> Iterator[Option]:
        for key, calm in (("usual", False), ("calm", True)):
            yield self._option(key, self.book.say(f"look-{key}"), replace(self._now, calm=calm))

    def _readings(self) -> Iterator[Option]:
        for key, reads in (("asked", False), ("always", True)):
            yield self._option(key, self.book.say(f"reading-{key}"), replace(self._now, reads=reads))

    def _switches(self) -> Iterator[Option]:
        for switches in _SWITCHES:
            word = self.book.say(f"switches-{switches}")
            yield self._option(str(switches), word, replace(self._now, switches=switches))

    def _paces(self) -> Iterator[Option]:
        for key, share in _PACES:
            milliseconds = min(max(round(self._usual.scan_ms * share), SCAN_MS[0]), SCAN_MS[-1])
            yield self._option(key, self.book.say(f"pace-{key}"), replace(self._now, scan_ms=milliseconds))
