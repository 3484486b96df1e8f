"""What the three verbs of packaging/run.py do once a suitable Python runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import checks
import screen
import set_up

DEMO = set_up.ROOT / "demo"
COUNCIL = DEMO / "demo.careboard"
NO_SCREEN = "There is no screen here, so the demonstration council is made without one, into demo/."


def do(verb: str) -> int:
    """Set up what the verb needs, do it, and return the exit code."""
    try:
        set_up.set_up("test" if verb == "test" else "run")
        if verb == "setup":
            print("Careboard is set up.")
            return 0
        return checks.run_all() if verb == "test" else open_demonstration()
    except set_up.SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def open_demonstration() -> int:
    """Open the demonstration council in a window, or where there is no screen make it and list what was made."""
    if not screen.is_there():
        print(NO_SCREEN)
        return make_demonstration() or list_demonstration()
    if not COUNCIL.exists():
        print("Making the demonstration council in demo/. This happens once.", flush=True)
        failed = make_demonstration()
        if failed:
            return failed
    return careboard(str(COUNCIL), "--data-dir", str(DEMO / "data"), passphrase=demonstration_passphrase())


def make_demonstration() -> int:
    """Make the demonstration council and its papers and return the exit code."""
    return careboard("demo", str(DEMO))


def list_demonstration() -> int:
    """Print each file that the demonstration made, with its size."""
    for path in sorted(DEMO.rglob("*")):
        if path.is_file():
            print(f"{path.stat().st_size / 1024:10,.0f} KB  {path.relative_to(set_up.ROOT).as_posix()}")
    return 0


def demonstration_passphrase() -> str:
    """Return the passphrase that the demonstration's own note names."""
    note = DEMO / "README.txt"
    lines = note.read_text(encoding="utf-8").splitlines() if note.exists() else []
    for line in lines:
        if line.startswith("Passphrase: "):
            return line.removeprefix("Passphrase: ").strip()
    raise set_up.SetUpError("demo/README.txt names no passphrase. Remove the folder demo and start again.")


def careboard(*arguments: str, passphrase: str = "") -> int:
    """Run Careboard as it was set up and return its exit code."""
    environment = dict(os.environ)
    if passphrase:
        environment["CAREBOARD_PASSPHRASE"] = passphrase
    program: Path = set_up.venv_program("careboard")
    return subprocess.call([str(program), *arguments], env=environment)
