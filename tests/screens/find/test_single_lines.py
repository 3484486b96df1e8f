"""A single line that was found is shown where it stands: in sight, marked, and with the focus on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.pages.find import FindScreen
from tests.support.pages.program import Person
from ui.find.doing import Doing
from ui.find.entries import Goal, Leads
from ui.find.revealing import FoundMark
from ui.settings.parts import single_settings


def marked(person: Person) -> QWidget:
    """Return what is marked."""
    (mark,) = [each for each in person.window.findChildren(FoundMark) if each.isVisible()]
    return mark.found


def test_every_single_setting_is_shown_where_it_stands(person: Person) -> None:
    doing = Doing(person.program.desktop)
    for setting in single_settings():
        if setting.words:
            doing.reach(Goal(Leads.TO_PLACE, "settings", setting.part.key, setting.words))
            assert QApplication.focusWidget() is marked(person), setting
    doing.deleteLater()


def test_a_sentence_of_the_help_is_marked_until_the_focus_leaves(person: Person) -> None:
    screen = FindScreen(person)
    screen.types("sealed until the reveal")
    screen.press(Qt.Key.Key_Return)
    found = marked(person)
    assert found.hasFocus()
    assert not found.visibleRegion().isEmpty()
    person.keys(Qt.Key.Key_Tab)
    assert not [each for each in person.window.findChildren(FoundMark) if each.isVisible()]
    assert found.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("kind", ["Issues", "Asks", "Promises", "Papers", "Board meetings"])
def test_what_the_council_file_holds_is_shown(person: Person, kind: str) -> None:
    council = person.program.desktop.council
    assert council is not None
    said = [event.reason for loop in council.services.loops.loops() for event in loop.issue.events if event.reason]
    typed = {
        "Issues": said[0],
        "Asks": council.services.asking.asks()[0].text,
        "Promises": "Stability",
        "Papers": "paper 1",
        "Board meetings": "board meeting",
    }[kind]
    screen = FindScreen(person)
    screen.types(typed)
    lines = screen.listed()
    screen.press(*[Qt.Key.Key_Down] * [line for line in lines if not line.startswith("[")].index(
        lines[lines.index(f"[{kind}]") + 1]
    ))
    entry = screen.window.results.entry()
    assert entry is not None
    screen.press(Qt.Key.Key_Return)
    assert entry.goal.line
    assert marked(person).hasFocus()
