"""The board papers on the screen, used as a person uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from careboard.domain.answers import AnswerKind
from careboard.errors import RuleBroken
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.looks import wear
from tests.support.pages.summaries import PapersScreen
from ui import messages
from ui.summaries.paper_window import PaperWindow
from ui.widgets.stepper import Stepper

OpenPapers = Callable[..., PapersScreen]


@pytest.fixture
def open_papers(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> OpenPapers:
    """Return a function that shows the papers in a size, with a theme and a text size."""
    screens: list[PapersScreen] = []

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> PapersScreen:
        wear(qapp, theme, percent)
        screens.append(PapersScreen(council.services, qtbot, size))
        return screens[-1]

    return open_


def test_without_a_board_meeting_its_date_is_asked_for(open_papers: OpenPapers, council: ACouncil) -> None:
    screen = open_papers()
    screen.reads("No board meeting is set.", "Add a board meeting")
    screen.types("board-date", "10 December 2026")
    screen.presses("keep-board")
    screen.reads("Please give both dates, such as 10 December 2026.")
    screen.types("papers-due", "3 December 2026")
    screen.presses("keep-board")
    screen.reads("10 December 2026", "Papers due on 3 December 2026")
    (board,) = council.services.asking.boards()
    screen.presses(f"move-{board.key}")
    screen.reads("Keep the dates")
    screen.presses("leave-board")
    screen.reads("Add the board meeting")
    screen.presses(f"move-{board.key}")
    screen.types("board-date", "17 December 2026")
    screen.presses("keep-board")
    screen.reads("17 December 2026", "Add the board meeting")
    screen.presses(f"move-{board.key}")
    screen.presses(f"cancel-{board.key}")
    screen.reads("No board meeting is set.", "Add the board meeting")
    assert [said for said, _undo in screen.said] == [
        "Board meeting added.", "Board meeting moved.", "Board meeting taken out."
    ]  # fmt: skip


def test_the_draft_is_drawn_again_on_a_visit_only_after_a_change(
    open_papers: OpenPapers, council: ACouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    drawn: list[str] = []
    papers = council.services.papers
    draft, refused = papers.draft, RuleBroken("text-cannot-be-printed", words="x", characters="x")

    def drawing(board: str, key: str) -> bytes:
        drawn.append(key)
        if len(drawn) == 1:
            raise refused
        return draft(board, key)

    monkeypatch.setattr(papers, "draft", drawing)
    screen = open_papers()
    visit = screen.place.presenter.show
    visit("")
    assert len(drawn) == 2, "what could not be drawn is tried again"
    visit("")
    assert len(drawn) == 2, "nothing has changed: the pages stay"
    council.services.asking.add_board(day(80), day(70))
    assert len(drawn) == 3, "a change that is seen is drawn at once"
    visit("")
    visit("")
    assert len(drawn) == 4


def test_the_next_paper_is_read_saved_and_issued(
    open_papers: OpenPapers, council: ACouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    screen = open_papers()
    screen.reads("Paper 1 on its way to the board of 24 February 2026", "Seniors, 15 January 2026")
    screen.reads("1 new ask to the board", "The draft, as it stands now")
    assert "Paper 1" not in screen.words(), "its name stands over its steps"
    assert screen.pictures.page_count() == 2
    assert not screen.pictures.grab().isNull()
    screen.presses("paper-as-text")
    assert "Paper 1, page 2, draft" in screen.find(QPlainTextEdit, "paper-text").toPlainText()
    screen.presses("paper-as-text")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "draft.pdf"), ""))
    screen.presses("paper-save")
    assert (tmp_path / "draft.pdf").is_file()
    screen.counts_editors(1)
    screen.presses("issue-paper")
    screen.reads("Two or more young editors read the text first.")
    screen.counts_editors(2)
    assert "Two or more young editors read the text first." not in screen.words()
    answers = [False, True]
    monkeypatch.setattr(messages, "ask", lambda *_given, **_named: answers.pop(0))
    screen.presses("issue-paper")
    assert council.services.papers.issued() == ()
    screen.presses("issue-paper")
    assert [paper.number for paper in council.services.papers.issued()] == [1]
    (window,) = screen.page.findChildren(PaperWindow)
    assert window.windowTitle() == "Paper 1"
    window.reject()
    screen.reads("Look at paper 1", "Paper 2", "No meeting has been held since the last paper.")
    screen.presses("open-board-dates")
    screen.reads("Add a board meeting")
    screen.opens("next-paper")
    assert screen.find(Stepper, "young-editors").value() == 0
    screen.opens("boards")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "paper.pdf"), ""))
    screen.presses("save-paper-1")
    assert (tmp_path / "paper.pdf").read_bytes() == council.services.papers.reprint(1)
    board = council.services.asking.boards()[0]
    assert not screen.sees(f"move-{board.key}"), "a board meeting with a paper stays as it is"


def test_a_meeting_that_is_not_approved_is_named_and_holds_the_paper_back(
    open_papers: OpenPapers, council: ACouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_met(council, approved=False)
    council.services.asking.add_board(day(40), day(30))
    screen = open_papers()
    screen.reads("Seniors, 15 January 2026", "Not approved")
    monkeypatch.setattr(messages, "ask", lambda *_given, **_named: True)
    screen.counts_editors(2)
    screen.presses("issue-paper")
    screen.reads("Not every group has approved its meeting yet. Let it approve first.")
    assert council.services.papers.issued() == ()
    assert screen.said == []
    (meeting,) = council.services.planning.meetings()
    screen.presses(f"open-approval-{meeting.key}")
    assert screen.gone == [("meeting", meeting.key)]


def test_without_asks_the_panel_says_where_they_are_made(open_papers: OpenPapers) -> None:
    screen = open_papers()
    screen.opens("asks")
    screen.reads("Nothing has been asked of the board yet. Asks are made at a meeting.")


def test_the_answer_of_the_board_is_entered(open_papers: OpenPapers, council: ACouncil) -> None:
    key = has_met(council)
    council.turn_to(70)
    screen = open_papers()
    screen.opens("asks")
    screen.reads(
        "A lockable box in every home", "Director of Services decides. Answer by 16 March 2026.", "10 days late"
    )
    screen.presses(f"answer-{key}")
    screen.presses("keep-board-answer")
    screen.reads("Please choose what the board answered.")
    screen.answers("not-yet")
    screen.presses("keep-board-answer")
    assert council.services.asking.asks()[0].answers == ()
    screen.types("board-reason", "No money this year")
    screen.presses("keep-board-answer")
    screen.reads("26 March 2026: Not yet. No money this year")
    assert not screen.sees("board-reason")
    assert screen.find(QAbstractButton, f"answer-{key}").isVisible()
    assert council.services.asking.asks()[0].in_debt


def test_a_wrong_answer_is_taken_back_and_stays_in_sight(open_papers: OpenPapers, council: ACouncil) -> None:
    key = has_met(council)
    council.turn_to(70)
    council.services.asking.answer(key, AnswerKind.NO, "No money")
    screen = open_papers()
    screen.opens("asks")
    screen.presses(f"take-back-{key}-0")
    screen.reads("Take an answer back")
    screen.presses("keep-taking-back")
    screen.reads("Withdrawing an entry needs a reason.")
    screen.types("take-back-reason", "It was about another ask")
    screen.presses("keep-taking-back")
    screen.reads("26 March 2026: No. No money", "Taken back on 26 March 2026: It was about another ask")
    assert not screen.sees("take-back-reason")
    assert screen.sees(f"answer-{key}"), "the board owes an answer again"
    assert not screen.sees(f"take-back-{key}-0")


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1150, 728), "light", 100),
        ((1366, 704), "dark", 200),
        ((800, 1216), "high-contrast", 100),
        ((800, 1216), "light", 200),
    ],
)
def test_every_panel_is_whole_named_and_large_enough(
    open_papers: OpenPapers, council: ACouncil, size: tuple[int, int], theme: str, percent: int
) -> None:
    key = has_met(council)
    council.services.asking.add_board(day(40), day(30))
    screen = open_papers(size, theme, percent)
    for door in ("next-paper", "asks", "cover", "boards"):
        screen.opens(door)
        if door == "asks":
            screen.presses(f"answer-{key}")
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), door
        assert screen.page.width() == size[0], f"{door} does not fit beside"
