"""What is put into a council file comes out as it was, whole, and in its order."""

import dataclasses
import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from careboard.application.issue_list import IssueCounts, IssueFilter
from careboard.application.ports import UnitOfWork
from careboard.domain.issues import EventKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.rounds import RoundState, Tally
from careboard.errors import NotFound, RuleBroken
from db.store import CouncilStore
from tests.storage import samples


@pytest.fixture
def full(store: CouncilStore) -> CouncilStore:
    """A file with one value of everything."""
    with store.start_work() as work:
        samples.put_everything(work)
        work.commit()
    return store


def test_everything_comes_back_as_it_was(full: CouncilStore) -> None:
    with full.start_work() as work:
        assert work.council.get() == samples.COUNCIL
        assert work.council.note("pin") == "a hash"
        assert work.council.note("never set") == ""
        assert work.pledges.all() == (samples.PLEDGE, samples.OTHER_PLEDGE)
        assert work.meetings.all() == (samples.MEETING, samples.LATER_MEETING)
        assert work.issues.all() == (samples.ISSUE, samples.GOOD_THING, samples.JOINED)
        assert work.asks.all() == (samples.ASK,)
        assert work.boards.all() == (samples.BOARD,)
        listed = dataclasses.replace(samples.PAPER, editions={"standard": b"", "html": b""})
        assert work.papers.all() == (listed, samples.ERASED_PAPER)
        assert work.papers.get(2) == samples.PAPER
        assert work.files.all() == (samples.TEMPLATE,)
        assert [one.on for one in work.passed_on.all()] == [samples.JANUARY, samples.MARCH]
        assert work.languages.all() == (samples.LANGUAGE, samples.OTHER_LANGUAGE)
        assert work.recordings.all() == (samples.RECORDING, samples.OTHER_RECORDING)


def test_a_step_reads_everything_once_and_again_after_any_change_of_it(full: CouncilStore) -> None:
    with full.start_work() as work:
        meetings, council = work.meetings.all(), work.council.get()
        assert (work.meetings.all() is meetings, work.council.get() is council) == (True, True)
        work.meetings.put(dataclasses.replace(samples.MEETING, place="The library"))
        assert work.meetings.all()[0].place == "The library"
        work.council.put(dataclasses.replace(samples.COUNCIL, word="promise"))
        assert work.council.get().word == "promise"
        assert len(work.recordings.all()) == 2
        work.recordings.remove(samples.RECORDING.id)
        assert work.recordings.all() == (samples.OTHER_RECORDING,)
    with full.start_work() as work:
        assert work.meetings.all() == meetings, "nothing was committed"


def test_one_value_comes_back_by_its_key(full: CouncilStore) -> None:
    with full.start_work() as work:
        assert work.pledges.get("care-pledge") == samples.PLEDGE
        assert work.meetings.get("2026-01") == samples.MEETING
        assert work.issues.find("I-2") == samples.ISSUE
        assert work.asks.get("A-1") == samples.ASK
        assert work.boards.get("2026-06") == samples.BOARD


def test_what_was_recorded_is_listed_without_its_sound(full: CouncilStore) -> None:
    silent = [
        dataclasses.replace(each, clip=dataclasses.replace(each.clip, data=b""))
        for each in (samples.RECORDING, samples.OTHER_RECORDING)
    ]
    with full.start_work() as work:
        assert list(work.recordings.of("ar")) == silent
        assert work.recordings.of("cy") == ()
        assert work.recordings.sizes() == {"ar/view/ready": 14, "ar/word": 14}
        assert work.recordings.get("ar/word") == samples.OTHER_RECORDING


def test_a_language_goes_with_its_phrases_and_only_without_recordings(full: CouncilStore) -> None:
    with full.start_work() as work:
        work.languages.remove("ar")
        with pytest.raises(RuleBroken, match="still-referred-to"):
            work.commit()
    with full.start_work() as work:
        work.languages.remove("ar")
        for each in (samples.RECORDING, samples.OTHER_RECORDING):
            work.recordings.remove(each.id)
        work.commit()
    with full.start_work() as work:
        assert work.languages.all() == (samples.OTHER_LANGUAGE,)
        assert work.recordings.sizes() == {}


