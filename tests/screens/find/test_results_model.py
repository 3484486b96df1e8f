"""The lines found, as a model that can be trusted by views and screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.find.results_model import ResultsModel

GOAL = Goal(Leads.TO_PLACE, "issues", "I-1")
GROUPS = (
    EntryGroup("Do", (Entry("Undo", GOAL, "Ask added", "Ctrl+Z"), Entry("Go to Home", GOAL, keys="Ctrl+1"))),
    EntryGroup("Issues", (Entry("R&D <b>wifi</b>", GOAL, "I-1 · Sent"),)),
)


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    assert qtbot
    model = ResultsModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_groups(GROUPS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_names_of_groups_cannot_be_chosen_and_lines_say_theirs(qtbot: QtBot) -> None:
    assert qtbot
    model = ResultsModel()
    model.show_groups(GROUPS)
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said == [
        "Do",
        "Undo, Ask added, key Ctrl+Z, Do",
        "Go to Home, key Ctrl+1, Do",
        "Issues",
        "R&D <b>wifi</b>, I-1 · Sent, Issues",
    ]
    can_be_chosen = [bool(model.index(row).flags() & Qt.ItemFlag.ItemIsSelectable) for row in range(5)]
    assert can_be_chosen == [False, True, True, False, True]


def test_the_next_line_steps_over_names_and_ends_at_the_edges(qtbot: QtBot) -> None:
    assert qtbot
    model = ResultsModel()
    assert model.next_entry(0, 1) == -1
    model.show_groups(GROUPS)
    assert [model.next_entry(*step) for step in ((0, 1), (3, 1), (3, -1), (0, -1), (5, 1))] == [1, 4, 2, -1, -1]
