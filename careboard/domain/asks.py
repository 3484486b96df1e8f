"""Asks put the board in debt until it has answered (rule 10)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from careboard.domain.answers import AnswerKind, check_answer
from careboard.domain.text import TEXT_LENGTH, clean_text, clean_title, required
from careboard.errors import RuleBroken

_SETTLES = (AnswerKind.YES, AnswerKind.NO, AnswerKind.ALREADY_POLICY)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """That an answer was written down wrongly: when somebody said so, and why."""

    on: datetime.date
    reason: str


@dataclass(frozen=True, slots=True)
class AskAnswer:
    """What the board said on a day; `by` is the new date of an answer that leaves the ask open.

    `source` says where it stands, such as the minutes and their number; `told` is the meeting at which its group heard
    of it; `entered` is when it was typed, where that is another day; `withdrawn` says that it was a wrong entry.
    """

    on: datetime.date
    answer: AnswerKind
    reason: str = ""
    who: str = ""
    by: datetime.date | None = None
    source: str = ""
    told: str | None = None
    entered: datetime.date | None = None
    withdrawn: TakenBack | None = None

    @property
    def known_on(self) -> datetime.date:
        """The day from which papers could tell of it."""
        return max(self.on, self.entered or self.on)


@dataclass(frozen=True, slots=True)
class Ask:
    """What a group asks the board to decide, answer or assign, with who decides and by when.

    `answers` holds all that was ever written down, wrong entries too; only those that stand count.
    """

    key: str
    meeting: str
    text: str
    who_decides: str
    by: datetime.date
    issue: str | None = None
    answers: tuple[AskAnswer, ...] = ()

    @classmethod
    def of(
        cls, key: str, meeting: str, text: str, who_decides: str, by: datetime.date, issue: str | None = None
    ) -> Ask:
        """Make an ask from typed words; who decides may not be left open."""
        return cls(key, meeting, required(text, "text", TEXT_LENGTH), required(who_decides, "who-decides"), by, issue)

    def check_dates(self, asked_on: datetime.date) -> None:
        """Refuse an ask that is due, or answered, before the meeting at which it is asked."""
        if self.by < asked_on:
            raise RuleBroken("due-before-raised", due=self.by)
        early = [answer.on for answer in self.answers if answer.on < asked_on]
        if early:
            raise RuleBroken("date-runs-backwards", on=early[0])

    @property
    def standing(self) -> tuple[AskAnswer, ...]:
        """What the board said, without the entries that were taken back as wrong (rule 1)."""
        return tuple(answer for answer in self.answers if answer.withdrawn is None)

    @property
    def newest(self) -> AskAnswer | None:
        """What the board said last, None where it has said nothing that stands."""
        return self.standing[-1] if self.standing else None

    @property
    def in_debt(self) -> bool:
        """Whether the board still owes: only yes, no and already our policy settle an ask."""
        return self.newest is None or self.newest.answer not in _SETTLES

    @property
    def due(self) -> datetime.date | None:
        """The day by which an answer is owed: the newest date that an answer named; None when settled."""
        if not self.in_debt:
            return None
        named = [answer.by for answer in self.standing if answer.by is not None]
        return named[-1] if named else self.by

    @property
    def is_to_tell(self) -> bool:
        """Whether its group has still to hear what the board said last (rule 2)."""
        return self.newest is not None and self.newest.told is None

    def told_at(self, meeting: str) -> bool:
        """Whether the group heard the newest answer at a meeting."""
        return self.newest is not None and self.newest.told == meeting

    def telling(self, meeting: str | None, on: datetime.date) -> Ask:
        """Write down the meeting at which the group heard the newest answer, or None that it did not."""
        if self.newest is None:
            raise RuleBroken("nothing-to-tell")
        if on < self.newest.on:
            raise RuleBroken("date-runs-backwards", on=on)
        number = max(place for place, answer in enumerate(self.answers) if answer is self.newest)
        return self._with(number, replace(self.newest, told=meeting))

    def entered_on(self, day: datetime.date) -> Ask:
        """Write down when the newest answer was typed, where that is another day."""
        *others, last = self.answers
        return replace(self, answers=(*others, replace(last, entered=None if day == last.on else day)))

    def days_late(self, today: datetime.date) -> int:
        """Return by how many days the board is late, 0 when it is not."""
        return max(0, (today - self.due).days) if self.due else 0

    def answered(
        self,
        on: datetime.date,
        answer: AnswerKind,
        reason: str = "",
        who: str = "",
        by: datetime.date | None = None,
        source: str = "",
    ) -> Ask:
        """Add what the board said; everything but yes needs a reason (rule 2)."""
        if self.newest is not None and on < self.newest.on:
            raise RuleBroken("date-runs-backwards", on=on)
        if by is not None and by < on:
            raise RuleBroken("new-date-is-past", by=by)
        why, named = clean_text(reason), clean_title(who)
        # What shows nothing is no reason.
        check_answer(answer, why, named)
        new = AskAnswer(on, answer, why, named, by, clean_title(source))
        return replace(self, answers=(*self.answers, new))

    def taking_back(self, number: int, reason: str, on: datetime.date) -> Ask:
        """Say of one of its answers, counted from 0, that it was written down wrongly; it stays, and counts nowhere."""
        if not 0 <= number < len(self.answers) or self.answers[number].withdrawn is not None:
            raise RuleBroken("nothing-to-withdraw")
        wrong = self.answers[number]
        # A wrong day is one of the things that go wrong, so only the day of its entry counts.
        if on < (wrong.entered or wrong.on):
            raise RuleBroken("date-runs-backwards", on=on)
        why = clean_text(reason)
        if not why:
            raise RuleBroken("withdrawal-needs-reason")
        return self._with(number, replace(wrong, withdrawn=TakenBack(on, why)))

    def _with(self, number: int, answer: AskAnswer) -> Ask:
        return replace(self, answers=(*self.answers[:number], answer, *self.answers[number + 1 :]))
