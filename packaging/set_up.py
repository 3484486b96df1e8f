"""Make .venv in the repository root and install the locked dependencies and the project into it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "careboard-set-up.json"
PACKAGES = ("careboard", "ui", "db", "resources")
LOCKS = {
    "run": ROOT / "packaging" / "requirements-run.txt",
    "test": ROOT / "packaging" / "requirements-test.txt",
}
LOAD_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"


class SetUpError(Exception):
    """This machine cannot run Careboard as it is; the message says in plain words why."""


def set_up(kind: str) -> None:
    """Set up what is missing to run Careboard ("run") or its checks ("test"); at once when nothing is."""
    if is_set_up(kind):
        return
    missing = system_packages.install_missing(kind)
    make_venv()
    install(LOCKS[kind])
    check_qt(missing)
    kinds = ("run", "test") if kind == "test" else ("run",)
    STAMP.write_text(json.dumps({each: fingerprint(each) for each in kinds}), encoding="utf-8")


def is_set_up(kind: str) -> bool:
    """Tell whether a set-up of this kind was finished for just these lock files in just this place."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return venv_python().exists() and isinstance(found, dict) and found.get(kind) == fingerprint(kind)


def fingerprint(kind: str) -> str:
    """Return what a finished set-up depends on, as one short text."""
    found = hashlib.sha256(str(ROOT).encode())
    for path in (LOCKS[kind], ROOT / "pyproject.toml", Path(__file__)):
        found.update(path.read_bytes())
    return found.hexdigest()


def venv_python() -> Path:
    """Return the Python of .venv."""
    return venv_program("python")


def venv_program(name: str) -> Path:
    """Return a program of .venv."""
    if sys.platform == "win32":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def make_venv() -> None:
    """Make .venv with this Python, unless one that still works is there."""
    if venv_works():
        return
    system_packages.install_venv_module()
    print(f"Making .venv with Python {sys.version_info[0]}.{sys.version_info[1]}.", flush=True)
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise SetUpError(f"The folder .venv could not be made: {problem}") from problem


def venv_works() -> bool:
    """Tell whether .venv was made in this very place, with a suitable Python, and has pip."""
    probe = f"import sys, pip; sys.exit(sys.prefix != {str(VENV)!r} or not (3, 11) <= sys.version_info < (3, 14))"
    script = venv_program("pip")
    if not venv_python().exists() or not script.exists():
        return False
    # Scripts carry the path of their venv: after the repository was moved they point elsewhere.
    moved = os.name != "nt" and str(VENV) not in script.read_text(encoding="utf-8", errors="replace")
    return not moved and _quiet(venv_python(), "-c", probe).returncode == 0


def install(lock: Path) -> None:
    """Install the locked dependencies, then the project itself, and compile all of it."""
    print("Installing the locked dependencies; the first time this takes a few minutes.", flush=True)
    # Wheels only: to build a source archive pip would fetch build tools that no lock file names.
    _pip("install", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock))
    _pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    # Without compiled files the first start takes almost three times as long.
    _quiet(venv_python(), "-m", "compileall", "-q", *(str(ROOT / name) for name in PACKAGES))


def check_qt(missing: list[str]) -> None:
    """Raise SetUpError when Qt cannot load here, naming what would help."""
    found = _quiet(venv_python(), "-c", LOAD_QT, QT_QPA_PLATFORM="offscreen")
    if found.returncode == 0:
        return
    reason = (found.stderr.strip().splitlines() or ["no reason was given"])[-1]
    helps = f" This may help: {system_packages.command(missing)}" if missing else ""
    raise SetUpError(f"Qt cannot load: {reason}.{helps}")


def _pip(*arguments: str) -> None:
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    options = ("--disable-pip-version-check", "--no-input", *quiet)
    if subprocess.call([str(venv_python()), "-m", "pip", *arguments, *options], cwd=ROOT) != 0:
        raise SetUpError("The dependencies could not be installed; pip says above why.")


def _quiet(program: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *arguments],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip
