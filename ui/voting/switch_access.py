"""Switches at the scoring view: keys, clicks and taps on empty ground, as switch boxes send them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QStackedLayout

from ui.voting.input_guard import InputGuard
from ui.voting.milli_timer import MilliTimer
from ui.voting.review_row import ReviewRow
from ui.voting.scan_marker import ScanMarker
from ui.voting.scanner import CHOOSER, MOVER, OFF, TWO, Scanner, Target
from ui.voting.touch_surface import TouchSurface
from ui.voting.voting_page import VotingPage

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIRST_OF_TWO = (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_1)
_SECOND_OF_TWO = (*_CHOOSING, Qt.Key.Key_2)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_CLICKS = (*_PRESSES, QEvent.Type.MouseButtonRelease)


class SwitchAccess(QObject):
    """Brings switches, marker and pages together; `marked` says the name of what is marked."""

    marked = Signal(str)

    def __init__(self, surface: TouchSurface, pages: QStackedLayout, guard: InputGuard) -> None:
        super().__init__(surface)
        self._surface, self._pages = surface, pages
        self._marker = ScanMarker(surface)
        self.scanner = Scanner(self, MilliTimer(self), guard)
        surface.ground_tapped.connect(self._take_tap)

    def targets(self) -> Sequence[Target]:
        """Return what can be pressed on the page in sight."""
        page = self._pages.currentWidget()
        return page.targets() if isinstance(page, VotingPage) and page.isVisible() else []

    def mark(self, target: Target | None) -> None:
        """Mark a button, or nothing."""
        button = target if isinstance(target, QAbstractButton) else None
        is_another = button is not self._marker.marked
        self._marker.mark(button)
        if button is not None and is_another:
            self.marked.emit(_aloud(button))

    def takes(self, event: QEvent) -> bool:
        """Take an event of the window for a switch; whatever is none goes on its way."""
        if not self.scanner.is_on:
            return False
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QMouseEvent) and event.type() in _CLICKS:
            return self._take_click(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        switch = self._switch_of(Qt.Key(event.key()))
        if switch and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.scanner.press(switch)
        return bool(switch)

    def _switch_of(self, key: Qt.Key) -> int:
        """Return which switch sends a key; with one, the function keys too."""
        if self.scanner.switches == TWO:
            return MOVER if key in _FIRST_OF_TWO else CHOOSER if key in _SECOND_OF_TWO else OFF
        is_switch = key in (Qt.Key.Key_Space, *_CHOOSING) or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
        return CHOOSER if is_switch else OFF

    def _take_click(self, event: QMouseEvent) -> bool:
        """Take a click wherever the pointer rests; only a button that no switch reaches, Staff, keeps its own."""
        if self._is_beyond_switches(event.position()):
            return False
        if event.type() in _PRESSES:
            self.scanner.press(CHOOSER if event.button() == Qt.MouseButton.RightButton else MOVER)
        return True

    def _is_beyond_switches(self, position: QPointF) -> bool:
        under = self._surface.childAt(position.toPoint())
        return isinstance(under, QAbstractButton) and not any(each is under for each in self.targets())

    def _take_tap(self) -> None:
        self.scanner.press(MOVER)


def _aloud(button: QAbstractButton) -> str:
    """Return what may be read aloud of a button: never an own answer, somebody might listen."""
    return button.question if isinstance(button, ReviewRow) else button.accessibleName()
