"""Plays what somebody recorded, one clip at a time; Qt's sound is imported when the first one is played."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Slot

from careboard.domain.languages import Clip
from ui.qt_notices import heard_by

_STUCK_MS = 4000
"""A clip that has not moved on for so long never will."""
_LONGEST_MS = 180_000
"""No phrase takes longer; a file of a few bytes can last for hours, and hold a person with one switch so long."""
_REACHES, _NOTHING = "QT_FFMPEG_PROTOCOL_WHITELIST", "none"
"""What Qt's decoder may open besides the bytes of a clip: one that names a place in a network would open a socket."""


class ClipPlayer(QObject):
    """Plays a clip and calls back when it has ended; one that cannot be played ends at once, in silence."""

    def __init__(self, parent: QObject | None = None, stuck_ms: int = _STUCK_MS) -> None:
        super().__init__(parent)
        self._sound: Any = None
        self._player: Any = None
        self._on_end: Callable[[], None] | None = None
        self._stuck = QTimer(self)
        self._stuck.setSingleShot(True)
        self._stuck_ms = stuck_ms
        self._stuck.timeout.connect(self._end)

    @property
    def is_ready(self) -> bool:
        """Whether this machine has something to play on."""
        with heard_by(_drop):
            sound = self._load()
            return sound is not None and bool(sound.QMediaDevices.audioOutputs())

    def play(self, clip: Clip, on_end: Callable[[], None]) -> None:
        """Play a clip from its beginning and call back when it has ended."""
        self.stop()
        self._on_end = on_end
        self._stuck.start(self._stuck_ms)
        with heard_by(_drop):
            sound = self._load()
            if sound is None:
                # The caller hears of the end only after it has begun.
                self._stuck.start(0)
                return
            self._player = self._open(sound, clip)
            self._player.play()

    def stop(self) -> None:
        """Fall silent at once and call nobody back."""
        self._on_end = None
        self._stuck.stop()
        player, self._player = self._player, None
        if player is not None:
            player.mediaStatusChanged.disconnect(self._follow)
            player.positionChanged.disconnect(self._move_on)
            player.stop()
            player.deleteLater()

    def _load(self) -> Any:
        """Return Qt's sound, or None where this machine lacks what it needs."""
        if self._sound is None:
            os.environ[_REACHES] = _NOTHING
            try:
                self._sound = import_module("PySide6.QtMultimedia")
            except ImportError:
                return None
        return self._sound

    def _open(self, sound: Any, clip: Clip) -> Any:
        """Return a new player for each clip: what the one before still has to tell is then its own affair."""
        player = sound.QMediaPlayer(self)
        player.setAudioOutput(sound.QAudioOutput(player))
        data = QBuffer(player)
        data.setData(clip.data)
        data.open(QIODevice.OpenModeFlag.ReadOnly)
        player.mediaStatusChanged.connect(self._follow)
        player.positionChanged.connect(self._move_on)
        player.setSourceDevice(data)
        return player

    @Slot(object)
    def _follow(self, status: Any) -> None:
        if status.name in ("EndOfMedia", "InvalidMedia"):
            self._end()

    @Slot(object)
    def _move_on(self, position: int) -> None:
        if position > _LONGEST_MS:
            self._end()
        else:
            self._stuck.start(self._stuck_ms)

    @Slot()
    def _end(self) -> None:
        on_end = self._on_end
        self.stop()
        if on_end is not None:
            on_end()


def _drop(_kind: object, _where: object, _said: object) -> None:
    """What a machine without sound lacks is no news: the clip ends in silence."""
