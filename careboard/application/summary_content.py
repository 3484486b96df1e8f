"""What a paper says, as data: the one content that every edition is drawn from (rule 10)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from careboard.application.closing_loops import Loop
from careboard.application.re_approving import ChangedPromise
from careboard.application.scoreboard import ScoreRow
from careboard.application.year_content import YearContent
from careboard.domain.asks import AskAnswer, TakenBack
from careboard.domain.boards import Board
from careboard.domain.council import Council, Group
from careboard.domain.coverage import Cycle
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Method
from careboard.domain.scales import Scale
from careboard.domain.scores import Point


class LoopSection(StrEnum):
    """Under which head a loop is printed, in this order: failures first, success last."""

    LATE = "late"
    NOT_SORTED = "not-sorted"
    PARTLY_SORTED = "partly-sorted"
    NO = "no"
    NOT_YET = "not-yet"
    SOMEONE_ELSE = "someone-else"
    ALREADY_POLICY = "already-policy"
    WAITING = "waiting"
    ENDED = "ended"
    GOOD_THING = "good-thing"
    SORTED = "sorted"


@dataclass(frozen=True, slots=True)
class AskLine:
    """A new ask to this board."""

    key: str
    text: str
    who_decides: str
    by: datetime.date
    group: str


@dataclass(frozen=True, slots=True)
class DebtLine:
    """An ask of an earlier paper that the board still owes an answer to; `days_late` at the board's date."""

    key: str
    text: str
    who_decides: str
    asked_on: datetime.date
    due: datetime.date
    days_late: int
    last_answer: AskAnswer | None


@dataclass(frozen=True, slots=True)
class SettledLine:
    """An ask that the board answered since the paper before, refusals included."""

    key: str
    text: str
    answer: AskAnswer


@dataclass(frozen=True, slots=True)
class TakenBackLine:
    """An answer of a day that people had heard or read, and that was written down wrongly."""

    key: str
    text: str
    on: datetime.date
    taken_back: TakenBack


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """What the young people chose to be quoted with, what it was about, and their group; never who said it."""

    text: str
    about: str
    group: str


@dataclass(frozen=True, slots=True)
class ResponseLine:
    """What a post wrote to an earlier paper, theirs and not the young people's."""

    paper: int
    on: datetime.date
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class LoopLine:
    """One loop under its head; `days_late` at the board's date, `next_meeting` when the group meets next."""

    section: LoopSection
    loop: Loop
    group: str
    days_late: int
    next_meeting: datetime.date | None

    @property
    def counts_as_change(self) -> bool:
        """Whether page one may name it under what changed: sorted, and no mere policy."""
        return self.section is LoopSection.SORTED and self.loop.story.counts_as_change


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One commitment of one group: its score, or why there is none; `is_new` when a covered meeting scored it.

    `planned_for` is the group's next meeting where it is planned to be scored.
    """

    row: ScoreRow
    point: Point | None
    is_new: bool
    deferred: str
    planned_for: datetime.date | None = None

    @property
    def gap(self) -> int | None:
        """How many steps the authority sees it kept better than the young people, None without both."""
        return self.point.gap if self.point else None

    @property
    def is_left(self) -> bool:
        """Whether its words in force are still to score, and nobody put that off."""
        is_scored = self.point is not None and self.point.words.same_words(self.row.commitment)
        return not is_scored and not self.deferred


@dataclass(frozen=True, slots=True)
class GroupScores:
    """All commitments of one group, in pledge order, never ranked."""

    group: Group
    scale: Scale
    lines: tuple[ScoreLine, ...]


@dataclass(frozen=True, slots=True)
class GapLine:
    """One of the largest gaps between young people and authority."""

    group: Group
    line: ScoreLine


@dataclass(frozen=True, slots=True)
class Heard:
    """One covered meeting: who was heard, as one total, and how; `voted` is None where nothing was scored."""

    group: Group
    date: datetime.date
    attended: int
    adults_present: int
    voted: int | None
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Who and what is missing: groups not heard, commitments put off with the reason, and those simply not scored."""

    groups_not_heard: tuple[tuple[Group, datetime.date | None], ...]
    deferred: tuple[tuple[Group, str, str], ...]
    not_scored: tuple[tuple[Group, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """Everything that one paper says, before any edition draws it."""

    council: Council
    pledge_titles: tuple[str, ...]
    commitments: int
    board: Board | None
    number: int
    issued: bool
    editors: int
    reckoned_on: datetime.date
    corrects: int | None
    changes: str
    covers: tuple[Meeting, ...]
    cycle: Cycle | None
    asks: tuple[AskLine, ...]
    debts: tuple[DebtLine, ...]
    settled: tuple[SettledLine, ...]
    gaps: tuple[GapLine, ...]
    also_gaps: tuple[GapLine, ...]
    heard: tuple[Heard, ...]
    missing: Missing
    groups: tuple[GroupScores, ...]
    loops: tuple[LoopLine, ...]
    quotes: tuple[QuoteLine, ...] = ()
    responses: tuple[ResponseLine, ...] = ()
    taken_back: tuple[TakenBackLine, ...] = ()
    """What an earlier paper or a meeting said that the board had answered, and is not so."""
    word_template: bytes = field(default=b"", repr=False)
    reworded: tuple[ChangedPromise, ...] = ()
    """What became of promises since the paper before."""
    year: YearContent | None = None
    """What the cycle came to, in its last paper."""

    @property
    def changed(self) -> tuple[LoopLine, ...]:
        """What changed because young people said so: sorted in the covered time, nothing else."""
        return tuple(line for line in self.loops if line.counts_as_change)

    @property
    def not_changed(self) -> tuple[LoopLine, ...]:
        """What did not change: late, not sorted, refused, put off."""
        unchanged = (LoopSection.LATE, LoopSection.NOT_SORTED, LoopSection.NO, LoopSection.NOT_YET)
        return tuple(line for line in self.loops if line.section in unchanged)

    @property
    def stems(self) -> tuple[tuple[Group, str], ...]:
        """How each group was asked."""
        return tuple((scores.group, scores.group.stem) for scores in self.groups)
