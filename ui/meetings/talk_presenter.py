"""Talk: why a promise is scored so, in the group's own words, and what it agrees where too few chose a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from careboard import wording
from careboard.application.running import Revealed
from careboard.application.services import Services
from careboard.domain.disclosure import Showing, SortedOutcome
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import AGREED_VOTERS, Method, RoundKind
from careboard.domain.scales import SORTED
from careboard.errors import RuleBroken
from careboard.i18n import _
from ui.meetings.last_time import LastTime, last_time
from ui.meetings.refusing import told_on
from ui.meetings.reveal_reading import reveal_view
from ui.meetings.room_views import RevealView, RoomView, RoomWords
from ui.meetings.step_frame import Frame, SingleStep
from ui.meetings.talk_entry import EntryPage, TalkEntry


@dataclass(frozen=True, slots=True)
class TalkView:
    """One question to talk about; `agree` are keys and words where the group agrees one answer, else empty.

    `about` is the promise that what should change is about.
    """

    question: RevealView
    said: str
    reasons: str
    agree: tuple[tuple[str, str], ...] = ()
    heads: int = 0
    can_end: bool = False
    last: LastTime | None = None
    about: str = ""


class TalkPage(EntryPage, Protocol):
    """What the presenter needs of its page."""

    def show_talk(self, view: TalkView) -> None:
        """Show one question, with what was said of it so far."""

    def show_nothing(self) -> None:
        """Say that there is nothing to talk about before the reveal."""

    def keep_typed(self) -> None:
        """Hand over what is being typed."""


class TalkPresenter(SingleStep):
    """Goes from question to question and writes down the reasons."""

    def __init__(self, page: TalkPage, services: Services) -> None:
        """Take the page and the services."""
        super().__init__()
        self._page = page
        self._services = services
        self._meeting: Meeting | None = None
        self._shown: tuple[Revealed, ...] = ()
        self._at = 0
        self.entry = TalkEntry(page, services, lambda: self._held().key)

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:
        """Begin with the first question, or with the last when one comes back."""
        self._load(meeting)
        self._at = max(0, len(self._shown) - 1) if at_end else 0
        self.entry.begin()
        self._show()

    def refresh(self, meeting: Meeting) -> None:
        """Take over what changed; what is being typed stays."""
        before = self._shown
        self._load(meeting)
        if [(each.question.key, each.outcome) for each in before] != [
            (each.question.key, each.outcome) for each in self._shown
        ]:
            self._show()

    def frame(self) -> Frame:
        """Return what stands around the step."""
        title, count = _("Talk: why is it so?"), len(self._shown)
        if not count:
            return Frame(title)
        counter = _("Question {number} of {count}").format(number=self._at + 1, count=count)
        further = self._view(self._at + 1).name if self._at + 1 < count else ""
        return Frame(title, counter, count, self._at, further)

    def room(self) -> RoomView:
        """Return what the room sees: the question, never what is being typed."""
        if not self._shown:
            return RoomWords("chats-circle", _("Let us talk"))
        view = self._view(self._at)
        return RoomWords("chats-circle", _("Why is it so?"), (view.label, view.title))

    def next(self) -> bool:
        """Show the next question."""
        return self._go(self._at + 1)

    def previous(self) -> bool:
        """Show the question before."""
        return self._go(self._at - 1)

    def part(self) -> int:
        """Return which one is shown."""
        return self._at

    def go_to_part(self, part: int) -> None:
        """Show the same one again."""
        self._go(part)

    def leave(self) -> None:
        """Keep what is typed."""
        self._page.keep_typed()

    def write_reasons(self, typed: str) -> None:
        """Write down why; each line is one reason."""
        if self._meeting is None or not self._shown:
            return
        question = self._shown[self._at].question
        with told_on(self._page):
            said = tuple(typed.splitlines())
            self._load(
                self._services.running.give_reasons(self._meeting.key, question.round_id, question.key, said)
            )

    def agree(self, took_part: int, answer: str) -> None:
        """Write down the one answer that the group agreed, where its secret vote had too few (rule 1)."""
        if self._meeting is None:
            return
        issue, key = self._shown[self._at].question.key, self._meeting.key
        with told_on(self._page):
            _check_enough(took_part)
            meeting = self._services.voting.open(key, method=Method.AGREED, issues=(issue,))
            round_id = meeting.open_rounds[-1].id
            self._services.voting.agree(key, round_id, took_part, {issue: answer})
            self._services.voting.reveal(key)
        self._reload()

    def end_issue(self, reason: str) -> None:
        """Record that the group itself ends an issue that is not sorted, with its reason (rule 1)."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._services.loops.end(self._shown[self._at].question.key, self._meeting.key, reason)
        self._reload()

    def _reload(self) -> None:
        assert self._meeting is not None
        self._load(self._services.planning.meeting(self._meeting.key))
        self._show()
        self._changed()

    def _load(self, meeting: Meeting) -> None:
        self._meeting = meeting
        shown = self._services.running.revealed(meeting.key)
        last = {(each.question.kind, each.question.key): each for each in shown}
        self._shown = tuple(last.values())
        self._at = min(self._at, max(0, len(self._shown) - 1))

    def _view(self, place: int) -> RevealView:
        return reveal_view(self._shown[place], self._services.setting_up.council().authority)

    def _show(self) -> None:
        if not self._shown:
            self._page.show_nothing()
            return
        shown = self._shown[self._at]
        question = self._view(self._at)
        said = f"{question.head}: {question.word}. {question.foot}" if question.word else question.foot
        self._page.show_talk(
            TalkView(
                question,
                said,
                "\n".join(shown.reasons),
                self._to_agree(shown),
                self._heads(),
                self._can_end(shown),
                last_time(self._services, self._held(), shown),
                "" if shown.question.kind is RoundKind.SORTED else shown.question.key,
            )
        )

    def _to_agree(self, shown: Revealed) -> tuple[tuple[str, str], ...]:
        undecided = shown.question.kind is RoundKind.SORTED and shown.outcome is None
        if not undecided or shown.finding.showing is Showing.AGREED or self._heads() < AGREED_VOTERS:
            return ()
        return tuple((step.key, wording.answer_word(SORTED, step.key)) for step in SORTED.worst_to_best)

    def _can_end(self, shown: Revealed) -> bool:
        if shown.question.kind is not RoundKind.SORTED or shown.outcome is SortedOutcome.SORTED:
            return False
        return self._services.issues.loop(shown.question.key).story.is_open

    def _held(self) -> Meeting:
        assert self._meeting is not None
        return self._meeting

    def _heads(self) -> int:
        return self._meeting.heads if self._meeting else 0

    def _go(self, place: int) -> bool:
        if not 0 <= place < len(self._shown):
            return False
        self._page.keep_typed()
        self._at = place
        self._show()
        return True


def _check_enough(took_part: int) -> None:
    """Refuse before anything is opened: a round that nobody may answer would stay open."""
    if took_part < AGREED_VOTERS:
        raise RuleBroken("too-few-to-agree")
