"""The scoring view by one or two switches, as switch boxes send them: keys, clicks, taps anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careboard.settings import Settings
from tests.screens.voting.conftest import OpenScreen
from tests.support.councils import ACouncil
from tests.support.pages.voting import ScoringScreen
from ui.voting.scan_marker import ScanMarker
from ui.voting.screens import NotSavedScreen

Key = Qt.Key
MOST_STEPS = 30


class SwitchUser:
    """Somebody with one or two switches, who sees the marker and lets its time pass."""

    def __init__(self, screen: ScoringScreen) -> None:
        self.screen = screen
        marker = screen.window.findChild(ScanMarker)
        assert marker is not None
        self._marker = marker

    def sees(self) -> str:
        """Return what is marked."""
        marked = self._marker.marked
        assert (marked is not None) is self._marker.isVisible()
        return marked.objectName() if marked is not None else ""

    def waits(self) -> None:
        """Let the marker move on."""
        (timer,) = self.screen.window.switches.findChildren(QTimer)
        assert timer.isActive()
        timer.timeout.emit()

    def presses(self, key: Key = Key.Key_Space) -> None:
        """Press the switch."""
        self.screen.clock.pass_guard()
        QTest.keyClick(self.screen.window.windowHandle(), key)

    def chooses(self, name: str) -> None:
        """Wait until something is marked, and press the one switch."""
        self._reach(name, self.waits)
        self.presses()

    def steps_to(self, name: str) -> None:
        """Move the marker with the first of two switches, and press with the second."""
        self._reach(name, self.presses)
        self.presses(Key.Key_Return)

    def goes_on_to_answers(self) -> None:
        """Go on until an answer is in sight."""
        while not self.screen.cards():
            self.chooses("next")

    def _reach(self, name: str, move: Callable[[], None]) -> None:
        for _step in range(MOST_STEPS):
            if self.sees() == name:
                return
            move()
        raise AssertionError(f"the marker never came to {name}")


@pytest.fixture
def screen(open_screen: OpenScreen, meeting: str) -> ScoringScreen:
    """The first curtain."""
    return open_screen(meeting)


@pytest.fixture
def one(screen: ScoringScreen) -> SwitchUser:
    """Somebody with one switch."""
    screen.window.scanner.use(1, 1500)
    return SwitchUser(screen)


@pytest.fixture
def two(screen: ScoringScreen) -> SwitchUser:
    """Somebody with two switches."""
    screen.window.scanner.use(2, 1500)
    return SwitchUser(screen)


def test_the_first_curtain_is_marked_where_the_computer_is_set_to_switches(
    open_screen: OpenScreen, meeting: str
) -> None:
    assert SwitchUser(open_screen(meeting, settings=Settings(switches=2))).sees() == "ready"


def round_trip(user: SwitchUser) -> list[str]:
    """Return what is marked until the marker comes round."""
    first, seen = user.sees(), [user.sees()]
    for _step in range(MOST_STEPS):
        user.waits()
        if user.sees() == first:
            return seen
        seen.append(user.sees())
    raise AssertionError("the marker does not come round")


def test_a_whole_sitting_with_one_switch(one: SwitchUser, council: ACouncil, meeting: str) -> None:
    assert one.sees() == "ready"
    one.presses()
    one.chooses("picture-bus")
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        one.chooses(f"answer-{answer}")
        assert one.sees() == "next"
        one.presses()
    assert one.screen.reviewed()[:2] == ["Love: Kept. Tap to change.", "Rights: Not kept. Tap to change."]
    one.chooses("done")
    assert one.screen.words("curtain-title") == "Thank you"
    assert council.services.voting.progress(meeting).voted == 1
    assert one.sees() == "ready"


def test_a_whole_sitting_with_two_switches(two: SwitchUser, council: ACouncil, meeting: str) -> None:
    two.steps_to("ready")
    two.steps_to("picture-tree")
    for answer in ("mostly", "a-bit", "not-about-me", "kept", "no"):
        two.steps_to(f"answer-{answer}")
        two.steps_to("next")
    two.steps_to("done")
    assert council.services.voting.progress(meeting).voted == 1


def test_the_marker_waits_for_the_pace_and_twice_as_long_on_the_first_thing(one: SwitchUser) -> None:
    (timer,) = one.screen.window.switches.findChildren(QTimer)
    one.presses()
    assert (timer.isActive(), timer.interval()) == (True, 3000)
    one.waits()
    assert (timer.isActive(), timer.interval()) == (True, 1500)
    one.screen.window.scanner.use(2, 1500)
    assert not timer.isActive()


def test_the_order_is_that_of_the_screen_with_what_is_needed_first(one: SwitchUser) -> None:
    one.presses()
    one.chooses("picture-bus")
    answers = [f"answer-{card.choice.key}" for card in one.screen.cards()]
    assert round_trip(one) == [*answers, "bigger", "easier", "stop"]
    one.chooses("answer-mostly")
    assert round_trip(one) == ["next", *answers, "bigger", "easier", "stop"]


def test_the_review_shows_every_answer_before_done(one: SwitchUser) -> None:
    one.presses()
    one.chooses("picture-bus")
    for _question in range(5):
        one.screen.press(Key.Key_1)
        one.presses()
    assert round_trip(one) == [*(f"own-answer-{row}" for row in range(5)), "done", "review-back", "review-stop"]


def test_the_marker_begins_where_reading_begins(one: SwitchUser) -> None:
    one.screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    one.presses()
    pictures = one.screen.window.pictures.cards
    assert one.sees() == max(pictures, key=lambda card: (-card.y(), card.x())).objectName()
    one.chooses("picture-bus")
    steps = one.screen.window.question.steps
    assert one.sees() == max(steps, key=lambda card: card.x()).objectName() == "answer-not-kept"


def test_a_question_in_parts_is_gone_through_by_one_switch(one: SwitchUser, council: ACouncil, meeting: str) -> None:
    one.presses()
    one.chooses("picture-bus")
    for _step in range(4):
        one.screen.tap("bigger")
        if one.screen.window.question.parts.are_answers_apart:
            break
    assert one.screen.window.question.parts.count > 2
    assert one.sees() == "next"
    for place in range(1, 5):
        one.goes_on_to_answers()
        one.chooses("answer-a-bit" if one.screen.sees("answer-a-bit") else one.screen.cards()[0].objectName())
        while one.screen.sees("place") and one.screen.words("place") == f"Promise {place} of 4":
            assert one.sees() == "next"
            one.presses()
    one.goes_on_to_answers()
    one.chooses("answer-yes")
    while not one.screen.sees("done"):
        one.chooses("next")
    one.chooses("done")
    assert council.services.voting.progress(meeting).voted == 1


def test_what_makes_it_easier_is_chosen_by_a_switch(one: SwitchUser) -> None:
    one.chooses("curtain-easier")
    assert one.sees() == "comfort-ready"
    one.chooses("text-size-150")
    assert one.sees() == "comfort-ready"
    one.presses()
    assert one.screen.sees("picture-bus")


def test_the_cover_is_opened_by_a_switch(one: SwitchUser) -> None:
    one.presses()
    one.chooses("picture-bus")
    one.chooses("answer-mostly")
    one.screen.window.put_away.emit()
    assert {"picture-bus", "pictures-stop", "someone-new"} < set(round_trip(one))
    one.chooses("picture-bus")
    assert (one.screen.chosen(), one.sees()) == (["mostly"], "next")


def test_what_was_not_saved_is_tried_again_by_a_switch(one: SwitchUser) -> None:
    asked: list[bool] = []
    one.screen.window.not_saved.try_again.connect(lambda: asked.append(True))
    one.screen.window.show_screen(NotSavedScreen())
    assert round_trip(one) == ["try-again", "not-saved-stop"]
    one.presses()
    assert asked == [True]


def test_nobody_reaches_the_door_for_staff_by_a_switch_and_no_marker_shows_a_pin(one: SwitchUser) -> None:
    assert "staff" not in round_trip(one)
    one.screen.tap("staff")
    assert one.sees() == ""
    QTest.keyClick(one.screen.window.windowHandle(), Key.Key_2)
    one.screen.tap("staff-back")
    assert one.sees() == "ready"


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_F1, Key.Key_F13])
def test_many_keys_are_the_one_switch(one: SwitchUser, key: Key) -> None:
    one.presses(key)
    assert one.screen.sees("picture-bus")


@pytest.mark.parametrize(
    ("first", "second"), [(Key.Key_Space, Key.Key_Return), (Key.Key_Tab, Key.Key_Enter), (Key.Key_1, Key.Key_2)]
)
def test_many_pairs_of_keys_are_the_two_switches(two: SwitchUser, first: Key, second: Key) -> None:
    two.steps_to("ready")
    two.presses(first)
    assert two.sees() == two.screen.window.pictures.cards[1].objectName()
    two.presses(second)
    assert two.screen.sees("promise")


def test_a_click_is_the_switch_wherever_the_pointer_rests(one: SwitchUser) -> None:
    window = one.screen.window.windowHandle()
    one.presses()
    one.chooses("picture-bus")
    over = one.screen.hand.middle_of(one.screen.button("answer-kept"))
    one.screen.clock.pass_guard()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, over)
    assert one.screen.chosen() == ["not-kept"]


def test_the_right_button_of_a_mouse_is_the_second_of_two_switches(two: SwitchUser) -> None:
    window = two.screen.window.windowHandle()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        two.screen.clock.pass_guard()
        QTest.mouseClick(window, button, Qt.KeyboardModifier.NoModifier, QPoint(600, 600))
    assert two.screen.sees("picture-bus")


def test_staff_come_in_by_a_click_all_the_same(one: SwitchUser) -> None:
    one.screen.clock.pass_guard()
    over = one.screen.hand.middle_of(one.screen.button("staff"))
    QTest.mouseClick(
        one.screen.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, over
    )
    assert one.screen.sees("pad-1")


def test_a_tap_on_empty_ground_is_the_switch_and_a_tap_on_a_button_is_a_tap(one: SwitchUser) -> None:
    one.screen.clock.pass_guard()
    one.screen.hand.press(QPoint(40, 400))
    one.screen.hand.lift()
    assert one.screen.sees("picture-bus")
    one.screen.tap("picture-star")
    one.screen.tap("answer-kept")
    assert (one.screen.chosen(), one.sees()) == (["kept"], "next")


def test_a_palm_on_empty_ground_beside_a_finger_is_no_switch(one: SwitchUser) -> None:
    screen = one.screen
    screen.tap("ready")
    screen.tap("picture-star")
    screen.clock.pass_guard()
    screen.hand.press(screen.hand.middle_of(screen.find("promise")))
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")), first=1)
    screen.hand.lift(0)
    assert screen.chosen() == []
    screen.hand.lift(1)
    assert screen.chosen() == ["kept"]


def test_a_switch_held_down_counts_once(one: SwitchUser, qapp: QApplication) -> None:
    window = one.screen.window.windowHandle()
    one.presses()
    for _repeat in range(3):
        one.screen.clock.pass_guard()
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        qapp.sendEvent(window, event)
    assert one.sees() == one.screen.window.pictures.cards[0].objectName()


def test_other_keys_do_what_they_always_do(one: SwitchUser) -> None:
    one.presses()
    one.chooses("picture-bus")
    one.presses(Key.Key_4)
    assert one.screen.chosen() == ["kept"]
    one.presses()
    one.presses(Key.Key_Backspace)
    assert one.screen.words("place") == "Promise 1 of 4"


def test_the_marker_lies_around_its_button_and_moves_with_it(one: SwitchUser) -> None:
    marker = one.screen.window.findChild(ScanMarker)
    assert marker is not None
    ready = one.screen.button("ready")
    for size in ((1366, 768), (800, 1280)):
        one.screen.window.resize(*size)
        assert marker.geometry().center() == one.screen.hand.middle_of(ready)
        assert marker.width() > ready.width()
    one.screen.window.scanner.use(0, 1500)
    assert not marker.isVisible()


def test_what_is_marked_is_said_for_a_voice(one: SwitchUser) -> None:
    said: list[str] = []
    one.screen.window.switches.marked.connect(said.append)
    one.presses()
    one.waits()
    assert said == [card.accessibleName() for card in one.screen.window.pictures.cards[:2]]
