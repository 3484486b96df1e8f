"""What this computer's system asks of every program: how large text is, and whether things stand still."""

import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication

_USUAL_PIXELS = {"win32": 12.0, "darwin": 13.0}
"""How high a system's text is as long as nobody has changed it."""
_USUAL_ELSEWHERE = 11 * 96 / 72
_STEP = 5
_ANSWER_WITHIN_MS = 300
_GET_ANIMATION = 0x1042
"""What Windows calls SPI_GETCLIENTAREAANIMATION."""
_MOTION_ON_A_DESKTOP = (
    ("org.freedesktop.appearance", "reduced-motion", (1,)),
    ("org.gnome.desktop.interface", "enable-animations", (False,)),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", ("0", "0.0", 0)),
)
"""Where a Linux desktop keeps it, and the values by which it asks for stillness."""


def system_percent() -> int:
    """Return how large the system's own text is, in steps of five percent of the usual size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    screen = QGuiApplication.primaryScreen()
    pixels = font.pointSizeF() * screen.logicalDotsPerInch() / 72 if font.pointSizeF() > 0 else font.pixelSize()
    usual = _USUAL_PIXELS.get(sys.platform, _USUAL_ELSEWHERE)
    return round(100 * pixels / usual / _STEP) * _STEP


def system_is_still() -> bool:
    """Tell whether the system asks programs to move nothing that need not move."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return _mac_reduces(Path.home() / "Library/Preferences/com.apple.universalaccess.plist")
    return any(desktop_setting(group, key) in still for group, key, still in _MOTION_ON_A_DESKTOP)


def desktop_setting(group: str, key: str) -> object:
    """Return what a Linux desktop says to every program of a setting of its own; None where it says nothing."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

    portal = "org.freedesktop.portal"
    question = QDBusMessage.createMethodCall(
        f"{portal}.Desktop", "/org/freedesktop/portal/desktop", f"{portal}.Settings", "Read"
    )
    question.setArguments([group, key])
    answer = QDBusConnection.sessionBus().call(question, QDBus.CallMode.Block, _ANSWER_WITHIN_MS)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    said = answer.arguments()[0]
    while isinstance(said, QDBusVariant):
        said = said.variant()
    return said


def _windows_animates() -> bool:
    import ctypes

    animates = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_GET_ANIMATION, 0, ctypes.byref(animates), 0)  # type: ignore[attr-defined]
    return bool(animates.value)


def _mac_reduces(preferences: Path) -> bool:
    from PySide6.QtCore import QSettings

    kept = QSettings(str(preferences), QSettings.Format.NativeFormat)
    return str(kept.value("reduceMotion", "false")).lower() in ("true", "1")
