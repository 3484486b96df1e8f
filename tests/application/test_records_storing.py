"""The record in and out of a real council file: all of it or nothing, and never what is still sealed."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.application.built_in_pledges import built_in_pledges
from careboard.application.changes import Announcer
from careboard.application.planning import Planning
from careboard.application.records import (
    export_record,
    import_record,
    read_record,
    record_in,
    record_of_data,
    unrevealed_self_scores,
)
from careboard.application.running import Running
from careboard.application.steps import Steps
from careboard.application.voting import Voting
from careboard.domain.boards import Board
from careboard.domain.council import Council
from careboard.domain.languages import Clip, Language, Recording
from careboard.errors import NotFound, RuleBroken
from db.store import CouncilStore
from tests.storage.files import Place
from tests.support.example_record import PATH, changed, example

MEETING = "2026-09"
TODAY = datetime.date(2026, 9, 17)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CouncilStore]:
    """A new encrypted file with a council and a pledge that the import will replace."""
    opened = Place(tmp_path).create()
    with opened.start_work() as work:
        work.council.put(Council.of("Before", "Somewhere"))
        for pledge in built_in_pledges():
            work.pledges.put(pledge)
        work.boards.put(Board("2020-01", datetime.date(2020, 1, 2), datetime.date(2020, 1, 1)))
        work.commit()
    yield opened
    opened.close()


def take_in(store: CouncilStore, changes: dict[str, object] | None = None) -> None:
    with store.start_work() as work:
        import_record(work, record_of_data(changed(changes or {})))
        work.commit()


def steps(store: CouncilStore) -> Steps:
    return Steps(store.start_work, Announcer(), lambda: TODAY)


def run_a_meeting(store: CouncilStore) -> Voting:
    """Plan and begin another meeting of the seniors with a sealed self-score, and open a vote."""
    planning, running, voting = Planning(steps(store)), Running(steps(store)), Voting(steps(store))
    meeting = planning.plan(TODAY, "seniors")
    assert meeting.key == MEETING
    planning.seal_self_score(MEETING, {"love": "kept", "rights": "mostly"})
    running.start(MEETING)
    voting.correct_heads(MEETING, {"12-15": 6}, 0)
    voting.open(MEETING, commitments=("love",))
    return voting


def vote(voting: Voting) -> None:
    for _voter in range(6):
        questions = voting.sitting(MEETING).questions
        answers = {questions[0].round_id: {question.key: "mostly" for question in questions}}
        voting.cast(MEETING, answers, may_see=True)


def test_the_example_goes_in_and_comes_out_without_loss(store: CouncilStore) -> None:
    take_in(store)
    with store.start_work() as work:
        assert export_record(work) == example()
        assert record_in(work) == read_record(PATH.read_bytes())


def test_council_groups_pledges_and_boards_are_replaced(store: CouncilStore) -> None:
    take_in(store)
    with store.start_work() as work:
        assert work.council.get().name == "Hillside Voices"
        assert [pledge.key for pledge in work.pledges.all()] == ["care-pledge"]
        assert [board.key for board in work.boards.all()] == ["2026-06"]


def test_papers_and_what_was_passed_on_go_both_ways(store: CouncilStore) -> None:
    paper = {
        "number": 4,
        "board": "2026-06",
        "issued_on": "2026-05-29",
        "covers": ["2026-01", "2026-05"],
        "editors": 2,
        "pdf": "JVBERi0xLjc=",
        "corrects": None,
        "changes": "",
    }
    take_in(store, {"papers": [paper], "passed_on": [{"on": "2026-01-15", "post": "safeguarding"}]})
    with store.start_work() as work:
        assert work.papers.get(4).edition() == b"%PDF-1.7"
        assert export_record(work)["papers"] == [paper]
        assert export_record(work)["passed_on"] == [{"on": "2026-01-15", "post": "safeguarding"}]


def test_languages_go_both_ways_and_replace_those_of_the_file(store: CouncilStore) -> None:
    with store.start_work() as work:
        work.languages.put(Language("so", "Soomaali"))
        work.recordings.put(Recording("so", "word", "promise", "", Clip("audio/wav", b"RIFF")))
        work.commit()
    language = {
        "code": "ar",
        "name": "العربية",
        "right_to_left": True,
        "checked_on": "2026-05-29",
        "phrases": [{"key": "view/ready", "english": "I'm ready", "words": "أنا مستعد"}],
        "recordings": [{"key": "word", "english": "promise", "words": "وعد", "kind": "audio/ogg", "data": "T2dnUw=="}],
    }
    plain = {"code": "pl", "name": "Polski"}
    take_in(store, {"languages": [language, plain]})
    with store.start_work() as work:
        assert [each.code for each in work.languages.all()] == ["ar", "pl"]
        assert work.recordings.get("ar/word").clip == Clip("audio/ogg", b"OggS")
        assert work.recordings.sizes() == {"ar/word": 4}
        assert export_record(work)["languages"] == [language, plain]


def test_a_second_import_is_refused_and_changes_nothing(store: CouncilStore) -> None:
    take_in(store)
    with pytest.raises(RuleBroken, match="import-needs-empty-file"):
        take_in(store, {"council.name": "Another"})
    with store.start_work() as work:
        assert export_record(work) == example()


def test_an_empty_file_has_no_record(tmp_path: Path) -> None:
    opened = Place(tmp_path).create()
    with opened.start_work() as work, pytest.raises(NotFound, match="no-council"):
        export_record(work)
    opened.close()


def test_no_record_leaves_while_a_vote_is_open_or_closed_and_not_revealed(store: CouncilStore) -> None:
    take_in(store)
    voting = run_a_meeting(store)
    vote(voting)
    with store.start_work() as work, pytest.raises(RuleBroken, match="round-open"):
        export_record(work)
    voting.close(MEETING)
    with store.start_work() as work, pytest.raises(RuleBroken, match="round-open"):
        export_record(work)


def test_a_sealed_self_score_stays_out_and_is_named(store: CouncilStore) -> None:
    take_in(store)
    voting = run_a_meeting(store)
    vote(voting)
    voting.close(MEETING)
    voting.reveal(MEETING)
    with store.start_work() as work:
        assert unrevealed_self_scores(work) == (MEETING,)
        data = export_record(work)
    [round_] = data["meetings"][-1]["rounds"]
    assert round_["authority"] == {"love": "kept"}
    assert data["meetings"][-1]["state"] == "running"
    again = read_record(json.dumps(data))
    assert again.meetings[-1].self_score == {"love": "kept"}
    assert again.meetings[-1].state == "running"


def test_a_revealed_self_score_is_nothing_to_warn_of(store: CouncilStore) -> None:
    take_in(store)
    with store.start_work() as work:
        assert unrevealed_self_scores(work) == ()
