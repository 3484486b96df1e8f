"""All files of an issued paper in one folder: for a clerk who publishes every edition and sends out the form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.papers import Papers
from careboard.domain.boards import PDF, RESPONSE_FORM, STANDARD, Paper
from careboard.errors import CodedError
from careboard.i18n import _, ngettext
from careboard.wording import message
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class AllFilesView(Protocol):
    """What is needed of the window."""

    def say_done(self, words: str) -> None:
        """Say what was done."""

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""


class AllFiles:
    """Writes every file of one paper exactly as it was issued."""

    def __init__(self, view: AllFilesView, papers: Papers, paper: Paper, run: Run) -> None:
        """Take the window, the papers, the one that is looked at, and the background."""
        self._view, self._papers, self._paper, self._run = view, papers, paper, run

    def save(self, folder: str) -> None:
        """Write them into a folder."""
        self._run(partial(self._write, Path(folder)), self._saved, self._failed)

    def _write(self, folder: Path) -> int:
        name = _("Paper {number}").format(number=self._paper.number)
        for key in self._paper.editions:
            edition, _dot, form = key.partition(".")
            path = folder / f"{file_name(name, edition)}.{form or PDF}"
            write_whole(path, self._papers.reprint(self._paper.number, key))
        return len(self._paper.editions)

    def _saved(self, written: object) -> None:
        if isinstance(written, int):
            said = ngettext("Saved: {number} file.", "Saved: {number} files.", written)
            self._view.say_done(said.format(number=written))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._view.refuse(_("The files could not be written there. Nothing is lost: choose another folder."))
        elif isinstance(error, CodedError):
            self._view.refuse(message(error))
        else:
            raise error


def file_name(name: str, edition: str) -> str:
    """Return how the file of an edition is called, without its ending."""
    names = {
        STANDARD: "{name}",
        "large-print": _("{name}, large print"),
        "easy-read": _("{name}, Easy Read"),
        RESPONSE_FORM: _("{name}, response form"),
    }
    return names[edition].format(name=name)
