"""The microphone of this computer; Qt's sound is imported when one is looked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from PySide6.QtCore import QCoreApplication, QIODevice, QMicrophonePermission, QObject, Qt, Signal, Slot

from ui.qt_notices import heard_by
from ui.sound.wav import samples_of

WANTED_RATE = 16_000
"""Samples a second: as much as a voice needs, so that a phrase stays small."""
_BUFFER_SECONDS = 0.1


class Microphone(QObject):
    """Gives what it hears bit by bit as samples of one channel, or tells by a code why it cannot."""

    heard = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rate = WANTED_RATE
        self._channels = 1
        self._source: Any = None
        self._stream: QIODevice | None = None
        self._is_wanted = False

    @property
    def is_available(self) -> bool:
        """Whether this computer has one."""
        with heard_by(_drop):
            sound = _load()
            return sound is not None and not sound.QMediaDevices.defaultAudioInput().isNull()

    def open(self) -> None:
        """Begin to hear, as soon as the system allows it."""
        self._is_wanted = True
        app = QCoreApplication.instance()
        if app is None or _permission(app) is Qt.PermissionStatus.Granted:
            self._begin()
        else:
            app.requestPermission(QMicrophonePermission(), self, self._hear_permission)

    def close(self) -> None:
        """Hear no more; what was heard last is told before."""
        self._is_wanted = False
        source, self._source = self._source, None
        if source is not None:
            self._take()
            self._stream = None
            source.stop()
            source.deleteLater()

    @Slot()
    def _hear_permission(self) -> None:
        app = QCoreApplication.instance()
        if not self._is_wanted:
            return
        if app is not None and _permission(app) is Qt.PermissionStatus.Granted:
            self._begin()
        else:
            self._refuse("microphone-refused")

    def _begin(self) -> None:
        with heard_by(_drop):
            sound = _load()
            device = sound.QMediaDevices.defaultAudioInput() if sound is not None else None
            if device is None or device.isNull():
                self._refuse("no-microphone")
                return
            form = _best_format(sound, device)
            self.rate, self._channels = form.sampleRate(), form.channelCount()
            self._source = sound.QAudioSource(device, form, self)
            self._source.setBufferSize(form.bytesForDuration(int(_BUFFER_SECONDS * 1_000_000)))
            self._stream = self._source.start()
        if self._stream is None or self._source.error().name != "NoError":
            self.close()
            self._refuse("microphone-refused")
            return
        self._stream.readyRead.connect(self._take)

    @Slot()
    def _take(self) -> None:
        if self._stream is not None:
            samples: array[int] = samples_of(bytes(self._stream.readAll().data()), self._channels)
            if samples:
                self.heard.emit(samples)

    def _refuse(self, code: str) -> None:
        self._is_wanted = False
        self.refused.emit(code)


def _load() -> Any:
    """Return Qt's sound, or None where this machine lacks what it needs."""
    try:
        return import_module("PySide6.QtMultimedia")
    except ImportError:
        return None


def _permission(app: QCoreApplication) -> Qt.PermissionStatus:
    return app.checkPermission(QMicrophonePermission())


def _best_format(sound: Any, device: Any) -> Any:
    """Return the smallest format that is good enough for a voice and that the device gives."""
    usual = device.preferredFormat()
    forms = (_format(sound, *each) for each in _choices(usual.sampleRate(), usual.channelCount()))
    found = next((form for form in forms if device.isFormatSupported(form)), None)
    return found or _format(sound, usual.sampleRate(), usual.channelCount())


def _choices(usual_rate: int, usual_channels: int) -> Iterator[tuple[int, int]]:
    for rate in (WANTED_RATE, usual_rate):
        yield rate, 1
        yield rate, usual_channels


def _format(sound: Any, rate: int, channels: int) -> Any:
    form = sound.QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelCount(channels)
    form.setSampleFormat(sound.QAudioFormat.SampleFormat.Int16)
    return form


def _drop(_kind: object, _where: object, _said: object) -> None:
    """What a machine without sound lacks is no news: here it only means that there is no microphone."""
