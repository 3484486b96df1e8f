"""The windows of paper ballots: by touch and by keyboard alone, and nothing typed is left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from careboard.domain.rounds import RoundKind
from tests.support.councils import ACouncil
from tests.support.looks import wear
from tests.support.pages.meetings import OpenMeetings
from tests.support.pages.paper_ballots import PaperScreen, PaperWindows
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.widgets.buttons import Button

Open = Callable[..., PaperScreen]


def _throw_away() -> None:
    _press(0)


def _go_on_typing() -> None:
    _press(1)


def _press(number: int) -> None:
    message = QApplication.activeModalWidget()
    assert message is not None
    message.findChildren(Button)[number].click()


@pytest.fixture
def open_papers(qtbot: QtBot, council: ACouncil) -> Open:
    """Return a function that opens a vote of two promises and shows where its papers are."""

    def open_(heads: int = 7, *, opened: bool = True) -> PaperScreen:
        key = council.starts(0, heads)
        if opened:
            council.services.voting.open(key, commitments=("love", "voice"))
        return PaperScreen(qtbot, council, PaperMeeting(key, heads, {RoundKind.KEPT: ("love", "voice")}))

    return open_


def test_the_ballot_is_looked_at_before_it_is_printed(open_papers: Open) -> None:
    screen = open_papers()
    window = screen.prints()
    assert "We keep our promise about love." in window.text()
    assert "7 copies, one for each person." in screen.words()
    screen.press("paper-as-text")
    window.kinds.button("tokens").click()
    assert window.text().count("Put me in the box") == 7
    assert "copies" not in screen.words()
    screen.press("paper-back")
    assert screen.forgets()


def test_a_ballot_is_saved_as_the_tagged_pdf(
    open_papers: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_papers()
    screen.prints()
    target = tmp_path / "ballots.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    screen.press("paper-save")
    with pikepdf.open(target) as pdf:
        assert "/StructTreeRoot" in pdf.Root
    assert "Saved." in screen.words()
    screen.press("paper-back")


def test_without_a_printer_it_says_what_to_do(open_papers: Open) -> None:
    screen = open_papers()
    screen.prints()
    read: list[str] = []

    def close() -> None:
        message = QApplication.activeModalWidget()
        assert message is not None
        read.append(message.accessibleDescription())
        message.findChildren(Button)[0].click()

    QTimer.singleShot(0, screen.page, close)
    screen.press("paper-print")
    assert read == ["This computer knows no printer. Save it as a PDF, and print it from another computer."]
    screen.press("paper-back")


def test_a_ballot_is_typed_in_by_keyboard_alone(open_papers: Open, council: ACouncil) -> None:
    screen = open_papers()
    screen.types()
    screen.keys("142")
    assert screen.chosen() == ["Love: 1  Not kept", "Voice: 4  Kept", "One last thing: 2  Yes"]
    screen.keys("\n")
    assert screen.chosen() == []
    assert "1 paper ballot is in. 1 of 7 have voted." in screen.words()
    screen.keys("771\n")
    assert "2 paper ballots are in. 2 of 7 have voted." in screen.words()
    assert council.services.voting.progress("2026-01").voted == 2


def test_enter_goes_on_and_never_puts_half_a_paper_into_the_box(open_papers: Open) -> None:
    screen = open_papers()
    screen.types()
    screen.keys("\n3\n")
    assert screen.chosen() == ["Voice: 3  Mostly"]
    assert "0 of 7 have voted." in screen.words()
    screen.keys("\n")
    assert "1 of 7 have voted." in screen.words()
    screen.keys("4")
    QTest.keyClick(screen.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "2 of 7 have voted." in screen.words()


def test_a_finger_that_rests_on_a_key_answers_one_question(open_papers: Open) -> None:
    screen = open_papers()
    screen.types()
    for repeats in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", repeats)
        in_focus = QApplication.focusWidget()
        assert in_focus is not None
        QApplication.sendEvent(in_focus, press)
    assert screen.chosen() == ["Love: 1  Not kept"]


def test_a_ballot_is_typed_in_by_touch(open_papers: Open) -> None:
    screen = open_papers()
    screen.types()
    assert not screen.button("paper-put").isEnabled()
    screen.touch(1, "a-bit")
    screen.press("paper-put")
    assert "1 of 7 have voted." in screen.words()
    assert not screen.button("paper-put").isEnabled()


def test_a_paper_without_a_tick_counts_only_when_it_is_said(open_papers: Open) -> None:
    screen = open_papers()
    screen.types()
    screen.press("paper-empty")
    assert screen.chosen() == ["Love: 7  Skip", "Voice: 7  Skip", "One last thing: 1  No"]
    screen.keys("\n")
    assert "1 of 7 have voted." in screen.words()


def test_more_papers_than_people_lead_to_a_recount(open_papers: Open) -> None:
    screen = open_papers(heads=1)
    screen.types()
    screen.keys("1")
    screen.press("paper-put")
    screen.keys("11")
    screen.press("paper-put")
    assert "This paper is not in." in screen.words()
    assert len(screen.chosen()) == 2
    screen.press("paper-recount")
    assert screen.recounts == 1
    assert screen.forgets()


def test_a_paper_that_is_not_in_the_box_is_asked_about(open_papers: Open) -> None:
    screen = open_papers()
    window = screen.types()
    screen.keys("1")

    QTimer.singleShot(0, screen.page, _go_on_typing)
    screen.press("paper-done")
    assert window.isVisible()
    assert screen.chosen() == ["Love: 1  Not kept"]
    QTimer.singleShot(0, screen.page, _throw_away)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert screen.is_closed()
    assert screen.said == []
    assert screen.forgets()


def test_who_is_done_is_told_to_tear_up_the_papers(open_papers: Open) -> None:
    screen = open_papers()
    screen.types()
    screen.keys("111\n")
    screen.press("paper-done")
    assert screen.said == ["Now tear up the papers, so that nobody can read them."]
    assert screen.forgets()


def test_before_a_vote_is_open_nothing_can_be_typed_in(open_papers: Open) -> None:
    screen = open_papers(opened=False)
    screen.desk.type_papers()
    assert len(screen.refused) == 1
    assert screen.is_closed()


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_is_reached_and_named(open_papers: Open, qapp: QApplication, percent: int) -> None:
    wear(qapp, "light", percent)
    screen = open_papers()
    window = screen.types()
    for button in window.findChildren(Button):
        if button.isVisible():
            assert button.accessibleName()
            assert button.height() >= 44
    screen.press("paper-done")


def test_a_paper_typed_in_beside_the_scoring_view_moves_the_one_number_that_shows(
    council: ACouncil, open_meetings: OpenMeetings
) -> None:
    key = council.starts(0, 7)
    council.services.voting.open(key, commitments=("love", "voice"))
    screen = open_meetings()
    screen.press("type-papers")
    papers = PaperWindows(screen.pages)
    papers.press("paper-begin")
    papers.keys("411\n")
    assert "1 paper ballot is in. 1 of 7 have voted." in papers.words()
    papers.press("paper-done")
    assert papers.forgets()
    assert "1 of 7 have voted" in screen.words()
    assert screen.said[-1] == ("Now tear up the papers, so that nobody can read them.", "")


def test_papers_are_printed_while_a_meeting_is_prepared(open_meetings: OpenMeetings) -> None:
    screen = open_meetings()
    screen.plans()
    screen.press("print-papers")
    papers = PaperWindows(screen.pages)
    assert "One for each young person who uses paper." in papers.words()
    papers.press("paper-back")
    assert papers.forgets()


def test_tokens_are_printed_once_the_heads_are_counted_in_the_room_check(open_meetings: OpenMeetings) -> None:
    screen = open_meetings()
    screen.plans()
    screen.starts(9)
    screen.goes_to("score")
    screen.press("open-vote")
    screen.press("check-print-papers")
    papers = PaperWindows(screen.pages)
    papers.press("paper-back")
    assert papers.forgets()
    assert screen.sees("hand-over")


def test_a_language_that_cannot_be_printed_says_so_and_another_can_be_chosen(
    open_papers: Open, council: ACouncil
) -> None:
    screen = open_papers()
    languages = council.services.languages
    languages.add("zh", "中文", False)
    languages.write("zh", "aside/skip", "跳過")
    window = screen.prints()
    window.languages.button("zh").click()
    assert "中文 cannot be printed yet." in screen.words()
    assert not screen.button("paper-print").isEnabled()
    assert not screen.button("paper-save").isEnabled()
    window.languages.button("en").click()
    assert "cannot be printed" not in screen.words()
    assert screen.button("paper-print").isEnabled()
    screen.press("paper-back")


def test_a_vote_that_was_closed_meanwhile_keeps_what_is_typed(open_papers: Open, council: ACouncil) -> None:
    screen = open_papers()
    screen.types()
    council.services.voting.close("2026-01")
    screen.keys("111\n")
    assert len(screen.chosen()) == 3
    assert "0 of 7 have voted." in screen.words()
    screen.press("paper-empty")
    QTimer.singleShot(0, screen.page, _throw_away)
    screen.press("paper-done")
    assert screen.is_closed()
