"""Erased means erased (P21): no page, log or backup holds it, and what held it goes too or nothing does."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.erasing import Erasure
from careboard.application.records import as_data, export_record, read_record
from careboard.application.reviewing import RecordClass
from careboard.bootstrap import FilesHere
from careboard.domain.boards import Board, Paper, next_board, papers_holding
from careboard.domain.council import ADVOCATE
from careboard.domain.covers import PUBLIC, Cover
from careboard.domain.languages import Clip, Language, Phrase, Recording
from careboard.domain.meetings import MeetingState
from careboard.domain.quotes import Quote
from careboard.domain.rounds import Method, Round, RoundKind, RoundState
from careboard.domain.triage import Door
from careboard.errors import NotFound, RuleBroken
from careboard.open_file import OpenFile
from careboard.paths import DataFolder
from db.kept_records import SqlKeptRecords
from db.packing import pack
from tests.storage.files import ON, cheap
from tests.support.prepared import put_copy

CANARY = "Zebrafinch"


class Calendar:
    """A day that tests turn."""

    day = ON

    def __call__(self) -> datetime.date:
        """Return the day."""
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def make_open_to_all(path: Path) -> None:
    files = FilesHere(DataFolder(path.parent / f"{path.stem}-computer"), today=lambda: ON, derive=cheap)
    files.make_demonstration(path, None).close()


@pytest.fixture
def council(tmp_path: Path, calendar: Calendar) -> Iterator[OpenFile]:
    """The demonstration without a passphrase, so that its pages can be searched byte by byte."""
    path = tmp_path / "demo.careboard"
    put_copy(path, "open-demonstration", make_open_to_all)
    opened = FilesHere(DataFolder(tmp_path / "data"), today=calendar, derive=cheap).open(path, None)
    yield opened
    opened.close()


def places_of(text: str, folder: Path) -> set[str]:
    """Return which files under a folder hold a text in their bytes."""
    return {path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()}

def words(record: RecordClass) -> str:
    """Return the word that a class of records is found by."""
    return f"{CANARY} {record.value};"


def note_down_everywhere(council: OpenFile) -> str:
    """Write the canary into every field of an issue that is long closed, and return its key."""
    [key, *_] = [row.key for row in council.services.issues.rows() if row.state.value == "sorted"]
    with council.services.steps.start_work() as work:
        issue = work.issues.get(key)
        events = tuple(replace(event, reason=f"{words(RecordClass.ISSUES)} said so") for event in issue.events)
        owner = replace(issue.owner, name=f"Ms {words(RecordClass.OWNER_NAMES)}")
        told = replace(issue, title=f"About {CANARY}", detail=words(RecordClass.ISSUES) * 200)
        work.issues.put(replace(told, owner=owner, events=events))
        work.commit()
    return key


def test_an_issue_goes_from_pages_log_and_backups_with_the_papers_that_hold_it(
    council: OpenFile, tmp_path: Path
) -> None:
    key = note_down_everywhere(council)
    council.backups.make()
    services = council.services
    with services.steps.start_work() as work:
        pages = pack(work.papers.get(1).edition())[4000:4060]
    assert [path for path in tmp_path.rglob("*") if path.is_file() and pages in path.read_bytes()]
    erasure = services.erasing.of_issue(key)
    assert (erasure.record, erasure.keys) == (RecordClass.ISSUES, (key,))
    assert 1 in erasure.papers
    assert places_of(CANARY, tmp_path)
    council.erase(erasure)
    assert not {name for name in places_of(CANARY, tmp_path) if name.startswith("demo.")}
    assert council.backups.remake() >= 1
    assert places_of(CANARY, tmp_path) == set()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and pages in path.read_bytes()]
    with pytest.raises(NotFound):
        services.erasing.of_issue(key)
    with pytest.raises(RuleBroken, match="paper-erased"):
        services.papers.reprint(1)
    assert council.check() == ()
    assert services.steps.undo_labels == ()


def test_what_the_group_was_asked_about_an_erased_issue_goes_too_and_the_record_stays_whole(council: OpenFile) -> None:
    with council.services.steps.start_work() as work:
        asked = {
            key
            for meeting in work.meetings.all()
            for round_ in meeting.rounds
            if round_.kind is RoundKind.SORTED
            for key in round_.questions
        }
    assert asked
    for key in sorted(asked):
        council.erase(council.services.erasing.of_issue(key))
    with council.services.steps.start_work() as work:
        rounds = [round_ for meeting in work.meetings.all() for round_ in meeting.rounds]
        record = export_record(work)
    assert not [round_ for round_ in rounds if round_.kind is RoundKind.SORTED and set(round_.questions) & asked]
    assert as_data(read_record(json.dumps(record))) == record


def test_the_words_of_an_erased_issue_go_from_quotes_languages_and_recordings_too(council: OpenFile) -> None:
    key, phrase = note_down_everywhere(council), "issue/{}"
    with council.services.steps.start_work() as work:
        issue = work.issues.get(key)
        held = work.meetings.get(issue.raised)
        other = Quote.of("We like the new house", "Home")
        quotes = (Quote.of(CANARY, "Typed"), Quote.of("Word by word", issue.title), other)
        work.meetings.put(replace(held, quotes=quotes))
        words = Phrase(issue.title, f"Am {CANARY}")
        phrases = {phrase.format(key): words, phrase.format("I-999"): Phrase("Another", "Arall")}
        work.languages.put(Language("cy", "Cymraeg", phrases=phrases))
        work.languages.put(Language("en", "English"))
        for language in ("en", "cy"):
            clip = Clip("audio/wav", b"RIFF")
            work.recordings.put(Recording(language, phrase.format(key), issue.title, "", clip))
            work.recordings.put(Recording(language, phrase.format("I-999"), "Another", "", clip))
        work.commit()
    council.erase(council.services.erasing.of_issue(key))
    with council.services.steps.start_work() as work:
        assert work.meetings.get(held.key).quotes == (other,)
        assert tuple(work.languages.get("cy").phrases) == ("issue/I-999",)
        kept = [name for name in work.recordings.sizes() if "/issue/" in name]
        assert sorted(kept) == ["cy/issue/I-999", "en/issue/I-999"]


def test_both_or_neither(council: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    key = note_down_everywhere(council)
    erasure = council.services.erasing.of_issue(key)

    def fails(*_things: object) -> None:
        raise RuleBroken("round-is-open")

    monkeypatch.setattr(SqlKeptRecords, "erase_issues", fails)
    with pytest.raises(RuleBroken):
        council.erase(erasure)
    assert council.services.papers.reprint(erasure.papers[0])
    assert council.services.issues.loop(key).issue.title == f"About {CANARY}"


def test_a_paper_issued_meanwhile_is_not_taken_out_unnamed(council: OpenFile) -> None:
    key = note_down_everywhere(council)
    erasure = council.services.erasing.of_issue(key)
    with pytest.raises(RuleBroken, match="changed-since"):
        council.erase(replace(erasure, papers=erasure.papers[1:]))
    with pytest.raises(RuleBroken, match="nothing-to-erase"):
        council.erase(Erasure(RecordClass.ISSUES, ()))


def test_each_class_past_its_date_can_be_erased_without_a_trace_and_is_not_asked_about_again(
    council: OpenFile, calendar: Calendar, tmp_path: Path
) -> None:
    services = council.services
    note_down_everywhere(council)
    with services.steps.start_work() as work:
        for meeting in work.meetings.all():
            if meeting.state is MeetingState.CLOSED:
                said = words(RecordClass.MEETINGS)
                rounds = tuple(replace(each, reasons={"love": (said,)}) for each in meeting.rounds)
                quotes = (Quote.of(said * 5),)
                work.meetings.put(replace(meeting, rounds=rounds, notes={"": said * 40}, quotes=quotes))
        for ask in work.asks.all():
            if not ask.in_debt:
                work.asks.put(replace(ask, text=f"{words(RecordClass.ASKS) * 40}\nAnd {words(RecordClass.ASKS)}"))
        ahead = next_board(work.boards.all(), work.papers.all())
        for board in work.boards.all():
            purpose = "To tell you" if board == ahead else words(RecordClass.PAPERS)
            said = f"Ours.\n1. To answer: {words(RecordClass.ASKS) * 40}\nAnd {words(RecordClass.ASKS)}"
            work.boards.put(board.covered_by(Cover(purpose, said, "None")))
        work.commit()
    services.issues.pass_on(Door.JUST_ME, ADVOCATE)
    heads = [meeting.heads for meeting in services.planning.meetings()]
    calendar.day = datetime.date(2090, 1, 1)
    first = (RecordClass.OWNER_NAMES, RecordClass.PAPERS)
    for record in dict.fromkeys((*first, *RecordClass)):
        asked = {each.year for each in services.reviewing.due() if each.record is record}
        assert asked, record
        for year in asked:
            council.erase(services.erasing.of_year(record, year))
        assert record not in {each.record for each in services.reviewing.due()}
        assert not {name for name in places_of(words(record), tmp_path) if name.startswith("demo.")}, record
    assert [meeting.heads for meeting in services.planning.meetings()] == heads
    with services.steps.start_work() as work:
        covers = {board.key: board.cover for board in work.boards.all()}
    assert ahead is not None
    assert covers.pop(ahead.key) == Cover("To tell you", "Ours.", "None")
    assert set(covers.values()) == {PUBLIC}
    assert council.check() == ()


def test_nothing_is_erased_while_a_box_is_open(council: OpenFile) -> None:
    key = note_down_everywhere(council)
    erasure = council.services.erasing.of_issue(key)
    with council.services.steps.start_work() as work:
        meeting = next(each for each in work.meetings.all() if each.state is not MeetingState.CLOSED)
        box = Round("box", RoundKind.KEPT, "four-words", Method.SECRET, ("love",), state=RoundState.OPEN, heads=7)
        work.meetings.put(replace(meeting, rounds=(box,)))
        work.commit()
    with pytest.raises(RuleBroken, match="round-open"):
        council.erase(erasure)


def test_a_paper_holds_what_had_begun_until_one_has_told_of_its_close() -> None:
    day = datetime.date
    boards = [Board("b1", day(2026, 3, 1), day(2026, 2, 1)), Board("b2", day(2026, 6, 1), day(2026, 5, 1))]
    papers = [
        Paper(1, None, day(2025, 12, 1), ("m",), 2, {}),
        Paper(2, "b1", day(2026, 1, 20), ("m",), 2, {}),
        Paper(3, "b1", day(2026, 2, 20), ("m",), 2, {}, corrects=2),
        Paper(4, "b2", day(2026, 4, 20), ("m",), 2, {}),
    ]
    assert papers_holding(papers, boards, day(2026, 1, 25), None) == (2, 3, 4)
    assert papers_holding(papers, boards, day(2025, 11, 1), day(2026, 1, 5)) == (1, 2, 3)
    assert papers_holding(papers, boards, day(2026, 7, 1), None) == ()
