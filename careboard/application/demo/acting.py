"""How the demonstration acts: a calendar that it turns, and whole meetings run as a facilitator would run them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from careboard.application.issue_tracking import Said
from careboard.application.services import Services
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Issue, IssueKind
from careboard.domain.meetings import Meeting, Step
from careboard.domain.rounds import RoundKind
from careboard.domain.triage import Door

_LETTERS = {
    "four-words": {"k": "kept", "m": "mostly", "a": "a-bit", "n": "not-kept"},
    "three-words": {"y": "yes", "s": "sometimes", "n": "no"},
    "still-good-enough": {"y": "yes", "c": "change-it"},
    "sorted": {"s": "sorted", "p": "partly", "n": "not-sorted"},
}
_QUOTES = 2
_ASIDES = {"?": "dont-know", "-": "not-about-me", ".": "skip"}


class Calendar:
    """The day on which the demonstration believes to be."""

    def __init__(self, today: datetime.date) -> None:
        """Begin today."""
        self._today = today
        self._now = today

    def day(self, offset: int) -> datetime.date:
        """Return the day so many days from the real today; negative is the past."""
        return self._today + datetime.timedelta(days=offset)

    def turn_to(self, offset: int) -> datetime.date:
        """Go to another day and return it."""
        self._now = self.day(offset)
        return self._now

    def today(self) -> datetime.date:
        """Return the day that it is now."""
        return self._now


@dataclass(frozen=True, slots=True)
class Evening:
    """One meeting: ballots are a letter for each voter, by question; `told` and `still` are issue keys."""

    day: int
    group: str
    place: str
    attended: Mapping[str, int]
    adults: int
    kept: Mapping[str, str]
    self_score: Mapping[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    is_sorted: Mapping[str, str] = field(default_factory=dict)
    good_enough: Mapping[str, str] = field(default_factory=dict)
    deferred: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    numbers_shown: bool = False


class Acting:
    """Runs meetings and what happens between them through the services."""

    def __init__(self, services: Services, calendar: Calendar) -> None:
        """Take the services, which must use the same calendar."""
        self.services = services
        self.calendar = calendar

    def hold(self, evening: Evening) -> Meeting:
        """Run a meeting up to the talk; it stays open for issues and asks."""
        services = self.services
        day = self.calendar.turn_to(evening.day)
        key = services.planning.plan(day, evening.group, evening.place).key
        services.planning.choose(key, tuple(evening.kept))
        services.planning.seal_self_score(key, evening.self_score)
        services.running.start(key)
        services.voting.correct_heads(key, evening.attended, evening.adults)
        services.running.go_to(key, Step.TELL_BACK)
        for issue in evening.told:
            services.loops.tell_at_meeting(issue, key)
        for ask in services.telling_asks.at(key):
            services.telling_asks.tell(ask.key, key)
        services.running.go_to(key, Step.SCORE)
        self._vote(key, evening)
        services.running.go_to(key, Step.REVEAL)
        meeting = services.voting.reveal(key)
        for commitment, reason in evening.deferred.items():
            services.planning.defer(key, commitment, reason)
        for commitment, said in evening.reasons.items():
            round_ = next(r for r in meeting.rounds if r.kind is RoundKind.KEPT and commitment in r.questions)
            services.running.give_reasons(key, round_.id, commitment, (said,))
        return services.running.go_to(key, Step.ISSUES)

    def finish(self, meeting: str) -> None:
        """Close a meeting, and let its group choose a few quotes and approve them with its asks."""
        self.services.running.close(meeting)
        quoting = self.services.quoting
        quoting.choose(meeting, quoting.proposals(meeting)[:_QUOTES])
        self.services.running.approve(meeting)

    def raise_issue(self, meeting: Meeting, title: str, detail: str, *commitments: str, good: bool = False) -> Issue:
        """Write down what many young people said."""
        kind = IssueKind.GOOD_THING if good else IssueKind.ISSUE
        return self.services.issues.add(Door.MANY_OF_US, Said(title, meeting.key, detail, commitments, kind))

    def send(self, issue: str, day: int, post: str, answer_by: int, done_by: int | None = None) -> None:
        """Name an owner and send an issue."""
        on = self.calendar.turn_to(day)
        done = self.calendar.day(done_by) if done_by is not None else None
        self.services.issues.own(issue, post, self.calendar.day(answer_by), done)
        self.services.issues.send(issue, on)

    def answer(self, issue: str, day: int, answer: AnswerKind, reason: str, by: str, who: str = "") -> None:
        """Answer an issue on a day."""
        self.services.issues.answer(issue, answer, reason, by=by, who=who, on=self.calendar.turn_to(day))

    def claim(self, issue: str, day: int, reason: str, by: str, source: str = "") -> None:
        """Say on a day that what was promised is done."""
        self.services.issues.claim_done(issue, reason, by=by, source=source, on=self.calendar.turn_to(day))

    def ask(self, meeting: Meeting, text: str, who_decides: str, by: int, issue: str | None = None) -> None:
        """Let a group ask the board for something by a day."""
        self.services.asking.ask(meeting.key, text, who_decides, self.calendar.day(by), issue=issue)

    def board_answers(
        self, ask: str, day: int, answer: AnswerKind, reason: str, by: int | None = None, source: str = ""
    ) -> None:
        """Answer an ask on a day."""
        new_date = self.calendar.day(by) if by is not None else None
        self.services.asking.answer(ask, answer, reason, by=new_date, on=self.calendar.turn_to(day), source=source)

    def _vote(self, key: str, evening: Evening) -> None:
        voting = self.services.voting
        voting.open(
            key,
            commitments=tuple(evening.kept),
            good_enough=tuple(evening.good_enough),
            issues=tuple(evening.is_sorted),
        )
        letters = {**evening.kept, **evening.is_sorted}
        questions = voting.sitting(key).questions
        for voter in range(sum(evening.attended.values())):
            answers: dict[str, dict[str, str]] = {}
            for question in questions:
                asked = evening.good_enough if question.kind is RoundKind.STILL_GOOD_ENOUGH else letters
                words = _LETTERS[question.scale.key] | _ASIDES
                if question.kind is RoundKind.STILL_GOOD_ENOUGH:
                    words = words | {"?": "not-sure"}
                answers.setdefault(question.round_id, {})[question.key] = words[asked[question.key][voter]]
            voting.cast(key, answers, may_see=evening.numbers_shown or voter > 0)
        voting.close(key)
