"""Where the marker of switch access goes, without any window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.support.pages.voting import Clock
from ui.voting.input_guard import InputGuard
from ui.voting.scanner import CHOOSER, FIRST_STAYS, MOVER, QUICKEST_MS, SLOWEST_MS, Scanner, Target


class Key:
    """Something to press, which may change what there is to press."""

    def __init__(self, name: str, on_press: Callable[[], None]) -> None:
        self.name, self._on_press = name, on_press

    def click(self) -> None:
        """Press it."""
        self._on_press()


class Page:
    """A page with things to press, and a timer that rings when a test says so."""

    def __init__(self, *names: str) -> None:
        self.pressed: list[str] = []
        self.keys = [Key(name, lambda name=name: self.pressed.append(name)) for name in names]  # type: ignore[misc]
        self.marked = ""
        self.milliseconds = 0
        self._on_time: Callable[[], None] | None = None
        self.clock = Clock()
        self.guard = InputGuard(350, self.clock)
        self.scanner = Scanner(self, self, self.guard)

    def targets(self) -> Sequence[Target]:
        """Return what can be pressed."""
        return self.keys

    def mark(self, target: Target | None) -> None:
        """Remember what is marked."""
        self.marked = target.name if isinstance(target, Key) else ""

    def start(self, milliseconds: int, on_time: Callable[[], None]) -> None:
        """Remember whom to call."""
        self.milliseconds, self._on_time = milliseconds, on_time

    def stop(self) -> None:
        """Call nobody."""
        self._on_time = None

    @property
    def moves(self) -> bool:
        """Whether the marker moves by itself."""
        return self._on_time is not None

    def waits(self) -> str:
        """Let the time of the marker pass, and return what is marked then."""
        assert self._on_time is not None
        self._on_time()
        return self.marked


@pytest.fixture
def page() -> Page:
    """A page of three things."""
    return Page("listen", "kept", "skip")


def test_without_switches_nothing_is_marked_and_no_press_counts(page: Page) -> None:
    page.scanner.begin()
    page.scanner.press(CHOOSER)
    assert (page.marked, page.pressed, page.moves, page.scanner.is_on) == ("", [], False, False)


def test_with_one_switch_the_marker_goes_round_by_itself(page: Page) -> None:
    page.scanner.use(1, 1500)
    assert (page.marked, page.milliseconds) == ("listen", 1500 * FIRST_STAYS)
    assert page.waits() == "kept"
    assert page.milliseconds == 1500
    assert [page.waits(), page.waits(), page.milliseconds] == ["skip", "listen", 3000]


@pytest.mark.parametrize("switch", [MOVER, CHOOSER])
def test_the_one_switch_presses_what_is_marked_and_the_marker_begins_anew(page: Page, switch: int) -> None:
    page.scanner.use(1, 1500)
    page.waits()
    page.scanner.press(switch)
    assert (page.pressed, page.marked) == (["kept"], "listen")


def test_with_two_switches_one_moves_and_the_other_presses(page: Page) -> None:
    page.scanner.use(2, 1500)
    assert not page.moves
    for _press in range(4):
        page.scanner.press(MOVER)
    assert page.marked == "kept"
    page.scanner.press(CHOOSER)
    assert page.pressed == ["kept"]


@pytest.mark.parametrize(("wanted", "used"), [(1, QUICKEST_MS), (99_999, SLOWEST_MS)])
def test_the_pace_has_bounds(page: Page, wanted: int, used: int) -> None:
    page.scanner.use(1, wanted)
    page.waits()
    assert page.milliseconds == used


def test_a_second_press_of_a_trembling_hand_is_not_taken(page: Page) -> None:
    page.scanner.use(1, 1500)
    page.scanner.press(CHOOSER)
    page.scanner.press(CHOOSER)
    assert page.pressed == ["listen"]
    page.clock.pass_guard()
    page.scanner.press(CHOOSER)
    assert page.pressed == ["listen", "listen"]


def test_no_press_counts_right_after_a_change_of_screen(page: Page) -> None:
    page.scanner.use(1, 1500)
    page.guard.shut()
    page.scanner.press(CHOOSER)
    assert page.pressed == []


def test_the_marker_waits_while_the_question_is_read(page: Page) -> None:
    page.scanner.use(1, 1500)
    page.scanner.hold(True)
    assert not page.moves
    page.scanner.press(CHOOSER)
    assert page.pressed == ["listen"]
    assert not page.moves
    page.scanner.hold(False)
    assert page.moves


def test_what_has_gone_is_neither_marked_nor_pressed(page: Page) -> None:
    page.scanner.use(1, 1500)
    page.waits()
    del page.keys[1]
    page.scanner.press(CHOOSER)
    assert (page.pressed, page.marked) == ([], "listen")
    page.waits()
    del page.keys[1]
    assert page.waits() == "listen"
    page.keys.clear()
    page.waits()
    assert (page.marked, page.moves, page.scanner.is_on) == ("", False, False)


def test_every_answer_costs_one_press_and_no_other(page: Page) -> None:
    for place, key in enumerate(("listen", "kept", "skip")):
        page.clock.pass_guard()
        page.scanner.use(1, 1500)
        for _move in range(place):
            page.waits()
        page.scanner.press(CHOOSER)
        assert page.pressed[-1] == key
    assert len(page.pressed) == 3
