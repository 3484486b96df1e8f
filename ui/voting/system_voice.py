"""The system's own voice through Qt, imported only when something may be read, and made ready beside the windows."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from PySide6.QtCore import Q_ARG, QCoreApplication, QLocale, QMetaObject, QObject, Qt, Signal, Slot

from ui.background import OwnThread
from ui.qt_notices import heard_by
from ui.voting.reader import Line
from ui.voting.utterance import Utterance

_ENGINES = ("winrt", "darwin", "speechd", "sapi")
"""The voices that are used, the better first; Qt's mock is none."""


class SystemVoice(QObject):
    """Says lines in the languages that the system speaks; `ready_changed` tells whether there is a voice at all.

    Qt's speech may live in a thread of its own, so it is only told what to do and believed in what it tells.
    """

    ready_changed = Signal(bool)

    def __init__(self, speech: Any, engine: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._locales: dict[QLocale.Language, QLocale] = {}
        self._spoken: QLocale | None = None
        self._is_ready = False
        self._utterance = Utterance(self._begin, self)
        speech.engineChanged.connect(self._use_engine)
        speech.stateChanged.connect(self._follow)
        # Looking for voices takes some engines a second: it waits until whatever opens now has been drawn.
        _tell(speech, "setEngine", engine, how=Qt.ConnectionType.QueuedConnection)

    @property
    def is_ready(self) -> bool:
        """Whether something can be said."""
        return self._is_ready

    def speaks(self, language: str) -> bool:
        """Whether there is a voice of this language: no other one ever reads its words."""
        return self._is_ready and QLocale(language).language() in self._locales

    def say(self, line: Line, language: str, on_end: Callable[[], None]) -> None:
        """Say a line with a voice of its language and call back when it has been said; it has to be spoken here."""
        self.stop()
        self._utterance.say(line, language, on_end)

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""
        if self._utterance.stop():
            _tell(self._speech, "stop")

    def _begin(self, line: Line, language: str) -> None:
        locale = self._locales[QLocale(language).language()]
        if locale != self._spoken:
            self._spoken = locale
            _tell(self._speech, "setLocale", locale)
        _tell(self._speech, "say", line.words)

    @Slot()
    def _use_engine(self) -> None:
        self._locales = _by_language(self._speech.availableLocales())
        self._become_ready(bool(self._locales))

    @Slot(object)
    def _follow(self, state: Any) -> None:
        if state.name == "Speaking":
            self._utterance.begun()
        elif state.name == "Ready":
            self._utterance.silent()
        elif state.name == "Error":
            self._become_ready(False)
            self._utterance.end()

    def _become_ready(self, is_ready: bool) -> None:
        if is_ready != self._is_ready:
            self._is_ready = is_ready
            self.ready_changed.emit(is_ready)


def find_voice(parent: QObject | None = None) -> SystemVoice | None:
    """Return the system's voice, which is ready some time later, or None where this machine has none."""
    with heard_by(_drop):
        try:
            module: Any = import_module("PySide6.QtTextToSpeech")
        except ImportError:
            return None
        engine = _best(module.QTextToSpeech.availableEngines())
        if engine is None:
            return None
        speech = module.QTextToSpeech("none")
    voice = SystemVoice(speech, engine, parent)
    app = QCoreApplication.instance()
    if engine == "speechd" and app is not None:
        thread = OwnThread(app)
        speech.moveToThread(thread)
        voice.destroyed.connect(thread.quit)
        thread.start()
    return voice


def _best(engines: Iterable[str]) -> str | None:
    """Return the best engine that can be loaded: without its library Qt would try, and complain."""
    there = set(engines)
    return next((engine for engine in _ENGINES if engine in there and _can_load(engine)), None)


def _can_load(engine: str) -> bool:
    if engine != "speechd" or not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL("libspeechd.so.2")
    except OSError:
        return False
    return True


def _by_language(locales: Iterable[QLocale]) -> dict[QLocale.Language, QLocale]:
    """Return one locale a language, the one of this system's country where there is a choice."""
    here = QLocale.system().territory()
    found: dict[QLocale.Language, QLocale] = {}
    for locale in sorted(locales, key=QLocale.name):
        language = locale.language()
        if language is not QLocale.Language.C and (language not in found or locale.territory() is here):
            found[language] = locale
    return found


def _tell(
    speech: QObject, what: str, *given: object, how: Qt.ConnectionType = Qt.ConnectionType.AutoConnection
) -> None:
    QMetaObject.invokeMethod(speech, what, how, *(Q_ARG(type(each), each) for each in given))


def _drop(_kind: object, _where: object, _said: object) -> None:
    """What a machine without sound lacks is no news: here it only means that there is no voice."""