def test_the_order_of_what_was_typed_stays(full: CouncilStore) -> None:
    with full.start_work() as work:
        meeting = work.meetings.get("2026-01")
        assert list(meeting.attended) == ["16-17", "12-15"]
        assert list(meeting.round("2026-01/kept").tallies) == ["rights", "love"]
        assert list(meeting.round("2026-01/kept").reasons) == ["love", "rights"]


@pytest.mark.parametrize(
    "sample",
    [
        samples.COUNCIL,
        samples.COUNCIL.groups[1],
        samples.COUNCIL.posts[0],
        samples.PLEDGE,
        samples.RIGHTS,
        samples.MEETING,
        samples.ASK,
        samples.BOARD,
        samples.BOARD.cover,
        samples.MEETING.quotes[0],
        samples.PAPER.responses[0],
        samples.LANGUAGE,
        samples.RECORDING,
    ],
)
def test_the_samples_leave_no_field_at_its_default(sample: Any) -> None:
    at_default = [name for name, value, default in _fields(sample) if value == default]
    assert at_default in ([], ["kind"])


@pytest.mark.parametrize(
    "several",
    [
        samples.MEETING.rounds,
        samples.ISSUE.events,
        samples.ASK.answers,
        (samples.PAPER, samples.ERASED_PAPER),
        (samples.ISSUE, samples.JOINED, samples.GOOD_THING),
    ],
)
def test_together_the_samples_leave_no_field_at_its_default(several: tuple[Any, ...]) -> None:
    never = set.intersection(*({name for name, value, default in _fields(one) if value == default} for one in several))
    assert never == set()


def _fields(sample: Any) -> list[tuple[str, object, object]]:
    found: list[tuple[str, object, object]] = []
    for field in dataclasses.fields(sample):
        default = field.default_factory() if callable(field.default_factory) else field.default
        found.append((field.name, getattr(sample, field.name), default))
    return found


def test_a_value_that_is_put_again_is_replaced_with_its_parts(full: CouncilStore) -> None:
    shorter = dataclasses.replace(samples.ISSUE, commitments=("rights",), events=samples.ISSUE.events[:1])
    smaller = dataclasses.replace(samples.COUNCIL, own_scales=(), posts=())
    with full.start_work() as work:
        work.issues.put(shorter)
        work.council.put(smaller)
        work.pledges.put(dataclasses.replace(samples.PLEDGE, versions=samples.PLEDGE.versions[:1]))
        work.commit()
    with full.start_work() as work:
        assert work.issues.get("I-2") == shorter
        assert work.council.get() == smaller
        assert work.pledges.all()[0].versions == samples.PLEDGE.versions[:1]


def test_what_is_not_committed_is_not_kept(full: CouncilStore) -> None:
    with full.start_work() as work:
        work.issues.put(dataclasses.replace(samples.ISSUE, title="Another"))
        work.council.set_note("pin", "")
    with full.start_work() as work:
        assert work.issues.get("I-2") == samples.ISSUE
        assert work.council.note("pin") == "a hash"


def test_a_new_file_has_no_council(store: CouncilStore) -> None:
    with store.start_work() as work:
        assert work.council.find() is None
        with pytest.raises(NotFound, match="no-council"):
            work.council.get()


@pytest.mark.parametrize(
    ("code", "look_up"),
    [
        ("unknown-pledge", lambda work: work.pledges.get("none")),
        ("unknown-meeting", lambda work: work.meetings.remove("none")),
        ("unknown-issue", lambda work: work.issues.get("none")),
        ("unknown-ask", lambda work: work.asks.remove("none")),
        ("unknown-board", lambda work: work.boards.get("none")),
        ("unknown-language", lambda work: work.languages.get("none")),
        ("unknown-recording", lambda work: work.recordings.get("none")),
        ("unknown-paper", lambda work: work.papers.get(9)),
    ],
)
def test_what_is_not_there_is_told_by_its_kind(
    full: CouncilStore, code: str, look_up: Callable[[UnitOfWork], object]
) -> None:
    with full.start_work() as work, pytest.raises(NotFound, match=code):
        look_up(work)


