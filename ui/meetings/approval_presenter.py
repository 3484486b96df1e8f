"""The approval of a held meeting: the group hears its asks and quotes once more, then says yes (rule 10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.services import Services
from careboard.domain.asks import Ask
from careboard.domain.meetings import Meeting
from careboard.domain.quotes import Quote
from careboard.giveaways import giveaways
from careboard.i18n import _
from careboard.wording.giveaway_words import giveaway_words
from ui.meetings.refusing import Refusable, told_on


@dataclass(frozen=True, slots=True)
class QuoteOption:
    """Words that may be quoted, what they are about, whether they are chosen, and what might give somebody away."""

    text: str
    about: str
    chosen: bool
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """What the group approves."""

    key: str
    title: str
    asks: tuple[tuple[str, str], ...]
    quotes: tuple[QuoteOption, ...]
    approved: bool


class ApprovalPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_approval(self, view: ApprovalView) -> None:
        """Show what will be printed in the group's name."""


class ApprovalPresenter:
    """Shows what is approved, and records it."""

    def __init__(self, page: ApprovalPage, services: Services, left: Callable[[], None]) -> None:
        """Take the page, the services, and what follows afterwards."""
        self._page = page
        self._services = services
        self._left = left
        self._key = ""

    def begin(self, key: str) -> None:
        """Show a closed meeting."""
        self._key = key
        meeting = self._services.planning.meeting(key)
        group = self._services.setting_up.council().group(meeting.group)
        title = f"{group.name}, {wording.long_date(meeting.date)}"
        asks = tuple((ask.text, _asked(ask.who_decides, wording.long_date(ask.by))) for ask in self._asks())
        self._page.show_approval(ApprovalView(key, title, asks, self._quotes(meeting), meeting.approved))

    def refresh(self) -> None:
        """Read anew what is shown."""
        self.begin(self._key)

    def choose_quotes(self, quotes: Sequence[tuple[str, str]]) -> None:
        """Keep the quotes that the young people chose."""
        with told_on(self._page):
            self._services.quoting.choose(self._key, tuple(Quote(text, about) for text, about in quotes))
        self.refresh()

    def approve(self) -> None:
        """Record that the group approved."""
        with told_on(self._page):
            self._services.running.approve(self._key)
            self._left()

    def later(self) -> None:
        """Leave it to a later day; the list offers it again."""
        self._left()

    def _asks(self) -> tuple[Ask, ...]:
        return tuple(ask for ask in self._services.asking.asks() if ask.meeting == self._key)

    def _quotes(self, meeting: Meeting) -> tuple[QuoteOption, ...]:
        """Return what may be quoted, and below it what was typed anew."""
        chosen = {quote.text: quote for quote in meeting.quotes}
        offered = {quote.text: quote for quote in self._services.quoting.proposals(meeting.key)}
        together = (offered | chosen).values()
        return tuple(QuoteOption(each.text, each.about, each.text in chosen, _warning(each)) for each in together)


def _warning(quote: Quote) -> str:
    """Return what might give somebody away in a quote; the group may say it in other words."""
    return " ".join(giveaway_words(each) for each in giveaways(quote.text)[:1])


def _asked(post: str, date: str) -> str:
    return _("{post} decides, by {date}").format(post=post, date=date)
