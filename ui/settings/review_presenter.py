"""What stands behind the review of old records, and behind erasing."""

import datetime
from collections.abc import Callable, Sequence
from typing import Protocol

from careboard.application.council_files import OpenCouncil
from careboard.application.erasing import Erasure
from careboard.application.reviewing import RecordClass, Review
from careboard.errors import CodedError, NotFound, RuleBroken
from careboard.i18n import _, ngettext
from careboard.wording import long_date, message
from ui.settings.eraser import Eraser

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class RemakeView(Protocol):
    """What the presenter needs of the offer to make the backups anew."""

    def show_since(self, day: datetime.date | None) -> None:
        """Show since when the backups hold what was erased, or nothing."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while copies are being made."""


class EraseIssueView(Protocol):
    """What the presenter needs of the form for one issue."""

    def refuse(self, text: str) -> None:
        """Say why nothing was erased; nothing where the text is empty."""

    def forget(self) -> None:
        """Empty the field."""


class ReviewView(Protocol):
    """What the presenter needs of the panel."""

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Show what is past its date, the longest first."""

    def confirm(self, title: str, words: str) -> bool:
        """Ask before what nobody can bring back."""

    def refuse(self, text: str) -> None:
        """Say why nothing was erased; nothing where the text is empty."""


class ReviewPresenter:
    """Asks about old records, keeps the answers, and erases what is to go."""

    def __init__(
        self,
        panel: ReviewView,
        remake: RemakeView,
        issue: EraseIssueView,
        council: OpenCouncil,
        run: Run,
        say: Callable[[str, str], None],
    ) -> None:
        """Take the panel and its two parts, the open file, the background and the way to say things."""
        self._panel = panel
        self._remake = remake
        self._issue = issue
        self._council = council
        self._reviewing = council.services.reviewing
        self._erasing = council.services.erasing
        self._eraser = Eraser(council.erase, run, say)
        self._run = run
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_reviews(self._reviewing.due())
        self._remake.show_since(self._erasing.backups_hold_it_since())

    def keep(self, record: str, year: int) -> None:
        """Keep the records of a year for one more."""
        try:
            until = self._reviewing.keep_another_year(RecordClass(record), year)
        except RuleBroken as refusal:
            self._say(message(refusal), "")
        else:
            self._say(_("Kept until {date}. Then you are asked again.").format(date=long_date(until)), "")
        self.refresh()

    def erase_year(self, record: str, year: int) -> None:
        """Erase the records of one class and year, once a person has read what goes."""
        self._ask_and_erase(self._erasing.of_year(RecordClass(record), year), self._panel.refuse)

    def erase_issue(self, key: str) -> None:
        """Erase one issue, once a person has read what goes with it."""
        self._issue.refuse("")
        try:
            erasure = self._erasing.of_issue(key)
        except NotFound as refusal:
            self._issue.refuse(message(refusal))
            return
        self._ask_and_erase(erasure, self._issue.refuse)

    def remake_backups(self) -> None:
        """Make the backups anew."""
        self._panel.refuse("")
        self._remake.show_busy(True)
        self._run(self._council.remake_backups, self._remade, self._not_remade)

    def _ask_and_erase(self, erasure: Erasure, refuse: Callable[[str], None]) -> None:
        refuse("")
        self._eraser.ask_and_erase(erasure, self._panel.confirm, refuse, self._erased)

    def _erased(self) -> None:
        self._issue.forget()
        self.refresh()

    def _remade(self, removed: object) -> None:
        self._remake.show_busy(False)
        if isinstance(removed, int):
            said = ngettext(
                "Fresh copies are made, and {count} old one is removed.",
                "Fresh copies are made, and {count} old ones are removed.",
                removed,
            )
            self._say(said.format(count=removed), "")
        self.refresh()

    def _not_remade(self, error: BaseException) -> None:
        self._remake.show_busy(False)
        if not isinstance(error, CodedError):
            raise error
        self._panel.refuse(message(error))
