"""What every test stands on: screens of real size, an own home folder, guards, Hypothesis profiles."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

SCREENS = Path(__file__).resolve().parent / "support" / "screens.json"
# Qt splits the platform's arguments at colons, so a Windows drive letter has to stay out.
SCREENS_NAME = os.path.relpath(SCREENS) if sys.platform == "win32" else str(SCREENS)

HOME = Path(tempfile.mkdtemp(prefix="careboard-tests-home-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


def _move_home() -> None:
    """Point every place where programs keep things into a folder that goes away."""
    for name in ("HOME", "USERPROFILE"):
        os.environ[name] = str(HOME)
    for name in (
        "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
        "APPDATA", "LOCALAPPDATA",
    ):  # fmt: skip
        folder = HOME / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)


_move_home()
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS_NAME}"
os.environ.pop("CAREBOARD_PASSPHRASE", None)

settings.register_profile(
    "here", deadline=None, max_examples=40, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.register_profile("long", parent=settings.get_profile("here"), max_examples=1000)
settings.load_profile("ci" if os.environ.get("CI") else "here")
