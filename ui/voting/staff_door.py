"""The only way out of the scoring view: a PIN, five tries, then the passphrase; plain Python, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from careboard.errors import RuleBroken, StorageProblem
from ui.voting.screens import StaffScreen
from ui.voting.sitting_needs import SittingView, Timer

SHORTEST_PIN, LONGEST_PIN = 4, 8


class Pins(Protocol):
    """What the door needs of the settings of the council."""

    def has_pin(self) -> bool:
        """Whether a PIN was set."""

    def check_pin(self, pin: str) -> bool:
        """Whether the PIN is right; raises RuleBroken after five wrong ones."""

    def forgive_pin(self) -> None:
        """Allow five tries again."""


class StaffDoor:
    """Takes digits, checks them, and opens; the digits are never shown and dropped with each answer."""

    def __init__(
        self,
        view: SittingView,
        pins: Pins,
        unlock_with_passphrase: Callable[[str], bool],
        leave: Callable[[], None],
        go_back: Callable[[], None],
        timer: Timer,
        idle_seconds: int,
    ) -> None:
        """Take where to show, who checks, what happens when the door opens, and when it closes by itself."""
        self._view, self._pins, self._unlock = view, pins, unlock_with_passphrase
        self._leave, self._go_back = leave, go_back
        self._timer, self._idle_seconds = timer, idle_seconds
        self._digits = ""
        self._wants_passphrase = False

    def knock(self) -> None:
        """Show the door."""
        self._digits = ""
        self._wants_passphrase = not self._has_pin()
        self._show()

    def press_digit(self, digit: str) -> None:
        """Take one more digit."""
        if digit.isdecimal() and digit.isascii() and len(self._digits) < LONGEST_PIN and not self._wants_passphrase:
            self._digits += digit
            self._show()

    def take_back(self) -> None:
        """Take the last digit back."""
        self._digits = self._digits[:-1]
        self._show()

    def try_pin(self) -> None:
        """Check what was typed."""
        if len(self._digits) < SHORTEST_PIN or self._wants_passphrase:
            return
        pin, self._digits = self._digits, ""
        try:
            right = self._pins.check_pin(pin)
        except (RuleBroken, StorageProblem, OSError):
            self._wants_passphrase = True
            self._show()
            return
        self._open_or_refuse(right)

    def try_passphrase(self, passphrase: str) -> None:
        """Check the passphrase; the right one allows five tries of the PIN again."""
        right = self._wants_passphrase and self._unlock(passphrase)
        if right:
            with suppress(StorageProblem, OSError):
                self._pins.forgive_pin()
        self._open_or_refuse(right)

    def close(self) -> None:
        """Forget what was typed and go back to the curtain."""
        self._forget()
        self._go_back()

    def _has_pin(self) -> bool:
        """Whether a PIN can be asked for; where the file cannot be read, the passphrase opens."""
        with suppress(StorageProblem, OSError):
            return self._pins.has_pin()
        return False

    def _forget(self) -> None:
        self._digits = ""
        self._timer.stop()

    def _open_or_refuse(self, right: bool) -> None:
        if right:
            self._forget()
            self._leave()
        else:
            self._show(wrong=True)

    def _show(self, wrong: bool = False) -> None:
        self._timer.start(self._idle_seconds, self.close)
        self._view.show_screen(StaffScreen(len(self._digits), wrong, self._wants_passphrase))
