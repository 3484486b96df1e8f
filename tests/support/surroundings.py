"""A room as a test wants it: its screens, its battery, what keeps it awake and its voices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from careboard.application.phrasebooks import Phrasebook
from ui.meetings.surroundings import Surroundings
from ui.power import Battery
from ui.voting.screens_seen import ScreensSeen


class SomeVoices(QObject):
    """Voices of a few languages, which remember what they tried."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.languages: set[str] = set()
        self.tried: list[str] = []
        self.hushed = 0

    def become_ready(self, language: str) -> None:
        """Be able to read a language from now on, as a voice is some time after it was looked for."""
        self.languages.add(language)
        self.changed.emit()

    def can_read(self, book: Phrasebook) -> bool:
        """Whether there is a voice for a language."""
        return book.code in self.languages

    def try_out(self, book: Phrasebook) -> None:
        """Say a sentence."""
        self.tried.append(book.code)

    def stop(self) -> None:
        """Fall silent."""
        self.hushed += 1


class ARoom:
    """One screen, plugged in, awake when asked, and no voice; a test changes what it likes."""

    def __init__(self) -> None:
        """Begin with nothing in the way."""
        self.seen = ScreensSeen()
        self.battery: Battery | None = None
        self.may_stay_awake = True
        self.is_awake = False
        self.system = "win32"
        self.voices = SomeVoices()

    @property
    def around(self) -> Surroundings:
        """What the room check asks."""
        return Surroundings(lambda: self.seen, lambda: self.battery, self, self.system)

    def find_voices(self, _parent: QObject | None = None) -> SomeVoices:
        """Return the voices of this room."""
        return self.voices

    def start(self) -> bool:
        """Stay awake."""
        self.is_awake = self.may_stay_awake
        return self.is_awake

    def stop(self) -> None:
        """Sleep again."""
        self.is_awake = False
