"""Monitors of an X server as a test wants them: side by side, or both with the same picture."""

from __future__ import annotations

import ctypes
import ctypes.util

Box = tuple[int, int, int, int]

WHY_NOT = "there is no library that speaks RandR on this machine"


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("outputs_count", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("millimetres_across", ctypes.c_int),
        ("millimetres_down", ctypes.c_int),
        ("outputs", ctypes.c_void_p),
    )


def can_be_had() -> bool:
    """Tell whether XMonitors works on this machine."""
    return None not in (ctypes.util.find_library("X11"), ctypes.util.find_library("Xrandr"))


class XMonitors:
    """Sets the monitors of the display that the program runs on; they are as before once it ends."""

    def __init__(self) -> None:
        """Connect to the display."""
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._randr = ctypes.CDLL(ctypes.util.find_library("Xrandr"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XInternAtom.restype = ctypes.c_ulong
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))

    def put(self, *boxes: Box) -> None:
        """Let the display have these monitors."""
        for number, (x, y, width, height) in enumerate(boxes):
            name = self._x11.XInternAtom(self._display, f"monitor-{number}".encode(), 0)
            monitor = _Monitor(name, 0, 0, 0, x, y, width, height, width // 4, height // 4, None)
            self._randr.XRRSetMonitor(self._display, self._root, ctypes.byref(monitor))
        self._x11.XSync(self._display, 0)
