"""Private notes: kept by step, out of sight until asked for, and never on the room's screen or a paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from careboard.domain.agendas import Step
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.pages.meetings import MeetingScreen, OpenMeetings
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.prepare_views import PrepareView

CANARY = "canary-7f3"


def with_notes(council: ACouncil, key: str) -> None:
    """Write a note for every step and for the whole meeting."""
    for step in (None, *Step):
        council.services.planning.write_note(key, step, f"{CANARY} {step}")


def test_a_note_is_kept_by_step(council: ACouncil, page: Recorder) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    presenter = PreparePresenter(as_page(page), council.services, lambda _text, _undo: None)
    presenter.begin(key)
    presenter.write_note("", "Ring the taxi")
    presenter.write_note("talk", "Ask Noor first")
    view: PrepareView = page.shown("show_plan")
    assert [(row.title, row.text) for row in view.notes if row.text] == [
        ("The whole meeting", "Ring the taxi"),
        ("Talk about it", "Ask Noor first"),
    ]
    assert "Noor" not in repr(view)
    presenter.write_note("talk", "x" * 4001)
    assert len(page.refusals) == 1


def test_a_person_writes_a_note_for_each_part(open_meetings: OpenMeetings, council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    screen = open_meetings()
    screen.presenter.show(key)
    screen.type("private-note", "Ring the taxi")
    steps = screen.find("note-for")
    assert isinstance(steps, QComboBox)
    steps.setFocus()
    screen.key(Qt.Key.Key_Down)
    screen.type("private-note", "Bring cake")
    screen.find("all-meetings").setFocus()
    assert council.services.planning.meeting(key).notes == {"": "Ring the taxi", "welcome": "Bring cake"}
    assert [steps.itemText(place) for place in range(3)] == [
        "The whole meeting: has a note",
        "Welcome and food: has a note",
        "You said, we did",
    ]


def runs(open_meetings: OpenMeetings, council: ACouncil) -> tuple[MeetingScreen, str]:
    """Run a meeting with notes for everything."""
    key = council.services.planning.plan(day(0), "seniors").key
    with_notes(council, key)
    council.services.running.start(key)
    screen = open_meetings()
    screen.presenter.show(key)
    return screen, key


def test_a_note_is_out_of_sight_until_it_is_asked_for_and_at_the_next_step(
    open_meetings: OpenMeetings, council: ACouncil
) -> None:
    screen, _key = runs(open_meetings, council)
    assert CANARY not in all_that_is_said(screen.pages)
    screen.press("show-note")
    assert f"{CANARY} welcome" in all_that_is_said(screen.pages)
    screen.press("next")
    assert not screen.sees("note-words")
    screen.press("show-note")
    assert screen.sees("note-words")
    screen.press("pause")
    assert CANARY not in all_that_is_said(screen.pages)


def test_a_note_never_reaches_the_rooms_screen(open_meetings: OpenMeetings, council: ACouncil) -> None:
    screen, _key = runs(open_meetings, council)
    for step in Step:
        screen.press(f"step-{step.value}")
        screen.press("show-note")
        room = screen.shows_room() if step is Step.WELCOME else screen.room
        assert room.isVisible()
        assert CANARY not in all_that_is_said(room), step


def test_a_note_is_written_while_the_meeting_runs_by_keys_alone(open_meetings: OpenMeetings, council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    council.services.running.start(key)
    screen = open_meetings()
    screen.presenter.show(key)
    assert screen.button("show-note").text() == "Write a note"
    screen.find("next").setFocus()
    screen.key(Qt.Key.Key_N)
    assert screen.find("note-words").hasFocus()
    QTest.keyClicks(screen.find("note-words"), "Bring napkins")
    screen.key(Qt.Key.Key_Escape)
    assert not screen.sees("note-words")
    assert screen.button("show-note").hasFocus()
    assert council.services.planning.meeting(key).notes == {"welcome": "Bring napkins"}
    screen.key(Qt.Key.Key_N)
    QTest.keyClicks(screen.find("note-words"), "! ")
    screen.presenter.refresh()
    screen.find("next").setFocus()
    screen.press("next")
    notes = council.services.planning.meeting(key).notes
    assert (set(notes), "!" in notes["welcome"]) == ({"welcome"}, True), "it stays with the step that it was written in"


def test_the_rooms_picture_is_the_same_dot_for_dot_with_a_note_and_without(
    open_meetings: OpenMeetings, council: ACouncil
) -> None:
    screen, _key = runs(open_meetings, council)
    room = screen.shows_room()
    without = room.grab().toImage()
    screen.press("show-note")
    assert room.grab().toImage() == without


def test_on_one_screen_notes_are_put_away_before_the_room_looks_and_after(
    open_meetings: OpenMeetings, council: ACouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, _key = runs(open_meetings, council)
    monkeypatch.setattr(screen.room, "_screens", lambda: [screen.pages.screen()])
    without = screen.pages.grab().toImage()
    screen.press("show-note")
    assert screen.pages.grab().toImage() != without
    screen.press("show-to-room")
    assert screen.room.isVisible()
    assert CANARY not in all_that_is_said(screen.room)
    screen.press("room-back")
    assert not screen.room.isVisible()
    assert CANARY not in all_that_is_said(screen.pages), "who looks on sees the facilitator's page again"


def test_a_note_never_reaches_a_paper(council: ACouncil) -> None:
    key = council.meets(0, *["kept"] * 6)
    with_notes(council, key)
    council.turn_to(30)
    content = council.services.papers.content()
    assert any(CANARY in note for note in council.services.planning.meeting(key).notes.values())
    assert CANARY not in repr(content)


def all_that_is_said(widget: QWidget) -> str:
    """Return every name, description and text that a screen reader finds in sight."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return "\n".join(_texts(found))


def _texts(found: QAccessibleInterface) -> Iterator[str]:
    if found.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield found.text(kind)
    text = found.textInterface()
    if text is not None:
        yield text.text(0, text.characterCount())
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None:
            yield from _texts(child)
