"""Erasing for good: what goes together, in one step that nothing brings back (P21)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from careboard.application.changes import EVERYTHING, Changes
from careboard.application.phrase_list import ISSUE
from careboard.application.ports import UnitOfWork
from careboard.application.reviewing import RecordClass, keys_of
from careboard.application.steps import Steps
from careboard.domain.boards import Board, Paper, papers_holding
from careboard.domain.covers import PUBLIC
from careboard.domain.issues import Issue
from careboard.domain.loops import FINAL, story
from careboard.errors import RuleBroken

ERASED_ON = "erased-on"
"""The note of the day since which the backups hold what was erased; empty once they were made anew."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is erased together: records of one class by their keys, and the issued papers that hold them."""

    record: RecordClass
    keys: tuple[str, ...]
    papers: tuple[int, ...] = ()


class Erasing:
    """Tells what would go, and takes it out for good."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def of_issue(self, issue: str) -> Erasure:
        """Return what goes with an issue: those that were joined with it, and each paper that holds one of them."""
        with self._steps.start_work() as work:
            work.issues.get(issue)
            return _issues(work, (issue,))

    def of_year(self, record: RecordClass, year: int) -> Erasure:
        """Return what goes with the records of one class and year."""
        with self._steps.start_work() as work:
            return _with_papers(work, record, keys_of(work, record, year))

    def erase(self, erasure: Erasure) -> None:
        """Take records out with the papers that hold them, all or none; nothing before it can be undone either.

        Refused while a round is open, where nothing is left to erase, and where other papers hold it by now. Who
        erases empties the log of the file next, and has the backups made anew.
        """
        with self._steps.start_work() as work:
            if any(round_.is_box_open for meeting in work.meetings.all() for round_ in meeting.rounds):
                raise RuleBroken("round-open")
            if not erasure.keys:
                raise RuleBroken("nothing-to-erase")
            if _with_papers(work, erasure.record, erasure.keys) != erasure:
                raise RuleBroken("changed-since")
            _take_out(work, erasure, self._steps.today())
            work.council.set_note(ERASED_ON, self._steps.today().isoformat())
            work.commit()
        self._steps.settle(EVERYTHING)

    def backups_hold_it_since(self) -> datetime.date | None:
        """Return the day since which the backups hold what was erased, None where they hold nothing of it."""
        with self._steps.start_work() as work:
            day = work.council.note(ERASED_ON)
        return datetime.date.fromisoformat(day) if day else None

    def backups_made_anew(self) -> None:
        """Note that no backup holds anything that was erased."""
        with self._steps.start_work() as work:
            work.council.set_note(ERASED_ON, "")
            work.commit()
        self._steps.announce(Changes.COUNCIL)


def _take_out(work: UnitOfWork, erasure: Erasure, today: datetime.date) -> None:
    for number in erasure.papers:
        work.papers.erase(number, today)
    _take_out_cover_sheets(work, erasure.papers)
    if erasure.record is RecordClass.ASKS:
        _take_out_of_cover_sheets(work, [work.asks.get(key).text for key in erasure.keys])
    if erasure.record is RecordClass.ISSUES:
        for key in erasure.keys:
            _take_out_words(work, work.issues.get(key))
    kept = work.kept
    {
        RecordClass.MEETINGS: kept.erase_meeting_words,
        RecordClass.ISSUES: kept.erase_issues,
        RecordClass.OWNER_NAMES: kept.erase_owner_names,
        RecordClass.ASKS: kept.erase_asks,
        RecordClass.PAPERS: _nothing_more,
        RecordClass.PASSED_ON: kept.erase_passed_on,
    }[erasure.record](erasure.keys)


def _take_out_cover_sheets(work: UnitOfWork, papers: Sequence[int]) -> None:
    """Take out what officers wrote in front of the papers that go, where no paper of that board meeting stays."""
    every = work.papers.all()
    gone = {paper.board for paper in every if paper.number in papers}
    still = {paper.board for paper in every if paper.erased_on is None}
    for board in work.boards.all():
        if board.key in gone - still and board.cover != PUBLIC:
            work.boards.put(board.covered_by(PUBLIC))


def _take_out_of_cover_sheets(work: UnitOfWork, texts: Sequence[str]) -> None:
    """Take the lines out of every cover sheet that repeat one of the texts."""
    said = [line for text in texts for line in map(_one_line, text.splitlines()) if line]
    for board in work.boards.all():
        without = board.cover.without_lines(lambda line: any(text in _one_line(line) for text in said))
        if without != board.cover:
            work.boards.put(board.covered_by(without))


def _take_out_words(work: UnitOfWork, issue: Issue) -> None:
    """Take out what else says the words of an issue: quotes made of them, and what was written and spoken of them."""
    said, held = _one_line(issue.detail), work.meetings.get(issue.raised)
    quotes = tuple(each for each in held.quotes if each.about != issue.title and each.text not in said)
    if quotes != held.quotes:
        work.meetings.put(replace(held, quotes=quotes))
    phrase = ISSUE + issue.key
    for language in work.languages.all():
        if phrase in language.phrases:
            phrases = {key: words for key, words in language.phrases.items() if key != phrase}
            work.languages.put(replace(language, phrases=phrases))
    for recording in work.recordings.sizes():
        if recording.partition("/")[2] == phrase:
            work.recordings.remove(recording)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _nothing_more(_keys: Sequence[str]) -> None:
    """The papers are gone by now."""


def _with_papers(work: UnitOfWork, record: RecordClass, keys: tuple[str, ...]) -> Erasure:
    if record is RecordClass.ISSUES:
        return _issues(work, keys)
    if record is RecordClass.ASKS:
        return _asks(work, keys)
    if record is RecordClass.PAPERS:
        return Erasure(record, keys, tuple(map(int, keys)))
    return Erasure(record, keys)


def _issues(work: UnitOfWork, keys: Iterable[str]) -> Erasure:
    """Return issues with those that were joined with one of them, and the papers that hold any."""
    joined = work.kept.joined_with(tuple(keys))
    papers, boards = _papers(work)
    holding: set[int] = set()
    for key in joined:
        issue = work.issues.get(key)
        told = story(issue)
        closed = told.since if told.state in FINAL else None
        holding |= set(papers_holding(papers, boards, issue.raised_on, closed))
    return Erasure(RecordClass.ISSUES, joined, tuple(sorted(holding)))


def _asks(work: UnitOfWork, keys: tuple[str, ...]) -> Erasure:
    papers, boards = _papers(work)
    holding: set[int] = set()
    for key in keys:
        ask = work.asks.get(key)
        settled = None if ask.in_debt else ask.standing[-1].known_on
        holding |= set(papers_holding(papers, boards, work.meetings.get(ask.meeting).date, settled))
    return Erasure(RecordClass.ASKS, keys, tuple(sorted(holding)))


def _papers(work: UnitOfWork) -> tuple[tuple[Paper, ...], tuple[Board, ...]]:
    return tuple(paper for paper in work.papers.all() if paper.erased_on is None), work.boards.all()
