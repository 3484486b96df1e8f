"""What both meetings of two hours have in common: the demonstration's next meeting, and a clock that a test turns."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.domain.meetings import Meeting, Step
from careboard.settings import Settings, save_settings
from tests.support.files_here import a_demonstration, files_in
from tests.support.one_computer import Journey
from tests.support.pages.meetings import Seconds
from ui.meetings import meeting_clock
from ui.meetings.room_views import RoomView
from ui.meetings.room_window import RoomWindow

PASSPHRASE, PIN = "seven quiet otters", "2468"
MINUTES = {
    Step.WELCOME: 15,
    Step.TELL_BACK: 15,
    Step.SCORE: 13,
    Step.REVEAL: 8,
    Step.TALK: 15,
    Step.ISSUES: 27,
    Step.ASKS: 15,
    Step.CLOSE: 12,
}
"""How long each step takes in these meetings: two hours in all."""


def prepare(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Seconds]:
    """Make the demonstration's file, and a clock that stands until it is turned."""
    files = files_in(folder)
    save_settings(files.data.prepare().settings, Settings(input_guard_ms=0, reduced_motion=True, practice=False))
    path = folder / "demo.careboard"
    opened = a_demonstration(path, files)
    opened.services.setting_up.set_pin(PIN)
    opened.close()
    seconds = Seconds()
    monkeypatch.setattr(meeting_clock, "seconds_now", seconds)
    return path, seconds


def council_of(journey: Journey) -> OpenCouncil:
    """Return the council that is open."""
    council = journey.program.desktop.council
    assert council is not None
    return council


def running(journey: Journey) -> Meeting:
    """Return the meeting that is going on."""
    meeting = council_of(journey).services.running.going_on()
    assert meeting is not None
    return meeting


def shown_to(room: RoomWindow) -> RoomView:
    """Return what the room sees."""
    return room.view
