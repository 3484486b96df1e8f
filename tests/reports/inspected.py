"""A sample year, and sample chains for inspection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careboard.application.chain_content import Chain, ChainContent, Crosswalk, PromiseChains, Served
from careboard.application.closing_loops import Loop
from careboard.application.year_content import (
    AskedInYear,
    BoardRecord,
    GroupYear,
    LoopsOfYear,
    Move,
    YearContent,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event, Issue, IssueKind, Owner
from careboard.domain.loops import story
from careboard.domain.principles import Principle
from careboard.domain.scores import Break, Direction, Point
from tests.reports.sample import COUNCIL, CYCLE, JUNIORS, MAY, SENIORS, commitment, score

ON = date(2026, 7, 20)


def point(step: str | None, day: date, *breaks: Break) -> Point:
    """Return a score of one promise on a day."""
    found = score("love", step, None, day).point
    assert found is not None
    return replace(found, breaks=breaks)


BETTER = Move("Love", "Seniors", Direction.BETTER, (point("a-bit", MAY), point("kept", ON)), 2)
UNSAID = Move("Rights", "Seniors", Direction.CANNOT_SAY, (point("kept", MAY), point("kept", ON, Break.METHOD)))
YEAR = YearContent(
    COUNCIL,
    CYCLE,
    ON,
    (
        GroupYear(SENIORS, 10, 8, (("Rights", "our advocate was ill"),), ("Voice",), 2),
        GroupYear(JUNIORS, 10, 10, (), (), 0),
    ),
    (BETTER,),
    (UNSAID,),
    AskedInYear(3, {AnswerKind.NO: 1, AnswerKind.YES: 1}, 1),
    LoopsOfYear(5, ("Bags",), (), ("Workers leave",), (), ("Reviews",), 2),
    BoardRecord(2, 1, 1, 1),
)


def a_chain(
    *events: Event, kind: IssueKind = IssueKind.ISSUE, title: str = "Moving with bags", **more: object
) -> Chain:
    """Return a loop with its events."""
    issue = Issue(
        "I-1", kind, title, "2026-03", date(2026, 3, 17), owner=Owner("Head of Placements"),
        answer_by=date(2026, 4, 30), events=tuple(events),
    )  # fmt: skip
    return Chain(Loop(issue, story(issue), "seniors", 0), "Seniors", **more)  # type: ignore[arg-type]




def a_content(*chains: Chain) -> ChainContent:
    """Return a document with these loops under one promise, and the first under none."""
    served = tuple(
        Served(each, ("Love",) if each is not Principle.ADULTHOOD else (), ("Bags",) if number == 0 else ())
        for number, each in enumerate(Principle)
    )
    parts = (PromiseChains(commitment("love"), chains), PromiseChains(None, chains[:1]))
    return ChainContent(COUNCIL, ON, parts, Crosswalk(served, ("Voice",)))
