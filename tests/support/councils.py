"""A council whose file is real and encrypted, with people who do what people do with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from careboard.application.changes import Changes
from careboard.application.editions import Editions, ResponsePages
from careboard.application.form_content import FormContent
from careboard.application.issue_tracking import Said
from careboard.application.services import Services, make_services
from careboard.application.summary_content import SummaryContent
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Issue, IssueKind
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Pledge
from careboard.domain.triage import Door
from careboard.errors import RuleBroken
from db.opening import create_file, with_passphrase
from db.store import CouncilStore
from tests.storage.files import PASSPHRASE, Place, cheap
from tests.support.builders import FIRST_DAY, a_council, a_pledge, day
from tests.support.prepared import put_copy

KEYS = ("love", "rights", "voice", "family", "respect")


class PlainPins:
    """PINs that are hashed at once: the real hashing is slow on purpose."""

    def hash(self, pin: str) -> str:
        """Return something that is not the PIN."""
        return pin[::-1]

    def matches(self, pin: str, kept: str) -> bool:
        """Whether a PIN is the one behind it."""
        return pin[::-1] == kept


def draw(content: SummaryContent, draft: bool) -> bytes:
    """Draw a paper of one line: its number, what it covers, and whether it is a draft."""
    covers = ",".join(meeting.key for meeting in content.covers)
    return f"{content.number} {covers} {'draft' if draft else 'final'}".encode()


def draw_responses(content: ResponsePages) -> bytes:
    """Draw the responses to a paper in one line: its number and what was said."""
    return f"{content.paper.number} {','.join(each.text for each in content.paper.responses)}".encode()


def words(content: SummaryContent) -> tuple[str, ...]:
    """Return the asks of a paper, as the words that it says, unless one cannot be printed."""
    asks = tuple(ask.text for ask in content.asks)
    check_printable("".join(asks))
    return asks


def draw_form(content: FormContent) -> bytes:
    """Draw a form in one line: what it asks, and on which day it was made."""
    return f"{content.made_on} {','.join(ask.text for ask in content.asks)}".encode()


def check_printable(text: str) -> None:
    """Refuse letters of China, which no font here has."""
    if any("\u4e00" <= letter <= "\u9fff" for letter in text):
        raise RuleBroken("text-cannot-be-printed", words=text, characters=text)


EDITIONS = Editions({"standard": draw}, draw_responses, words, draw_form, check_printable=check_printable)


@dataclass
class ACouncil:
    """One open council file, its services, the day that it is, and what was announced."""

    store: CouncilStore
    place: Place
    now: datetime.date = FIRST_DAY
    announced: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put the services together as the program does."""
        self.services: Services = make_services(self.store.start_work, self.today, PlainPins(), EDITIONS)
        self.services.announce.listen(self.announced.append)

    def today(self) -> datetime.date:
        """Return the day that it is."""
        return self.now

    def turn_to(self, number: int) -> datetime.date:
        """Go to the day so many days after the first meeting."""
        self.now = day(number)
        return self.now

    def open_again(self) -> ACouncil:
        """Close the program and open the file again."""
        self.store.close()
        self.store = self.place.open()
        return ACouncil(self.store, self.place, self.now)

    def begins(self, *pledges: Pledge) -> None:
        """Write the council and its pledges into the new file."""
        self.services.setting_up.begin(a_council(), pledges or (a_pledge(*KEYS),))

    def starts(self, number: int = 0, heads: int = 7, group: str = "seniors") -> str:
        """Plan a meeting on a day, begin it with so many young people, and return its key."""
        on = self.turn_to(number)
        key = self.services.planning.plan(on, group, "Town hall").key
        self.services.running.start(key)
        self.services.voting.correct_heads(key, {"12-17": heads}, 1)
        return key

    def casts(self, meeting: str, words: str | Mapping[str, str], *, may_see: bool = True) -> None:
        """Let one person vote: one word for every question, or a word for each."""
        answers: dict[str, dict[str, str]] = {}
        for question in self.services.voting.sitting(meeting).questions:
            word = words if isinstance(words, str) else words[question.key]
            answers.setdefault(question.round_id, {})[question.key] = word
        self.services.voting.cast(meeting, answers, may_see=may_see)

    def votes(self, meeting: str, *words: str | Mapping[str, str]) -> Meeting:
        """Let everybody vote, one after another, then close and reveal."""
        for word in words:
            self.casts(meeting, word)
        self.services.voting.close(meeting)
        return self.services.voting.reveal(meeting)

    def scores(self, meeting: str, *words: str, commitments: tuple[str, ...] = ("love",)) -> Meeting:
        """Ask whether the promises are kept, let everybody vote, and reveal."""
        self.services.voting.open(meeting, commitments=commitments)
        return self.votes(meeting, *words)

    def finishes(self, meeting: str) -> Meeting:
        """Close the meeting and let the group approve it."""
        self.services.running.close(meeting)
        return self.services.running.approve(meeting)

    def meets(
        self, number: int = 0, *words: str, group: str = "seniors", commitments: tuple[str, ...] = ("love",)
    ) -> str:
        """Hold a whole meeting in which everybody gives one of these words."""
        key = self.starts(number, max(len(words), 1), group)
        if words:
            self.scores(key, *words, commitments=commitments)
        self.finishes(key)
        return key

    def hears(self, meeting: str, title: str = "Workers leave too often", kind: IssueKind = IssueKind.ISSUE) -> str:
        """Write down what many young people said at a meeting, and return its key."""
        issue: Issue = self.services.issues.add(Door.MANY_OF_US, Said(title, meeting, commitments=("love",), kind=kind))
        return issue.key

    def sends(self, issue: str, number: int = 5, answer_by: int = 31, done_by: int | None = 137) -> None:
        """Name an owner and send an issue on a day."""
        done = None if done_by is None else day(done_by)
        self.services.issues.own(issue, "Head of Placements", day(answer_by), done)
        self.turn_to(number)
        self.services.issues.send(issue)

    def tells_back(self, meeting: str, number: int = 0) -> str:
        """Write an issue down that is sent, answered and told back on one day, and return its key."""
        issue = self.hears(meeting)
        self.sends(issue, number)
        self.services.issues.answer(issue, AnswerKind.YES, by="Head of Placements")
        self.services.loops.tell_at_meeting(issue, meeting)
        return issue


def _make_empty(path: Path) -> None:
    create_file(path, with_passphrase(PASSPHRASE, cheap))


@contextmanager
def open_council(folder: Path) -> Iterator[ACouncil]:
    """Make a council file in a folder and open it."""
    place = Place(folder)
    put_copy(place.path, "empty", _make_empty)
    council = ACouncil(place.open(), place)
    try:
        yield council
    finally:
        council.store.close()
