"""What the room check asks of this computer: its screens, its battery, its sleep and its voices; no Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard.application.phrasebooks import Phrasebook
from ui.power import Battery
from ui.voting.screens_seen import ScreensSeen


class Awake(Protocol):
    """Keeps the computer awake between start and stop."""

    def start(self) -> bool:
        """Keep awake from now on; false where the system does not agree."""

    def stop(self) -> None:
        """Let the computer sleep again."""


class Voices(Protocol):
    """What reads the scoring view aloud on this computer."""

    def can_read(self, book: Phrasebook) -> bool:
        """Whether there is a voice, or recorded clips, for a language."""

    def try_out(self, book: Phrasebook) -> None:
        """Say a sentence in a language."""

    def stop(self) -> None:
        """Fall silent."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What this computer tells of itself before a vote; `system` is the name of its system as Python has it."""

    screens: Callable[[], ScreensSeen]
    battery: Callable[[], Battery | None]
    awake: Awake
    system: str
