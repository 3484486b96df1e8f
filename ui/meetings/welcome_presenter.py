"""The first step: the welcome, what is passed on and what is not, and who is here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.i18n import _
from ui.meetings.head_counting import HeadCounting, HeadCountView
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_views import RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep


class WelcomePage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_welcome(self, words: RoomWords) -> None:
        """Show what the room is told."""

    def show_heads(self, view: HeadCountView) -> None:
        """Show who is counted."""


class WelcomePresenter(SingleStep):
    """Counts heads and shows the room its welcome."""

    def __init__(self, page: WelcomePage, services: Services) -> None:
        """Take the page and the services."""
        super().__init__()
        self._page = page
        self._services = services
        self._counting = HeadCounting(services)
        self._meeting: Meeting | None = None
        self._words = RoomWords("hand-waving", "")

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:  # noqa: ARG002 - of one part: the same from both sides
        """Show the welcome and the head count."""
        group = self._services.setting_up.council().group(meeting.group)
        self._words = RoomWords("hand-waving", _("Welcome, {group}").format(group=group.name), welcome_lines())
        self._page.show_welcome(self._words)
        self.refresh(meeting)

    def refresh(self, meeting: Meeting) -> None:
        """Show the head count again."""
        self._meeting = meeting
        self._page.show_heads(self._counting.view(meeting))

    def frame(self) -> Frame:
        """Return what stands around the step."""
        return Frame(_("Welcome"))

    def room(self) -> RoomView:
        """Return the welcome of the room."""
        return self._words

    def count_heads(self, counts: Mapping[str, int], adults: int) -> None:
        """Keep how many are here."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._counting.correct(self._meeting, counts, adults)
            self._changed()
        self.refresh(self._services.planning.meeting(self._meeting.key))


def welcome_lines() -> tuple[str, ...]:
    """Return what is said about confidence, before anything is asked (rule 9)."""
    return (
        _("You may pass on any question."),
        _("Your votes are secret. Nobody can see which answers are yours."),
        _("What you say stays here, with no names."),
        _("But a worry about someone's safety has to be passed on."),
    )
