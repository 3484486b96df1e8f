"""What stands behind Issues: the list and its filter, the quick entry, and which story is open."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from careboard.application.changes import Changes
from careboard.application.issue_list import IssueCounts, IssueFilter, IssueRow
from careboard.application.issue_tracking import IssueTracking, Said
from careboard.application.services import Services
from careboard.domain.council import Council
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.triage import Door
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import long_date, message, post_label
from ui.issues.list_reading import Lines
from ui.issues.quick_entry_reading import QuickEntryView, read_quick_entry
from ui.issues.story_presenter import StoryPresenter

Options = Sequence[tuple[str, str]]


class FilteredLines:
    """The rows that a filter lets through."""

    def __init__(self, issues: IssueTracking, wanted: IssueFilter) -> None:
        """Take the log and the filter."""
        self._issues = issues
        self._wanted = wanted

    def read(self, offset: int, limit: int) -> tuple[IssueRow, ...]:
        """Return at most so many rows from a place on."""
        return self._issues.rows(self._wanted, offset, limit)

    def place(self, key: str) -> int | None:
        """Return how many rows stand above an issue, None where it is not listed."""
        return self._issues.place(self._wanted, key)


class IssuesPageView(Protocol):
    """What the presenter needs of the page."""

    def show_counts(self, counts: IssueCounts) -> None:
        """Show how many issues there are of each sort."""

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date) -> None:
        """Show the lines of the list."""

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what the quick entry offers."""

    def show_groups(self, groups: Options) -> None:
        """Offer the groups in the filter."""

    def choose(self, key: str) -> None:
        """Show which issue is looked at."""

    def open_story(self) -> None:
        """Bring the story to the front where there is no room for both."""

    def clear_filter(self) -> None:
        """Show everything again."""

    def written(self, title: str) -> None:
        """Make room in the quick entry for the next issue."""

    def passed(self, post: str) -> None:
        """Say that only the day and the post of what was passed on are kept."""

    def refuse(self, text: str) -> None:
        """Say in the quick entry why nothing was written down."""


class IssuesPresenter:
    """Lists issues, writes new ones down after triage, and opens their stories."""

    cares_for = Changes.ISSUES | Changes.MEETINGS | Changes.COUNCIL | Changes.PLEDGES

    def __init__(
        self, page: IssuesPageView, story: StoryPresenter, services: Services, say: Callable[[str, str], None]
    ) -> None:
        """Take the page, what stands behind the story, the services and the line at the foot of the window."""
        self._page = page
        self._story = story
        self._services = services
        self._say = say
        self._wanted = IssueFilter()
        self._group = ""
        self._meeting: Meeting | None = None

    def show(self, key: str) -> None:
        """Come to the issues, to the story of one where its key is given."""
        if key:
            self._page.clear_filter()
            self._wanted = IssueFilter()
            self._story.open(key)
        self.refresh()
        if key:
            self._page.open_story()

    def refresh(self) -> None:
        """Read anew."""
        council = self._services.setting_up.council()
        self._page.show_groups(tuple((group.key, group.name) for group in council.groups))
        self._show_entry(council)
        self._page.show_counts(self._services.issues.counts())
        self._show_list()
        self._story.refresh()

    def filter(self, text: str, state: str, waits_for: str, group: str, late: bool, by_dots: bool = False) -> None:
        """Show only what fits, what was joined with others only where just that is asked for."""
        self._wanted = IssueFilter(
            text=text,
            states=frozenset({LoopState(state)}) if state else frozenset(),
            waits_for=WaitsFor(waits_for) if waits_for else None,
            group=group,
            overdue_on=self._services.steps.today() if late else None,
            by_dots=by_dots,
            with_joined=state == LoopState.JOINED.value,
        )
        self._show_list()

    def open(self, key: str) -> None:
        """Show the story of an issue."""
        self._story.open(key)

    def choose_group(self, group: str) -> None:
        """Say which group said what is written down next."""
        self._group = group
        self._show_entry(self._services.setting_up.council())

    def add(self, door: str, title: str, commitment: str) -> None:
        """Write an issue down in the group's words; refused behind any door but the first (rule 9)."""
        self._add(door, title, commitment, IssueKind.ISSUE)

    def add_good_thing(self, door: str, title: str, commitment: str) -> None:
        """Write a good thing down."""
        self._add(door, title, commitment, IssueKind.GOOD_THING)

    def pass_on(self, door: str, role: str) -> None:
        """Keep the day and the post of what was passed on, and nothing of what it was."""
        try:
            self._services.issues.pass_on(Door(door), role)
        except RuleBroken as refusal:
            self._page.refuse(message(refusal))
            return
        self._page.passed(post_label(role))

    def _add(self, door: str, title: str, commitment: str, kind: IssueKind) -> None:
        if self._meeting is None:
            return
        said = Said(title, self._meeting.key, commitments=(commitment,) if commitment else (), kind=kind)
        try:
            issue = self._services.issues.add(Door(door), said)
        except (RuleBroken, NotFound) as refusal:
            self._page.refuse(message(refusal))
            return
        self._page.written(issue.title)
        self._story.open(issue.key)
        self._page.choose(issue.key)
        self._say(_("{step}.").format(step=self._services.steps.undo_label), _("Undo"))

    def _show_list(self) -> None:
        titles = self._services.planning.titles()
        self._page.show_rows(FilteredLines(self._services.issues, self._wanted), titles, self._services.steps.today())
        self._page.choose(self._story.key)

    def _show_entry(self, council: Council) -> None:
        held = [meeting for meeting in self._services.planning.meetings() if meeting.state is not MeetingState.PLANNED]
        running = [meeting for meeting in held if meeting.state is MeetingState.RUNNING]
        names = {group.key: group.name for group in council.groups}
        last = {key: _latest([each for each in held if each.group == key], key) for key in names}
        choices = tuple((key, _said_at(meeting, names)) for key, meeting in last.items() if meeting is not None)
        self._meeting = running[-1] if running else _latest(held, self._group)
        view = read_quick_entry(council, self._services.planning.commitments())
        self._page.show_entry(
            replace(
                view,
                said_at=_said_at(self._meeting, names),
                groups=() if running else choices,
                group=self._meeting.group if self._meeting else "",
                may_write=self._meeting is not None,
            )
        )


def _latest(held: Sequence[Meeting], group: str) -> Meeting | None:
    """Return the last meeting of a group, or of any group where none is chosen."""
    of_group = [meeting for meeting in held if meeting.group == group] or held
    return max(of_group, key=lambda meeting: (meeting.date, meeting.key), default=None)


def _said_at(meeting: Meeting | None, names: Mapping[str, str]) -> str:
    if meeting is None:
        return _("Issues are raised at a meeting. Hold your first one, then write down what was said.")
    words = {"group": names.get(meeting.group, meeting.group), "date": long_date(meeting.date)}
    if meeting.state is MeetingState.RUNNING:
        return _("Said at the meeting now: {group}, {date}").format(**words)
    return _("Said by: {group}, {date}").format(**words)
