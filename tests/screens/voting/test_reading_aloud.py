"""Read aloud: the promise, then each answer in the order of the screen, never the chosen one by itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum, auto
from types import ModuleType

import pytest
from PySide6.QtCore import QObject, Signal

from tests.screens.voting.conftest import OpenScreen
from tests.support.pages.voting import ScoringScreen
from ui.voting.reader import Reader, phrases_of
from ui.voting.screens import Asked, Choice
from ui.voting.system_voice import SystemVoice, find_voice

LOVE = Asked(
    "m/1", "love", "Promise 1 of 1", "love", "Love", "We will show you love.", "Since we met:\nis it kept?",
    (Choice("no", "No"), Choice("yes", "Yes")), (Choice("skip", "Skip"),),
)  # fmt: skip


class State(Enum):
    """The states of Qt's speech."""

    Ready = auto()
    Speaking = auto()
    Error = auto()


class Speech(QObject):
    """Speech as Qt's, which ends each phrase when a test says so."""

    stateChanged = Signal(object)  # noqa: N815 - Qt names it so
    engines = ("mock", "speechd")
    first_state = State.Ready

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._state = self.first_state

    @classmethod
    def availableEngines(cls) -> list[str]:  # noqa: N802 - Qt names it so
        """Return the engines of this machine."""
        return list(cls.engines)

    def state(self) -> State:
        """Return whether it speaks."""
        return self._state

    def say(self, phrase: str) -> None:
        """Begin a phrase."""
        self.said.append(phrase)
        self.turn(State.Speaking)

    def stop(self) -> None:
        """Fall silent."""
        self.turn(State.Ready)

    def turn(self, state: State) -> None:
        """Go to another state."""
        self._state = state
        self.stateChanged.emit(state)


Speech.State = State  # type: ignore[attr-defined]


class Said:
    """A voice that keeps what it was asked to say."""

    def __init__(self) -> None:
        self.phrases: list[str] = []
        self.on_end: Callable[[], None] | None = None

    def say(self, phrase: str, on_end: Callable[[], None]) -> None:
        """Keep the phrase."""
        self.phrases.append(phrase)
        self.on_end = on_end

    def stop(self) -> None:
        """Fall silent."""
        self.on_end = None

    def end(self) -> None:
        """End the phrase."""
        assert self.on_end is not None
        self.on_end()


def test_the_promise_is_read_first_then_each_answer_in_order() -> None:
    voice, marked = Said(), list[int]()
    reader = Reader(voice, marked.append)
    reader.read(phrases_of(LOVE))
    for _phrase in range(4):
        voice.end()
    assert voice.phrases == ["Love. We will show you love. Since we met: is it kept?", "No", "Yes", "Skip"]
    assert marked == [Reader.SILENT, -1, 0, 1, 2, Reader.SILENT]


def test_reading_again_begins_anew_and_stop_is_at_once() -> None:
    voice, marked = Said(), list[int]()
    reader = Reader(voice, marked.append)
    reader.read(phrases_of(LOVE))
    reader.read(phrases_of(LOVE))
    assert voice.phrases == [phrases_of(LOVE)[0]] * 2
    reader.stop()
    assert (voice.on_end, marked[-1]) == (None, Reader.SILENT)


@pytest.fixture
def spoken(open_screen: OpenScreen, meeting: str) -> tuple[ScoringScreen, Speech]:
    """The first question on a machine with a voice."""
    speech = Speech()
    screen = open_screen(meeting, speak=lambda parent: SystemVoice(speech, State, parent))
    screen.begins()
    return screen, speech


def test_listen_reads_and_marks_what_is_read(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.tap("answer-kept")
    screen.tap("listen")
    for _phrase in range(8):
        speech.turn(State.Ready)
    assert speech.said[1:] == ["Not kept", "A bit", "Mostly", "Kept", "I don't know", "Not about me", "Skip"]
    assert speech.said[0].startswith("Love. ")
    assert screen.chosen() == ["kept"]


def test_the_voice_falls_silent_with_the_next_screen(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.tap("answer-kept")
    screen.tap("listen")
    screen.tap("next")
    assert speech.state() is State.Ready
    assert len(speech.said) == 1
    screen.window.show_screen(screen.window._shown)  # type: ignore[arg-type]  # noqa: SLF001
    speech.turn(State.Ready)
    assert len(speech.said) == 1


def test_the_key_l_listens_too(spoken: tuple[ScoringScreen, Speech]) -> None:
    from PySide6.QtCore import Qt

    screen, speech = spoken
    screen.press(Qt.Key.Key_L)
    assert len(speech.said) == 1


def test_a_voice_that_fails_takes_its_button_away(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    assert screen.sees("listen")
    speech.turn(State.Error)
    assert not screen.sees("listen")


def test_without_a_voice_there_is_no_button(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.begins()
    assert not screen.sees("listen")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("engines", "state", "found"),
    [(("mock", "speechd"), State.Ready, True), (("mock",), State.Ready, False), (("sapi",), State.Error, False)],
)
def test_a_voice_is_used_only_where_an_engine_is_ready(
    monkeypatch: pytest.MonkeyPatch, engines: tuple[str, ...], state: State, found: bool
) -> None:
    module = ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = Speech  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    monkeypatch.setattr(Speech, "engines", engines)
    monkeypatch.setattr(Speech, "first_state", state)
    assert (find_voice() is not None) is found


def test_a_machine_without_the_module_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert find_voice() is None
