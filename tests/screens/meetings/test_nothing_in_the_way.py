"""In a running meeting notices cover nothing, the focus goes to what is next, and a pause can come at any step."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from careboard.domain.meetings import Step
from tests.support.councils import ACouncil
from tests.support.pages.meetings import MeetingScreen, OpenMeetings
from ui.widgets.toast import Toast


def running(open_meetings: OpenMeetings, council: ACouncil) -> MeetingScreen:
    """Show a meeting that has just begun."""
    key = council.starts(0)
    screen = open_meetings()
    screen.presenter.show(key)
    return screen


def place_of(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_a_notice_has_a_place_of_its_own(open_meetings: OpenMeetings, council: ACouncil) -> None:
    screen = running(open_meetings, council)
    screen.press("next")
    buttons = [screen.find(name) for name in ("previous", "next", "show-to-room", "pause")]
    before = [place_of(button) for button in buttons]
    toast = Toast(screen.pages.window())
    toast.show_words("Told back", "Undo")
    assert [place_of(button) for button in buttons] == before, "nothing moves under a finger"
    assert not any(place_of(toast).intersects(place) for place in before)
    toast.go()


def test_after_the_reveal_the_focus_is_on_next(open_meetings: OpenMeetings, council: ACouncil) -> None:
    key = council.starts(0)
    council.services.voting.open(key, commitments=("love",))
    for _person in range(7):
        council.casts(key, "kept")
    council.services.voting.close(key)
    council.services.running.go_to(key, Step.REVEAL)
    screen = open_meetings()
    screen.presenter.show(key)
    screen.find("reveal").setFocus()
    screen.press("reveal")
    assert screen.find("next").hasFocus()


def test_a_pause_may_come_at_any_step_by_keys_alone(open_meetings: OpenMeetings, council: ACouncil) -> None:
    screen = running(open_meetings, council)
    for step in Step:
        screen.press(f"step-{step.value}")
        screen.find("pause").setFocus()
        screen.key(Qt.Key.Key_P)
        assert screen.find("go-on").hasFocus(), step
        screen.key(Qt.Key.Key_P)
        assert screen.sees(f"step-{step.value}")
