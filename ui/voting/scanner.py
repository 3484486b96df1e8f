"""Switch access: a marker moves over what can be pressed, and one or two switches do the rest; plain Python, no Qt.

With one switch the marker moves by itself and the switch presses what is marked. With two, the first moves the marker
and the second presses. Nothing is chosen beforehand: a choice costs one press whatever it is, and the marker comes by
the answers in the order of the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ui.voting.input_guard import InputGuard

OFF, ONE, TWO = 0, 1, 2
QUICKEST_MS, SLOWEST_MS = 500, 10_000
FIRST_STAYS = 2
"""How many times as long the marker stays on the first thing: there is a new screen to be read."""
MOVER, CHOOSER = 1, 2
"""The first and the second of two switches."""


class Target(Protocol):
    """Something that can be pressed."""

    def click(self) -> None:
        """Press it."""


class ScanView(Protocol):
    """What the scanner needs of the window."""

    def targets(self) -> Sequence[Target]:
        """Return what can be pressed now, in the order in which a person needs it."""

    def mark(self, target: Target | None) -> None:
        """Mark this and nothing else."""


class ScanTimer(Protocol):
    """Calls back once after some milliseconds, unless it is started again or stopped before."""

    def start(self, milliseconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""

    def stop(self) -> None:
        """Call nobody back."""


class Scanner:
    """Where the marker is, and what a press of a switch does."""

    def __init__(self, view: ScanView, timer: ScanTimer, guard: InputGuard) -> None:
        """Take what is marked, what moves the marker, and the guard of the window."""
        self._view, self._timer, self._guard = view, timer, guard
        # A hand that trembles presses twice: the second press shall not land on what comes after a choice.
        self._rest = guard.alike()
        self._switches, self._scan_ms = OFF, QUICKEST_MS
        self._marked: Target | None = None
        self._is_held = False

    @property
    def switches(self) -> int:
        """How many switches are in use: none, one or two."""
        return self._switches

    @property
    def is_on(self) -> bool:
        """Whether something is marked, so that the switches count."""
        return self._marked is not None

    def use(self, switches: int, scan_ms: int) -> None:
        """Use no, one or two switches; with one, the marker stays so many milliseconds on each thing."""
        self._switches = switches
        self._scan_ms = min(max(scan_ms, QUICKEST_MS), SLOWEST_MS)
        self.begin()

    def begin(self) -> None:
        """Begin with the first thing, because the screen is another one or something has been chosen."""
        targets = self._targets()
        self._mark(targets[0] if targets else None)

    def press(self, switch: int) -> None:
        """Take a press: with one switch whichever it was, with two the mover or the chooser."""
        if not self.is_on or not self._guard.is_open or not self._rest.is_open:
            return
        if self._switches == TWO and switch == MOVER:
            self._move()
        else:
            self._choose()

    def hold(self, is_held: bool) -> None:
        """Keep the marker where it is for as long as the question is read aloud."""
        self._is_held = is_held
        self._wait()

    def _targets(self) -> list[Target]:
        return list(self._view.targets()) if self._switches != OFF else []

    def _move(self) -> None:
        """Mark the next thing; where the marked one is gone, begin anew."""
        targets = self._targets()
        place = next((place for place, each in enumerate(targets) if each is self._marked), -1)
        self._mark(targets[(place + 1) % len(targets)] if targets else None)

    def _choose(self) -> None:
        marked = self._marked
        if marked is None or not any(each is marked for each in self._targets()):
            self.begin()
            return
        self._rest.shut()
        marked.click()
        self.begin()

    def _mark(self, target: Target | None) -> None:
        self._marked = target
        self._view.mark(target)
        self._wait()

    def _wait(self) -> None:
        """With one switch, wait for the next thing, on the first one for longer."""
        self._timer.stop()
        if self._switches == ONE and self._marked is not None and not self._is_held:
            targets = self._targets()
            is_first = bool(targets) and targets[0] is self._marked
            self._timer.start(self._scan_ms * (FIRST_STAYS if is_first else 1), self._move)
