"""The scoring view without touch: numbers, arrows, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.screens.voting.conftest import OpenScreen
from tests.support.councils import ACouncil
from tests.support.pages.voting import ScoringScreen
from ui.focus_ring import FocusRing

Key = Qt.Key


@pytest.fixture
def screen(open_screen: OpenScreen, meeting: str) -> ScoringScreen:
    """The first question, reached by keys."""
    made = open_screen(meeting)
    made.press(Key.Key_Return)
    made.press(Key.Key_3)
    assert made.words("place") == "Promise 1 of 4"
    return made


def test_a_whole_sitting_by_keys(screen: ScoringScreen, council: ACouncil, meeting: str) -> None:
    for number in (Key.Key_1, Key.Key_4, Key.Key_6, Key.Key_8, Key.Key_2):
        screen.press(number)
        screen.press(Key.Key_Return)
    assert screen.reviewed()[:4] == [
        "Love: Not kept. Tap to change.",
        "Rights: Kept. Tap to change.",
        "Voice: I don't know. Tap to change.",
        "Family: Skip. Tap to change.",
    ]
    screen.press(Key.Key_Enter)
    assert screen.words("curtain-title") == "Thank you"
    assert council.services.voting.progress(meeting).voted == 1
    screen.press(Key.Key_Space)
    assert screen.sees("picture-bus")


def test_escape_does_nothing_on_any_page(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    window = screen.window
    for page, onward in (
        (window.curtain, "ready"),
        (window.pictures, "picture-bus"),
        (window.question, "easier"),
        (window.comforts, "comfort-ready"),
    ):
        screen.press(Key.Key_Escape)
        assert page.isVisible()
        screen.tap(onward)
    for _question in range(5):
        screen.press(Key.Key_1)
        screen.press(Key.Key_Escape)
        assert len(screen.chosen()) == 1
        screen.press(Key.Key_Return)
    screen.press(Key.Key_Escape)
    assert screen.window.review.isVisible()


def test_what_makes_it_easier_is_chosen_by_keys(screen: ScoringScreen) -> None:
    screen.press(Key.Key_2)
    screen.button("easier").setFocus()
    screen.press(Key.Key_Return)
    page = screen.window.comforts
    screen.press(Key.Key_Down)
    reached = []
    for _card in page.cards:
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        screen.press(Key.Key_Right)
    assert reached == [card.objectName() for card in page.cards]
    screen.button("look-calm").setFocus()
    screen.press(Key.Key_Space)
    assert screen.window.comfort.calm
    screen.press(Key.Key_Return)
    assert (screen.words("place"), screen.chosen()) == ("Promise 1 of 4", ["a-bit"])


def test_one_is_the_leftmost_and_numbers_without_an_answer_do_nothing(screen: ScoringScreen) -> None:
    for number in (Key.Key_5, Key.Key_9):
        screen.press(number)
        assert screen.chosen() == []
    screen.press(Key.Key_1)
    leftmost = min(screen.cards(), key=lambda card: card.x())
    assert screen.chosen() == [leftmost.choice.key] == ["not-kept"]


def test_arrows_move_the_choice_and_wrap(screen: ScoringScreen) -> None:
    screen.press(Key.Key_Left)
    assert screen.chosen() == ["skip"]
    screen.press(Key.Key_Right)
    assert screen.chosen() == ["not-kept"]
    screen.press(Key.Key_Down)
    assert screen.chosen() == ["a-bit"]
    screen.press(Key.Key_Up)
    assert screen.chosen() == ["not-kept"]


def test_arrows_follow_the_direction_of_reading(screen: ScoringScreen) -> None:
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen.window.question.place_children()
    screen.press(Key.Key_1)
    assert min(screen.window.question.steps, key=lambda card: -card.x()).choice.key == "not-kept"
    screen.press(Key.Key_Left)
    assert screen.chosen() == ["a-bit"]


def test_backspace_goes_back_and_space_chooses_what_has_the_focus(screen: ScoringScreen) -> None:
    screen.press(Key.Key_2)
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Backspace)
    assert (screen.words("place"), screen.chosen()) == ("Promise 1 of 4", ["a-bit"])
    screen.button("answer-kept").setFocus()
    screen.press(Key.Key_Space)
    assert screen.chosen() == ["kept"]


def test_enter_presses_the_button_that_has_the_focus(screen: ScoringScreen) -> None:
    screen.press(Key.Key_2)
    screen.press(Key.Key_Return)
    screen.button("back").setFocus()
    screen.press(Key.Key_Return)
    assert screen.words("place") == "Promise 1 of 4"


def test_tab_stops_once_at_the_answers_and_then_at_every_button(screen: ScoringScreen) -> None:
    screen.press(Key.Key_2)
    screen.press(Key.Key_Return)
    screen.press(Key.Key_3)
    reached = []
    for _step in range(5):
        screen.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
    assert reached == ["back", "next", "bigger", "easier", "stop"]


def test_a_key_held_down_counts_once(screen: ScoringScreen) -> None:
    screen.press(Key.Key_1)
    screen.clock.pass_guard()
    for is_repeated in (False, True, True):
        screen.clock.pass_guard()
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", is_repeated)
        QApplication.sendEvent(screen.window.question, event)
    assert screen.words("place") == "Promise 2 of 4"


def test_keys_wait_for_the_guard_too(screen: ScoringScreen) -> None:
    screen.press(Key.Key_1)
    screen.press(Key.Key_Return)
    for key in (Key.Key_1, Key.Key_Right):
        QTest.keyClick(screen.window.question, key)
    QTest.keyClick(screen.button("answer-kept"), Key.Key_Space)
    QTest.keyClick(screen.button("stop"), Key.Key_Space)
    assert (screen.words("place"), screen.chosen()) == ("Promise 2 of 4", [])


def test_arrows_walk_over_pictures_and_the_review(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Left)
    screen.press(Key.Key_Right)
    screen.press(Key.Key_Down)
    assert screen.button("picture-music-notes").hasFocus()
    screen.press(Key.Key_Return)
    for _question in range(5):
        screen.press(Key.Key_1)
        screen.press(Key.Key_Return)
    screen.press(Key.Key_Up)
    screen.press(Key.Key_Down)
    assert screen.button("own-answer-0").hasFocus()
    screen.press(Key.Key_Return)
    assert screen.words("place") == "Promise 1 of 4"
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Backspace)
    assert screen.words("place") == "Last question"


@pytest.mark.usefixtures("screen")
def test_the_ring_shows_where_the_keys_are(qapp: QApplication, screen: ScoringScreen) -> None:
    ring = FocusRing(qapp)
    screen.press(Key.Key_2)
    screen.press(Key.Key_Right)
    assert ring.is_shown()
    ring.deleteLater()
