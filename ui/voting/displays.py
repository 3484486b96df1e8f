"""What the screens of this computer show to whom: nobody may see a vote on a second screen with the same picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from ui.voting.mirror_probes import is_watched, overlap, system_mirrors
from ui.voting.screens_seen import ScreensSeen

_SYSTEMS_OWN = ("windows", "cocoa", "xcb")
"""The platforms of Qt whose screens are those of the system; others are drawn in memory or tell all by themselves."""


def _ask_system() -> bool:
    return QGuiApplication.platformName() in _SYSTEMS_OWN and system_mirrors()


def mirrored(screens: Sequence[QScreen], system: Callable[[], bool] = _ask_system) -> bool:
    """Tell whether two screens show the same picture: they overlap, or the system says so."""
    boxes = [screen.geometry() for screen in screens]
    return overlap([(box.x(), box.y(), box.width(), box.height()) for box in boxes]) or system()


def look_at_screens(
    screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    system: Callable[[], bool] = _ask_system,
    watched: Callable[[], bool] = is_watched,
) -> ScreensSeen:
    """Return how many screens there are, and who else may see what they show."""
    there = screens()
    return ScreensSeen(len(there), mirrored(there, system), watched())
