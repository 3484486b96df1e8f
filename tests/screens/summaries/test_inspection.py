"""The year, the chain and each story are shown in a window over the papers and the issues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from careboard.application.inspecting import InspectionDrawing
from careboard.drawing import inspection_drawing
from tests.support.councils import ACouncil
from tests.support.pages.issues import IssuesScreen
from tests.support.pages.summaries import PapersScreen
from ui.inspecting.inspection_presenter import CHAIN, YEAR, InspectionPresenter, stories
from ui.inspecting.inspection_window import InspectionWindow


@pytest.fixture
def heard(council: ACouncil) -> str:
    """A council that has met, with one story."""
    meeting = council.starts(0, 5)
    key = council.hears(meeting, "Moving with bags")
    council.scores(meeting, *["kept"] * 5)
    council.finishes(meeting)
    return key


def only_window(screen: PapersScreen | IssuesScreen) -> InspectionWindow:
    (window,) = screen.page.findChildren(InspectionWindow)
    return window


def test_any_story_is_two_clicks_from_the_papers(council: ACouncil, qtbot: QtBot, heard: str) -> None:
    screen = PapersScreen(council.services, qtbot)
    screen.place.presenter.show("inspection")
    window = only_window(screen)
    assert "Our year: January 2026" in window.text()
    assert window.stories.list.count() == 1
    window.stories.list.setCurrentRow(0)
    assert "Moving with bags: raised" in window.text()
    assert (window.stories.key(), window.documents.key()) == (heard, "")
    window.documents.button(CHAIN).click()
    assert "From what we said to what changed" in window.text()
    assert window.stories.key() == ""
    window.close()


def test_any_story_is_two_clicks_from_the_issues(council: ACouncil, qtbot: QtBot, heard: str) -> None:
    screen = IssuesScreen(council.services, qtbot)
    qtbot.addWidget(screen.page)
    screen.place.presenter.show(heard)
    screen.page.story.page_asked.emit(heard)
    window = only_window(screen)
    assert "Moving with bags: raised" in window.text()
    window.close()


class _View:
    def __init__(self) -> None:
        self.said: list[object] = []

    def show_choice(self, key: str) -> None:
        self.said.append(key)

    def show_drawing(self) -> None:
        """Nothing to see."""

    def show_sheet(self, pdf: bytes, name: str) -> None:
        self.said.append((pdf, name))

    def show_none(self, why: str) -> None:
        self.said.append(why)

    def say_done(self, words: str) -> None:
        self.said.append(words)

    def refuse(self, why: str) -> None:
        self.said.append(why)


def test_only_what_was_asked_for_last_is_shown_and_saved(council: ACouncil, tmp_path: Path, heard: str) -> None:
    view, waiting = _View(), list[Callable[[], None]]()
    drawing = InspectionDrawing(lambda _year: b"year", lambda chain: b"all" if chain.crosswalk else b"story")

    def later(
        work: Callable[[], object], done: Callable[[object], None], _failed: Callable[[BaseException], None]
    ) -> None:
        waiting.append(lambda: done(work()))

    presenter = InspectionPresenter(view, council.services.inspecting, drawing, later)
    for key in (YEAR, CHAIN, heard):
        presenter.choose(key)
    for step in waiting:
        step()
    assert view.said[3:] == [(b"story", f"Story {heard}")]
    presenter.save(str(tmp_path / "story.pdf"))
    presenter.save(str(tmp_path / "nowhere" / "story.pdf"))
    assert (tmp_path / "story.pdf").read_bytes() == b"story"
    assert view.said[4] == "Saved."
    assert "could not be written" in str(view.said[5])
    presenter.choose(CHAIN)
    presenter.leave()
    waiting[-1]()
    assert view.said[-1] == CHAIN


def test_without_a_meeting_the_window_says_so(council: ACouncil) -> None:
    view = _View()

    def at_once(
        work: Callable[[], object], _done: Callable[[object], None], failed: Callable[[BaseException], None]
    ) -> None:
        with pytest.raises(Exception, match="no-year-yet") as refusal:
            work()
        failed(refusal.value)

    InspectionPresenter(view, council.services.inspecting, inspection_drawing(), at_once).choose(YEAR)
    assert view.said == [YEAR, "No group has approved a meeting yet, so there is no year to tell of."]
    assert stories(council.services.inspecting.chain()) == ()
