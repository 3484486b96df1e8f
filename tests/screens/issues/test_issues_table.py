"""The columns of the list: a title has the room that it needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.looks import wear
from ui.issues.issues_table import IssuesTable
from ui.issues.issues_table_model import ANSWER_BY, DONE_BY, ISSUE, OWNER, STATE


@pytest.mark.parametrize(
    ("width", "shown", "room"),
    [
        (1100, [STATE, ISSUE, OWNER, ANSWER_BY, DONE_BY], 500),
        (716, [STATE, ISSUE, ANSWER_BY, DONE_BY], 290),
        (600, [STATE, ISSUE], 390),
    ],
)
def test_owner_and_then_dates_go_below_the_title_where_there_is_little_room(
    qapp: QApplication, qtbot: QtBot, width: int, shown: list[int], room: int
) -> None:
    wear(qapp, "light", 100)
    table = IssuesTable()
    qtbot.addWidget(table)
    table.resize(width, 400)
    with qtbot.waitExposed(table):
        table.show()
    assert [column for column in range(5) if not table.isColumnHidden(column)] == shown
    assert table.columnWidth(ISSUE) >= room
