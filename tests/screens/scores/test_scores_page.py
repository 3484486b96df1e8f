"""The scores on the screen, used as a person uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.scores import ScoresScreen
from ui.scores.score_reading import read_scores
from ui.scores.scores_table_model import ScoresTableModel

OpenScores = Callable[..., ScoresScreen]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council whose seniors have scored one promise twice and another once."""
    with open_council(tmp_path) as made:
        made.begins()
        made.meets(0, *["mostly"] * 5)
        made.meets(30, *["kept"] * 6, commitments=("love", "rights"))
        yield made


@pytest.fixture
def open_scores(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> OpenScores:
    """Return a function that shows the scores in a size, with a theme and a text size."""
    screens: list[ScoresScreen] = []

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> ScoresScreen:
        wear(qapp, theme, percent)
        screens.append(ScoresScreen(council.services, qtbot, size))
        return screens[-1]

    return open_


def test_the_picture_says_each_score_in_words_too(open_scores: OpenScores) -> None:
    screen = open_scores()
    screen.reads("Promise", "not kept", "In words", "Feb 2026", "6 voted", "1 adult", "The seniors’ middle answer")
    assert screen.strips()[0].startswith("Love: 14 February 2026. 6 voted. We say kept.")
    assert screen.strips()[2] == "Voice: Not scored yet"
    said = "Jan 2026: mostly. 5 voted; Feb 2026: kept. 6 voted; Better than last time"
    assert screen.histories()[0] == f"Love over time: {said}"
    assert screen.histories()[2] == "Voice over time: not scored"


def test_a_group_without_scores_says_so_and_shows_no_legend(open_scores: OpenScores) -> None:
    screen = open_scores()
    screen.chooses_group("juniors")
    screen.reads("The juniors have not scored yet. The first strip appears after the reveal.")
    assert not screen.strips()
    assert "The gap" not in screen.words()
    screen.shows_as("table")
    assert not screen.sees("scores-table")
    screen.chooses_group("seniors")
    assert screen.sees("scores-table")


def test_the_table_holds_the_same_facts(open_scores: OpenScores) -> None:
    screen = open_scores()
    screen.shows_as("table")
    assert screen.heads() == [
        "Promise", "Now", "Hillside Council", "Since last time",
        "Jan 2026\n5 voted, 1 adult", "Feb 2026\n6 voted, 1 adult",
    ]  # fmt: skip
    title, now, own, trend, *meetings = screen.rows()[0]
    assert (title, now, trend) == ("Love", "kept", "Better than last time")
    assert meetings == ["mostly. 5 voted", "kept. 6 voted"]
    assert "score" in own, "that the authority did not score itself is said, not left empty"
    assert screen.rows()[2] == ["Voice", "Not scored yet", "", "", "", ""]


def test_in_a_narrow_place_all_meetings_share_one_column(open_scores: OpenScores) -> None:
    screen = open_scores((800, 1216))
    screen.reads("Love")
    assert len(screen.strips()) == 5
    assert "In words" not in screen.words(), "cards, not rows"
    screen.shows_as("table")
    assert screen.heads() == ["Promise", "Now", "Meetings"]
    assert screen.rows()[0][2] == "Jan 2026: mostly. 5 voted\nFeb 2026: kept. 6 voted"
    assert screen.rows()[2] == ["Voice", "Not scored yet", ""]


def test_the_page_follows_the_arrow_keys_through_the_table(open_scores: OpenScores) -> None:
    screen = open_scores((1366, 400), "light", 200)
    screen.shows_as("table")
    table = screen.table
    page = table.parentWidget()
    assert page is not None
    screen.qtbot.waitUntil(lambda: page.height() >= table.geometry().bottom() >= table.minimumHeight())
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    for _row in range(table.model().rowCount() - 1):
        screen.press_key(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 4
    assert not table.viewport().visibleRegion().intersected(table.visualRect(table.currentIndex())).isEmpty()


def test_the_tab_key_leaves_the_table(open_scores: OpenScores) -> None:
    screen = open_scores()
    screen.shows_as("table")
    screen.table.setFocus()
    screen.press_key(Qt.Key.Key_Tab)
    assert not screen.table.hasFocus()


def test_no_cell_of_the_table_is_cut(open_scores: OpenScores) -> None:
    for size, percent in (((1150, 728), 100), ((1366, 704), 200), ((800, 1216), 200)):
        screen = open_scores(size, "light", percent)
        screen.shows_as("table")
        table = screen.table
        for row in range(table.model().rowCount()):
            for column in range(table.model().columnCount()):
                room = table.visualRect(table.model().index(row, column)).adjusted(12, 0, -12, 0)
                needs = table.fontMetrics().boundingRect(
                    room, Qt.TextFlag.TextWordWrap, table.model().index(row, column).data()
                )
                assert needs.height() <= room.height(), (size, percent, row, column)


def test_another_scale_is_drawn_with_its_own_steps(open_scores: OpenScores, council: ACouncil) -> None:
    seniors = council.services.setting_up.council().group("seniors")
    council.services.setting_up.put_group(replace(seniors, scale="three-words"))
    screen = open_scores()
    screen.reads("no", "sometimes", "yes")
    assert not screen.page.grab().isNull()
    council.services.setting_up.put_group(replace(seniors, name="Older ones"))
    screen.place.presenter.refresh()
    screen.reads("The older ones’ middle answer")


@pytest.mark.parametrize("narrow", [False, True])
def test_the_model_is_a_good_model(qtmodeltester: ModelTester, council: ACouncil, narrow: bool) -> None:
    model = ScoresTableModel()
    check: Callable[[ScoresTableModel], None] = qtmodeltester.check
    check(model)
    model.show_view(read_scores(council.services.scores.board("seniors")), narrow)
    check(model)
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1150, 728), "light", 100),
        ((1366, 704), "dark", 200),
        ((800, 1216), "high-contrast", 100),
        ((800, 1216), "light", 200),
    ],
)
def test_the_page_is_whole_named_and_large_enough(
    open_scores: OpenScores, size: tuple[int, int], theme: str, percent: int
) -> None:
    screen = open_scores(size, theme, percent)
    for way in ("picture", "table"):
        screen.shows_as(way)
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), way
        assert screen.page.width() == size[0]


def test_each_group_comes_when_its_key_is_asked_for(open_scores: OpenScores) -> None:
    screen = open_scores()
    screen.place.presenter.show("juniors")
    assert screen.doors("Group").key() == "juniors"
    screen.place.presenter.show("")
    assert screen.doors("Group").key() == "juniors", "the group of the last visit"
    screen.place.presenter.show("nobody")
    assert screen.doors("Group").key() == "seniors"
