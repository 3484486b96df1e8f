"""The place of the meetings as a facilitator sees and uses it: found by names of objects, spoken to as a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from careboard.application.changes import Changes
from tests.support.councils import ACouncil
from tests.support.surroundings import ARoom
from ui.meetings.meetings_page import MeetingsPages
from ui.meetings.room_window import RoomWindow
from ui.places import Presenter
from ui.voting.reader import Line
from ui.widgets.stepper import Stepper

OpenMeetings = Callable[..., "MeetingScreen"]


class Seconds:
    """Time that passes only when a test says so."""

    def __init__(self) -> None:
        """Begin some time after the computer was switched on."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        """Let minutes pass."""
        self.now += minutes * 60


class Pairs(list[tuple[Any, Any]]):
    """Remembers what was told in pairs."""

    def append_pair(self, first: Any, second: Any = "") -> None:
        """Remember a pair."""
        self.append((first, second))


class FakeVoice(QObject):
    """A voice that remembers what it says."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin in silence, and not ready yet."""
        super().__init__()
        self.said: list[str] = []
        self.stopped = 0
        self._is_ready = False

    def become_ready(self) -> None:
        """Be ready to read from now on, as a voice is some time after it was looked for."""
        self._is_ready = True
        self.changed.emit()

    def can_read_lines(self, _lines: Iterable[Line]) -> bool:
        """Read anything, once ready."""
        return self._is_ready

    def say(self, line: Line, on_end: Callable[[], None]) -> None:
        """Say a line at once."""
        self.said.append(line.words)
        on_end()

    def stop(self) -> None:
        """Fall silent."""
        self.stopped += 1


class _Feed(QObject):
    """Brings what changed to the presenter, as the program does."""

    changed = Signal(object)

    def announce(self, changes: Changes) -> None:
        """Pass on what a service announced."""
        self.changed.emit(changes)


class MeetingScreen:
    """The place of the meetings, and the person in front of it."""

    def __init__(self, qtbot: QtBot) -> None:
        """Begin with nothing shown."""
        self._qtbot = qtbot
        self.clock = Seconds()
        self.gone, self.said, self.framed = Pairs(), Pairs(), Pairs()
        self.scoring: list[str] = []
        self.voice: FakeVoice | None = None
        self.around = ARoom()
        self._feed = _Feed()

    def show(self, pages: MeetingsPages, presenter: Presenter, council: ACouncil, size: tuple[int, int]) -> None:
        """Put the pages on a screen and come to them."""
        self.pages, self.presenter, self.council = pages, presenter, council
        council.services.announce.listen(self._feed.announce)
        self._feed.changed.connect(self._heard)
        pages.resize(*size)
        presenter.show("")
        self._qtbot.addWidget(pages)
        with self._qtbot.waitActive(pages):
            pages.show()
            pages.activateWindow()

    def _heard(self, changes: object) -> None:
        if isinstance(changes, Changes) and self.presenter.cares_for & changes:
            self.presenter.refresh()

    def find_voice(self, _parent: QObject) -> FakeVoice | None:
        """Return the voice of this machine."""
        return self.voice

    @property
    def room(self) -> RoomWindow:
        """The room's own screen."""
        found = self.pages.findChild(RoomWindow, "room")
        assert isinstance(found, RoomWindow)
        return found

    def find(self, name: str) -> QWidget:
        """Return what is called so, once it is in sight."""
        self._qtbot.waitUntil(lambda: self.sees(name))
        found = [each for each in self.pages.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, f"{name} is in sight {len(found)} times"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self.pages.findChildren(QWidget, name))

    def words(self) -> str:
        """Return all words in sight."""
        labels = [each.text() for each in self.pages.findChildren(QLabel) if each.isVisible()]
        return "\n".join(filter(None, labels))

    def button(self, name: str) -> QAbstractButton:
        """Return a button in sight."""
        found = self.find(name)
        assert isinstance(found, QAbstractButton)
        return found

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.button(name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.pages.focusWidget() or self.pages, key)

    def type(self, name: str, text: str) -> None:
        """Type into a field."""
        field = self.find(name)
        field.setFocus()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.clear()
        QTest.keyClicks(field, text)

    def count(self, name: str, number: int) -> None:
        """Put a number on a stepper."""
        stepper = self.find(name)
        assert isinstance(stepper, Stepper)
        field = stepper.findChild(QSpinBox)
        assert field is not None
        field.setValue(number)

    def title(self) -> str:
        """Return the title of the step that is on."""
        label = self.find("step-title")
        assert isinstance(label, QLabel)
        return label.text()

    def counter(self) -> str:
        """Return where one is in the step."""
        label = self.find("counter")
        assert isinstance(label, QLabel)
        return label.text()

    def plans(self, group: str = "seniors", place: str = "Town hall") -> None:
        """Fill the form of a meeting."""
        choice = self.find("plan-group")
        QTest.mouseClick(choice.button(group), Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
        self.type("plan-place", place)
        QTest.keyClick(self.find("plan-place"), Qt.Key.Key_Return)

    def starts(self, heads: int = 7) -> None:
        """Start the meeting that is prepared, and count heads."""
        self.press("start-meeting")
        self.count("band-12-15", heads)

    def shows_room(self) -> RoomWindow:
        """Put the room's screen up."""
        self.press("show-to-room")
        self._qtbot.waitUntil(self.room.isActiveWindow)
        return self.room

    def goes_to(self, step: str) -> None:
        """Go to a step by the running order."""
        self.press(f"step-{step}")

    def opens_vote(self) -> None:
        """Open a secret vote, and hand the screen over after the room check."""
        self.press("open-vote")
        self.press("hand-over")

    def everybody_votes(self, *words: str) -> None:
        """Let one person after the other vote on the scoring view."""
        for word in words:
            self.council.casts(self.scoring[-1], word)
