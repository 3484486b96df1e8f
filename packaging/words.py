"""Gather the words of the program for translators, bring each language up to date, and compile it (`poe words`).

`python packaging/words.py xx` begins a language; without a name all languages are brought up to date.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATE = TRANSLATIONS / "careboard.pot"


def main(languages: list[str]) -> None:
    """Write the template, then begin or update and compile the languages."""
    TRANSLATIONS.mkdir(exist_ok=True)
    _babel("extract", "--keywords=_", "--no-location", "--sort-output", "--omit-header", f"--output-file={TEMPLATE}",
           "careboard", "ui")  # fmt: skip
    for language in languages:
        _babel("init", "--domain=careboard", f"--locale={language}", *_places())
    if any(TRANSLATIONS.glob("*/LC_MESSAGES/careboard.po")):
        _babel("update", "--domain=careboard", *_places())
        _babel("compile", "--domain=careboard", f"--directory={TRANSLATIONS}")


def _places() -> tuple[str, str]:
    return f"--input-file={TEMPLATE}", f"--output-dir={TRANSLATIONS}"


def _babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
