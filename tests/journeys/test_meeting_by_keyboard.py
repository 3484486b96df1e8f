"""A whole meeting of two hours by keyboard alone, from the passphrase to the approval: there is no mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careboard.domain.meetings import MeetingState, Step
from tests.journeys.two_hours import MINUTES, PASSPHRASE, PIN, council_of, prepare, running, shown_to
from tests.support.one_computer import Journey
from tests.support.pages.hands import Keyboard
from tests.support.pages.meetings import Seconds
from tests.support.pages.program import Person
from ui.meetings.room_views import RoomBlank, RoomPause, StoryView
from ui.meetings.room_window import RoomWindow

KEY = Qt.Key
NUMBERS = {place: getattr(KEY, f"Key_{place}") for place in range(10)}
WHY = "Nobody asks us how we are"
RAISED = "We want to choose our own school bag"
ASKED = "A savings account for each of us"


class ByKeyboard:
    """The facilitator, and then each young person, with nothing but keys."""

    def __init__(self, journey: Journey, person: Person, seconds: Seconds) -> None:
        """Take the program, somebody who looks at it, and the clock."""
        self.journey, self.person, self.seconds = journey, person, seconds
        self.keyboard = Keyboard(person.find)

    @property
    def step(self) -> Step:
        """Where the meeting stands."""
        return running(self.journey).step

    def room(self) -> RoomWindow:
        """Return the room's screen."""
        room = self.person.window.findChild(RoomWindow)
        assert room is not None
        return room

    def begins(self) -> None:
        """Open the file, come to the meeting, start it and count heads."""
        self.keyboard.writes("passphrase", PASSPHRASE)
        self.keyboard.keys(KEY.Key_Return)
        self.keyboard.presses("go-to-meeting")
        self.keyboard.presses("start-meeting")
        self.person.find("next")
        self.keyboard.keys(KEY.Key_H)
        for number in (KEY.Key_4, KEY.Key_2, KEY.Key_1):
            self.keyboard.keys(number, KEY.Key_Tab)

    def takes_time(self) -> None:
        """Let the minutes of the step pass."""
        self.seconds.pass_minutes(MINUTES[self.step])

    def goes_on_to(self, step: Step) -> None:
        """Press Next until another step has come."""
        for _press in range(40):
            if self.step is step:
                return
            self.keyboard.presses("next")
        raise AssertionError(f"{step} does not come")

    def tells_back(self) -> None:
        """Tell each answer back on the room's own screen, which goes blank and comes back in between."""
        self.keyboard.keys(KEY.Key_R)
        room = self.room()
        self.person.waits_until(room.isActiveWindow)
        story = room.view
        assert isinstance(story, StoryView)
        self.keyboard.keys(KEY.Key_B)
        assert shown_to(room) == RoomBlank()
        self.keyboard.keys(KEY.Key_B)
        assert shown_to(room) == story
        self.keyboard.keys(KEY.Key_R)
        self.person.waits_until(self.person.window.isActiveWindow)
        self.keyboard.keys(KEY.Key_T)

    def opens_the_vote(self) -> None:
        """Open the vote, and hand the screen over after the room check."""
        self.keyboard.presses("open-vote")
        self.hands_over()

    def hands_over(self) -> None:
        """Give the screen away."""
        self.keyboard.presses("hand-over")
        scoring = self.journey.program.desktop.scoring
        assert scoring is not None
        self.person.waits_until(scoring.isActiveWindow)

    def vote(self, answer: int) -> None:
        """Let one young person vote: the same key for every question."""
        scoring = self.journey.program.desktop.scoring
        assert scoring is not None
        for _tap in range(2):
            if not scoring.pictures.isVisible():
                self.keyboard.keys(KEY.Key_Return)
        self.keyboard.keys(KEY.Key_1)
        while not scoring.review.isVisible():
            self.keyboard.keys(NUMBERS[answer], KEY.Key_Return)
        self.keyboard.keys(KEY.Key_Return)

    def takes_back(self) -> None:
        """Come in by the door for staff."""
        self.keyboard.presses("staff")
        self.keyboard.keys(*(NUMBERS[int(digit)] for digit in PIN), KEY.Key_Return)
        self.person.waits_until(lambda: self.journey.program.desktop.scoring is None)

    def scores(self) -> None:
        """Let four vote; somebody comes late and is counted, the fire alarm rings, and the other three vote."""
        self.opens_the_vote()
        for _person in range(4):
            self.vote(2)
        self.takes_back()
        self.keyboard.keys(KEY.Key_H)
        self.keyboard.keys(KEY.Key_5)
        self.keyboard.presses("pause")
        assert self.room().view == RoomPause()
        self.seconds.pass_minutes(25)
        self.keyboard.presses("go-on")
        self.keyboard.presses("open-scoring")
        self.hands_over()
        for _person in range(3):
            self.vote(1)
        self.takes_back()
        self.keyboard.presses("close-vote")

    def closes(self) -> None:
        """End the meeting, and let the group approve."""
        self.keyboard.presses("passed-on")
        self.keyboard.presses("close-meeting")
        self.keyboard.presses("approve")


def test_two_hours_by_keyboard(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    path, seconds = prepare(tmp_path, monkeypatch)
    facilitator = ByKeyboard(journey, journey.starts(path), seconds)
    keyboard, person = facilitator.keyboard, facilitator.person
    facilitator.begins()
    assert sum(running(journey).attended.values()) == 6
    assert running(journey).adults_present == 1
    facilitator.takes_time()
    facilitator.goes_on_to(Step.TELL_BACK)
    facilitator.tells_back()
    facilitator.takes_time()
    facilitator.goes_on_to(Step.SCORE)
    facilitator.scores()
    facilitator.takes_time()
    facilitator.goes_on_to(Step.REVEAL)
    keyboard.presses("reveal")
    facilitator.takes_time()
    facilitator.goes_on_to(Step.TALK)
    keyboard.writes("reasons", WHY)
    facilitator.takes_time()
    facilitator.goes_on_to(Step.ISSUES)
    keyboard.presses("quick-doors")
    keyboard.writes("quick-words", RAISED)
    keyboard.keys(KEY.Key_Return)
    facilitator.takes_time()
    facilitator.goes_on_to(Step.ASKS)
    keyboard.writes("ask-text", ASKED)
    keyboard.writes("ask-who", "Youth fund panel")
    keyboard.writes("ask-by", "30 April 2027")
    keyboard.presses("ask-save")
    facilitator.takes_time()
    facilitator.goes_on_to(Step.CLOSE)
    facilitator.takes_time()
    keyboard.keys(KEY.Key_P, KEY.Key_P)
    person.reads("120 min")
    key = running(journey).key
    facilitator.closes()

    services = council_of(journey).services
    meeting = services.planning.meeting(key)
    assert (meeting.state, meeting.approved, meeting.heads) == (MeetingState.CLOSED, True, 7)
    assert {round_.voted for round_ in meeting.rounds} == {7}
    assert WHY in [reason for round_ in meeting.rounds for said in round_.reasons.values() for reason in said]
    assert RAISED in [loop.issue.title for loop in services.loops.loops(meeting.group)]
    assert ASKED in [ask.text for ask in services.asking.asks()]
    assert qapp.activeModalWidget() is None
