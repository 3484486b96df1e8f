"""P25 on a real screen: whatever is pressed, clicked or opened, nothing but the sitting can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atspi.bus import why_not
from tests.support.atspi.room import Room, a_room
from tests.support.x_screen import XScreen

pytestmark = pytest.mark.x11

OUT = (
    "alt+F4", "alt+Tab", "alt+shift+Tab", "alt+Escape", "alt+F10", "super+e", "ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o",
    "ctrl+p", "ctrl+z", "ctrl+Tab", "Escape", "Menu", "shift+F10", "F1", "F5", "F10", "F11", "ctrl+shift+i", "Print",
)  # fmt: skip
THERE_AND_BACK = (("ctrl+alt+Right", "ctrl+alt+Left"), ("super+d", "super+d"))
"""Keys of the window manager, which no program can take from it: another desktop, all windows folded away."""
LEFT, MIDDLE, RIGHT = 1, 2, 3


@pytest.fixture
def room(own_screen: XScreen, tmp_path: Path) -> Iterator[Room]:
    """Somebody at the first question."""
    if why_not():
        pytest.skip(why_not())
    with a_room(own_screen, tmp_path, {"commitments": ["love", "rights"], "heads": 7}) as opened:
        opened.reader.presses("I'm ready")
        opened.reader.presses("Bus")
        opened.reader.hears("Promise 1 of 2")
        yield opened


def roles(room: Room) -> set[str]:
    """Return every role in sight."""
    return {each.role for each in room.reader.reads()}


def comes_back(room: Room) -> bool:
    """Come back by the own picture; tell whether the answers were covered."""
    is_covered = any(each.name == "Bus" for each in room.reader.reads())
    if is_covered:
        room.reader.presses("Bus")
        room.reader.hears("Promise 1 of 2")
    return is_covered


def test_no_keys_lead_out(room: Room) -> None:
    pages = {"Promise 1 of 2", "Are you still there? Tap your picture."}
    for keys in OUT:
        room.keys(keys)
        assert pages.intersection(each.name for each in room.reader.reads()), keys
        comes_back(room)
    # What a window manager does to the window may take it a moment.
    while comes_back(room):
        pass
    room.keys("4")
    room.reader.hears_chosen("Kept")


@pytest.mark.parametrize(("there", "back"), THERE_AND_BACK)
def test_what_only_the_system_can_do_covers_the_answers(room: Room, there: str, back: str) -> None:
    room.reader.presses("Mostly")
    room.reader.hears_chosen("Mostly")
    room.keys(there)
    room.reader.hears("Are you still there?")
    assert room.reader.answers() == []
    room.keys(back)
    room.reader.presses("Bus")
    room.reader.hears("Promise 1 of 2")
    assert room.reader.chosen() == ["Mostly"]


def test_no_click_opens_a_menu(room: Room) -> None:
    allowed = roles(room)
    for button in (RIGHT, MIDDLE):
        for x, y in ((5, 5), (683, 300), (200, 500), (1360, 760)):
            room.clicks(x, y, button)
            assert roles(room) <= allowed
    assert room.reader.chosen() == []


def test_another_window_in_front_covers_the_answers_until_their_person_is_back(room: Room) -> None:
    room.reader.presses("Mostly")
    room.reader.hears_chosen("Mostly")
    with room.another_window():
        room.reader.hears("Are you still there?")
        assert room.reader.answers() == []
    room.reader.presses("Bus")
    room.reader.hears("Promise 1 of 2")
    assert room.reader.chosen() == ["Mostly"]


def test_what_staff_type_at_the_door_is_not_to_be_read(room: Room) -> None:
    room.reader.presses("Stop")
    room.reader.presses("Staff")
    room.reader.hears("For staff")
    room.keys("2", "4", "6")
    names = [each.name for each in room.reader.reads()]
    assert not any("246" in name for name in names)
