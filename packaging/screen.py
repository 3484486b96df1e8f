"""Whether a window could be shown here, found out without Qt."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

LOCAL_DISPLAY = re.compile(r"^(?:unix)?:(\d+)(?:\.\d+)?$")


def is_there() -> bool:
    """Tell whether this machine has a screen that answers."""
    if sys.platform in ("win32", "darwin"):
        return True
    return _wayland_answers() or _x_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _x_answers() -> bool:
    display = os.environ.get("DISPLAY", "")
    local = LOCAL_DISPLAY.match(display)
    if local is None:
        # A display of another machine or of a tunnel: only Qt can find out.
        return bool(display)
    path = f"/tmp/.X11-unix/X{local[1]}"
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        try:
            end.connect(address)
        except OSError:
            return False
        return True
