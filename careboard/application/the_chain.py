"""Gathering the chain for inspection: said, answered, changed, confirmed, with the failures (rules 1, 2 and 4)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careboard.application.chain_content import Asked, Chain, ChainContent, Crosswalk, PromiseChains, Served
from careboard.application.closing_loops import Loop, loop_of, loops_of
from careboard.application.known_outside import known_outside
from careboard.application.ports import UnitOfWork
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper, papers_holding
from careboard.domain.council import Council
from careboard.domain.loops import LoopState
from careboard.domain.pledges import Commitment
from careboard.domain.principles import Principle

_FAILURES_FIRST = (LoopState.NOT_SORTED, LoopState.PARTLY_SORTED, LoopState.ENDED)
_LATE, _OTHERS, _SUCCESS = 0, 8, 9


def the_chain(work: UnitOfWork, on: datetime.date) -> ChainContent:
    """Return every loop, sorted by promise in pledge order, failures first; what is about no promise stands last.

    What was raised at a meeting that its group has not approved, and was sent to nobody, is not told yet (rule 10).
    """
    around = _Around.of(work)
    approved = {meeting.key for meeting in work.meetings.all() if meeting.approved}
    told = [loop for loop in loops_of(work) if loop.may_be_told(approved)]
    loops = sorted(told, key=lambda loop: (_rank(loop, on), loop.issue.raised_on, loop.issue.key))
    found: dict[str, list[Chain]] = {key: [] for key in (*around.promises, "")}
    for loop in loops:
        found[around.promise(loop)].append(around.chain(loop))
    parts = tuple(PromiseChains(around.promises.get(key), tuple(chains)) for key, chains in found.items() if chains)
    return ChainContent(around.council, on, parts, crosswalk(around.promises, loops))


def the_story(work: UnitOfWork, issue: str, on: datetime.date) -> ChainContent:
    """Return the chain of one issue alone; of what was joined, the one that tells it. Raises NotFound."""
    around, loop = _Around.of(work), loop_of(work, issue)
    if loop.issue.merged_into:
        loop = loop_of(work, loop.issue.merged_into)
    promise = around.promises.get(around.promise(loop))
    return ChainContent(around.council, on, (PromiseChains(promise, (around.chain(loop),)),), None)


def crosswalk(promises: Mapping[str, Commitment], loops: Sequence[Loop]) -> Crosswalk:
    """Return which promises and loops serve which principle, with the gaps both ways."""
    served = []
    for principle in Principle:
        mine = {key: each.title for key, each in promises.items() if principle in each.principles}
        titles = [loop.issue.title for loop in loops if mine.keys() & set(loop.issue.commitments)]
        served.append(Served(principle, tuple(mine.values()), tuple(titles)))
    without = tuple(each.title for each in promises.values() if not each.principles)
    return Crosswalk(tuple(served), without)


def _rank(loop: Loop, on: datetime.date) -> int:
    """Put failures first and success last."""
    if loop.story.is_overdue(on):
        return _LATE
    if loop.story.state in _FAILURES_FIRST:
        return 1 + _FAILURES_FIRST.index(loop.story.state)
    return _SUCCESS if loop.story.is_success else _OTHERS


@dataclass(frozen=True, slots=True)
class _Around:
    """What the chains are told with, read once."""

    council: Council
    promises: Mapping[str, Commitment]
    joined: Mapping[str, str]
    asks: tuple[Asked, ...]
    papers: tuple[Paper, ...]
    boards: tuple[Board, ...]
    groups: Mapping[str, str]

    @classmethod
    def of(cls, work: UnitOfWork) -> _Around:
        """Read it from the council file."""
        council, pledges = work.council.get(), [pledge for pledge in work.pledges.all() if pledge.in_use]
        meetings = {meeting.key: meeting for meeting in work.meetings.all()}
        papers = work.papers.all()
        # What a group has not approved was not asked yet (rule 10).
        asked = [ask for ask in work.asks.all() if ask.standing or meetings[ask.meeting].approved]
        return cls(
            council,
            {each.key: each for pledge in pledges for each in pledge.current.commitments},
            {issue.key: issue.merged_into for issue in work.issues.all() if issue.merged_into},
            tuple(Asked(ask, meetings[ask.meeting].date, known_outside(ask, papers)) for ask in asked),
            papers,
            work.boards.all(),
            {group.key: group.name for group in council.groups},
        )

    def promise(self, loop: Loop) -> str:
        """Return the key of the promise under which a loop is told, empty where it is about none in force."""
        return next((key for key in loop.issue.commitments if key in self.promises), "")

    def chain(self, loop: Loop) -> Chain:
        """Return a loop with all that belongs to it."""
        issue, first = loop.issue, self.promise(loop)
        also = tuple(self.promises[key].title for key in issue.commitments if key in self.promises and key != first)
        asks = tuple(each for each in self.asks if self._issue_of(each.ask) == issue.key)
        closed = None if loop.story.is_open else loop.story.since
        papers = papers_holding(self.papers, self.boards, issue.raised_on, closed)
        return Chain(loop, self.groups.get(loop.group, ""), also, asks, papers)

    def _issue_of(self, ask: Ask) -> str:
        """Return the issue that goes on for the one that an ask is about, empty where it is about none."""
        about = ask.issue or ""
        return self.joined.get(about, about)
