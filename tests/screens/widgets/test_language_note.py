"""The note under a text: what it says, the better word at one tap and back, and that it stops nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careboard.plain_language import Readers
from ui.widgets.buttons import LinkButton
from ui.widgets.field_row import FieldRow
from ui.widgets.language_note import LanguageNote
from ui.widgets.text_fields import LineField, TextField

pytestmark = pytest.mark.usefixtures("themed")


class Writing:
    """A window with a field, its note and a button after them, and the person who writes."""

    def __init__(self, field: LineField | TextField, qtbot: QtBot) -> None:
        self.field, self.qtbot = field, qtbot
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.row = FieldRow("What do you ask?", field, readers=Readers.YOUNG_PEOPLE)
        self.go_on = QPushButton("Go on")
        layout.addWidget(self.row)
        layout.addWidget(self.go_on)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        field.setFocus()
        (self.note,) = self.row.findChildren(LanguageNote)

    def types(self, words: str) -> None:
        QTest.keyClicks(self.field, words)
        self.note.look()

    def pastes(self, words: str) -> None:
        if isinstance(self.field, TextField):
            self.field.insertPlainText(words)
        else:
            self.field.insert(words)
        self.note.look()

    def offers(self) -> list[str]:
        return [each.words() for each in self.note.findChildren(LinkButton) if each.isVisible()]

    def taps(self, number: int) -> None:
        QTest.mouseClick(self._link(f"plainer-{number}"), Qt.MouseButton.LeftButton)

    def puts_back(self) -> None:
        QTest.mouseClick(self._link("plainer-back"), Qt.MouseButton.LeftButton)

    def _link(self, name: str) -> LinkButton:
        link = self.note.findChild(LinkButton, name)
        assert isinstance(link, LinkButton)
        return link


@pytest.fixture(params=[LineField, TextField])
def writing(request: pytest.FixtureRequest, qtbot: QtBot) -> Writing:
    return Writing(request.param(), qtbot)


def test_while_all_is_easy_there_is_no_note(writing: Writing) -> None:
    writing.types("We want to see our friends.")
    assert not writing.note.isVisible()


def test_a_better_word_takes_its_place_at_one_tap_and_the_old_one_comes_back(writing: Writing) -> None:
    writing.pastes("😀 My placement, my siblings")
    assert writing.offers() == [
        "Say “home” instead of “placement”", "Say “brothers and sisters” instead of “siblings”",
    ]  # fmt: skip
    writing.taps(1)
    assert writing.field.text() == "😀 My home, my siblings"
    assert writing.field.hasFocus()
    assert writing.offers() == ["Say “brothers and sisters” instead of “siblings”", "Put “placement” back"]
    writing.puts_back()
    assert writing.field.text() == "😀 My placement, my siblings"
    assert writing.offers() == ["Say “brothers and sisters” instead of “siblings”"]


def test_what_was_replaced_is_undone_with_the_keys_too(writing: Writing) -> None:
    writing.types("My placement")
    writing.taps(1)
    writing.field.undo()
    assert writing.field.text() == "My placement"


def test_a_word_that_was_meant_is_offered_again_in_a_new_text(writing: Writing) -> None:
    writing.types("My placement")
    writing.taps(1)
    writing.puts_back()
    assert writing.offers() == []
    writing.field.clear()
    writing.types("A placement")
    assert writing.offers() == ["Say “a home” instead of “A placement”"]


def test_the_tap_finds_the_word_where_it_is_by_now(writing: Writing) -> None:
    writing.types("My placement")
    QTest.keyClicks(writing.field, " is far, placement")
    writing.taps(1)
    assert writing.field.text() == "My home is far, placement"


def test_a_word_that_has_gone_meanwhile_is_not_put_anywhere(writing: Writing) -> None:
    writing.types("My placement")
    QTest.keyClick(writing.field, Qt.Key.Key_Backspace)
    writing.taps(1)
    assert writing.field.text() == "My placemen"


def test_a_word_without_room_for_a_longer_one_is_only_told(qtbot: QtBot) -> None:
    short = Writing(LineField(longest=14), qtbot)
    short.types("See my sibling")
    assert short.offers() == []


def test_a_text_that_is_shown_is_looked_at_without_a_timer(writing: Writing) -> None:
    writing.go_on.setFocus()
    if isinstance(writing.field, TextField):
        writing.field.set_text("My IRO")
    else:
        writing.field.setText("My IRO")
    assert writing.offers() == ["Say “reviewing officer” instead of “IRO”"]


def test_while_somebody_types_the_note_comes_a_moment_later(writing: Writing) -> None:
    QTest.keyClicks(writing.field, "My IRO")
    assert not writing.note.isVisible()
    writing.qtbot.waitUntil(writing.note.isVisible)


def test_long_sentences_are_told_and_change_nothing(writing: Writing) -> None:
    text = "we go on and on " * 4
    writing.types(text)
    assert writing.offers() == []
    assert writing.note.isVisible()
    assert writing.field.text() == text


def test_what_might_give_somebody_away_is_said_first_and_can_be_put_plainly(writing: Writing) -> None:
    writing.types("My social worker Sue never rings. I am 14.")
    assert writing.offers() == ["A name? Say “social worker” instead of “social worker Sue”"]
    assert writing.note.isVisible()
    writing.taps(1)
    assert writing.field.text() == "My social worker never rings. I am 14."
    writing.puts_back()
    assert (writing.field.text(), writing.offers()) == ("My social worker Sue never rings. I am 14.", [])


def test_the_tab_key_comes_by_the_offers_and_goes_on(writing: Writing) -> None:
    writing.types("My placement")
    QTest.keyClick(writing.field, Qt.Key.Key_Tab)
    assert writing.window.focusWidget().objectName() == "plainer-1"
    QTest.keyClick(writing.window.focusWidget(), Qt.Key.Key_Tab)
    assert writing.window.focusWidget() is writing.go_on


def test_a_row_for_nobody_in_particular_has_no_note(qtbot: QtBot) -> None:
    row = FieldRow("Place", LineField())
    qtbot.addWidget(row)
    assert row.findChildren(LanguageNote) == []
