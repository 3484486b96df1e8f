"""Fingers on the scoring view: each is followed by itself, so a resting palm never blocks one.

Qt makes a mouse of the first touch only and gives further ones to the widget that has the first; here the surface takes
every touch of its children and presses the button that lies under each finger.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.voting.guarded import SLIP
from ui.voting.input_guard import InputGuard

_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)


class TouchSurface(QWidget):
    """A widget whose buttons are pressed by fingers, one tap at a time; `ground_tapped` when a tap met no button."""

    ground_tapped = Signal()

    def __init__(self, guard: InputGuard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = guard
        self._pressed: dict[int, QAbstractButton] = {}
        self._on_ground: set[int] = set()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def event(self, event: QEvent) -> bool:
        """Take every touch; the rest is as in any widget."""
        if event.type() in _TOUCHES:
            assert isinstance(event, QTouchEvent)
            for point in event.points():
                self._follow(point)
            event.accept()
            return True
        if event.type() == QEvent.Type.TouchCancel:
            self.forget_fingers()
            event.accept()
            return True
        return super().event(event)

    def forget_fingers(self) -> None:
        """Let go of what is pressed without choosing it."""
        for button in self._pressed.values():
            button.setDown(False)
        self._pressed.clear()
        self._on_ground.clear()

    def _follow(self, point: QEventPoint) -> None:
        position = point.position().toPoint()
        if point.state() == QEventPoint.State.Pressed:
            self._press(point.id(), position)
        elif point.state() == QEventPoint.State.Updated and point.id() in self._pressed:
            button = self._pressed[point.id()]
            button.setDown(self._is_near(button, position))
        elif point.state() == QEventPoint.State.Released and point.id() in self._pressed:
            self._release(self._pressed.pop(point.id()), position)
        elif point.state() == QEventPoint.State.Released and point.id() in self._on_ground:
            self._leave_ground(point.id())

    def _press(self, finger: int, position: QPoint) -> None:
        button = self.childAt(position)
        if isinstance(button, QAbstractButton) and button.isEnabled() and self._guard.is_open:
            self._pressed[finger] = button
            button.setDown(True)
            return
        if not isinstance(button, QAbstractButton) and not self._pressed and self._guard.is_open:
            self._on_ground.add(finger)
        if button is not None and button.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            button.setFocus(Qt.FocusReason.MouseFocusReason)

    def _release(self, button: QAbstractButton, position: QPoint) -> None:
        """Choose with the first finger that is lifted; the others that are still down choose nothing."""
        button.setDown(False)
        if self._is_near(button, position):
            self.forget_fingers()
            button.click()

    def _leave_ground(self, finger: int) -> None:
        """Say that empty ground was tapped, unless it was a palm beside a finger."""
        self._on_ground.discard(finger)
        if not self._pressed and not self._on_ground:
            self.ground_tapped.emit()

    def _is_near(self, button: QAbstractButton, position: QPoint) -> bool:
        return button.rect().adjusted(-SLIP, -SLIP, SLIP, SLIP).contains(button.mapFrom(self, position))
