"""Fingers for tests: real touch events on a touchscreen that Qt believes in."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


@cache
def touchscreen() -> QPointingDevice:
    """Return the one touchscreen of the run: Qt cannot take a device away again."""
    return QTest.createTouchDevice()


class Hand:
    """A hand on a window; positions are those of the window, fingers are told apart by number."""

    def __init__(self, window: QWidget) -> None:
        """Take the window that is touched."""
        self._window = window
        self._down: dict[int, QPoint] = {}

    def middle_of(self, widget: QWidget) -> QPoint:
        """Return where the middle of a widget lies on the window."""
        return widget.mapTo(self._window, widget.rect().center())

    def press(self, *places: QPoint, first: int = 0) -> None:
        """Put fingers down at once; those that are down already stay where they are."""
        fingers = dict(enumerate(places, first))
        events = QTest.touchEvent(self._window, touchscreen(), False)
        for finger in self._down:
            events.stationary(finger)
        for finger, place in fingers.items():
            events.press(finger, place, self._window)
        events.commit()
        self._down |= fingers

    def move(self, place: QPoint, finger: int = 0) -> None:
        """Slide a finger."""
        events = QTest.touchEvent(self._window, touchscreen(), False)
        for other in self._down:
            if other == finger:
                events.move(finger, place, self._window)
            else:
                events.stationary(other)
        events.commit()
        self._down[finger] = place

    def lift(self, *fingers: int) -> None:
        """Lift fingers at once, the first one when none is named."""
        lifted = fingers or (0,)
        events = QTest.touchEvent(self._window, touchscreen(), False)
        for finger, place in self._down.items():
            if finger in lifted:
                events.release(finger, place, self._window)
            else:
                events.stationary(finger)
        events.commit()
        for finger in lifted:
            del self._down[finger]

    def lift_all(self) -> None:
        """Take the whole hand away."""
        if self._down:
            self.lift(*self._down)

    def tap(self, widget: QWidget, finger: int = 0) -> None:
        """Tap the middle of a widget."""
        self.press(self.middle_of(widget), first=finger)
        self.lift(finger)
