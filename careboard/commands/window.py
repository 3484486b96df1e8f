"""The command without a name: the window."""

from __future__ import annotations

import os
import signal
import sys
from argparse import Namespace
from pathlib import Path

from careboard.commands.output import INTERRUPTED
from careboard.commands.surroundings import PASSPHRASE, files_here, passphrase
from careboard.errors import RuleBroken, StorageProblem
from careboard.i18n import use_language
from careboard.settings import load_settings


def show(given: Namespace) -> int:
    """Open the window, with the council file that was named; returns when it is closed."""
    path: Path | None = given.file
    if path is not None and not path.is_file():
        raise StorageProblem("missing", path=path)
    if path is not None and not os.access(path, os.R_OK):
        raise StorageProblem("cannot-read", path=path)
    if not has_display():
        raise RuleBroken("no-screen")
    if given.debug:
        import logging

        logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    is_given = given.passphrase_file is not None or bool(os.environ.get(PASSPHRASE))
    with files_here(given) as files:
        use_language(given.language or load_settings(files.data.settings).language)
        # Until the window listens, an interrupt ends the program at once: Qt's loop would not let Python hear of it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        from ui.plain_imports import import_plainly

        import_plainly()
        from ui.app import Begin, run_windows

        begin = Begin(path.absolute(), passphrase(given) if is_given else None) if path else Begin()
        status = run_windows(files, files.data, begin)
    if status == INTERRUPTED:
        raise KeyboardInterrupt
    return status


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare_for_no_screen() -> None:
    """Let windows be drawn where nobody sees them, and keep Qt from telling what they cannot do there."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "*.info=false;*.warning=false")
