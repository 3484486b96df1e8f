"""What stands behind the year, the chain and single stories: each is drawn beside the windows, the newest is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.chain_content import ChainContent
from careboard.application.inspecting import Inspecting, InspectionDrawing
from careboard.errors import CodedError
from careboard.i18n import _
from careboard.wording import label, message
from ui.issues.sheet_view import SheetView
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
YEAR, CHAIN = "year", "chain"


class InspectionView(SheetView, Protocol):
    """What the presenter needs of the window beside its sheets."""

    def show_choice(self, key: str) -> None:
        """Show which document or story the pages are of."""

    def show_drawing(self) -> None:
        """Say that the pages are being drawn."""


class InspectionPresenter:
    """Shows one document at a time."""

    def __init__(self, view: InspectionView, inspecting: Inspecting, drawing: InspectionDrawing, run: Run) -> None:
        """Take the window, what is shown, the drawing and the background."""
        self._view, self._inspecting, self._drawing, self._run = view, inspecting, drawing, run
        self._pdf = b""
        self._wanted = ""
        self._is_left = False

    def choose(self, key: str) -> None:
        """Show the year, the chain, or the story of an issue."""
        self._wanted = key
        self._view.show_choice(key)
        self._view.show_drawing()
        self._run(partial(self._draw, key), partial(self._drawn, key), partial(self._not_drawn, key))

    def save(self, path: str) -> None:
        """Write the document that is shown into a file."""
        try:
            write_whole(Path(path), self._pdf)
        except OSError:
            self._view.refuse(_("The file could not be written there. Nothing is lost: choose another folder."))
            return
        self._view.say_done(_("Saved."))

    def leave(self) -> None:
        """The window is closed: what is still being drawn is shown nowhere."""
        self._is_left = True

    def _draw(self, key: str) -> bytes:
        if key == YEAR:
            return self._drawing.year(self._inspecting.year())
        content = self._inspecting.chain() if key == CHAIN else self._inspecting.story(key)
        return self._drawing.chain(content)

    def _drawn(self, key: str, pdf: object) -> None:
        if isinstance(pdf, bytes) and self._is_wanted(key):
            self._pdf = pdf
            self._view.show_sheet(pdf, _file_name(key))

    def _not_drawn(self, key: str, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            raise error
        if self._is_wanted(key):
            self._pdf = b""
            self._view.show_none(message(error))

    def _is_wanted(self, key: str) -> bool:
        return key == self._wanted and not self._is_left


def stories(content: ChainContent) -> tuple[tuple[str, str], ...]:
    """Return the stories to choose from: each with its promise and where it stands."""
    found = []
    for part in content.promises:
        for chain in part.chains:
            issue, state = chain.loop.issue, label(chain.loop.story.state)
            about = part.promise.title if part.promise is not None else ""
            words = (issue.title, about, state)
            found.append((issue.key, " · ".join(each for each in words if each)))
    return tuple(found)


def _file_name(key: str) -> str:
    return {YEAR: _("Our year"), CHAIN: _("Chain for inspection")}.get(key, _("Story {key}").format(key=key))
