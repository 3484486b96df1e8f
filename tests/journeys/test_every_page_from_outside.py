"""Every page of the facilitator's window by the Tab key and a screen reader, from outside the program."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.atspi.bus import accessibility_bus, why_not
from tests.support.atspi.keyboard_walk import KeyboardWalk
from tests.support.atspi.pixels import Place
from tests.support.atspi.screen_reader import ScreenReader, screen_reader
from tests.support.guards import REPOSITORY
from tests.support.walking_program import NAME
from tests.support.x_screen import XScreen, window_manager

pytestmark = pytest.mark.x11

MANY_PAGES = 45
MAIN = (
    "start", "home", "meeting", "meeting-prepare", "issues", "issues-story", "scores", "papers", "settings",
    "meeting-welcome", "meeting-tell-back", "meeting-score", "meeting-room-check", "meeting-reveal", "meeting-close",
)  # fmt: skip
"""Where a facilitator spends the meeting: walked in every run; the others take minutes more (`poe thorough`)."""
BOTH_WAYS = ("meeting-score", "issues", "settings")
"""Where Shift+Tab is tried in every run too."""
WITH_A_TITLE = ("home", "meeting", "issues", "scores", "papers", "help", "settings", "meeting-welcome", "meeting-close")


class Guide:
    """The program, led from page to page."""

    def __init__(self, reader: ScreenReader, program: subprocess.Popen[str], screen: XScreen) -> None:
        self.reader, self.screen, self._program = reader, screen, program

    def pages(self) -> Iterator[tuple[str, Place]]:
        """Go on from page to page; returns the name of each, and the room of the window in front."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        while True:
            self._program.stdin.write(".")
            self._program.stdin.flush()
            name, place = json.loads(self._program.stdout.readline())
            if not name:
                return
            left, top, width, height = place
            yield name, (left, top, width, height)


@contextmanager
def guided(screen: XScreen, folder: Path, *stays: str) -> Iterator[Guide]:
    """Start the program, which stays at these pages or at all, and whoever looks at it from outside."""
    command = [sys.executable, "-m", "tests.support.walking_program", str(folder), *stays]
    with window_manager(screen), accessibility_bus(screen.environment()) as environment:
        program = subprocess.Popen(
            command, env=environment, cwd=REPOSITORY, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        try:
            with screen_reader(NAME, environment) as reader:
                yield Guide(reader, program, screen)
        finally:
            program.kill()
            program.communicate()


def test_every_control_has_a_name_and_a_visible_focus_and_the_tab_key_comes_round(
    own_screen: XScreen, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    if why_not():
        pytest.skip(why_not())
    is_thorough = pytestconfig.getoption("--thorough")
    wrong: list[str] = []
    names: list[str] = []
    seen: set[tuple[str, str]] = set()
    with guided(own_screen, tmp_path, *(() if is_thorough else MAIN)) as guide:
        for name, room in guide.pages():
            names.append(name)
            if name not in MAIN and not is_thorough:
                continue
            walk = KeyboardWalk(guide.reader, guide.screen, both_ways=is_thorough or name in BOTH_WAYS)
            wrong += [f"{name} {fault}" for fault in walk.faults(seen, room)]
            if name in WITH_A_TITLE:
                headings = [each for each in guide.reader.page() if each.thing.role == "heading"]
                wrong += [] if headings else [f"{name} has no heading"]
    assert len(names) > MANY_PAGES
    assert {*MAIN, *BOTH_WAYS} <= set(names)
    assert not wrong, "\n".join(wrong)
