"""What stands behind the review of old records."""

from collections.abc import Callable, Sequence
from typing import Protocol

from careboard.application.reviewing import RecordClass, Review, Reviewing
from careboard.errors import RuleBroken
from careboard.i18n import _
from careboard.wording import long_date, message


class ReviewView(Protocol):
    """What the presenter needs of the panel."""

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Show what is past its date, the longest first."""


class ReviewPresenter:
    """Asks about old records, and keeps the answers."""

    def __init__(self, panel: ReviewView, reviewing: Reviewing, say: Callable[[str, str], None]) -> None:
        """Take the panel, the reviews and the way to say things."""
        self._panel = panel
        self._reviewing = reviewing
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_reviews(self._reviewing.due())

    def keep(self, record: str, year: int) -> None:
        """Keep the records of a year for one more."""
        try:
            until = self._reviewing.keep_another_year(RecordClass(record), year)
        except RuleBroken as refusal:
            self._say(message(refusal), "")
        else:
            self._say(_("Kept until {date}. Then you are asked again.").format(date=long_date(until)), "")
        self.refresh()
