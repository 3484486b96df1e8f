"""The last three steps, and the approval that follows them."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from careboard.domain.issues import IssueKind
from careboard.domain.meetings import MeetingState
from tests.screens.meetings.conftest import Said
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.meetings.approval_presenter import ApprovalPresenter, QuoteOption
from ui.meetings.asks_presenter import AsksPresenter
from ui.meetings.close_presenter import ClosePresenter, CloseView
from ui.meetings.dots_card import DotsCard
from ui.meetings.issues_step_presenter import DotsRow, IssuesStepPresenter
from ui.meetings.room_views import RoomWords
from ui.widgets.buttons import IconButton

Say = Callable[[str, str], None]


def issues_step(council: ACouncil, page: Recorder, say: Say) -> IssuesStepPresenter:
    presenter = IssuesStepPresenter(as_page(page), council.services, say)
    presenter.enter(council.services.planning.meeting(council.starts(60)), at_end=False)
    return presenter


def test_what_many_say_is_written_down(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter = issues_step(council, page, say)
    presenter.add("many-of-us", "Nobody asks us", "voice")
    presenter.add_good_thing("many-of-us", "The new kitchen", "")
    newest, first = page.shown("show_raised")
    assert (newest.title, newest.about) == ("The new kitchen", "Something else")
    assert (first.title, first.about, first.picture) == ("Nobody asks us", "Voice", "voice")
    assert page.shown("written") == "The new kitchen"
    assert council.services.issues.loop(newest.key).issue.kind is IssueKind.GOOD_THING


def test_behind_the_other_doors_nothing_is_written_down(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter = issues_step(council, page, say)
    presenter.add("just-me", "A secret", "")
    assert len(page.refusals) == 1
    assert page.shown("show_raised") == ()
    presenter.pass_on("not-safe", "safeguarding")
    assert page.shown("passed") == "Safeguarding lead"
    presenter.pass_on("not-safe", "advocate")
    assert len(page.refusals) == 2


def test_a_slip_can_be_taken_out(council: ACouncil, page: Recorder, say: Say, said: Said) -> None:
    presenter = issues_step(council, page, say)
    presenter.add("many-of-us", "A slip", "")
    presenter.drop(page.shown("show_raised")[0].key)
    assert page.shown("show_raised") == ()
    assert said == [("Issue taken out", "Undo")]
    presenter.drop("I-99")
    assert len(page.refusals) == 1


def test_dots_are_counted_on_the_open_issues_of_the_group(
    council: ACouncil, page: Recorder, say: Say, said: Said
) -> None:
    presenter = issues_step(council, page, say)
    presenter.add("many-of-us", "Nobody asks us", "voice")
    presenter.add_good_thing("many-of-us", "The new kitchen", "")
    (row,) = page.shown("show_dots")
    assert (row.title, row.about, row.dots) == ("Nobody asks us", "Voice", 0)
    presenter.count_dots(row.key, 7)
    assert council.services.issues.loop(row.key).issue.dots == 7
    assert said == [("Dots counted", "Undo")]
    presenter.count_dots(row.key, 1000)
    assert len(page.refusals) == 1


def test_the_count_of_dots_stands_still_under_the_hands(qtbot: QtBot) -> None:
    card = DotsCard()
    qtbot.addWidget(card)
    counted: list[tuple[str, int]] = []
    card.counted.connect(lambda key, dots: counted.append((key, dots)))
    card.show_dots((DotsRow("I-1", "voice", "Nobody asks us", "Voice", 3),))
    stepper = card.stepper("I-1")
    stepper.findChildren(IconButton)[1].click()
    card.show_dots((DotsRow("I-1", "voice", "Nobody asks us", "Voice", 4),))
    assert card.stepper("I-1") is stepper
    card.show_dots((DotsRow("I-1", "voice", "Nobody asks us", "Voice", 2),))
    assert (counted, stepper.value()) == ([("I-1", 4)], 2)
    card.show_dots(())
    assert card.isHidden()


def test_nothing_is_written_before_the_step(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter = IssuesStepPresenter(as_page(page), council.services, say)
    presenter.add("many-of-us", "Too early", "")
    presenter.drop("I-1")
    assert not page.has("show_raised")
    assert isinstance(presenter.room(), RoomWords)


def asks_step(council: ACouncil, page: Recorder, say: Say) -> AsksPresenter:
    presenter = AsksPresenter(as_page(page), council.services, say)
    presenter.enter(council.services.planning.meeting(council.starts(60)), at_end=False)
    return presenter


def test_an_ask_is_added_changed_and_taken_out(council: ACouncil, page: Recorder, say: Say, said: Said) -> None:
    presenter = asks_step(council, page, say)
    form = page.shown("show_form")
    assert (form.key, form.text, form.by) == ("", "", day(150))
    presenter.save("Tell us two weeks before", "Lead Member", day(90), "")
    (line,) = page.shown("show_asks")
    assert (line.text, line.beside) == ("Tell us two weeks before", "Lead Member decides, by 15 April 2026")
    assert presenter.room() == RoomWords("megaphone", "What we ask the board", ("Tell us two weeks before",))
    presenter.begin(line.key)
    assert page.shown("show_form").text == "Tell us two weeks before"
    presenter.save("Tell us three weeks before", "Lead Member", day(90), "")
    assert page.shown("show_asks")[0].text == "Tell us three weeks before"
    presenter.drop(line.key)
    assert page.shown("show_asks") == ()
    assert said == [("Ask taken out", "Undo")]


def test_an_ask_may_stand_on_an_issue_and_wants_the_next_board(council: ACouncil, page: Recorder, say: Say) -> None:
    key = council.starts(60)
    issue = council.hears(key)
    council.services.asking.add_board(day(80), day(70))
    presenter = AsksPresenter(as_page(page), council.services, say)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    form = page.shown("show_form")
    assert (form.by, form.issues) == (day(80), ((issue, "Workers leave too often"),))
    presenter.save("Keep our workers", "Director", day(80), issue)
    assert council.services.asking.asks()[0].issue == issue
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    assert page.order[-1] == "hide_form"


def test_an_ask_that_is_due_before_it_was_asked_is_refused(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter = asks_step(council, page, say)
    presenter.save("Tell us", "Lead Member", day(0), "")
    assert len(page.refusals) == 1
    assert page.shown("show_asks") == ()


def close_step(council: ACouncil, page: Recorder, key: str) -> tuple[ClosePresenter, list[str]]:
    closed: list[str] = []
    presenter = ClosePresenter(as_page(page), council.services, closed.append)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    return presenter, closed


def close_view(page: Recorder) -> CloseView:
    view: CloseView = page.shown("show_close")
    return view


def test_the_last_step_says_what_was_done_and_what_is_left(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7)
    presenter, closed = close_step(council, page, key)
    assert close_view(page).done[:2] == ("7 young people came", "One promise scored")
    assert [each.key for each in close_view(page).left_over] == ["rights", "voice", "family"]
    presenter.put_off("rights", "The advocate could not come")
    assert [each.key for each in close_view(page).left_over] == ["voice", "family"]
    presenter.put_off("voice", "")
    assert len(page.refusals) == 1
    presenter.close_meeting()
    assert closed == [key]
    assert council.services.planning.meeting(key).state is MeetingState.CLOSED


def test_an_open_vote_stands_in_the_way(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love",))
    presenter, closed = close_step(council, page, key)
    assert close_view(page).in_the_way == ("A vote is still open. Close it, leave it sealed or throw it away.",)
    presenter.close_meeting()
    assert (closed, len(page.refusals)) == ([], 1)
    council.services.voting.leave_sealed(key)
    presenter.refresh(council.services.planning.meeting(key))
    assert close_view(page).in_the_way == ()
    assert "love" not in [each.key for each in close_view(page).left_over]


def test_a_vote_that_is_not_revealed_and_a_missing_head_count(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love",))
    for _voter in range(7):
        council.casts(key, "kept")
    council.services.voting.close(key)
    close_step(council, page, key)
    assert close_view(page).in_the_way == ("A vote is closed and not revealed yet.",)
    council.services.voting.void(key, "Again")
    council.services.voting.correct_heads(key, {}, 0)
    close_step(council, page, key)
    assert close_view(page).in_the_way == ("Nobody is counted yet. How many came?",)


def test_nothing_closes_before_the_step(council: ACouncil, page: Recorder) -> None:
    presenter = ClosePresenter(as_page(page), council.services, print)
    presenter.close_meeting()
    presenter.put_off("love", "No")
    assert not page.last


def test_the_group_approves_its_asks_and_quotes(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7)
    (round_,) = council.services.planning.meeting(key).rounds
    council.services.running.give_reasons(key, round_.id, "love", ("They listen",))
    council.services.asking.ask(key, "More of it", "Lead Member", day(90))
    council.services.running.close(key)
    left: list[bool] = []
    presenter = ApprovalPresenter(as_page(page), council.services, lambda: left.append(True))
    presenter.begin(key)
    view = page.shown("show_approval")
    assert view.asks == (("More of it", "Lead Member decides, by 15 April 2026"),)
    assert view.quotes == (QuoteOption("They listen", "Love", chosen=False),)
    presenter.choose_quotes((("I am the only one who is 14", ""),))
    assert page.shown("show_approval").quotes[1].warning
    presenter.choose_quotes((("Ask us first", ""), ("They listen", "Love")))
    presenter.choose_quotes((("Ask us first", ""), ("They listen", "Love"), ("Ask us first", "")))
    assert page.shown("refuse") == "This quote was chosen already."
    assert [(each.text, each.chosen) for each in page.shown("show_approval").quotes] == [
        ("They listen", True), ("Ask us first", True)
    ]  # fmt: skip
    presenter.later()
    presenter.approve()
    assert (len(left), council.services.planning.meeting(key).approved) == (2, True)
    presenter.begin(key)
    assert page.shown("show_approval").approved