def test_what_is_still_named_elsewhere_cannot_be_taken_out(full: CouncilStore) -> None:
    with full.start_work() as work:
        work.meetings.remove("2026-01")
        with pytest.raises(RuleBroken, match="still-referred-to"):
            work.commit()
    with full.start_work() as work:
        assert work.meetings.get("2026-01") == samples.MEETING


def test_what_is_not_named_elsewhere_goes_with_its_parts(full: CouncilStore) -> None:
    with full.start_work() as work:
        work.asks.remove("A-1")
        work.issues.remove("I-11")
        work.issues.remove("I-2")
        work.boards.remove("2026-06")
        work.commit()
    with full.start_work() as work:
        assert work.issues.all() == (samples.GOOD_THING,)
        assert work.asks.all() == ()
        assert work.boards.all() == ()


def test_a_tally_is_written_once(full: CouncilStore) -> None:
    other = {"love": Tally({"kept": 8}), "rights": Tally({"kept": 8})}
    changed = dataclasses.replace(samples.REVEALED, tallies=other)
    with full.start_work() as work, pytest.raises(RuleBroken, match="tally-stands"):
        work.meetings.put(dataclasses.replace(samples.MEETING, rounds=(changed,)))


def test_the_file_itself_refuses_a_changed_tally(full: CouncilStore) -> None:
    with (
        full.file.connection() as connection,
        pytest.raises(IntegrityError, match="a tally is never changed"),
    ):
        connection.exec_driver_sql("UPDATE tally SET n = n + 1")


def test_the_tally_of_a_void_round_goes(full: CouncilStore) -> None:
    void = dataclasses.replace(samples.REVEALED, state=RoundState.VOID, tallies={}, voted=None)
    meeting = dataclasses.replace(samples.MEETING, rounds=(void, *samples.MEETING.rounds[1:]))
    with full.start_work() as work:
        work.meetings.put(meeting)
        work.commit()
    with full.start_work() as work:
        assert work.meetings.get("2026-01") == meeting


def test_a_sealed_round_moves_to_the_next_meeting(full: CouncilStore) -> None:
    source = dataclasses.replace(samples.MEETING, rounds=samples.MEETING.rounds[:2])
    target = dataclasses.replace(samples.LATER_MEETING, rounds=(samples.SEALED,))
    with full.start_work() as work:
        work.meetings.put(source)
        work.meetings.put(target)
        work.commit()
    with full.start_work() as work:
        assert work.meetings.all() == (source, target)
    with full.start_work() as work:
        work.meetings.put(dataclasses.replace(target, rounds=()))
        work.meetings.put(dataclasses.replace(source, rounds=(*source.rounds, samples.SEALED)))
        work.commit()
    with full.start_work() as work:
        assert work.meetings.get("2026-01").rounds[-1] == samples.SEALED


def test_keys_go_on_after_the_highest_number(full: CouncilStore, store: CouncilStore) -> None:
    with full.start_work() as work:
        assert work.issues.next_key() == "I-12"
        assert work.asks.next_key() == "A-2"
    with store.start_work() as work:
        work.asks.remove("A-1")
        assert work.asks.next_key() == "A-1"


def test_the_list_of_issues_tells_where_each_loop_stands(full: CouncilStore) -> None:
    with full.start_work() as work:
        waiting, good = work.issues.rows(IssueFilter())
    assert (waiting.key, good.key) == ("I-2", "I-10")
    assert waiting.state is LoopState.NOT_SORTED
    assert waiting.waits_for is WaitsFor.OWNER
    assert (waiting.group, waiting.commitment, waiting.owner) == ("seniors", "love", "Head of Phones")
    assert waiting.answer_by == waiting.due == datetime.date(2026, 4, 20)
    assert (waiting.since, waiting.raised_on, waiting.reopened) == (samples.MARCH, samples.JANUARY, 1)
    assert waiting.days_late(datetime.date(2026, 4, 30)) == 10
    assert good.commitment == good.owner == ""


