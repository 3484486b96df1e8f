"""Many doors are a list where they would fill the page."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.choice_buttons import Choice
from ui.widgets.folding_doors import FoldingDoors
from ui.widgets.layouts import STRETCH, boxed, column

pytestmark = pytest.mark.usefixtures("themed")


def test_doors_become_a_list_where_there_is_little_room_and_both_lead_to_the_same(qtbot: QtBot) -> None:
    made = FoldingDoors("Settings", [Choice(f"part-{number}", f"The part number {number}") for number in range(11)])
    window = boxed(column(made, STRETCH))
    qtbot.addWidget(window)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.choose("part-1")
    window.resize(1300, 700)
    with qtbot.waitExposed(window):
        window.show()
    assert (made.doors.isVisible(), made.list.isVisible()) == (True, False)
    made.doors.button("part-2").click()
    assert made.list.currentData() == "part-2"
    window.resize(500, 700)
    qtbot.waitUntil(lambda: made.list.isVisible() and not made.doors.isVisible())
    made.list.setCurrentIndex(3)
    made.list.activated.emit(3)
    window.resize(1300, 700)
    qtbot.waitUntil(made.doors.isVisible)
    assert (made.doors.key(), chosen) == ("part-3", ["part-2", "part-3"])
