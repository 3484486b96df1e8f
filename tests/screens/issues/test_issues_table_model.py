"""The list of issues reads only what is in sight, and tells Qt the truth about the rest."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from careboard.application.issue_list import IssueRow
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from tests.support.builders import FIRST_DAY
from ui.issues.issues_table import IssuesTable
from ui.issues.issues_table_model import LINE_ROLE, PAGE, IssuesTableModel
from ui.issues.list_reading import IssueLine


class ManyLines:
    """So many issues, made when they are read."""

    def __init__(self, number: int) -> None:
        """Take how many there are."""
        self._number = number

    def read(self, offset: int, limit: int) -> list[IssueRow]:
        """Return a part of them."""
        return [_row(number) for number in range(self._number)[offset : offset + limit]]

    def place(self, key: str) -> int | None:
        """Return where an issue stands."""
        number = int(key.removeprefix("I-"))
        return number if number < self._number else None


def _row(number: int) -> IssueRow:
    day = datetime.date(2026, 2, 15)
    return IssueRow(
        f"I-{number}", IssueKind.ISSUE, f"Long waits {number}", "seniors", "love", LoopState.SENT, WaitsFor.OWNER,
        "Head of Placements", day, None, day, FIRST_DAY, FIRST_DAY, 0,
    )  # fmt: skip


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    assert qtbot is not None
    model = IssuesTableModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(ManyLines(3), {"love": "Love"}, FIRST_DAY)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Issue"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert isinstance(model.index(0, 0).data(LINE_ROLE), IssueLine)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Sent, answer due in 31 days"
    assert model.data(model.index(-1, 0)) is None


def test_a_list_of_many_pages_is_a_sound_model_too(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    assert qtbot is not None
    model = IssuesTableModel()
    model.show_rows(ManyLines(2 * PAGE + 1), {}, FIRST_DAY)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * PAGE + 1
    model.show_rows(ManyLines(PAGE), {}, FIRST_DAY)
    model.fetchMore(QModelIndex())
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (PAGE, False)


def test_of_a_hundred_thousand_issues_only_those_in_sight_are_read(qtbot: QtBot) -> None:
    table = IssuesTable()
    qtbot.addWidget(table)
    table.resize(720, 450)
    table.show()
    table.show_rows(ManyLines(100_000), {}, FIRST_DAY)
    table.grab()
    model = table.model()
    assert isinstance(model, IssuesTableModel)
    assert model.rowCount() == PAGE
    assert 0 < model.lines_read <= 20
    table.choose("I-99999")
    table.grab()
    assert table.key() == "I-99999"
    assert model.rowCount() == 100_000
    assert model.lines_read <= 40
    place = table.verticalScrollBar().value()
    table.show_rows(ManyLines(100_000), {}, FIRST_DAY)
    assert (table.key(), table.verticalScrollBar().value()) == ("I-99999", place)
    table.show_rows(ManyLines(3), {}, FIRST_DAY)
    assert table.key() == ""


def test_scrolling_to_the_end_reads_on(qtbot: QtBot) -> None:
    table = IssuesTable()
    qtbot.addWidget(table)
    table.resize(720, 450)
    table.show()
    table.show_rows(ManyLines(2 * PAGE), {}, FIRST_DAY)
    assert table.model().rowCount() == PAGE
    table.scrollToBottom()
    qtbot.waitUntil(lambda: table.model().rowCount() == 2 * PAGE)
