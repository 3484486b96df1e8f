"""System packages on Debian-like systems: which are missing, and installing them where that is allowed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

# "new|old" are two names of one package: either will do. Careboard itself reads the same list to say what is missing.
LIST = Path(__file__).resolve().parent.parent / "resources" / "system_packages.json"
INSTALLED_FOR_ALL = ("qt", "window", "printing")
# Two X servers: one that starts everywhere, and one with a touchscreen. Browser and word processor open the paper.
TESTS = (
    "xvfb", "xserver-xorg-core", "xserver-xorg-video-dummy", "xdotool", "openbox", "at-spi2-core", "python3-pyatspi",
    "dbus", "poppler-utils", "fonts-noto-core", "chromium",
    "libreoffice-writer-nogui|libreoffice-writer",
)  # fmt: skip
# A Java of any origin will do for the checks of the paper.
JAVA = "default-jre-headless"


def install_missing(kind: str) -> list[str]:
    """Install what is missing when this is root, else print the command that does; return what is still missing."""
    if not _is_debian_like():
        return []
    missing = _missing(_wanted(kind))
    if not missing:
        return []
    if not _is_root():
        print(f"Some packages of this system are missing. This installs them: {command(missing)}", flush=True)
        return missing
    print(f"Installing packages of this system: {' '.join(map(_newest_name, missing))}", flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", *_known(missing))
    return _missing(missing)


def install_venv_module() -> None:
    """See to it that this Python can make a venv: Debian ships that apart."""
    if importlib.util.find_spec("ensurepip") is not None or not _is_debian_like():
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not _is_root():
        sys.exit(f"Python's venv module is missing. This installs it: {command([package])}")
    print(f"Installing {package}", flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", package)
    importlib.invalidate_caches()


def command(packages: list[str]) -> str:
    """Return the command that installs these packages."""
    return "sudo apt-get install " + " ".join(_newest_name(each) for each in packages)


def _wanted(kind: str) -> list[str]:
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    wanted = [package for purpose in INSTALLED_FOR_ALL for package in listed[purpose]]
    if kind == "test":
        wanted += TESTS
        if shutil.which("java") is None:
            wanted.append(JAVA)
    return wanted


def _is_debian_like() -> bool:
    return bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _missing(wanted: list[str]) -> list[str]:
    names = [name for each in wanted for name in each.split("|")]
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    found = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    there = {line.split()[0] for line in found if line.endswith(" installed")}
    return [each for each in wanted if there.isdisjoint(each.split("|"))]


def _known(packages: list[str]) -> list[str]:
    """Return of each package the first name that this system's lists know; one unknown name would stop all."""
    known = []
    for each in packages:
        names = [name for name in each.split("|") if _is_known(name)]
        if names:
            known.append(names[0])
        else:
            print(f"This system has no package {_newest_name(each)}.", flush=True)
    return known


def _is_known(name: str) -> bool:
    return subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0


def _newest_name(package: str) -> str:
    """Return the name to show: the older one is understood by every release."""
    return package.rpartition("|")[2]


def _apt_get(*arguments: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command_line = ["apt-get", "-qq", *arguments]
    done = subprocess.run(
        command_line, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        print(f"apt-get {arguments[0]} failed: {done.stderr.strip()}", file=sys.stderr, flush=True)
