"""The door for staff without any window: digits, five tries, the passphrase."""

from __future__ import annotations

import pytest

from careboard.errors import RuleBroken, StorageProblem
from tests.screens.voting.turns import HandTimer, Seen
from ui.voting.screens import StaffScreen
from ui.voting.staff_door import StaffDoor


class Pins:
    """PINs that a test may lock or break."""

    def __init__(self) -> None:
        self.pin = "2468"
        self.problem: Exception | None = None
        self.forgiven = False

    def has_pin(self) -> bool:
        """Whether a PIN was set, or fail."""
        if self.problem is not None:
            raise self.problem
        return bool(self.pin)

    def check_pin(self, pin: str) -> bool:
        """Whether it is right, or fail."""
        if self.problem is not None:
            raise self.problem
        return pin == self.pin

    def forgive_pin(self) -> None:
        """Remember it, or fail."""
        self.forgiven = True
        if self.problem is not None:
            raise self.problem


class Door:
    """The door with everything around it."""

    def __init__(self) -> None:
        self.view, self.pins, self.timer = Seen(), Pins(), HandTimer()
        self.happened: list[str] = []
        self.door = StaffDoor(self.view, self.pins, self.unlock, self.leave, self.go_back, self.timer, 120)

    def unlock(self, typed: str) -> bool:
        """Check the passphrase."""
        return typed == "seven quiet otters"

    def leave(self) -> None:
        """Remember that the door opened."""
        self.happened.append("left")

    def go_back(self) -> None:
        """Remember that the curtain came back."""
        self.happened.append("back")

    def types(self, digits: str) -> None:
        """Press digits."""
        for digit in digits:
            self.door.press_digit(digit)


@pytest.fixture
def door() -> Door:
    """A door in sight."""
    made = Door()
    made.door.knock()
    return made


def test_the_right_pin_opens(door: Door) -> None:
    door.types("2468")
    assert door.view.now() == StaffScreen(4, wrong=False, wants_passphrase=False)
    door.door.try_pin()
    assert (door.happened, door.timer.runs) == (["left"], False)


def test_a_wrong_pin_is_said_to_be_wrong_and_its_digits_are_gone(door: Door) -> None:
    door.types("1111")
    door.door.try_pin()
    assert door.view.now() == StaffScreen(0, wrong=True, wants_passphrase=False)
    door.door.try_pin()
    assert door.happened == []


def test_only_digits_count_and_no_more_than_eight(door: Door) -> None:
    door.types("1a²23456789")
    assert door.view.now() == StaffScreen(8, wrong=False, wants_passphrase=False)
    door.door.take_back()
    assert door.view.now() == StaffScreen(7, wrong=False, wants_passphrase=False)


@pytest.mark.parametrize("problem", [RuleBroken("pin-locked"), StorageProblem("disk-gone"), OSError("gone")])
def test_a_lock_or_a_lost_disk_leaves_the_passphrase(door: Door, problem: Exception) -> None:
    door.pins.problem = problem
    door.types("2468")
    door.door.try_pin()
    assert door.view.now() == StaffScreen(0, wrong=False, wants_passphrase=True)
    door.types("2468")
    door.door.try_pin()
    door.door.try_passphrase("something else")
    assert door.view.now() == StaffScreen(0, wrong=True, wants_passphrase=True)
    if isinstance(problem, RuleBroken):
        door.pins.problem = None
    door.door.try_passphrase("seven quiet otters")
    assert (door.happened, door.pins.forgiven) == (["left"], True)


def test_without_a_pin_the_passphrase_is_asked_for_at_once(door: Door) -> None:
    door.pins.pin = ""
    door.door.knock()
    assert door.view.now() == StaffScreen(0, wrong=False, wants_passphrase=True)
    door.pins.problem = OSError("gone")
    door.door.knock()
    assert door.view.now() == StaffScreen(0, wrong=False, wants_passphrase=True)


def test_the_passphrase_does_not_open_while_the_pin_is_asked_for(door: Door) -> None:
    door.door.try_passphrase("seven quiet otters")
    assert door.happened == []


def test_a_door_that_nobody_uses_closes_and_forgets(door: Door) -> None:
    door.types("246")
    door.timer.ring()
    assert (door.happened, door.timer.runs) == (["back"], False)
    door.door.knock()
    assert door.view.now() == StaffScreen(0, wrong=False, wants_passphrase=False)
