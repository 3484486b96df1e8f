"""What should change, said in the talk: written down at once as an issue about the promise that is talked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from careboard import wording
from careboard.application.issue_tracking import Said
from careboard.application.services import Services
from careboard.domain.issues import IssueKind
from careboard.domain.triage import Door
from ui.issues.quick_entry_reading import QuickEntryView, read_quick_entry
from ui.meetings.refusing import Refusable, told_on


class EntryPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen in the quick entry."""

    def written(self, title: str) -> None:
        """Say that it is written down, and make room for the next."""

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""


class TalkEntry:
    """Triage comes first here too (rule 9); behind any door but the first nothing is written down."""

    def __init__(self, page: EntryPage, services: Services, meeting: Callable[[], str]) -> None:
        """Take the page, the services, and which meeting goes on."""
        self._page = page
        self._services = services
        self._meeting = meeting

    def begin(self) -> None:
        """Show what may be chosen."""
        council, commitments = self._services.setting_up.council(), self._services.planning.commitments()
        self._page.show_entry(read_quick_entry(council, commitments))

    def add(self, door: str, title: str, commitment: str) -> None:
        """Write down what should change."""
        self._add(door, title, commitment, IssueKind.ISSUE)

    def add_good_thing(self, door: str, title: str, commitment: str) -> None:
        """Write a good thing down, to be passed on."""
        self._add(door, title, commitment, IssueKind.GOOD_THING)

    def pass_on(self, door: str, role: str) -> None:
        """Keep the day and the post of what was passed on, and nothing of what it was."""
        with told_on(self._page):
            self._services.issues.pass_on(Door(door), role)
            self._page.passed(wording.post_label(role))

    def _add(self, door: str, title: str, commitment: str, kind: IssueKind) -> None:
        about = (commitment,) if commitment else ()
        with told_on(self._page):
            issue = self._services.issues.add(Door(door), Said(title, self._meeting(), commitments=about, kind=kind))
            self._page.written(issue.title)
