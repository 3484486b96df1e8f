"""P25: a young person cannot leave the scoring view, nor see earlier answers or totals; staff can, by their PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.voting.conftest import PASSPHRASE, PIN, OpenScreen
from tests.support.councils import ACouncil
from tests.support.pages.voting import ScoringScreen

SHORTCUTS = ("Ctrl+Q", "Ctrl+W", "Ctrl+N", "Ctrl+O", "Ctrl+P", "Ctrl+Z", "Alt+F4", "F1", "F5", "F10", "F11", "Esc")


@pytest.fixture
def screen(open_screen: OpenScreen, meeting: str) -> ScoringScreen:
    """The first curtain."""
    return open_screen(meeting)


def test_close_is_swallowed_everywhere(screen: ScoringScreen) -> None:
    screen.window.close()
    screen.begins()
    screen.window.close()
    screen.tap("answer-kept")
    screen.window.close()
    assert screen.window.isVisible()
    assert screen.chosen() == ["kept"]


def test_the_window_has_no_frame_and_stays_on_top_of_everything(screen: ScoringScreen) -> None:
    flags = screen.window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert screen.window.windowModality() is Qt.WindowModality.ApplicationModal
    assert screen.window.menuWidget() is None


def test_it_covers_the_screen_that_it_is_opened_on(screen: ScoringScreen, qapp: QApplication) -> None:
    projector = qapp.screens()[1]
    screen.window.open_on(projector)
    assert screen.window.isFullScreen()
    assert screen.window.size() == projector.size()
    screen.window.open_on(None)
    assert screen.window.isFullScreen()


def test_it_cannot_be_folded_away(screen: ScoringScreen) -> None:
    screen.begins()
    screen.window.showMinimized()
    assert screen.window.isFullScreen()
    assert screen.window.isVisible()


def test_no_shortcut_of_the_program_works_here(screen: ScoringScreen, qtbot: QtBot) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    used: list[str] = []
    for keys in SHORTCUTS:
        shortcut = QShortcut(QKeySequence(keys), elsewhere, context=Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(lambda keys=keys: used.append(keys))
    elsewhere.show()
    screen.window.activateWindow()
    screen.begins()
    for keys in SHORTCUTS:
        QTest.keySequence(QApplication.focusWidget() or screen.window, QKeySequence(keys))
    assert used == []
    assert screen.sees("promise")


def test_no_menu_opens_by_a_right_click_or_a_long_press(screen: ScoringScreen, qapp: QApplication) -> None:
    screen.begins()
    for widget in [screen.window, *screen.window.findChildren(QWidget)]:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        qapp.sendEvent(widget, event)
    assert [each for each in qapp.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()] == []
    assert qapp.activePopupWidget() is None


def test_the_next_person_finds_nothing_of_the_one_before(screen: ScoringScreen) -> None:
    screen.begins("bus")
    screen.tap("bigger")
    for answer in ("kept", "a-bit", "kept", "kept", "no"):
        screen.answers(answer)
    screen.finishes()
    assert screen.window.question.cards == []
    assert screen.window.review.rows == []
    assert screen.button("ready").accessibleName() == "Next person"
    screen.tap("ready")
    assert screen.words("curtain-title") == "Hello. It is your turn."
    screen.begins("tree")
    assert screen.chosen() == []
    assert screen.button("bigger").accessibleName().endswith("100 percent")
    names = [each.accessibleName() for each in screen.window.findChildren(QWidget)]
    assert not any("A bit. Tap" in name for name in names)


def test_while_people_vote_only_their_number_shows(screen: ScoringScreen) -> None:
    screen.begins()
    for answer in ("kept", "a-bit", "kept", "kept", "no"):
        screen.answers(answer)
    screen.finishes()
    numbers = [each.accessibleName() for each in screen.window.curtain.findChildren(QWidget)]
    assert [words for words in numbers if any(letter.isdigit() for letter in words)] == ["1 of 7 have voted"]


def test_another_window_in_front_hides_the_answers(screen: ScoringScreen, qtbot: QtBot) -> None:
    screen.begins("bus")
    screen.tap("answer-kept")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    assert screen.words("pictures-title") == "Are you still there? Tap your picture."
    assert not screen.sees("promise")
    screen.tap("picture-bus")
    assert screen.chosen() == ["kept"]


def test_a_screen_that_goes_away_hides_the_answers(screen: ScoringScreen, qapp: QApplication) -> None:
    screen.begins()
    screen.tap("answer-kept")
    screen.window.windowHandle().screenChanged.emit(qapp.screens()[1])
    assert screen.sees("someone-new")
    screen.tap("someone-new")
    assert screen.words("curtain-text").startswith("The answers before were thrown away.")


def test_stop_and_the_cover_show_nothing_of_the_answers(screen: ScoringScreen) -> None:
    screen.begins()
    screen.tap("answer-kept")
    screen.tap("stop")
    assert screen.words("curtain-title") == "You stopped. That is fine."
    assert screen.window.question.cards == []


def test_staff_leave_by_their_pin(screen: ScoringScreen, qtbot: QtBot) -> None:
    screen.tap("staff")
    assert screen.words("staff-text") == "Type the PIN."
    screen.types_pin("1111")
    assert screen.words("staff-text") == "That PIN is not right. Try again."
    screen.tap("pad-2")
    screen.tap("pad-9")
    screen.tap("pad-back")
    for digit in PIN[1:]:
        screen.tap(f"pad-{digit}")
    with qtbot.waitSignal(screen.window.left):
        screen.tap("pad-enter")
    assert not screen.window.isVisible()


def test_staff_leave_by_keys(screen: ScoringScreen, qtbot: QtBot) -> None:
    screen.tap("staff")
    QTest.keyClicks(screen.window.staff, "2992")
    screen.clock.pass_guard()
    QTest.keyClicks(screen.window.staff, "2992")
    for _digit in range(4):
        screen.press(Qt.Key.Key_Backspace)
    QTest.keyClicks(screen.window.staff, PIN)
    with qtbot.waitSignal(screen.window.left):
        screen.press(Qt.Key.Key_Return)


def test_after_five_wrong_pins_only_the_passphrase_opens(
    screen: ScoringScreen, council: ACouncil, qtbot: QtBot
) -> None:
    screen.tap("staff")
    for _try in range(5):
        screen.types_pin("1111")
    assert screen.sees("pad-1")
    screen.types_pin(PIN)
    assert not screen.sees("pad-1")
    screen.types_passphrase("not this one")
    assert screen.words("staff-text").startswith("That passphrase did not open this file.")
    with qtbot.waitSignal(screen.window.left):
        screen.types_passphrase(PASSPHRASE)
    assert council.services.setting_up.check_pin(PIN)


def test_a_touch_gives_the_passphrase_the_focus(screen: ScoringScreen, council: ACouncil) -> None:
    for _try in range(5):
        council.services.setting_up.check_pin("1111")
    screen.tap("staff")
    screen.types_pin("1111")
    screen.button("staff-back").setFocus()
    screen.clock.pass_guard()
    screen.hand.press(screen.hand.middle_of(screen.find("passphrase")))
    screen.hand.lift()
    assert screen.find("passphrase").hasFocus()


def test_the_door_closes_again_by_back_escape_and_when_put_away(screen: ScoringScreen) -> None:
    screen.tap("staff")
    screen.tap("staff-back")
    assert screen.sees("ready")
    screen.tap("staff")
    screen.press(Qt.Key.Key_Escape)
    assert screen.sees("ready")
    screen.tap("staff")
    screen.tap("pad-2")
    screen.window.put_away.emit()
    assert screen.sees("ready")


def test_leaving_in_the_middle_counts_nothing(screen: ScoringScreen, council: ACouncil, meeting: str) -> None:
    screen.begins()
    screen.tap("answer-kept")
    screen.tap("stop")
    screen.tap("staff")
    screen.types_pin(PIN)
    assert not screen.window.isVisible()
    assert council.services.voting.progress(meeting).voted == 0


def test_a_sign_of_life_is_noticed(screen: ScoringScreen, qtbot: QtBot) -> None:
    screen.clock.pass_guard()
    with qtbot.waitSignal(screen.window.touched):
        screen.hand.tap(screen.window.curtain.title)
