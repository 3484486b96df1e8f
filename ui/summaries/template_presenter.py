"""What stands behind the council's own Word template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from careboard.application.editions import TemplateLook
from careboard.application.to_the_board import ToTheBoard
from careboard.domain.kept_files import MOST_BYTES
from careboard.errors import RuleBroken
from careboard.i18n import _
from careboard.wording import message


class TemplateView(Protocol):
    """What the presenter needs of the line."""

    def show_template(self, words: str, *, is_there: bool) -> None:
        """Say whether there is a template, and what it has places for."""

    def refuse(self, why: str) -> None:
        """Say why a template cannot be used."""


class TemplatePresenter:
    """Keeps a template in the council file; undo brings the one before back."""

    def __init__(self, view: TemplateView, way: ToTheBoard, say: Callable[[str, str], None]) -> None:
        """Take the line, what keeps the template, and the way to say things."""
        self._view, self._way, self._say = view, way, say

    def refresh(self) -> None:
        """Read anew."""
        try:
            look = self._way.template_look()
        except RuleBroken as refusal:
            self._view.show_template(_("The template in this file cannot be used."), is_there=True)
            self._view.refuse(message(refusal))
            return
        self._view.show_template(_words(look), is_there=look is not None)

    def choose(self, path: str) -> None:
        """Keep a file as the template, once it was looked at."""
        try:
            # One byte more than may be kept is enough to be refused.
            with Path(path).open("rb") as file:
                self._way.set_template(file.read(MOST_BYTES + 1))
        except RuleBroken as refusal:
            self._view.refuse(message(refusal))
            return
        except OSError:
            self._view.refuse(_("This file cannot be read."))
            return
        self.refresh()
        self._say(_("The Word template is kept in this file."), _("Undo"))

    def forget(self) -> None:
        """Do without a template."""
        self._way.set_template(b"")
        self.refresh()
        self._say(_("Word documents are made without a template."), _("Undo"))


def _words(look: TemplateLook | None) -> str:
    if look is None:
        return _("None is kept. A template gives the Word document your letterhead and styles.")
    elsewhere = _("It points to another template, which papers leave out: opening one fetches nothing.")
    return f"{_places(look.slots)} {elsewhere}" if look.points_elsewhere else _places(look.slots)


def _places(slots: tuple[str, ...]) -> str:
    if not slots:
        return _("It is used. It names no places, so the paper stands at its end.")
    names = {
        "purpose": _("purpose"),
        "recommendations": _("recommendations"),
        "legal": _("legal"),
        "finance": _("finance"),
        "equality": _("equality"),
        "paper": _("the paper"),
    }
    return _("It is used, with places for: {places}.").format(places=", ".join(names[slot] for slot in slots))
