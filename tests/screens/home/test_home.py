"""Home says what is next, and each thing leads to where it is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from careboard.domain.answers import AnswerKind
from tests.screens.home.conftest import OpenHome
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.issues.sheet_desk import TO_CHASE, WALL_POSTER
from ui.theme import px
from ui.widgets.date_tile import DateTile


def test_an_empty_council_says_what_to_do_first(open_home: OpenHome) -> None:
    screen = open_home()
    screen.reads(
        "What is next",
        "Thursday 15 January 2026",
        "No meeting is planned. When do you meet next?",
        "Nothing to tell back. Answers show up here as they come in.",
        "This cycle starts with your first meeting.",
        "No board meeting is set.",
        "The board owes nothing today.",
        "No backup yet. Choose a second folder.",
        "Recovery sheet not checked yet.",
    )
    screen.presses_words("Plan a meeting")
    screen.presses_words("Add its date")
    screen.presses("check-recovery-sheet")
    assert screen.went == [("meeting", ""), ("papers", "boards"), ("settings", "recovery-sheet")]


def test_the_coming_meeting_stands_first_with_its_minutes(council: ACouncil, open_home: OpenHome) -> None:
    key = council.services.planning.plan(day(3), "seniors", "Town hall").key
    screen = open_home()
    screen.reads("Seniors meet on Sunday, in three days", "18 January 2026 · Town hall")
    assert any(words.endswith("of 120 minutes planned") for words in screen.words())
    screen.presses("go-to-meeting")
    assert screen.went == [("meeting", key)]


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (2, "Seniors meet tomorrow"),
        (3, "Seniors meet today"),
        (4, "Seniors: this meeting was planned for Sunday"),
    ],
)
def test_the_title_follows_the_calendar(council: ACouncil, open_home: OpenHome, number: int, title: str) -> None:
    council.services.planning.plan(day(3), "seniors")
    council.turn_to(number)
    screen = open_home()
    screen.reads(title)


def test_a_running_meeting_is_gone_on_with(council: ACouncil, open_home: OpenHome) -> None:
    key = council.starts(3)
    screen = open_home()
    screen.reads("Seniors are meeting now")
    screen.presses_words("Go on with the meeting")
    assert screen.went == [("meeting", key)]


def test_a_vote_that_was_open_when_the_program_was_closed_is_said_plainly(
    council: ACouncil, open_home: OpenHome
) -> None:
    meeting = council.starts(0, heads=4)
    council.services.voting.open(meeting, commitments=("love",))
    open_home().reads("A vote is open. Nobody has voted yet. Go on at the meeting.")
    council.casts(meeting, "kept")
    open_home().reads(
        "A vote is open: 1 of 4 have voted, and their votes are safe. "
        "Whoever was in the middle was not counted and begins again. Go on at the meeting."
    )


def test_a_sealed_box_is_said_plainly(council: ACouncil, open_home: OpenHome) -> None:
    meeting = council.starts(0, heads=4)
    council.services.voting.open(meeting, commitments=("love",))
    council.services.voting.leave_sealed(meeting)
    open_home().reads("A box is sealed. The group goes on with it at its next meeting.")


def test_answers_that_wait_lead_to_their_stories(council: ACouncil, open_home: OpenHome) -> None:
    meeting = council.meets(0)
    for number in range(5):
        council.sends(council.hears(meeting, f"Issue {number}"), 5)
    council.turn_to(10)
    for number, kind in enumerate((AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NO, AnswerKind.NOT_YET)):
        council.services.issues.answer(f"I-{number + 1}", kind, "Because.")
    council.services.issues.claim_done("I-5", "Done")
    council.services.planning.plan(day(20), "seniors")
    screen = open_home()
    screen.reads("Tell back on Wednesday", "5 answers wait", "Issue 0", "Partly", "and 1 more")
    screen.presses("tell-I-2")
    assert screen.went == [("issues", "I-2")]


def test_the_cycle_names_what_is_scored_put_off_and_left(council: ACouncil, open_home: OpenHome) -> None:
    meeting = council.starts(0)
    council.scores(meeting, *["kept"] * 7, commitments=("love", "voice"))
    council.services.planning.defer(meeting, "rights", "The advocate was ill")
    council.finishes(meeting)
    screen = open_home()
    screen.reads("This cycle, January 2026 to December 2026", "2 of 5 scored", "0 of 5 scored")
    assert any("put off, with a reason: Rights" in words for words in screen.words())
    screen.presses("open-scores")
    assert screen.went == [("scores", "")]


def test_the_boards_paper_and_debts_lead_to_the_papers(council: ACouncil, open_home: OpenHome) -> None:
    services = council.services
    services.asking.add_board(day(40), day(30))
    meeting = council.starts(0)
    services.asking.ask(meeting, "A lockable box", "Lead Member", day(35))
    services.asking.ask(meeting, "A family day", "Lead Member", day(90))
    services.asking.ask(meeting, "Wifi", "Lead Member", day(95))
    council.finishes(meeting)
    council.turn_to(20)
    next_step = "Next: Young editors read it. By 6 February 2026, 2 days left."
    open_home().reads("Paper 1 is due on 14 February 2026", next_step, "The board owes nothing today.")
    services.papers.issue(editors=2)
    services.asking.answer("A-2", AnswerKind.NOT_YET, "The cost first.", by=day(91), on=day(20))
    council.turn_to(42)
    services.asking.add_board(day(60), day(41))
    screen = open_home()
    screen.reads("A lockable box", "Overdue", "Not yet", "No meeting to report yet")
    assert any(each.accessibleName() == "1 day late" for each in screen.page.findChildren(DateTile))
    screen.presses("open-papers")
    screen.presses_words("and 1 more")
    screen.presses("debt-A-1")
    assert screen.went == [("papers", "next-paper"), ("papers", "asks"), ("papers", "asks A lockable box")]


def test_home_leads_to_chasing_and_to_the_wall_poster(open_home: OpenHome) -> None:
    screen = open_home()
    screen.presses("home-chase")
    screen.presses("home-poster")
    assert screen.went == [("issues", TO_CHASE), ("issues", WALL_POSTER)]


def test_home_says_whom_to_tell_before_the_paper_prints_them_as_overdue(council: ACouncil, open_home: OpenHome) -> None:
    meeting = council.meets(0)
    for day_sent in (5, 6):
        council.sends(council.hears(meeting), day_sent)
    council.services.asking.add_board(day(60), day(50))
    council.turn_to(42)
    assert not open_home().sees("notice-to-owners")
    council.turn_to(43)
    open_home().reads("Tell them now, or the paper prints them as overdue: Head of Placements")


def test_a_backup_is_made_in_the_folder_that_is_chosen(
    council: ACouncil, open_home: OpenHome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    screen = open_home()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    screen.presses("choose-second-folder")
    assert screen.said == []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    screen.presses("choose-second-folder")
    assert screen.said == ["Backup made."]
    screen.reads("Last backup: 15 January 2026, to the council’s second folder.")
    assert list(folder.rglob("*.careboard"))
    council.turn_to(15)
    screen.place.presenter.refresh()
    screen.reads("The last backup is of 15 January 2026. That is too long ago.")
    screen.presses("back-up-now")
    assert screen.said == ["Backup made."] * 2


def test_why_there_is_no_backup_is_said(
    council: ACouncil, open_home: OpenHome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_home()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "gone"))
    screen.presses("choose-second-folder")
    assert screen.said == [f"There is no such folder: {tmp_path / 'gone'}."]
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "stick"))
    council.services.voting.open(council.starts(0), commitments=("love",))
    screen.presses("choose-second-folder")
    assert screen.said[-1] == "A vote is open, so there is no copy now. Copies are made again once it is closed."


def test_a_checked_recovery_sheet_is_not_spoken_of(council: ACouncil, open_home: OpenHome) -> None:
    council.services.setting_up.recovery_sheet_checked()
    assert not open_home().sees("check-recovery-sheet")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_home_is_never_cut_at_the_side(
    qtbot: QtBot, council: ACouncil, open_home: OpenHome, theme: str, percent: int
) -> None:
    council.services.planning.plan(day(3), "seniors", "Cymorth i Ymadawyr Gofal")
    screen = open_home((1366, 728), theme, percent)
    assert screen.page.minimumSizeHint().width() <= 1366
    screen.page.resize(800, 1180)
    qtbot.waitUntil(lambda: screen.page.minimumSizeHint().width() <= 800)
    assert not screen.page.grab().isNull()


def test_all_that_takes_the_keyboard_has_a_name_and_room_for_a_finger(council: ACouncil, open_home: OpenHome) -> None:
    council.sends(council.hears(council.meets(0)), 5)
    council.services.issues.answer("I-1", AnswerKind.YES)
    council.services.planning.plan(day(20), "seniors")
    council.services.asking.add_board(day(40), day(30))
    screen = open_home()
    screen.reads("Workers leave too often", "Board meets on 24 February 2026")
    focusable = [
        each
        for each in screen.page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) >= 6
    for each in focusable:
        name = QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        assert name, f"{each.objectName()} {each.metaObject().className()} has no name"
        assert each.height() >= px(44), f"{name} is {each.height()} high"


def test_what_was_raised_and_not_sent_is_one_press_away(council: ACouncil, open_home: OpenHome) -> None:
    meeting = council.starts()
    issue = council.hears(meeting)
    council.finishes(meeting)
    screen = open_home()
    screen.presses_words("1 to send")
    assert screen.went[-1] == ("issues", issue)


def test_what_the_board_answered_leads_to_its_ask(council: ACouncil, open_home: OpenHome) -> None:
    services = council.services
    meeting = council.starts(0)
    ask = services.asking.ask(meeting, "A lockable box", "Lead Member", day(35)).key
    council.finishes(meeting)
    services.papers.issue(editors=2)
    services.asking.answer(ask, AnswerKind.YES, "", on=day(20))
    council.turn_to(30)
    services.planning.plan(day(40), "seniors")
    screen = open_home()
    screen.presses(f"tell-{ask}")
    assert screen.went == [("papers", "asks A lockable box")]
