"""What assistive technology is told: roles, names and states of everything that takes the focus (look.md)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.screens.voting.conftest import OpenScreen
from tests.support.pages.voting import ScoringScreen

Role = QAccessible.Role


class Heard(QObject):
    """Remembers what a page says whenever the focus comes to it."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.names.append(name_of(watched))
        return False


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def check_names(screen: ScoringScreen) -> None:
    """Everything in sight that takes the focus says what it is."""
    focusable = [
        each
        for each in screen.window.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert focusable
    for each in focusable:
        assert name_of(each), each.objectName() or each
        assert role_of(each) is not Role.NoRole


def test_every_page_names_what_takes_the_focus(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    check_names(screen)
    screen.tap("ready")
    check_names(screen)
    screen.tap("picture-bus")
    check_names(screen)
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    check_names(screen)
    screen.window.put_away.emit()
    screen.tap("picture-star")
    assert screen.words("pictures-title") == "That is not your picture."
    check_names(screen)
    screen.tap("someone-new")
    screen.tap("staff")
    check_names(screen)
    for _try in range(6):
        screen.types_pin("1111")
    assert isinstance(screen.find("passphrase"), QLineEdit)
    check_names(screen)


def test_answers_are_radio_buttons_with_their_state(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.begins()
    for card in screen.cards():
        assert role_of(card) is Role.RadioButton
        assert name_of(card) == card.choice.word
    screen.tap("answer-mostly")
    states = {
        card.choice.key: bool(QAccessible.queryAccessibleInterface(card).state().checked) for card in screen.cards()
    }
    assert [key for key, is_checked in states.items() if is_checked] == ["mostly"]


@pytest.mark.parametrize("action", ["toggle", "press"])
def test_an_answer_chosen_by_assistive_technology_counts(open_screen: OpenScreen, meeting: str, action: str) -> None:
    screen = open_screen(meeting)
    screen.begins()
    said: list[str] = []
    screen.window.question.answered.connect(said.append)
    card = screen.button("answer-mostly")
    if action == "toggle":
        card.toggle()
    else:
        card.click()
    assert said == ["mostly"]
    assert screen.button("next").isEnabled()
    screen.tap("next")
    screen.tap("back")
    assert said == ["mostly"]


def test_every_question_is_said_also_when_the_page_kept_the_focus(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.begins()
    page, said = screen.window.question, Heard()
    page.installEventFilter(said)
    for _question in range(2):
        screen.button("answer-kept").toggle()
        assert page.hasFocus()
        screen.button("next").click()
    assert [words[:14] for words in said.names] == ["Promise 2 of 4", "Promise 3 of 4"]


def test_the_page_says_the_whole_question_when_it_takes_the_focus(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    assert name_of(screen.window.curtain).startswith("Hello. It is your turn. No one can see")
    screen.begins()
    said = name_of(screen.window.question)
    assert said.startswith("Promise 1 of 4. Love. ")
    assert said.endswith("does Hillside Council keep this promise?")
    assert role_of(screen.find("promise")) is Role.StaticText
    assert screen.window.question.hasFocus()
