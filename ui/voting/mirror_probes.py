"""Asks the system itself whether one picture goes to two screens, or to somebody at another computer; no Qt."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Iterable, Mapping, Sequence

Box = tuple[int, int, int, int]
"""Left, top, width and height of a picture, in pixels."""

_ACTIVE_PATHS = 2
_REMOTE_SESSION = 0x1000
_MAC_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_MOST_DISPLAYS = 16
_REMOTE_SIGNS = ("XRDP_SESSION", "VNCDESKTOP")


def overlap(boxes: Sequence[Box]) -> bool:
    """Tell whether two screens show the same part of the picture."""
    return any(_share(first, second) for place, first in enumerate(boxes) for second in boxes[place + 1 :])


def _share(first: Box, second: Box) -> bool:
    across = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    down = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    return across > 0 and down > 0


def system_mirrors(system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether this system sends one picture to two screens, as far as it says so."""
    if system == "win32":
        return has_twice(windows_sources(ctypes.CDLL("user32")))
    if system == "darwin":
        return mac_mirrors(ctypes.CDLL(_MAC_GRAPHICS))
    return x11_mirrors(environment.get("DISPLAY", ""))


def is_watched(system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether this program is used from another computer, where somebody may look at the same picture."""
    if system == "win32":
        return bool(ctypes.CDLL("user32").GetSystemMetrics(_REMOTE_SESSION))
    if system == "darwin":
        return False
    # A display that names a host is shown there, as over ssh.
    forwarded = environment.get("DISPLAY", ":").partition(":")[0] not in ("", "unix")
    return forwarded or any(environment.get(sign) for sign in _REMOTE_SIGNS)


def has_twice(sources: Iterable[object]) -> bool:
    """Tell whether anything comes twice: two screens are fed from one source."""
    seen = list(sources)
    return len(set(seen)) < len(seen)


class _Source(ctypes.Structure):
    """What feeds a screen of Windows: an adapter and a picture of it."""

    _fields_ = (
        ("adapter_low", ctypes.c_uint32),
        ("adapter_high", ctypes.c_int32),
        ("id", ctypes.c_uint32),
        ("mode", ctypes.c_uint32),
        ("status", ctypes.c_uint32),
    )


class WindowsPath(ctypes.Structure):
    """The way of a picture to one screen (DISPLAYCONFIG_PATH_INFO): 72 bytes, the first 20 about its source."""

    _fields_ = (("source", _Source), ("target", ctypes.c_uint32 * 12), ("flags", ctypes.c_uint32))


class _WindowsMode(ctypes.Structure):
    """A mode of a display (DISPLAYCONFIG_MODE_INFO), of which nothing is read: 64 bytes."""

    _fields_ = (("bytes", ctypes.c_uint64 * 8),)


def windows_sources(user32: ctypes.CDLL) -> list[tuple[int, int, int]]:
    """Return what feeds each active screen of Windows; none where Windows does not say."""
    paths, modes = ctypes.c_uint32(), ctypes.c_uint32()
    if user32.GetDisplayConfigBufferSizes(_ACTIVE_PATHS, ctypes.pointer(paths), ctypes.pointer(modes)):
        return []
    ways, kinds = (WindowsPath * paths.value)(), (_WindowsMode * modes.value)()
    asked = (_ACTIVE_PATHS, ctypes.pointer(paths), ways, ctypes.pointer(modes), kinds, None)
    if user32.QueryDisplayConfig(*asked):
        return []
    sources = [way.source for way in ways[: paths.value]]
    return [(source.adapter_low, source.adapter_high, source.id) for source in sources]


def mac_mirrors(graphics: ctypes.CDLL) -> bool:
    """Tell whether a display of macOS belongs to a set that shows the same picture."""
    displays, found = (ctypes.c_uint32 * _MOST_DISPLAYS)(), ctypes.c_uint32()
    if graphics.CGGetOnlineDisplayList(_MOST_DISPLAYS, displays, ctypes.pointer(found)):
        return False
    return any(graphics.CGDisplayIsInMirrorSet(display) for display in displays[: found.value])


class _Resources(ctypes.Structure):
    """What RandR knows of a screen of X11, up to its controllers."""

    _fields_ = (
        ("changed", ctypes.c_ulong),
        ("configured", ctypes.c_ulong),
        ("count", ctypes.c_int),
        ("controllers", ctypes.POINTER(ctypes.c_ulong)),
    )


class _Controller(ctypes.Structure):
    """One picture that an X server sends out, and to how many outputs."""

    _fields_ = (
        ("changed", ctypes.c_ulong),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_uint),
        ("height", ctypes.c_uint),
        ("mode", ctypes.c_ulong),
        ("rotation", ctypes.c_ushort),
        ("outputs", ctypes.c_int),
    )


def x11_mirrors(display: str) -> bool:
    """Tell whether an X server sends one picture to two outputs; where RandR is not to be had it cannot be told."""
    names = [ctypes.util.find_library(name) for name in ("X11", "Xrandr")]
    if not display or None in names:
        return False
    x11, randr = (ctypes.CDLL(name) for name in names)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    if not connection:
        return False
    try:
        return sends_twice(_controllers(x11, randr, connection))
    finally:
        x11.XCloseDisplay(connection)


def sends_twice(pictures: Sequence[tuple[int, Box]]) -> bool:
    """Tell whether one of these pictures goes to more outputs than one, or lies over another."""
    shown = [(outputs, box) for outputs, box in pictures if outputs]
    return any(outputs > 1 for outputs, _box in shown) or overlap([box for _outputs, box in shown])


def _controllers(x11: ctypes.CDLL, randr: ctypes.CDLL, connection: ctypes.c_void_p) -> list[tuple[int, Box]]:
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    randr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
    randr.XRRGetCrtcInfo.restype = ctypes.POINTER(_Controller)
    root = ctypes.c_ulong(x11.XDefaultRootWindow(connection))
    resources = randr.XRRGetScreenResourcesCurrent(connection, root)
    if not resources:
        return []
    found = []
    for number in range(resources.contents.count):
        controller = ctypes.c_ulong(resources.contents.controllers[number])
        info = randr.XRRGetCrtcInfo(connection, resources, controller)
        if info:
            of = info.contents
            found.append((of.outputs, (of.x, of.y, of.width, of.height)))
            randr.XRRFreeCrtcInfo(info)
    randr.XRRFreeScreenResources(resources)
    return found
