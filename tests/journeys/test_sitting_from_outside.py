"""A whole sitting by somebody who sees nothing of the screen: through the system's accessibility interface alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.atspi.bus import why_not
from tests.support.atspi.room import Room, a_room
from tests.support.scoring_program import PASSPHRASE, PIN
from tests.support.x_screen import XScreen

pytestmark = pytest.mark.x11

OPTIONS: dict[str, object] = {"commitments": ["love", "rights"], "heads": 7}
WORST_TO_BEST = ["Not kept", "A bit", "Mostly", "Kept"]
ASIDES = ["I don't know", "Not about me", "Skip"]


OpenRoom = Callable[..., Room]


@pytest.fixture
def open_room(own_screen: XScreen, tmp_path: Path) -> Iterator[OpenRoom]:
    """Return a function that opens the scoring view with options, its first curtain closed."""
    if why_not():
        pytest.skip(why_not())
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(a_room(own_screen, tmp_path, OPTIONS | options))


def test_a_whole_sitting_and_the_thank_you_comes_after_the_vote_is_on_disk(open_room: OpenRoom) -> None:
    room = open_room()
    reader = room.reader
    reader.hears("Hello. It is your turn.")
    reader.hears("0 of 7 have voted")
    reader.presses("I'm ready")
    reader.hears("Choose a picture")
    reader.presses("Bus")
    room.answers("Promise 1 of 2", "Mostly")
    room.answers("Promise 2 of 2", "I don't know")
    room.answers("Last question", "Yes")
    reader.hears("Your answers")
    own = [each.name for each in reader.controls() if each.name.endswith("Tap to change.")]
    assert own[:2] == ["Love: Mostly. Tap to change.", "Rights: I don't know. Tap to change."]
    reader.presses("Done")
    reader.hears("Thank you")
    assert room.pulls_the_plug() == 1


def test_without_done_nothing_is_on_disk(open_room: OpenRoom) -> None:
    room = open_room()
    room.reader.presses("I'm ready")
    room.reader.presses("Tree")
    room.answers("Promise 1 of 2", "Kept")
    room.answers("Promise 2 of 2", "Kept")
    room.answers("Last question", "No")
    room.reader.hears("Your answers")
    assert room.pulls_the_plug() == 0


def test_every_answer_says_what_it_is_and_a_change_of_mind_is_told(open_room: OpenRoom) -> None:
    reader = open_room().reader
    reader.presses("I'm ready")
    reader.presses("Bus")
    reader.hears("Promise 1 of 2")
    focused = reader.focused()
    assert focused is not None
    assert focused.name.startswith("Promise 1 of 2. Love. ")
    assert focused.name.endswith("does Hillside Council keep this promise?")
    assert [each.name for each in reader.answers()] == WORST_TO_BEST + ASIDES
    assert "Next" not in [each.name for each in reader.controls()]
    for word in (*WORST_TO_BEST, *ASIDES):
        reader.presses(word)
        reader.hears_chosen(word)
        assert reader.chosen() == [word]
    assert "Next" in [each.name for each in reader.controls()]
    reader.presses("Next")
    reader.hears("Promise 2 of 2")
    reader.presses("Back")
    reader.hears("Promise 1 of 2")
    assert reader.chosen() == ["Skip"]


def test_what_makes_it_easier_is_chosen_by_name_and_says_what_is_chosen(open_room: OpenRoom) -> None:
    reader = open_room().reader
    reader.presses("Make it easier")
    reader.hears("Text size: 100 %")
    rows = [each.name.partition(":")[0] for each in reader.answers()]
    assert len(set(rows)) >= 4
    assert len(reader.chosen()) == len(set(rows))
    reader.presses("Text size: 150 %")
    reader.hears_chosen("Text size: 150 %")
    reader.presses("I'm ready")
    reader.presses("Bus")
    reader.hears("Bigger text, now 150 percent")


def test_nothing_on_any_page_is_without_a_name(open_room: OpenRoom) -> None:
    room = open_room(full_disk=1)
    reader = room.reader

    def checks(heard: str) -> None:
        reader.hears(heard)
        assert reader.nameless() == []
        assert reader.controls()

    checks("Hello. It is your turn.")
    reader.presses("Make it easier")
    checks("What helps you?")
    reader.presses("I'm ready")
    checks("Choose a picture")
    reader.presses("Star")
    for promise in ("Promise 1 of 2", "Promise 2 of 2", "Last question"):
        checks(promise)
        reader.presses(reader.answers()[0].name)
        reader.presses("Next")
    checks("Your answers")
    reader.presses("Done")
    checks("Not saved yet.")
    reader.presses("Try again")
    checks("Thank you")
    reader.presses("Staff")
    checks("For staff")
    for _try in range(6):
        room.keys("1", "1", "1", "1", "Return")
    checks("Only the passphrase")
    reader.types("Passphrase of the council file", PASSPHRASE)
    reader.presses("Open")
    assert room.reads_to_the_end() == "(1366, 768) 1"


def test_tab_comes_to_every_control_once_and_says_each(open_room: OpenRoom) -> None:
    room = open_room()
    reader = room.reader
    reader.presses("I'm ready")
    reader.presses("Bus")
    room.answers("Promise 1 of 2", "Kept")
    reader.hears("Promise 2 of 2")
    room.keys("4")
    able = [each.name for each in reader.controls() if each.role != "radio button"]
    seen: list[str] = []
    for _stop in range(len(able) + 3):
        focused = reader.focused()
        assert focused is not None
        if focused.name in seen:
            break
        seen.append(focused.name)
        room.keys("Tab")
    assert seen[0] == "Kept"
    assert sorted(each for each in seen if each in able) == sorted(able)


def test_staff_leave_by_the_interface_too(open_room: OpenRoom) -> None:
    room = open_room()
    room.reader.presses("Staff")
    room.reader.hears("For staff")
    for digit in PIN:
        room.reader.presses(digit)
    room.reader.presses("Enter")
    assert room.reads_to_the_end() == "(1366, 768) 0"
