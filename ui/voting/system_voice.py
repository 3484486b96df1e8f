"""The system's own voice through Qt, imported only when the scoring view opens, and only used where one is ready."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.qt_notices import heard_by

_NOT_A_VOICE = {"mock"}


class SystemVoice(QObject):
    """Says phrases; `ready_changed` tells whether there is a voice at all."""

    ready_changed = Signal(bool)

    def __init__(self, speech: Any, state: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech, self._state = speech, state
        self._on_end: Callable[[], None] | None = None
        self._is_speaking = False
        speech.setParent(self)
        speech.stateChanged.connect(self._follow)

    @property
    def is_ready(self) -> bool:
        """Whether something can be said."""
        return self._speech.state() not in (self._state.Error,)

    def say(self, phrase: str, on_end: Callable[[], None]) -> None:
        """Say a phrase and call back when it has been said."""
        self._on_end, self._is_speaking = on_end, False
        self._speech.say(phrase)

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""
        self._on_end = None
        if self._speech.state() == self._state.Speaking:
            self._speech.stop()

    def _follow(self, state: Any) -> None:
        if state == self._state.Speaking:
            self._is_speaking = True
        elif state == self._state.Ready and self._is_speaking:
            self._end()
        elif state == self._state.Error:
            self.ready_changed.emit(False)

    def _end(self) -> None:
        on_end, self._on_end, self._is_speaking = self._on_end, None, False
        if on_end is not None:
            on_end()


def find_voice(parent: QObject | None = None) -> SystemVoice | None:
    """Return the system's voice, or None where this machine has none."""
    with heard_by(_drop):
        try:
            module: Any = import_module("PySide6.QtTextToSpeech")
        except ImportError:
            return None
        speech_class = module.QTextToSpeech
        if not set(speech_class.availableEngines()) - _NOT_A_VOICE:
            return None
        voice = SystemVoice(speech_class(), speech_class.State, parent)
    return voice if voice.is_ready else None


def _drop(_kind: object, _where: object, _said: object) -> None:
    """What a machine without sound lacks is no news: here it only means that there is no voice."""
