"""A whole meeting of two hours by mouse alone on one screen: nothing is typed, the room's picture over the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QScreen

from careboard.domain.meetings import MeetingState, Step
from tests.journeys.two_hours import MINUTES, PASSPHRASE, PIN, council_of, prepare, running, shown_to
from tests.support.files_here import files_in
from tests.support.one_computer import Journey
from tests.support.pages.hands import Mouse
from tests.support.pages.program import Person
from ui.meetings import wiring
from ui.meetings.room_views import RoomBlank, StoryView
from ui.meetings.room_window import RoomWindow

HEADS = 6


def only_screen() -> list[QScreen]:
    """Return the one screen that there is."""
    return QGuiApplication.screens()[:1]


def vote(person: Person, mouse: Mouse) -> None:
    """Let one young person vote."""
    for _click in range(2):
        if person.sees("ready"):
            mouse.presses("ready")
    mouse.presses("picture-tree")
    scoring = person.program.desktop.scoring
    assert scoring is not None
    while not scoring.review.isVisible():
        first = next(card for card in scoring.question.cards if card.isVisible())
        mouse.clicks(first)
        mouse.clicks(scoring.question.next)
    mouse.presses("done")


def score(person: Person, mouse: Mouse) -> None:
    """Open the vote, let everybody vote, take the screen back, close the vote."""
    mouse.presses("open-vote")
    mouse.presses("hand-over")
    for _person in range(HEADS):
        vote(person, mouse)
    mouse.presses("staff")
    for digit in PIN:
        mouse.presses(f"pad-{digit}")
    mouse.presses("pad-enter")
    person.waits_until(lambda: person.program.desktop.scoring is None)
    mouse.presses("close-vote")


def look_on_one_screen(person: Person, mouse: Mouse) -> None:
    """Show the story to the room over the page, come back, and make the room's picture blank and not blank again."""
    room = person.window.findChild(RoomWindow)
    assert room is not None
    mouse.presses("show-to-room")
    assert isinstance(room.view, StoryView)
    assert room.geometry() == person.window.screen().geometry()
    mouse.clicks(room.back)
    mouse.presses("blank-room")
    assert shown_to(room) == RoomBlank()
    mouse.presses("blank-room")
    mouse.presses("told-back")


def test_two_hours_by_mouse_on_one_screen(journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "RoomWindow", partial(RoomWindow, screens=only_screen))
    path, seconds = prepare(tmp_path, monkeypatch)
    person = journey.starts()
    journey.program.desktop.opened(files_in(tmp_path).open(path, PASSPHRASE))
    mouse = Mouse(person.find)
    mouse.presses("go-to-meeting")
    mouse.presses("start-meeting")
    mouse.counts("band-12-15", HEADS - 1)
    mouse.counts("band-16-17", 1)
    mouse.counts("adults", 2)
    for step in Step:
        while running(journey).step is not step:
            mouse.presses("next")
        seconds.pass_minutes(MINUTES[step])
        if step is Step.TELL_BACK:
            look_on_one_screen(person, mouse)
        elif step is Step.SCORE:
            score(person, mouse)
        elif step is Step.REVEAL:
            mouse.presses("reveal")
        elif step is Step.TALK:
            mouse.presses("pause")
            seconds.pass_minutes(20)
            mouse.presses("go-on")
            mouse.presses("who-is-here")
            mouse.counts("band-12-15", 1)
    key = running(journey).key
    mouse.presses("pause")
    mouse.presses("go-on")
    person.reads("120 min")
    mouse.presses("passed-on")
    mouse.presses("close-meeting")
    mouse.presses("approve")
    meeting = council_of(journey).services.planning.meeting(key)
    assert (meeting.state, meeting.approved) == (MeetingState.CLOSED, True)
    assert (meeting.heads, meeting.adults_present) == (HEADS + 1, 2)
    assert {round_.voted for round_ in meeting.rounds} == {HEADS}
