"""The authority's own score: entered before the young people vote, then sealed until the reveal (rule 8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.services import Services
from careboard.i18n import _
from ui.meetings.refusing import Refusable, told_on


@dataclass(frozen=True, slots=True)
class SelfScoreRow:
    """One promise with the words to choose from, worst to best."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SelfScoreView:
    """The form; once it is sealed nothing of what was chosen shows any more."""

    title: str
    note: str
    rows: tuple[SelfScoreRow, ...]
    words: tuple[tuple[str, str], ...]


class SelfScorePage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_form(self, view: SelfScoreView) -> None:
        """Show the empty form."""


class SelfScorePresenter:
    """Takes what the authority says of itself, and seals it."""

    def __init__(self, page: SelfScorePage, services: Services, left: Callable[[], None]) -> None:
        """Take the page, the services, and what follows afterwards."""
        self._page = page
        self._services = services
        self._left = left
        self._key = ""

    def begin(self, key: str) -> None:
        """Show the form for the promises that a meeting plans to score."""
        self._key = key
        meeting = self._services.planning.meeting(key)
        council = self._services.setting_up.council()
        scale = council.scale(council.group(meeting.group).scale)
        chosen = [each for each in self._services.planning.commitments() if each.key in meeting.planned]
        rows = tuple(SelfScoreRow(each.key, each.title, each.plain or each.wording) for each in chosen)
        words = tuple((step.key, wording.answer_word(scale, step.key)) for step in scale.worst_to_best)
        title = _("How well does {authority} keep this?").format(authority=council.authority)
        note = _("Sealed until the young people have voted. Then both are shown side by side.")
        self._page.show_form(SelfScoreView(title, note, rows, words))

    def seal(self, steps: Mapping[str, str]) -> None:
        """Seal what was chosen."""
        with told_on(self._page):
            self._services.planning.seal_self_score(self._key, steps)
            self._left()

    def cancel(self) -> None:
        """Leave without sealing anything."""
        self._left()
