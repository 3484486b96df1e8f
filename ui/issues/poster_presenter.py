"""What stands behind the wall poster: whose it is, its page and its file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from careboard.application.posters import Posters
from careboard.application.setting_up import SettingUp
from careboard.application.sheets import SheetDrawing
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.issues.sheet_view import SheetView
from ui.whole_file import write_whole

EVERYBODY = "everybody"


class PosterView(SheetView, Protocol):
    """What the presenter needs of the window beside its sheets."""

    def show_groups(self, groups: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer everybody and each group."""


class PosterPresenter:
    """Draws the poster of everybody or of one group."""

    def __init__(self, page: PosterView, posters: Posters, setting_up: SettingUp, sheets: SheetDrawing) -> None:
        """Take the window, the posters, the council's groups and the drawing."""
        self._page = page
        self._posters, self._setting_up, self._sheets = posters, setting_up, sheets
        self._pdf = b""

    def begin(self) -> None:
        """Show the poster of everybody."""
        groups = self._setting_up.council().groups
        everybody = ((EVERYBODY, _("Everybody")),) if len(groups) > 1 else ()
        offered = (*everybody, *((group.key, group.name) for group in groups))
        self._page.show_groups(offered, offered[0][0] if offered else "")
        self.choose(EVERYBODY)

    def choose(self, group: str) -> None:
        """Show the poster of a group."""
        key = "" if group == EVERYBODY else group
        self._pdf = b""
        try:
            self._pdf = self._sheets.poster(self._posters.poster(key))
        except (RuleBroken, NotFound) as refusal:
            self._page.show_none(message(refusal))
            return
        self._page.show_sheet(self._pdf, f"poster-{key}" if key else "poster")

    def save(self, path: str) -> None:
        """Write the poster into a file."""
        try:
            write_whole(Path(path), self._pdf)
        except OSError:
            self._page.refuse(_("The file could not be written there. Nothing is lost: choose another folder."))
            return
        self._page.say_done(_("Saved."))
