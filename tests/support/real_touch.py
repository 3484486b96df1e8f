"""A screen with a touchscreen: an X server without hardware, whose fingers come through its driver for tests.

Qt gets its touches as on a tablet: from the X server, through its own platform plugin.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.x_screen import SECONDS_TO_END, XScreen

MODULES = Path("/usr/lib/xorg/modules")
DRIVERS = ("input/inputtest_drv.so", "drivers/dummy_drv.so")

# The driver's own protocol, version 1.0: each message begins with its length and its kind.
_HELLO, _WAIT, _TOUCH = 0, 1, 6
_BEGIN, _UPDATE, _END = 18, 19, 20
_AXES, _AXIS_MOST = 64, 0xFFFF
_ANSWER_BYTES = {_HELLO: 12, _WAIT: 8}

_SETTINGS = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "wanted" 72 {width} {w1} {w2} {w3} {height} {h1} {h2} {h3}
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "wanted"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "touchscreen"
  Driver "inputtest"
  Option "SocketPath" "{folder}/touch"
  Option "DeviceType" "Touch"
EndSection
Section "InputDevice"
  Identifier "pointer"
  Driver "inputtest"
  Option "SocketPath" "{folder}/pointer"
  Option "DeviceType" "PointerAbsolute"
EndSection
Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "SocketPath" "{folder}/keyboard"
  Option "DeviceType" "Keyboard"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "keyboard" "CoreKeyboard"
  InputDevice "pointer" "CorePointer"
  InputDevice "touchscreen" "SendCoreEvents"
EndSection
"""


def why_not() -> str:
    """Return what is missing for a touchscreen, or nothing where it can be had."""
    if shutil.which("Xorg") is None:
        return "there is no Xorg on this machine"
    if os.geteuid() != 0:
        return "Xorg asks for a console, which only root has"
    missing = [name for name in DRIVERS if not (MODULES / name).exists()]
    return f"Xorg has no {', '.join(missing)}" if missing else ""


class Touchscreen:
    """Fingers on the glass, told apart by number; positions are pixels of the screen."""

    def __init__(self, path: Path, width: int, height: int) -> None:
        """Take the socket of the driver and the size of the screen."""
        self._width, self._height = width, height
        self._driver = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._driver.settimeout(SECONDS_TO_END)
        self._driver.connect(str(path))
        self._send(_HELLO, struct.pack("=HH", 1, 0))
        self._hear(_HELLO)

    def press(self, x: float, y: float, finger: int = 0) -> None:
        """Put a finger down."""
        self._touch(_BEGIN, finger, x, y)

    def move(self, x: float, y: float, finger: int = 0) -> None:
        """Slide a finger."""
        self._touch(_UPDATE, finger, x, y)

    def lift(self, x: float, y: float, finger: int = 0) -> None:
        """Lift a finger where it is."""
        self._touch(_END, finger, x, y)

    def tap(self, x: float, y: float, finger: int = 0) -> None:
        """Tap with a finger."""
        self.press(x, y, finger)
        self.lift(x, y, finger)

    def close(self) -> None:
        """Let go of the driver."""
        self._driver.close()

    def _touch(self, kind: int, finger: int, x: float, y: float) -> None:
        """Tell the driver, and wait until the server has taken it."""
        axes = [0.0] * _AXES
        axes[0] = (x + 0.5) / self._width * _AXIS_MOST
        axes[1] = (y + 0.5) / self._height * _AXIS_MOST
        has_two_axes = struct.pack("=I8B", 0, 0b11, *[0] * 7)
        # Fractions are aligned to eight bytes.
        values = struct.pack(f"=4x{_AXES}d{_AXES}d", *axes, *[0.0] * _AXES)
        self._send(_TOUCH, struct.pack("=II", finger, kind) + has_two_axes + values)
        self._send(_WAIT, b"")
        self._hear(_WAIT)

    def _send(self, kind: int, body: bytes) -> None:
        self._driver.sendall(struct.pack("=II", 8 + len(body), kind) + body)

    def _hear(self, kind: int) -> None:
        left = _ANSWER_BYTES[kind]
        while left:
            heard = self._driver.recv(left)
            assert heard, "the X server has closed its touchscreen"
            left -= len(heard)


@contextmanager
def touch_screen(folder: Path, width: int = 1366, height: int = 768) -> Iterator[tuple[XScreen, Touchscreen]]:
    """Start a screen of this size with a touchscreen and end it afterwards; sockets and log lie in the folder."""
    settings = folder / "xorg.conf"
    blanks = {f"w{number}": width + 16 * number for number in (1, 2, 3)}
    blanks |= {f"h{number}": height + 3 * number for number in (1, 2, 3)}
    settings.write_text(_SETTINGS.format(width=width, height=height, folder=folder, **blanks), encoding="utf-8")
    reading, writing = os.pipe()
    command = ["Xorg", "-displayfd", str(writing), "-config", str(settings), "-logfile", str(folder / "xorg.log"),
               "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp"]  # fmt: skip
    with (folder / "xorg.out").open("w", encoding="utf-8") as out:
        server = subprocess.Popen(command, pass_fds=(writing,), stdout=out, stderr=out)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError((folder / "xorg.out").read_text(encoding="utf-8"))
        fingers = Touchscreen(folder / "touch", width, height)
        try:
            yield XScreen(f":{number}", width, height), fingers
        finally:
            fingers.close()
    finally:
        server.terminate()
        server.wait(timeout=SECONDS_TO_END)
