"""What stands behind the settings of this computer: each choice counts at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from careboard.settings import Settings

AS_SYSTEM, STILL, MOVING = "system", "still", "moving"

ChangeSettings = Callable[[Callable[[Settings], Settings]], None]


class ComputerView(Protocol):
    """What the presenter needs of the panel."""

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""


class ComputerPresenter:
    """Changes how the program looks and behaves on this computer."""

    def __init__(self, panel: ComputerView, settings: Callable[[], Settings], change: ChangeSettings) -> None:
        """Take the panel, the settings as they stand, and the way to change them."""
        self._panel = panel
        self._settings = settings
        self._change = change

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_settings(self._settings())

    def choose_theme(self, theme: str) -> None:
        """Use other colours."""
        self._change(lambda settings: replace(settings, theme=theme))

    def choose_size(self, percent: str) -> None:
        """Write in another size, or in the system's."""
        wanted = None if percent == AS_SYSTEM else int(percent)
        self._change(lambda settings: replace(settings, text_scale=wanted))

    def choose_motion(self, motion: str) -> None:
        """Move things, keep everything still, or do as the system asks."""
        is_reduced = {AS_SYSTEM: None, STILL: True, MOVING: False}[motion]
        self._change(lambda settings: replace(settings, reduced_motion=is_reduced))

    def choose_guard(self, milliseconds: str) -> None:
        """Ignore touches for another time after a change of screen."""
        self._change(lambda settings: replace(settings, input_guard_ms=int(milliseconds)))

    def choose_idle(self, seconds: str) -> None:
        """Cover an untouched screen after another time."""
        self._change(lambda settings: replace(settings, idle_seconds=int(seconds)))

    def choose_practice(self, is_wanted: bool) -> None:
        """Begin with a practice question, or with the first one that counts."""
        self._change(lambda settings: replace(settings, practice=is_wanted))

    def choose_calm(self, is_calm: bool) -> None:
        """Show young people fewer pictures and colours, or all of them."""
        self._change(lambda settings: replace(settings, calm=is_calm))

    def choose_switches(self, number: str) -> None:
        """Use no, one or two switches; the pace stands below where the marker moves by itself."""
        self._change(lambda settings: replace(settings, switches=int(number)))
        self.refresh()

    def choose_pace(self, milliseconds: str) -> None:
        """Let the marker stay for another time."""
        self._change(lambda settings: replace(settings, scan_ms=int(milliseconds)))
