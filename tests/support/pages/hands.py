"""A person who has only a keyboard, and one who has only a mouse; both are in front of real windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.widgets.buttons import IconButton

_MOST_TABS, _MOST_TURNS = 120, 60
Find = Callable[[str], QWidget]


class Keyboard:
    """Comes to everything by Tab and the program's own keys; whatever is pressed goes to the window in front."""

    def __init__(self, find: Find) -> None:
        """Take what waits until something of a name is in sight."""
        self._find = find

    def keys(self, *keys: Qt.Key) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(_window_with_keys(), key)

    def types(self, words: str) -> None:
        """Type where the focus is."""
        field = QApplication.focusWidget()
        assert field is not None, "nothing takes the keys"
        QTest.keyClicks(field, words)

    def goes_to(self, name: str) -> None:
        """Press Tab until the focus is at what is called so, or within it."""
        self._find(name)
        passed: list[str] = []
        for _tab in range(_MOST_TABS):
            if _is_at(name):
                return
            self.keys(Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            passed.append(focused.objectName() or focused.accessibleName() if focused else "nothing")
        raise AssertionError(f"Tab does not come to {name}; it came to {passed}")

    def presses(self, name: str) -> None:
        """Come to a button and press it."""
        self.goes_to(name)
        self.keys(Qt.Key.Key_Space)

    def writes(self, name: str, words: str) -> None:
        """Come to a field and write into it."""
        self.goes_to(name)
        self.types(words)


class Mouse:
    """Clicks and turns the wheel, and does nothing else; what is covered or out of sight cannot be clicked."""

    def __init__(self, find: Find) -> None:
        """Take what waits until something of a name is in sight."""
        self._find = find

    def presses(self, name: str) -> None:
        """Click the middle of what is called so."""
        self.clicks(self._find(name))

    def counts(self, name: str, number: int) -> None:
        """Press the button for one more so often."""
        more = [
            each for each in self._find(name).findChildren(IconButton) if each.accessibleName().endswith("one more")
        ]
        for _time in range(number):
            self.clicks(more[0])

    def clicks(self, widget: QWidget) -> None:
        """Turn the wheel until a widget is in sight, and click it."""
        _turn_wheel(widget)
        assert widget.isEnabled(), f"{widget.objectName()} cannot be pressed"
        window = widget.window()
        place = widget.mapTo(window, widget.rect().center())
        under = window.childAt(place)
        assert under is not None
        assert under is widget or widget.isAncestorOf(under), (
            f"{widget.objectName()} is covered by {under.objectName()}"
        )
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def _window_with_keys() -> QWindow:
    """Return the window that has the focus."""
    focused = QApplication.focusWidget()
    window = focused.window().windowHandle() if focused is not None else QGuiApplication.focusWindow()
    assert window is not None, "no window takes the keys"
    return window


def _is_at(name: str) -> bool:
    focused = QApplication.focusWidget()
    while focused is not None:
        if focused.objectName() == name:
            return True
        focused = None if focused.isWindow() else focused.parentWidget()
    return False


def _turn_wheel(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return
    for _turn in range(_MOST_TURNS):
        middle = widget.mapTo(area.viewport(), widget.rect().center())
        if area.viewport().rect().adjusted(0, 4, 0, -4).contains(middle):
            return
        window = area.window()
        at = area.viewport().mapTo(window, area.viewport().rect().center())
        down = -120 if middle.y() > area.viewport().height() // 2 else 120
        QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, down))
