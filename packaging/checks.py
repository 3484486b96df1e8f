"""Every check and test of the project, one after the other, with one summary at the end."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass

from set_up import ROOT, venv_program, venv_python

MOST_WORKERS = 4
# A step that hangs shall fail, not keep a build machine busy for ever.
MOST_SECONDS = 2400
FULLY_COVERED = "careboard/domain/*,careboard/application/*"


@dataclass(frozen=True)
class Step:
    """One check: what it looks at and the command that looks."""

    name: str
    command: tuple[str, ...]


def steps() -> list[Step]:
    """Return the checks in the order in which they run, the quick ones first."""
    python = str(venv_python())
    scripts = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "packaging").glob("*.py"))]
    workers = str(max(1, min(MOST_WORKERS, os.cpu_count() or 1)))
    return [
        Step("style", (python, "-m", "ruff", "check", ".")),
        Step("types", (python, "-m", "mypy")),
        Step("types of the scripts", (python, "-m", "mypy", *scripts)),
        Step("layers", (str(venv_program("lint-imports")), "--no-logo")),
        Step("tests", (python, "-m", "pytest", "-q", "-rs", "-n", workers, "--cov", "--cov-report=")),
        Step(
            "domain and application covered",
            (python, "-m", "coverage", "report", f"--include={FULLY_COVERED}", "--fail-under=100"),
        ),
    ]


def run_all() -> int:
    """Run every check, also after one failed, print the summary, and return the exit code."""
    summary = []
    failed = False
    for step in steps():
        print(f"\n--- {step.name}", flush=True)
        start = time.monotonic()
        code = run(step)
        failed = failed or code != 0
        summary.append(f"{'ok' if code == 0 else 'FAILED':7}{step.name} ({time.monotonic() - start:.0f} s)")
    print("\n--- summary", *summary, sep="\n", flush=True)
    return 1 if failed else 0


def run(step: Step) -> int:
    """Run one check and return its exit code; a check that hangs is ended and has failed."""
    try:
        return subprocess.call(step.command, cwd=ROOT, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired:
        print(f"{step.name} was ended after {MOST_SECONDS / 60:.0f} minutes.", flush=True)
        return 1