def test_what_was_joined_stands_in_no_list_but_is_found_from_the_other(full: CouncilStore) -> None:
    with full.start_work() as work:
        everything = work.issues.rows(IssueFilter(with_joined=True))
        assert [(row.key, row.state) for row in everything][-1] == ("I-11", LoopState.JOINED)
        assert work.issues.joined_with("I-2") == work.issues.taken_out_of("I-2") == (samples.JOINED,)
        assert work.issues.joined_with("I-10") == ()
        by_dots = IssueFilter(by_dots=True)
        assert [(row.key, row.dots) for row in work.issues.rows(by_dots)] == [("I-10", 4), ("I-2", 0)]
        assert [work.issues.place(by_dots, key) for key in ("I-10", "I-2", "I-11")] == [0, 1, None]


def test_the_list_of_issues_is_read_in_parts_and_counted(full: CouncilStore) -> None:
    with full.start_work() as work:
        assert [row.key for row in work.issues.rows(IssueFilter(), 1, 5)] == ["I-10"]
        assert work.issues.rows(IssueFilter(), 2, 5) == ()
        assert [work.issues.place(IssueFilter(), key) for key in ("I-2", "I-10", "I-99")] == [0, 1, None]
        assert [work.issues.place(IssueFilter(group="juniors"), key) for key in ("I-2", "I-10")] == [None, 0]
        assert work.issues.counts(datetime.date(2026, 4, 20)) == IssueCounts(2, 0, 0, 0, 0)
        assert work.issues.counts(datetime.date(2026, 4, 21)) == IssueCounts(2, 0, 0, 1, 0)
        assert work.issues.owners() == ("Head of Phones",)


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        (IssueFilter(text="CALLS"), ["I-2"]),
        (IssueFilter(text="back rings"), ["I-2"]),
        (IssueFilter(text="head of phones"), ["I-2"]),
        (IssueFilter(text="%"), []),
        (IssueFilter(text="i-10"), ["I-10"]),
        (IssueFilter(states=frozenset({LoopState.RAISED, LoopState.SENT})), ["I-10"]),
        (IssueFilter(waits_for=WaitsFor.OWNER), ["I-2"]),
        (IssueFilter(group="juniors"), ["I-10"]),
        (IssueFilter(overdue_on=datetime.date(2026, 4, 20)), []),
        (IssueFilter(overdue_on=datetime.date(2026, 4, 21)), ["I-2"]),
    ],
)
def test_the_list_of_issues_is_filtered(full: CouncilStore, wanted: IssueFilter, keys: list[str]) -> None:
    with full.start_work() as work:
        assert [row.key for row in work.issues.rows(wanted)] == keys


def test_what_is_over_stands_last_in_the_list(full: CouncilStore) -> None:
    ended = dataclasses.replace(
        samples.ISSUE,
        events=(
            *samples.ISSUE.events,
            dataclasses.replace(samples.ISSUE.events[-1], kind=EventKind.ENDED, method=None),
        ),
    )
    with full.start_work() as work:
        work.issues.put(ended)
        assert [row.key for row in work.issues.rows(IssueFilter())] == ["I-10", "I-2"]


def test_a_text_that_no_rule_has_capped_is_refused_by_the_file(full: CouncilStore) -> None:
    endless = dataclasses.replace(samples.BOARD, key="k" * 201)
    with full.start_work() as work, pytest.raises(RuleBroken, match="out-of-bounds") as refused:
        work.boards.put(endless)
    assert refused.value.details == {"field": "board_key"}


def test_steps_of_several_threads_take_turns(store: CouncilStore) -> None:
    def count_up() -> None:
        for _ in range(20):
            with store.start_work() as work:
                work.council.set_note("counter", str(int(work.council.note("counter") or 0) + 1))
                work.commit()

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.start_work() as work:
        assert work.council.note("counter") == "80"


def test_a_step_within_a_step_is_a_mistake(store: CouncilStore) -> None:
    with store.start_work(), pytest.raises(RuntimeError, match="within a step"), store.start_work():
        pass
