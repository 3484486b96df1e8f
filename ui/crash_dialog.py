"""What happens on a bug: one dialog, one log, and not a word of what anybody typed or voted (safety.md P9)."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from careboard import __version__
from careboard.errors import StorageProblem
from careboard.i18n import _

if TYPE_CHECKING:
    from logging import Logger

_LOG_BYTES = 500_000


class CrashCatcher:
    """Writes where a bug happened, and tells the person once at a time."""

    def __init__(self, folder: Path) -> None:
        """Keep the log in this folder."""
        self._file = folder / "careboard.log"
        self._is_told = False
        self._log: Logger | None = None
        self.may_tell: Callable[[], bool] = _always

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a bug and say so; a second one while the first is on the screen is only logged.

        So is one while young people vote: their screen says itself what they need to know.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._write(where(kind, trace))
        if self._is_told or not self.may_tell():
            return
        self._is_told = True
        from ui.messages import problem

        try:
            problem(None, *self._words(error))
        finally:
            self._is_told = False

    def _words(self, error: BaseException) -> tuple[str, str, str]:
        """Return what to say: a disk or a file that does not do as asked is no bug, and has its own next step."""
        if isinstance(error, StorageProblem):
            from careboard.wording import message

            return _("That was not saved"), message(error), ""
        return (
            _("Something went wrong inside Careboard"),
            _("What was saved before is safe. The last step may not have been saved."),
            _("Please close Careboard and open it again. The file {file} says where it happened.").format(
                file=self._file
            ),
        )

    def close(self) -> None:
        """Close the log."""
        if self._log is not None:
            for handler in self._log.handlers:
                handler.close()

    def _write(self, text: str) -> None:
        """Write to the log, which is made with the first bug."""
        if self._log is None:
            import logging
            from logging.handlers import RotatingFileHandler

            self._file.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(self._file, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            self._log = logging.Logger("careboard.crash")
            self._log.addHandler(handler)
        self._log.error("%s", text)


def _always() -> bool:
    return True


def where(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where a bug happened, without its message, which may hold typed words."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"careboard {__version__}: {kind.__name__}", *lines])


def catch_crashes(folder: Path) -> CrashCatcher:
    """Catch every bug from now on."""
    catcher = CrashCatcher(folder)
    sys.excepthook = catcher.caught
    return catcher
