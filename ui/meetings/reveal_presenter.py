"""The reveal: question by question, first what the group says, then the authority's own score (rules 3 and 8)."""

from __future__ import annotations

from typing import Protocol

from careboard.application.running import Revealed
from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundState
from careboard.i18n import _
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.reveal_reading import reveal_view
from ui.meetings.room_views import RevealView, RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep


class RevealPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_question(self, view: RevealView, numbers_wanted: bool) -> None:
        """Show one question; with its numbers only when they are allowed and wanted."""

    def show_curtain(self, title: str, text: str, *, can_reveal: bool) -> None:
        """Show that nothing is revealed yet, and the button that reveals when it may be."""


class RevealPresenter(SingleStep):
    """Reveals, and goes from question to question."""

    def __init__(self, page: RevealPage, services: Services) -> None:
        """Take the page and the services."""
        super().__init__()
        self._page = page
        self._services = services
        self._meeting: Meeting | None = None
        self._shown: tuple[Revealed, ...] = ()
        self._at = 0
        self._numbers = False
        self._opened = False

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:
        """Begin with the curtain or the first question."""
        self._at, self._numbers, self._opened = 0, False, at_end
        self._load(meeting)
        if at_end and self._shown:
            self._at = len(self._shown) - 1
        self._show()

    def refresh(self, meeting: Meeting) -> None:
        """Show the question again."""
        self._load(meeting)
        self._show()

    def frame(self) -> Frame:
        """Return what stands around the step."""
        title, count = _("Reveal"), len(self._shown)
        if not count:
            return Frame(title, quiet=self._can_reveal())
        counter = _("Question {number} of {count}").format(number=self._at + 1, count=count)
        further = self._view(self._at + 1).name if self._at + 1 < count else ""
        if self._is_sealed():
            further = _("{authority}'s own score").format(authority=self._authority())
        return Frame(title, counter, count, self._at, further)

    def room(self) -> RoomView:
        """Return what the room sees; before the reveal a curtain, never a picture of the last promise."""
        if not self._shown:
            return RoomWords("lock-key", _("Soon we look at it together"))
        view = self._in_sight()
        return view if self._numbers else view.without_numbers()

    def next(self) -> bool:
        """Open the authority's own score, or show the next question."""
        if self._shown and self._is_sealed():
            self._opened = True
            self._show()
            return True
        return self._go(self._at + 1, opened=False)

    def previous(self) -> bool:
        """Show the question before, with what was opened of it."""
        return self._go(self._at - 1, opened=True)

    def part(self) -> int:
        """Return which question is shown, and whether the authority's own score is open."""
        return 2 * self._at + self._opened

    def go_to_part(self, part: int) -> None:
        """Show the same question again, as far as it was opened."""
        place, opened = divmod(part, 2)
        self._go(place, opened=bool(opened))

    def reveal(self) -> None:
        """Show all closed votes to the room."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._load(self._services.voting.reveal(self._meeting.key))
        self._at, self._opened = 0, False
        self._show()
        self._changed()

    def show_numbers(self, wanted: bool) -> None:
        """Show the exact counts to the room, where every sitting allowed it."""
        self._numbers = wanted
        self._show()
        self._changed()

    def _can_reveal(self) -> bool:
        return self._meeting is not None and any(r.state is RoundState.CLOSED for r in self._meeting.rounds)

    def _load(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._shown = self._services.running.revealed(meeting.key)
        if self._can_reveal():
            # A second vote of the same meeting has its own curtain first.
            self._shown = ()
        self._at = min(self._at, max(0, len(self._shown) - 1))

    def _authority(self) -> str:
        return self._services.setting_up.council().authority

    def _view(self, place: int) -> RevealView:
        return reveal_view(self._shown[place], self._authority())

    def _is_sealed(self) -> bool:
        return not self._opened and self._view(self._at).has_sealed

    def _in_sight(self) -> RevealView:
        view = self._view(self._at)
        return view.sealed() if self._is_sealed() else view

    def _show(self) -> None:
        if self._shown:
            self._page.show_question(self._in_sight(), self._numbers)
            return
        assert self._meeting is not None
        if self._can_reveal():
            text = _("One question after another. A revealed vote cannot be thrown away.")
            self._page.show_curtain(_("Ready to look at it together?"), text, can_reveal=True)
        elif self._meeting.open_rounds:
            text = _("Nothing can be shown before the vote is closed.")
            self._page.show_curtain(_("The vote is still open"), text, can_reveal=False)
        else:
            text = _("Open a vote in the step before.")
            self._page.show_curtain(_("Nothing has been scored yet"), text, can_reveal=False)

    def _go(self, place: int, *, opened: bool) -> bool:
        if not 0 <= place < len(self._shown):
            return False
        self._at, self._numbers, self._opened = place, False, opened
        self._show()
        return True
