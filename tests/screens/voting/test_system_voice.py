"""The system's voice through Qt: where there is one, in which languages, and when a line has been said."""

from __future__ import annotations

import ctypes
import sys
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from pytestqt.qtbot import QtBot

from tests.screens.voting.voices import Speech, State
from ui.background import OwnThread
from ui.voting.reader import Line
from ui.voting.system_voice import SystemVoice, find_voice
from ui.voting.utterance import Utterance

pytestmark = pytest.mark.usefixtures("qapp")
LINE, NEXT = Line("", "one"), Line("", "two")


class TestAnUtterance:
    """One line at a time, whatever the voice tells, and however late."""

    @pytest.fixture(autouse=True)
    def begin(self) -> None:
        """Begin with a voice that says nothing of itself."""
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.owner = QObject()
        self.utterance = Utterance(lambda line, _language: self.begun.append(line.words), self.owner, quiet_ms=1)

    def say(self, line: Line) -> None:
        """Say a line, and note its end."""
        self.utterance.say(line, "en", lambda: self.ended.append(line.words))

    def test_a_line_ends_when_the_voice_has_spoken_and_is_silent(self) -> None:
        self.say(LINE)
        self.utterance.silent()
        assert self.ended == [], "that was the silence before"
        self.utterance.begun()
        self.utterance.silent()
        self.utterance.silent()
        assert self.ended == ["one"]

    def test_after_a_stop_nobody_is_called_back(self) -> None:
        self.say(LINE)
        self.utterance.begun()
        assert self.utterance.stop()
        assert not self.utterance.stop()
        self.utterance.silent()
        assert self.ended == []

    def test_the_end_of_a_stopped_line_is_not_the_end_of_the_next(self) -> None:
        self.say(LINE)
        self.utterance.stop()
        self.say(NEXT)
        self.utterance.begun()
        assert self.begun == ["one"], "the voice still begins with the first"
        self.utterance.silent()
        assert self.begun == ["one", "two"]
        self.utterance.begun()
        self.utterance.silent()
        assert self.ended == ["two"]

    def test_a_voice_that_tells_nothing_of_a_stop_is_asked_again(self, qtbot: QtBot) -> None:
        self.say(LINE)
        self.utterance.stop()
        self.say(NEXT)
        qtbot.waitUntil(lambda: self.begun == ["one", "two"])
        self.utterance.stop()

    def test_what_waits_can_be_stopped_too(self) -> None:
        self.say(LINE)
        self.utterance.stop()
        self.say(NEXT)
        self.utterance.stop()
        self.utterance.silent()
        assert (self.begun, self.ended) == (["one"], [])

    def test_a_voice_that_fails_ends_what_waits(self) -> None:
        self.say(LINE)
        self.utterance.stop()
        self.say(NEXT)
        self.utterance.end()
        self.utterance.silent()
        assert (self.begun, self.ended) == (["one"], ["two"])

    def test_silence_where_nothing_was_said_is_nothing(self) -> None:
        self.utterance.begun()
        self.utterance.silent()
        self.utterance.end()
        assert self.ended == []


class TestLanguages:
    """Each language by a voice of its own, and none by another."""

    def voice(self, *languages: str) -> SystemVoice:
        """Return a voice that is ready."""
        self.speech = Speech(*languages)
        voice = SystemVoice(self.speech, "speechd")
        self.speech.setEngine("speechd")
        return voice

    def test_it_speaks_what_its_voices_speak(self) -> None:
        voice = self.voice("en_GB", "ar_EG", "ckb_IQ", "C")
        spoken = [code for code in ("en", "en-GB", "ar", "ckb", "ku", "ti", "xx", "") if voice.speaks(code)]
        assert spoken == ["en", "en-GB", "ar", "ckb"]

    def test_of_several_the_one_of_this_country_speaks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_IE"))
        voice = self.voice("en_GB", "en_IE", "en_US")
        voice.say(LINE, "en", lambda: None)
        assert self.speech.spoken == "en_IE"
        self.speech.end()

    def test_the_voice_is_changed_only_with_the_language(self) -> None:
        voice = self.voice("en_GB", "cy_GB")
        for language, spoken in (("en", "en_GB"), ("en", ""), ("cy", "cy_GB"), ("en", "en_GB")):
            self.speech.spoken = ""
            voice.say(LINE, language, lambda: None)
            self.speech.end()
            assert self.speech.spoken == spoken

    def test_without_a_single_voice_it_is_not_ready(self) -> None:
        voice = self.voice("C")
        assert not voice.is_ready
        assert not voice.speaks("en")

    def test_it_tells_when_it_is_ready_and_when_it_has_failed(self) -> None:
        voice, told = self.voice("en"), list[bool]()
        voice.ready_changed.connect(told.append)
        self.speech.turn(State.Error)
        self.speech.turn(State.Error)
        self.speech.setEngine("speechd")
        assert told == [False, True]


def module(*engines: str) -> ModuleType:
    """Return Qt's module of speech with some engines."""

    class Made(Speech):
        def __init__(self, engine: str) -> None:
            super().__init__("en_GB")
            self.engine = engine

        @staticmethod
        def availableEngines() -> list[str]:  # noqa: N802 - Qt names it so
            """Return the engines of this machine."""
            return list(engines)

    made = ModuleType("PySide6.QtTextToSpeech")
    made.QTextToSpeech = Made  # type: ignore[attr-defined]
    return made


class TestFinding:
    """Which voice a machine has."""

    @pytest.mark.parametrize(
        ("engines", "engine"),
        [(("mock",), ""), (("mock", "sapi", "winrt"), "winrt"), (("darwin", "mock"), "darwin"), ((), "")],
    )
    def test_the_best_engine_gets_ready_after_what_opens_now(
        self, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, engines: tuple[str, ...], engine: str
    ) -> None:
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module(*engines))
        voice = find_voice()
        assert (voice is not None) is bool(engine)
        if voice is not None:
            assert not voice.is_ready
            qtbot.waitUntil(lambda: voice.is_ready)
            assert voice._speech.engine == engine  # noqa: SLF001 - which one was taken

    def test_a_machine_without_the_module_has_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
        assert find_voice() is None

    def test_an_engine_without_its_library_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module("mock", "speechd"))
        monkeypatch.setattr(ctypes, "CDLL", missing)
        monkeypatch.setattr(sys, "platform", "linux")
        assert find_voice() is None

    def test_an_engine_that_is_slow_to_get_ready_does_so_beside_the_windows(
        self, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module("speechd"))
        monkeypatch.setattr(ctypes, "CDLL", lambda _name: None)
        owner = QObject()
        voice = find_voice(owner)
        assert voice is not None
        app = QCoreApplication.instance()
        assert app is not None
        thread = app.findChild(OwnThread)
        assert thread is not None
        assert voice._speech.thread() is thread  # noqa: SLF001 - where it lives
        qtbot.waitUntil(lambda: voice.is_ready)
        with qtbot.waitSignal(thread.finished):
            voice.deleteLater()

    def test_at_the_end_of_the_program_its_thread_ends(self) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        thread = OwnThread(app)
        thread.start()
        thread.end()
        assert thread.isFinished()


def missing(_name: str) -> None:
    """Find no library."""
    raise OSError
