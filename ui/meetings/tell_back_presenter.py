"""You said, we did: one loop at a time, told back to the room (rule 2)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.services import Services
from careboard.domain.asks import Ask
from careboard.domain.issues import ToldHow
from careboard.domain.loops import WaitsFor
from careboard.domain.meetings import Meeting, MeetingState
from careboard.i18n import _
from ui.meetings.pictures import Titles, picture_of
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_views import RoomBlank, RoomView, StoryView
from ui.meetings.step_frame import Frame, SingleStep
from ui.meetings.telling import story_of, told_how, written_by_owners
from ui.meetings.telling_asks import story_of_ask


@dataclass(frozen=True, slots=True)
class WaitingLoop:
    """A loop whose owner still owes something."""

    picture: str
    title: str
    owner: str


class TellBackPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_story(self, story: StoryView) -> None:
        """Show one loop."""

    def show_for_you(self, written: tuple[str, ...], *, may_tell: bool) -> None:
        """Show to the facilitator alone what may be said more plainly, and the other ways of telling back."""

    def show_nothing(self, waiting: tuple[WaitingLoop, ...], *, is_first: bool) -> None:
        """Say that no answer has come, who still owes one, or that this is the first meeting."""


class TellBackPresenter(SingleStep):
    """Goes from loop to loop, then through what the board answered, and records what was told back."""

    def __init__(self, page: TellBackPage, services: Services, say: Callable[[str, str], None]) -> None:
        """Take the page, the services, and what says something that can be undone."""
        super().__init__()
        self._page = page
        self._services = services
        self._say = say
        self._meeting: Meeting | None = None
        self._told_of: tuple[Loop | Ask, ...] = ()
        self._told: frozenset[str] = frozenset()
        self._titles = Titles(())
        self._at = 0

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:
        """Begin with the first loop, or with the last when one comes back."""
        self._titles = Titles(self._services.planning.commitments())
        self._at = 0
        self._load(meeting)
        if at_end:
            self._at = max(0, len(self._told_of) - 1)
        self._show()

    def refresh(self, meeting: Meeting) -> None:
        """Show the loop again."""
        here = self._here()
        self._load(meeting)
        keys = [_key(each) for each in self._told_of]
        self._at = keys.index(here) if here in keys else min(self._at, max(0, len(keys) - 1))
        self._show()

    def frame(self) -> Frame:
        """Return what stands around the step."""
        title, count = _("You said, we did"), len(self._told_of)
        if not count:
            return Frame(title)
        counter = _("Answer {number} of {count}").format(number=self._at + 1, count=count)
        further = _title(self._told_of[self._at + 1]) if self._at + 1 < count else ""
        here = self._told_of[self._at]
        told = None if isinstance(here, Loop) and told_how(here) else self._here() in self._told
        return Frame(title, counter, count, self._at, further, told)

    def room(self) -> RoomView:
        """Return the story that the room sees."""
        return self._story(self._told_of[self._at]) if self._told_of else RoomBlank()

    def next(self) -> bool:
        """Show the next loop."""
        return self._go(self._at + 1)

    def previous(self) -> bool:
        """Show the loop before."""
        return self._go(self._at - 1)

    def part(self) -> int:
        """Return which one is shown."""
        return self._at

    def go_to_part(self, part: int) -> None:
        """Show the same one again."""
        self._go(part)

    def tell(self, told: bool) -> None:
        """Record that this was told back at this meeting, or take that back."""
        if self._meeting is None or not self._told_of:
            return
        here, meeting = self._told_of[self._at], self._meeting.key
        with told_on(self._page):
            if isinstance(here, Ask):
                asks = self._services.telling_asks
                (asks.tell if told else asks.untell)(here.key, meeting)
            elif told:
                self._services.loops.tell_at_meeting(here.issue.key, meeting)
            else:
                self._services.loops.untell(here.issue.key, meeting)
        self.refresh(self._meeting)
        self._changed()

    def tell_otherwise(self, how: str, on: datetime.date) -> None:
        """Record that this loop was told back by letter, in a visit or by message, on a day."""
        here = self._told_of[self._at] if self._told_of else None
        if self._meeting is None or not isinstance(here, Loop):
            return
        with told_on(self._page):
            self._services.loops.tell_otherwise(here.issue.key, on, ToldHow(how))
            self._say(_("Told back"), _("Undo"))
        self.refresh(self._meeting)
        self._changed()

    def _load(self, meeting: Meeting) -> None:
        self._meeting = meeting
        loops = self._services.loops
        told = frozenset(loop.issue.key for loop in loops.told_at(meeting.key))
        asks = self._services.telling_asks.at(meeting.key)
        self._told = told | {_key(ask) for ask in asks if ask.told_at(meeting.key)}
        comes = self._services.planning.comes(meeting.key)
        shown = told.union(loop.issue.key for loop in (*comes.to_tell, *comes.told_otherwise))
        mine = (loop for loop in loops.loops(meeting.group) if loop.issue.key in shown)
        # What is new to them comes first; what they know already only goes before their word on it.
        self._told_of = (*sorted(mine, key=lambda loop: bool(told_how(loop))), *asks)

    def _here(self) -> str:
        return _key(self._told_of[self._at]) if self._told_of else ""

    def _story(self, told: Loop | Ask) -> StoryView:
        return story_of_ask(told) if isinstance(told, Ask) else story_of(told, self._titles)

    def _show(self) -> None:
        if self._told_of:
            here = self._told_of[self._at]
            self._page.show_story(self._story(here))
            if isinstance(here, Ask):
                self._page.show_for_you(tuple(filter(None, [here.standing[-1].reason])), may_tell=False)
            else:
                may_tell = here.story.is_to_tell and self._here() not in self._told
                self._page.show_for_you(written_by_owners(here), may_tell=may_tell)
        elif self._meeting is not None:
            self._page.show_nothing(self._waiting(self._meeting.group), is_first=self._is_first(self._meeting))

    def _waiting(self, group: str) -> tuple[WaitingLoop, ...]:
        owed = (loop for loop in self._services.loops.loops(group) if loop.story.waits_for is WaitsFor.OWNER)
        return tuple(WaitingLoop(picture_of(loop.issue), loop.issue.title, _owner(loop)) for loop in owed)

    def _is_first(self, meeting: Meeting) -> bool:
        held = (each for each in self._services.planning.meetings() if each.state is MeetingState.CLOSED)
        return all(each.group != meeting.group for each in held)

    def _go(self, place: int) -> bool:
        if not 0 <= place < len(self._told_of):
            return False
        self._at = place
        self._show()
        return True


def _key(told: Loop | Ask) -> str:
    """Return what tells one from another: a loop and an ask may have the same key."""
    return f"ask {told.key}" if isinstance(told, Ask) else told.issue.key


def _title(told: Loop | Ask) -> str:
    return told.text if isinstance(told, Ask) else told.issue.title


def _owner(loop: Loop) -> str:
    due = loop.story.due
    if due is None:
        return loop.story.owner.post
    return _("{post}, by {date}").format(post=loop.story.owner.post, date=wording.long_date(due))
