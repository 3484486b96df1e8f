"""The papers without any window: boards, the draft, issuing and reprinting."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import Board, Paper
from careboard.errors import RuleBroken
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.pages.place import at_once
from ui.summaries.papers_presenter import PapersPresenter


class RecordedPapers:
    """A page that remembers what it was shown."""

    def __init__(self) -> None:
        self.boards: tuple[Board, ...] = ()
        self.papers: tuple[Paper, ...] = ()
        self.number = 0
        self.refused: list[str] = []
        self.progress: list[tuple[int, int]] = []
        self.issued: list[int] = []
        self.kept = 0

    def open(self, door: str) -> None:
        """Remember the door."""
        self.door = door

    def show_boards(self, boards: tuple[Board, ...], papers: tuple[Paper, ...], next_board: Board | None) -> None:
        """Remember the board meetings and papers."""
        assert next_board is None or next_board in boards
        self.boards, self.papers = boards, papers

    def show_content(self, content: SummaryContent, today: datetime.date) -> None:
        """Remember which paper is next."""
        assert today
        self.number = content.number

    def board_kept(self) -> None:
        """Remember that dates were kept."""
        self.kept += 1

    def show_progress(self, done: int, total: int) -> None:
        """Remember how far the work is."""
        self.progress.append((done, total))

    def paper_issued(self, number: int) -> None:
        """Remember which paper was issued."""
        self.issued.append(number)

    def refuse(self, text: str) -> None:
        """Remember what was refused."""
        self.refused.append(text)


class Desk:
    """The presenter with a page that remembers."""

    def __init__(self, council: ACouncil) -> None:
        self.page, self.said = RecordedPapers(), list[tuple[str, str]]()
        services = council.services
        self.is_stopped = False
        self.presenter = PapersPresenter(
            self.page, services.papers, services.asking, council.today, at_once, self.say, self
        )

    def begin(self) -> None:
        """Remember nothing of the work before."""
        self.page.progress.clear()

    def tell(self, done: int, total: int) -> None:
        """Hear how far the work is, and end it where it was stopped."""
        if self.is_stopped:
            raise RuleBroken("work-stopped")
        self.page.show_progress(done, total)

    def say(self, text: str, undo: str) -> None:
        """Remember what was said."""
        self.said.append((text, undo))


@pytest.fixture
def desk(council: ACouncil) -> Desk:
    """The presenter over the council."""
    return Desk(council)


def test_a_board_meeting_is_added_moved_and_taken_out(desk: Desk, council: ACouncil) -> None:
    desk.presenter.add_board(day(100), day(90))
    (board,) = council.services.asking.boards()
    desk.presenter.move_board(board.key, day(107), day(95))
    assert council.services.asking.boards() == (Board(board.key, day(107), day(95)),)
    desk.presenter.cancel_board(board.key)
    assert council.services.asking.boards() == ()
    assert desk.page.kept == 2
    assert desk.said == [
        ("Board meeting added.", "Undo"), ("Board meeting moved.", "Undo"), ("Board meeting taken out.", "Undo")
    ]  # fmt: skip
    assert not desk.page.refused


def test_dates_that_cannot_be_are_refused(desk: Desk, council: ACouncil) -> None:
    desk.presenter.add_board(day(90), day(100))
    desk.presenter.move_board("2026-09", day(100), day(90))
    desk.presenter.cancel_board("2026-09")
    assert len(desk.page.refused) == 3
    assert not any("could not be done" in text for text in desk.page.refused)
    assert council.services.asking.boards() == ()
    assert not desk.said


def test_a_paper_is_issued_once_approved_and_frozen(desk: Desk, council: ACouncil, tmp_path: Path) -> None:
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    desk.presenter.show("")
    assert desk.page.number == 1
    desk.presenter.issue(1)
    assert len(desk.page.refused) == 1
    desk.presenter.issue(2)
    assert desk.said == [("Paper 1 is issued. It can be printed again at any time.", "")]
    desk.presenter.save_paper(1, "standard", str(tmp_path / "paper.pdf"))
    assert (tmp_path / "paper.pdf").read_bytes() == council.services.papers.reprint(1)
    board = council.services.asking.boards()[0]
    desk.presenter.move_board(board.key, day(50), day(45))
    desk.presenter.cancel_board(board.key)
    assert len(desk.page.refused) == 3, "a board meeting with a paper stays"
    assert council.services.asking.boards() == (board,)


def test_a_paper_that_is_stopped_while_it_is_drawn_is_not_issued(desk: Desk, council: ACouncil) -> None:
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    desk.is_stopped = True
    desk.presenter.issue(2)
    assert desk.page.refused == ["Stopped. Nothing was changed."]
    assert desk.page.progress == [(0, 0)]
    assert council.services.papers.issued() == ()
    desk.is_stopped = False
    desk.presenter.issue(2)
    assert desk.page.progress == [(0, 2), (1, 2), (2, 2)]
    assert [paper.number for paper in council.services.papers.issued()] == [1]


def test_a_meeting_that_is_not_approved_holds_the_paper_back(desk: Desk, council: ACouncil) -> None:
    has_met(council, approved=False)
    council.services.asking.add_board(day(40), day(30))
    desk.presenter.issue(2)
    assert len(desk.page.refused) == 1
    assert council.services.papers.issued() == ()


def test_a_paper_that_is_not_there_is_not_saved(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.save_paper(7, "standard", str(tmp_path / "seven.pdf"))
    assert desk.page.refused == ["There is no paper of that number in this file."]
