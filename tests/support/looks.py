"""The look that the windows of a test wear, put on as the program does: on the windows, not on the application.

With a style sheet on the application Qt would dress each small part anew with every larger one that it becomes a part
of; a page takes three times as long then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from careboard import assets
from ui import theme
from ui.tokens import BODY, LIGHT


@dataclass(slots=True)
class Wardrobe:
    """The style sheet that windows get when they are shown; none where the program itself sees to it."""

    rules: str = ""


_wardrobe = Wardrobe()
_OWN_RULES = "own-rules"
_BEGINNING = assets.text(f"themes/{LIGHT.name}.qss").partition("{")[0]
"""Every theme's rules begin so: a window that has them is dressed by the program."""
_SHOWS = ("show", "showNormal", "showMaximized", "showFullScreen")


def wear(app: QApplication, name: str = LIGHT.name, percent: int = theme.SMALLEST) -> None:
    """Put a theme and a text size on every window that is there, and on those that are shown from now on."""
    _wardrobe.rules = theme.prepare(app, name, percent)
    if app.styleSheet():
        app.setStyleSheet("")
    for window in app.topLevelWidgets():
        if window.isVisible():
            _dress(window)


def leave_it_to_the_program() -> None:
    """Dress no window until the next test."""
    _wardrobe.rules = ""


def put_on_the_usual_look() -> None:
    """Put light colours and the usual text size on, unless they are in force."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not _is_in_force(app):
        wear(app)


def _is_in_force(app: QApplication) -> bool:
    is_light = theme.tokens() is LIGHT and app.font().pixelSize() == BODY
    return is_light and not app.styleSheet() and bool(_wardrobe.rules)


def _dress(window: QWidget) -> None:
    """Put the style sheet on a window, before the rules that it has of its own."""
    own = window.property(_OWN_RULES)
    if own is None:
        own = "" if window.styleSheet().startswith(_BEGINNING) else window.styleSheet()
        window.setProperty(_OWN_RULES, own)
    window.setStyleSheet(_wardrobe.rules + own)


def dress_windows_that_are_shown() -> None:
    """See to it that a window is dressed before it is shown; called once."""
    for name in _SHOWS:
        _dress_before(name)


def _dress_before(name: str) -> None:
    show: Callable[[QWidget], None] = getattr(QWidget, name)

    def dress_and_show(each: QWidget) -> None:
        if each.isWindow() and not each.styleSheet().startswith(_BEGINNING):
            _dress(each)
        show(each)

    setattr(QWidget, name, dress_and_show)


dress_windows_that_are_shown()
