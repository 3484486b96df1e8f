"""The way to the board on the screen: steps, cover sheet, responses and corrections, used as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from careboard.domain.board_steps import BoardStep
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.looks import wear
from tests.support.pages.summaries import PapersScreen
from ui.summaries.boards_panel import BoardsPanel
from ui.summaries.paper_window import PaperWindow
from ui.widgets.buttons import ToggleButton
from ui.widgets.stepper import Stepper


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> PapersScreen:
    """The papers of a council that has met and knows when its board meets."""
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    council.turn_to(20)
    wear(qapp, "light", 100)
    return PapersScreen(council.services, qtbot)


def test_a_step_is_ticked_and_taken_back(screen: PapersScreen, council: ACouncil) -> None:
    screen.reads("Paper 1 on its way to the board of 24 February 2026", "1 of 1 meeting approved")
    screen.reads("By 6 February 2026, 2 days left")
    screen.presses("step-editors")
    screen.reads("Done on 4 February 2026")
    assert list(council.services.asking.boards()[0].steps) == [BoardStep.EDITORS]
    screen.presses("step-editors")
    assert not council.services.asking.boards()[0].steps
    council.turn_to(25)
    screen.place.presenter.refresh()
    screen.reads("By 6 February 2026, 3 days late")
    assert screen.said == [("Written down: done today.", "Undo"), ("Written down: not done.", "Undo")]


def test_a_text_that_cannot_be_printed_cannot_have_been_read(screen: PapersScreen, council: ACouncil) -> None:
    key = council.starts(20, heads=5)
    council.services.asking.ask(key, "難過", "Director of Services", day(60))
    council.services.running.close(key)
    screen.presses("step-editors")
    assert not screen.find(ToggleButton, "step-editors").isChecked()
    assert "難過" in screen.said[-1][0]
    assert not council.services.asking.boards()[0].steps


def test_a_text_that_changed_since_it_was_read_is_read_again(screen: PapersScreen, council: ACouncil) -> None:
    screen.presses("step-editors")
    key = council.starts(21, heads=5)
    council.services.asking.ask(key, "Ring us back", "Director of Services", day(60))
    council.services.running.close(key)
    council.services.running.approve(key)
    screen.reads("The text has changed since they read it. Let them read it again, then press Done again.")
    assert not screen.find(ToggleButton, "step-editors").isChecked()
    screen.presses("step-editors")
    screen.reads("Done on 5 February 2026")
    council.services.steps.undo()
    screen.reads("The text has changed since they read it. Let them read it again, then press Done again.")


def test_the_cover_sheet_is_kept_as_it_is_typed(screen: PapersScreen, council: ACouncil) -> None:
    screen.opens("cover")
    screen.reads("Cover sheet for the board of 24 February 2026")
    screen.types("cover-author", "Participation Officer")
    screen.presses("propose-recommendations")
    cover = council.services.asking.boards()[0].cover
    assert cover.author == "Participation Officer"
    assert cover.recommendations == "1. To answer: A lockable box in every home"
    paragraph = screen.find(QComboBox, "cover-paragraph")
    paragraph.setCurrentIndex(2)
    paragraph.activated.emit(2)
    screen.reads("A paper that is kept from the public needs the reason.")
    screen.types("cover-reason", "It would say who somebody is")
    screen.page.setFocus()
    screen.find(QComboBox, "cover-paragraph").activated.emit(2)
    cover = council.services.asking.boards()[0].cover
    assert (cover.exempt_paragraph, cover.exempt_reason) == (2, "It would say who somebody is")
    screen.presses("cover-see-page")
    screen.reads("Page 2 of 2")
    screen.opens("cover")
    council.services.steps.undo()
    assert paragraph.currentIndex() == 0
    assert not screen.sees("cover-reason")


def test_without_asks_nothing_is_proposed(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> None:
    wear(qapp, "light", 100)
    screen = PapersScreen(council.services, qtbot)
    screen.opens("cover")
    screen.reads("Add a board meeting first.")
    council.services.asking.add_board(day(40), day(30))
    screen.presses("propose-recommendations")
    assert screen.said == [("No ask waits for this board.", "")]


def test_officers_respond_beside_the_paper(
    screen: PapersScreen, council: ACouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council.services.papers.issue(editors=2)
    screen.opens("boards")
    screen.presses("respond-1")
    screen.types("response-post", "Director")
    screen.presses("keep-response")
    screen.reads("The text is empty. Please fill it in.")
    screen.types("response-text", "We agree")
    screen.presses("keep-response")
    screen.reads("Officers' response, theirs: Director, 4 February 2026", "We agree")
    assert not screen.sees("response-text")
    screen.presses("take-back-1")
    screen.presses("respond-1")
    screen.presses("leave-response")
    assert not screen.sees("take-back-1")
    council.services.to_the_board.respond(1, "Director", "We agree in part")
    saved = iter([str(tmp_path / "no folder" / "responses.pdf"), str(tmp_path / "responses.pdf")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (next(saved), ""))
    screen.presses("save-responses-1")
    screen.reads("The file could not be written there. Nothing is lost: choose another folder.")
    assert screen.sees("take-back-1"), "what could not be written may still be taken back"
    screen.presses("save-responses-1")
    assert (tmp_path / "responses.pdf").read_bytes() == b"1 We agree in part"
    assert not screen.sees("take-back-1")


def test_a_correction_is_the_next_paper_and_says_what_changed(screen: PapersScreen, council: ACouncil) -> None:
    council.services.papers.issue(editors=2)
    screen.opens("boards")
    screen.presses("correct-1")
    screen.presses("keep-correction")
    screen.reads("Please say what changed.")
    screen.types("correction-changes", "The date of the meeting")
    screen.presses("keep-correction")
    screen.reads("Two or more young editors read the text first.")
    screen.find(Stepper, "correction-editors").set_value(2)
    screen.presses("keep-correction")
    (window,) = screen.page.findChildren(PaperWindow)
    assert window.windowTitle() == "Paper 2"
    window.reject()
    screen.reads("It corrects paper 1: The date of the meeting")
    assert [paper.corrects for paper in council.services.papers.issued()] == [None, 1]
    assert screen.sees("correct-2")
    assert not screen.sees("correct-1"), "only the last paper of a board is corrected"
    assert council.services.papers.reprint(1) != council.services.papers.reprint(2)


def test_a_correction_tells_how_far_it_is_and_is_stopped(
    screen: PapersScreen, council: ACouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council.services.papers.issue(editors=2)
    screen.opens("boards")
    show = BoardsPanel.show_progress

    def stop_it(panel: BoardsPanel, done: int, total: int) -> None:
        show(panel, done, total)
        if done < total:
            assert not screen.sees("keep-correction")
            screen.presses("correction-stop")

    monkeypatch.setattr(BoardsPanel, "show_progress", stop_it)
    screen.presses("correct-1")
    screen.types("correction-changes", "The date of the meeting")
    screen.find(Stepper, "correction-editors").set_value(2)
    screen.presses("keep-correction")
    screen.reads("Stopped. Nothing was changed.")
    assert screen.sees("keep-correction")
    assert [paper.number for paper in council.services.papers.issued()] == [1]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "form.pdf"), ""))
    screen.presses("save-form-1")
    assert (tmp_path / "form.pdf").read_bytes() == council.services.papers.reprint(1, "response-form")
