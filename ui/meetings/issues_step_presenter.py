"""The issues step: what the group raises is written down at once, after triage (rule 9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.issue_tracking import Said
from careboard.application.services import Services
from careboard.domain.issues import Issue, IssueKind
from careboard.domain.meetings import Meeting
from careboard.domain.triage import Door
from careboard.i18n import _
from ui.issues.quick_entry_reading import QuickEntryView, read_quick_entry
from ui.meetings.pictures import Titles, picture_of
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_views import RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """An issue that this meeting raised."""

    key: str
    picture: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class DotsRow:
    """An open issue of the group, with the dots that it has."""

    key: str
    picture: str
    title: str
    about: str
    dots: int


class IssuesStepPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_raised(self, rows: tuple[RaisedRow, ...]) -> None:
        """Show what was raised today."""

    def show_dots(self, rows: tuple[DotsRow, ...]) -> None:
        """Show the open issues of the group with their dots."""

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen in the quick entry."""

    def written(self, title: str) -> None:
        """Make room for the next issue."""

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""


class IssuesStepPresenter(SingleStep):
    """Writes down what is about many; keeps of all else only that it was passed on."""

    def __init__(self, page: IssuesStepPage, services: Services, say: Callable[[str, str], None]) -> None:
        """Take the page, the services, and what says something that can be undone."""
        super().__init__()
        self._page = page
        self._services = services
        self._say = say
        self._meeting: Meeting | None = None

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:  # noqa: ARG002 - of one part: the same from both sides
        """Show what was raised so far, and what may be chosen."""
        council, commitments = self._services.setting_up.council(), self._services.planning.commitments()
        self._page.show_entry(read_quick_entry(council, commitments))
        self.refresh(meeting)

    def refresh(self, meeting: Meeting) -> None:
        """Show what was raised so far."""
        self._meeting = meeting
        titles = Titles(self._services.planning.commitments())
        loops = self._services.loops.loops(meeting.group)
        raised = [loop.issue for loop in loops if loop.issue.raised == meeting.key]
        self._page.show_raised(tuple(_row(issue, titles) for issue in reversed(raised)))
        open_ = [loop.issue for loop in loops if loop.issue.kind is IssueKind.ISSUE and loop.story.is_open]
        self._page.show_dots(tuple(_dots_row(issue, titles) for issue in reversed(open_)))

    def frame(self) -> Frame:
        """Return what stands around the step."""
        return Frame(_("Issues: what should change?"))

    def room(self) -> RoomView:
        """Return what the room sees."""
        safety = _("A worry about someone's safety has to be passed on.")
        return RoomWords("chat-circle-text", _("What should change?"), (_("What went well?"), safety))

    def add(self, door: str, title: str, commitment: str) -> None:
        """Write an issue down in the group's words; refused behind any door but the first."""
        self._add(door, title, commitment, IssueKind.ISSUE)

    def add_good_thing(self, door: str, title: str, commitment: str) -> None:
        """Write a good thing down, to be passed on."""
        self._add(door, title, commitment, IssueKind.GOOD_THING)

    def _add(self, door: str, title: str, commitment: str, kind: IssueKind) -> None:
        if self._meeting is None:
            return
        about = (commitment,) if commitment else ()
        with told_on(self._page):
            said = Said(title, self._meeting.key, commitments=about, kind=kind)
            issue = self._services.issues.add(Door(door), said)
            self._page.written(issue.title)
        self.refresh(self._meeting)

    def pass_on(self, door: str, role: str) -> None:
        """Keep the day and the post of what was passed on, and nothing of what it was."""
        with told_on(self._page):
            self._services.issues.pass_on(Door(door), role)
            self._page.passed(wording.post_label(role))

    def count_dots(self, key: str, dots: int) -> None:
        """Note how many dots the group gave an issue."""
        with told_on(self._page):
            self._services.issues.count_dots(key, dots)
            self._say(_("Dots counted"), _("Undo"))

    def drop(self, key: str) -> None:
        """Take an issue out that was written down by mistake."""
        with told_on(self._page):
            self._services.issues.drop(key)
            self._say(_("Issue taken out"), _("Undo"))
        if self._meeting is not None:
            self.refresh(self._meeting)


def _dots_row(issue: Issue, titles: Titles) -> DotsRow:
    return DotsRow(issue.key, picture_of(issue), issue.title, titles.of_issue(issue), issue.dots)


def _row(issue: Issue, titles: Titles) -> RaisedRow:
    return RaisedRow(issue.key, picture_of(issue), issue.title, titles.of_issue(issue))
