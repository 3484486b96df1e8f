"""The command --doctor: what is missing on this computer, and the command that installs it."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from argparse import Namespace

from careboard import assets
from careboard.commands.output import say
from careboard.i18n import _

PARTS = (
    "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtPdf",
    "sqlcipher3", "nacl.secret", "sqlalchemy", "alembic", "reportlab", "pikepdf", "platformdirs",
)  # fmt: skip
OPTIONAL = ("speech",)


def run(_given: Namespace) -> int:
    """Name what is missing and how to get it; 0 where everything that is needed is there."""
    wanted = json.loads(assets.text("system_packages.json"))
    broken = [found for part in PARTS if (found := _broken(part))]
    needed = _missing([each for purpose, names in wanted.items() if purpose not in OPTIONAL for each in names])
    wished = _missing([each for purpose in OPTIONAL for each in wanted[purpose]])
    for line in broken:
        say(line)
    if broken:
        say(_("Set Careboard up again: python3 packaging/run.py setup"))
    if needed:
        say(_("Needed from this system: {command}").format(command=_command(needed)))
    if wished:
        say(_("To have things read aloud: {command}").format(command=_command(wished)))
    if not broken and not needed:
        say(_("Nothing that is needed is missing."))
    return 1 if broken or needed else 0


def _broken(part: str) -> str:
    """Return why a part cannot be loaded, nothing where it can."""
    try:
        importlib.import_module(part)
    except ImportError as error:
        return _("{part} cannot be loaded: {why}").format(part=part, why=" ".join(str(error).split()))
    return ""


def _missing(wanted: list[str]) -> list[str]:
    """Return the system packages that a Debian-like system lacks; "new|old" are two names of one."""
    if shutil.which("dpkg-query") is None:
        return []
    return [each.rpartition("|")[2] for each in wanted if not _is_installed(each)]


def _command(packages: list[str]) -> str:
    return f"sudo apt-get install {' '.join(packages)}"


def _is_installed(names: str) -> bool:
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}\n", *names.split("|")]
    return "installed" in subprocess.run(query, capture_output=True, text=True, check=False).stdout.split()
