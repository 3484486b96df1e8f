"""The asks step: what the group asks the board, who decides, and by when (rule 10)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.services import Services
from careboard.domain.asks import Ask
from careboard.domain.meetings import Meeting
from careboard.i18n import _
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_views import RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep


@dataclass(frozen=True, slots=True)
class AskLine:
    """An ask as it stands in the list."""

    key: str
    text: str
    beside: str


@dataclass(frozen=True, slots=True)
class AskForm:
    """What the form holds when it opens; an empty key adds a new ask. `issues` are keys and titles to link."""

    key: str
    text: str
    who_decides: str
    by: datetime.date
    issue: str
    issues: tuple[tuple[str, str], ...]
    deciders: tuple[str, ...]


class AsksPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_asks(self, lines: tuple[AskLine, ...]) -> None:
        """Show the asks of this meeting."""

    def show_form(self, form: AskForm) -> None:
        """Show the form, filled."""

    def hide_form(self) -> None:
        """Put the form away."""


class AsksPresenter(SingleStep):
    """Adds, changes and takes out the asks of a meeting that is not approved yet."""

    def __init__(self, page: AsksPage, services: Services, say: Callable[[str, str], None]) -> None:
        """Take the page, the services, and what says something that can be undone."""
        super().__init__()
        self._page = page
        self._services = services
        self._say = say
        self._meeting: Meeting | None = None
        self._editing = ""

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:  # noqa: ARG002 - of one part: the same from both sides
        """Show the asks, and the empty form when there are none yet."""
        self.refresh(meeting)
        if self._asks():
            self._page.hide_form()
        else:
            self.begin("")

    def refresh(self, meeting: Meeting) -> None:
        """Show the asks again; what is being typed stays."""
        self._meeting = meeting
        self._page.show_asks(tuple(_line(ask) for ask in self._asks()))

    def frame(self) -> Frame:
        """Return what stands around the step."""
        return Frame(_("Ask the board"))

    def room(self) -> RoomView:
        """Return what the room sees: the asks as they stand."""
        return RoomWords("megaphone", _("What we ask the board"), tuple(ask.text for ask in self._asks()))

    def begin(self, key: str) -> None:
        """Open the form for a new ask, or to change one."""
        meeting = self._held()
        self._editing = key
        found = next((ask for ask in self._asks() if ask.key == key), None)
        loops = self._services.loops.loops(meeting.group)
        form = AskForm(
            key=key,
            text=found.text if found else "",
            who_decides=found.who_decides if found else "",
            by=found.by if found else self._usual_date(meeting),
            issue=(found.issue or "") if found else "",
            issues=tuple((loop.issue.key, loop.issue.title) for loop in loops if loop.story.is_open),
            deciders=tuple(dict.fromkeys(ask.who_decides for ask in self._services.asking.asks())),
        )
        self._page.show_form(form)

    def save(self, text: str, who_decides: str, by: datetime.date, issue: str) -> None:
        """Keep what the form holds."""
        with told_on(self._page):
            if self._editing:
                self._services.asking.change(self._editing, text, who_decides, by)
            else:
                self._services.asking.ask(self._held().key, text, who_decides, by, issue or None)
            self._page.hide_form()
        self.refresh(self._held())
        self._changed()

    def drop(self, key: str) -> None:
        """Take an ask out."""
        with told_on(self._page):
            self._services.asking.drop(key)
            self._say(_("Ask taken out"), _("Undo"))
        self.refresh(self._held())
        self._changed()

    def _usual_date(self, meeting: Meeting) -> datetime.date:
        """Return the next board meeting, or a date three months after this meeting."""
        boards = (board.date for board in self._services.asking.boards() if board.date >= meeting.date)
        return min(boards, default=meeting.date + datetime.timedelta(days=90))

    def _asks(self) -> tuple[Ask, ...]:
        return tuple(ask for ask in self._services.asking.asks() if ask.meeting == self._held().key)

    def _held(self) -> Meeting:
        assert self._meeting is not None
        return self._meeting


def _line(ask: Ask) -> AskLine:
    by = wording.long_date(ask.by)
    return AskLine(ask.key, ask.text, _("{post} decides, by {date}").format(post=ask.who_decides, date=by))
