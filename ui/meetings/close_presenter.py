"""The last step: what is left to do, whether worries were passed on, and the end of the meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import RoundKind, RoundState
from careboard.i18n import _, ngettext
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_views import RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A planned promise that was neither scored nor put off."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class CloseView:
    """What the last step shows: lines that are done, what is in the way, promises left over."""

    done: tuple[str, ...]
    in_the_way: tuple[str, ...]
    left_over: tuple[OpenPromise, ...]


class ClosePage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def begin(self) -> None:
        """Ask again whether everything was passed on."""

    def show_close(self, view: CloseView) -> None:
        """Show what is done and what is left."""


class ClosePresenter(SingleStep):
    """Ends the meeting once nothing is left open."""

    def __init__(self, page: ClosePage, services: Services, closed: Callable[[str], None]) -> None:
        """Take the page, the services, and what goes on with a meeting that has just been closed."""
        super().__init__()
        self._page = page
        self._services = services
        self._closed = closed
        self._meeting: Meeting | None = None

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:  # noqa: ARG002 - of one part: the same from both sides
        """Show what is done and what is left."""
        self._page.begin()
        self.refresh(meeting)

    def refresh(self, meeting: Meeting) -> None:
        """Show it again."""
        self._meeting = meeting
        self._page.show_close(self._view(meeting))

    def frame(self) -> Frame:
        """Return what stands around the step."""
        return Frame(_("Thank you and close"))

    def room(self) -> RoomView:
        """Return what the room sees."""
        lines = (_("Next time we tell you what was answered."),)
        return RoomWords("hands-clapping", _("Thank you"), lines)

    def put_off(self, commitment: str, reason: str) -> None:
        """Put a promise off that was planned and not scored; the reason is printed (rule 5)."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._services.planning.defer(self._meeting.key, commitment, reason)
        self.refresh(self._services.planning.meeting(self._meeting.key))

    def close_meeting(self) -> None:
        """End the meeting."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._services.running.close(self._meeting.key)
            self._closed(self._meeting.key)

    def _view(self, meeting: Meeting) -> CloseView:
        return CloseView(self._done(meeting), self._in_the_way(meeting), self._left_over(meeting))

    def _done(self, meeting: Meeting) -> tuple[str, ...]:
        council = self._services.setting_up.council()
        scored = _scored(meeting)
        told = len(self._services.loops.told_at(meeting.key))
        raised = sum(loop.issue.raised == meeting.key for loop in self._services.loops.loops(meeting.group))
        asked = sum(ask.meeting == meeting.key for ask in self._services.asking.asks())
        came = _("{young_people} came").format(young_people=wording.young_people(meeting.heads))
        promises = wording.promises(len(scored), council.word)
        counted = (
            (len(scored), _("{promises} scored").format(promises=promises).capitalize()),
            (told, ngettext("{number} answer told back", "{number} answers told back", told)),
            (raised, ngettext("{number} issue raised", "{number} issues raised", raised)),
            (asked, ngettext("{number} ask to the board", "{number} asks to the board", asked)),
        )
        # A tick stands for what was done, so nothing is said of what was not.
        done = (words.format(number=wording.number_word_first(number)) for number, words in counted if number)
        return (came, *done)

    def _in_the_way(self, meeting: Meeting) -> tuple[str, ...]:
        found = []
        if any(round_.state is RoundState.OPEN and not round_.left_sealed for round_ in meeting.rounds):
            found.append(_("A vote is still open. Close it, leave it sealed or throw it away."))
        if any(round_.state is RoundState.CLOSED for round_ in meeting.rounds):
            found.append(_("A vote is closed and not revealed yet."))
        if not meeting.heads:
            found.append(_("Nobody is counted yet. How many came?"))
        return tuple(found)

    def _left_over(self, meeting: Meeting) -> tuple[OpenPromise, ...]:
        sealed = {question for round_ in meeting.rounds if round_.left_sealed for question in round_.questions}
        gone = _scored(meeting) | set(meeting.deferred) | sealed
        titles = {each.key: each.title for each in self._services.planning.commitments()}
        return tuple(OpenPromise(key, titles.get(key, key)) for key in meeting.planned if key not in gone)


def _scored(meeting: Meeting) -> set[str]:
    revealed = (
        each
        for each in meeting.rounds
        if each.kind is RoundKind.KEPT and each.state is RoundState.REVEALED and each.has_score
    )
    return {question for round_ in revealed for question in round_.questions}
