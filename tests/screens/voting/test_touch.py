"""Fingers on the screen: palms, slips, long presses, double taps and two fingers at once (look.md)."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careboard.settings import Settings
from tests.screens.voting.conftest import OpenScreen
from tests.support.councils import ACouncil
from tests.support.pages.voting import GUARD_SECONDS, ScoringScreen
from tests.support.touch import touchscreen
from ui.voting.guarded import SLIP

PRESSED_WITHIN = 0.1
"""Seconds."""


@pytest.fixture(
    params=[(1366, 768), pytest.param((1920, 1080), marks=pytest.mark.thorough), (800, 1280)], ids=str
)
def screen(open_screen: OpenScreen, meeting: str, request: pytest.FixtureRequest) -> ScoringScreen:
    """The first question, ready for input, on each of three screens."""
    made = open_screen(meeting, request.param)
    made.begins()
    made.clock.pass_guard()
    return made


def below(screen: ScoringScreen, name: str, pixels: int) -> QPoint:
    """Return a place so many pixels under a button."""
    button = screen.button(name)
    return button.mapTo(screen.window, QPoint(button.width() // 2, button.height() - 1 + pixels))


def test_a_palm_on_the_promise_does_not_block_a_finger(screen: ScoringScreen) -> None:
    screen.hand.press(screen.hand.middle_of(screen.find("promise")))
    screen.hand.press(screen.hand.middle_of(screen.button("answer-mostly")), first=1)
    screen.hand.lift(1)
    assert screen.chosen() == ["mostly"]
    screen.hand.lift_all()
    assert screen.chosen() == ["mostly"]


def test_a_palm_between_the_answers_does_not_block_a_finger(screen: ScoringScreen) -> None:
    card = screen.button("answer-mostly")
    screen.hand.press(card.mapTo(screen.window, QPoint(-5, 30)))
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")), first=1)
    screen.hand.lift(1)
    assert screen.chosen() == ["kept"]
    screen.hand.lift_all()


def test_a_palm_on_an_answer_chooses_nothing_once_a_finger_has_answered(screen: ScoringScreen) -> None:
    screen.hand.press(screen.hand.middle_of(screen.button("answer-a-bit")))
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")), first=1)
    screen.hand.lift(1)
    screen.hand.lift_all()
    assert screen.chosen() == ["kept"]


def test_two_fingers_give_one_answer(screen: ScoringScreen) -> None:
    both = [screen.hand.middle_of(screen.button(f"answer-{key}")) for key in ("mostly", "kept")]
    screen.hand.press(*both)
    screen.hand.lift_all()
    assert len(screen.chosen()) == 1
    screen.hand.press(*both)
    screen.hand.lift(1)
    screen.hand.lift(0)
    assert screen.chosen() == ["kept"]


def test_two_fingers_on_next_go_on_by_one(screen: ScoringScreen) -> None:
    screen.tap("answer-kept")
    middle = screen.hand.middle_of(screen.button("next"))
    screen.clock.pass_guard()
    screen.hand.press(middle, middle + QPoint(20, 0))
    screen.hand.lift_all()
    assert screen.words("place") == "Promise 2 of 4"


@pytest.mark.parametrize(("pixels", "chosen"), [(SLIP, ["kept"]), (SLIP + 1, [])])
def test_a_slip_of_fourteen_pixels_counts_and_a_longer_one_cancels(
    screen: ScoringScreen, pixels: int, chosen: list[str]
) -> None:
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")))
    screen.hand.move(below(screen, "answer-kept", pixels))
    assert screen.button("answer-kept").isDown() is bool(chosen)
    screen.hand.lift()
    assert screen.chosen() == chosen


@pytest.mark.parametrize("direction", ["up", "down", "left", "right"])
def test_a_slip_counts_in_every_direction_and_never_for_the_neighbour(screen: ScoringScreen, direction: str) -> None:
    card = screen.button("answer-a-bit")
    middle, (across, down) = card.rect().center(), (card.width() // 2, card.height() // 2)
    way = {"up": (0, -down), "down": (0, down), "left": (-across, 0), "right": (across, 0)}[direction]
    for pixels, chosen in ((SLIP - 1, ["a-bit"]), (SLIP + 3, ["kept"])):
        screen.hand.tap(screen.button("answer-kept"))
        screen.clock.pass_guard()
        x, y = (each + (each > 0) * pixels - (each < 0) * pixels for each in way)
        screen.hand.press(screen.hand.middle_of(card))
        screen.hand.move(card.mapTo(screen.window, middle + QPoint(x, y)))
        screen.hand.lift()
        assert screen.chosen() == chosen


def test_a_finger_that_wipes_over_the_answers_chooses_nothing(screen: ScoringScreen) -> None:
    cards = [screen.hand.middle_of(card) for card in screen.window.question.steps]
    screen.hand.press(cards[0])
    for place in cards[1:]:
        screen.hand.move(place)
    screen.hand.lift()
    assert screen.chosen() == []


def test_the_gap_between_two_answers_belongs_to_neither(screen: ScoringScreen) -> None:
    first, second = (card.geometry() for card in screen.window.question.steps[:2])
    gap = first.center() + (second.center() - first.center()) / 2
    assert not first.contains(gap)
    assert not second.contains(gap)
    screen.hand.press(screen.window.question.mapTo(screen.window, gap))
    screen.hand.lift()
    assert screen.chosen() == []


def test_a_finger_that_comes_back_counts(screen: ScoringScreen) -> None:
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")))
    screen.hand.move(below(screen, "answer-kept", 60))
    screen.hand.move(screen.hand.middle_of(screen.button("answer-kept")))
    screen.hand.lift()
    assert screen.chosen() == ["kept"]


def test_a_press_shows_at_once_and_a_long_one_is_a_tap(screen: ScoringScreen) -> None:
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")))
    assert screen.button("answer-kept").isDown()
    screen.clock.now += 30
    screen.hand.lift()
    assert screen.chosen() == ["kept"]


def test_a_press_is_painted_within_a_tenth_of_a_second(screen: ScoringScreen) -> None:
    for name in ("answer-kept", "stop"):
        button = screen.button(name)
        resting = button.grab().toImage()
        began = time.process_time()
        screen.hand.press(screen.hand.middle_of(button))
        button.repaint()
        assert time.process_time() - began < PRESSED_WITHIN
        assert button.grab().toImage() != resting
        screen.hand.move(QPoint(1, 1))
        screen.hand.lift()


def test_a_double_click_of_a_mouse_is_one_answer(screen: ScoringScreen) -> None:
    said: list[str] = []
    screen.window.question.answered.connect(said.append)
    QTest.mouseClick(screen.button("answer-kept"), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(screen.button("answer-kept"), Qt.MouseButton.LeftButton)
    assert (said, screen.chosen()) == (["kept"], ["kept"])


def test_a_double_tap_on_an_answer_is_one_answer(screen: ScoringScreen) -> None:
    screen.hand.tap(screen.button("answer-kept"))
    screen.hand.tap(screen.button("answer-kept"))
    assert screen.chosen() == ["kept"]


def test_a_double_tap_on_next_does_not_skip_a_question(screen: ScoringScreen) -> None:
    screen.tap("answer-kept")
    screen.tap("next")
    screen.hand.tap(screen.button("next"))
    screen.hand.tap(screen.button("answer-kept"))
    assert (screen.words("place"), screen.chosen()) == ("Promise 2 of 4", [])


def test_the_guard_opens_after_350_milliseconds(screen: ScoringScreen) -> None:
    screen.tap("answer-kept")
    screen.tap("next")
    screen.clock.now += GUARD_SECONDS - 0.01
    screen.hand.tap(screen.button("answer-mostly"))
    assert screen.chosen() == []
    screen.clock.now += 0.02
    screen.hand.tap(screen.button("answer-mostly"))
    assert screen.chosen() == ["mostly"]


def test_a_press_from_before_the_change_of_screen_chooses_nothing_after_it(screen: ScoringScreen) -> None:
    screen.tap("answer-kept")
    screen.clock.pass_guard()
    screen.hand.press(screen.hand.middle_of(screen.button("answer-mostly")))
    screen.hand.press(screen.hand.middle_of(screen.button("next")), first=1)
    screen.hand.lift(1)
    screen.clock.pass_guard()
    screen.hand.lift_all()
    assert (screen.words("place"), screen.chosen()) == ("Promise 2 of 4", [])


@pytest.mark.parametrize("milliseconds", [0, 1000])
def test_the_guard_is_a_setting(open_screen: OpenScreen, meeting: str, milliseconds: int) -> None:
    screen = open_screen(meeting, settings=Settings(input_guard_ms=milliseconds))
    screen.clock.now += 2
    screen.hand.tap(screen.button("ready"))
    screen.clock.now += 0.9
    screen.hand.tap(screen.button("picture-bus"))
    assert screen.sees("promise") is (milliseconds == 0)


def test_next_waits_for_a_choice(screen: ScoringScreen) -> None:
    assert not screen.button("next").isEnabled()
    screen.tap("next")
    assert screen.words("place") == "Promise 1 of 4"
    screen.tap("answer-skip")
    assert screen.button("next").isEnabled()


def test_a_sitting_takes_two_taps_a_question_and_one_more(
    screen: ScoringScreen, council: ACouncil, meeting: str
) -> None:
    screen.taps = 0
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    screen.finishes()
    assert screen.taps == 2 * 5 + 1
    assert council.services.voting.progress(meeting).voted == 1


def test_a_change_of_mind_costs_one_tap_and_nothing_else(screen: ScoringScreen) -> None:
    for card in (*screen.cards(), *reversed(screen.cards())):
        screen.tap(card.objectName())
        assert screen.chosen() == [card.choice.key]
        assert screen.words("place") == "Promise 1 of 4"
    screen.tap("next")
    assert screen.chosen() == []
    screen.tap("back")
    assert screen.chosen() == ["not-kept"]


def test_a_touch_that_the_system_takes_away_chooses_nothing(screen: ScoringScreen) -> None:
    screen.hand.press(screen.hand.middle_of(screen.button("answer-kept")))
    QApplication.sendEvent(screen.window.surface, QTouchEvent(QEvent.Type.TouchCancel, touchscreen()))
    assert not screen.button("answer-kept").isDown()
    screen.hand.lift_all()
    assert screen.chosen() == []


def test_a_mouse_works_as_a_finger(screen: ScoringScreen) -> None:
    QTest.mouseClick(screen.button("answer-kept"), Qt.MouseButton.LeftButton)
    assert screen.chosen() == ["kept"]
    QTest.mouseClick(screen.button("next"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.button("answer-kept"), Qt.MouseButton.LeftButton)
    assert screen.chosen() == []


def test_answers_are_equal_in_size_and_effort(screen: ScoringScreen) -> None:
    assert len({card.size().toTuple() for card in screen.window.question.steps}) == 1
    assert len({card.size().toTuple() for card in screen.window.question.asides}) == 1
    for card in screen.cards():
        screen.clock.pass_guard()
        screen.hand.tap(card)
        assert screen.chosen() == [card.choice.key]
        assert card.size() != QSize()
