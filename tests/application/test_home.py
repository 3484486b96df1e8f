"""Home: what is next on one page."""

from __future__ import annotations

from careboard.application.sittings import Progress
from careboard.domain.answers import AnswerKind
from careboard.domain.board_steps import BoardStep
from tests.support.builders import day
from tests.support.councils import ACouncil


def test_a_new_council_has_nothing_before_it(council: ACouncil) -> None:
    view = council.services.home.view()
    assert (view.coming, view.board, view.debts, view.late_owners, view.sealed_boxes) == (None, None, (), (), 0)
    assert [board.group.key for board in view.scoreboards] == ["seniors", "juniors"]


def test_the_running_meeting_comes_first_and_then_the_nearest(council: ACouncil) -> None:
    council.services.planning.plan(day(10), "seniors")
    near = council.services.planning.plan(day(5), "juniors").key
    coming = council.services.home.view().coming
    assert coming is not None
    assert (coming.meeting.key, coming.group.key) == (near, "juniors")
    running = council.starts(20)
    coming = council.services.home.view().coming
    assert coming is not None
    assert coming.meeting.key == running
    assert coming.agenda.minutes > 0


def test_what_is_to_be_told_at_the_coming_meeting(council: ACouncil) -> None:
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.planning.plan(day(30), "seniors")
    coming = council.services.home.view().coming
    assert coming is not None
    assert [loop.issue.key for loop in coming.to_tell] == [issue]


def test_late_owners_debts_and_sealed_boxes(council: ACouncil) -> None:
    meeting = council.starts(0, heads=4)
    issue = council.hears(meeting)
    council.services.asking.ask(meeting, "Stop moving us", "Lead Member", day(76))
    council.services.voting.open(meeting, commitments=("love",))
    council.casts(meeting, "kept")
    council.services.voting.leave_sealed(meeting)
    council.finishes(meeting)
    council.sends(issue)
    council.turn_to(80)
    view = council.services.home.view()
    assert [loop.issue.key for loop in view.late_owners] == [issue]
    assert view.debts == (), "no paper has asked yet"
    council.services.papers.issue(editors=2)
    view = council.services.home.view()
    assert [ask.days_late(view.today) for ask in view.debts] == [4]
    assert (view.sealed_boxes, view.open_vote) == (1, None)


def test_an_open_vote_is_told_with_its_one_number(council: ACouncil) -> None:
    meeting = council.starts(0, heads=4)
    council.services.voting.open(meeting, commitments=("love",), good_enough=("love",))
    council.casts(meeting, {"love": "skip"})
    view = council.services.home.view()
    assert (view.sealed_boxes, view.open_vote) == (0, Progress(1, 4))
    for path in council.place.keys.iterdir():
        if path.suffix != ".check":
            path.unlink()
    assert council.services.home.view().open_vote is None


def test_the_next_board_and_how_ready_its_paper_is(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    open_one = council.starts(20, heads=5)
    council.services.running.close(open_one)
    council.services.asking.add_board(day(60), day(50))
    later = council.services.asking.add_board(day(150), day(140))
    due = council.services.home.view().board
    assert due is not None
    assert (due.paper, due.approved, due.covered) == (1, 1, 2)
    council.services.running.approve(open_one)
    council.turn_to(52)
    council.services.papers.issue(editors=2)
    due = council.services.home.view().board
    assert due is not None
    assert (due.paper, due.next_step is None) == (1, False), "the clerk does not have it yet"
    council.services.to_the_board.tick(due.board.key, BoardStep.CLERK)
    due = council.services.home.view().board
    assert due is not None
    assert (due.board, due.paper, due.covered) == (later, 2, 0)


def test_owners_are_told_a_week_before_the_paper_prints_them_as_overdue(council: ACouncil) -> None:
    """Rule 2: the paper reckons at the board's own day, and prints what was raised before its papers were due."""
    meeting = council.meets(0)
    late, in_time = council.hears(meeting), council.hears(meeting)
    council.sends(late, 5, answer_by=58)
    council.sends(in_time, 6, answer_by=61)
    raised_after = council.hears(council.meets(51))
    council.sends(raised_after, 51, answer_by=52)
    council.services.asking.add_board(day(60), day(50))
    council.turn_to(42)
    assert council.services.home.view().to_notify == ()
    council.turn_to(43)
    view = council.services.home.view()
    assert [loop.issue.key for loop in view.to_notify] == [late]
    assert view.late_owners == (), "the owner still has time: this is the notice"
    council.services.issues.answer(late, AnswerKind.YES)
    assert council.services.home.view().to_notify == ()


def test_what_a_closed_meeting_raised_waits_to_be_sent(council: ACouncil) -> None:
    meeting = council.starts()
    issue = council.hears(meeting)
    assert council.services.home.view().unsent == (), "the meeting goes on"
    council.finishes(meeting)
    assert [loop.issue.key for loop in council.services.home.view().unsent] == [issue]
    council.sends(issue)
    assert council.services.home.view().unsent == ()
