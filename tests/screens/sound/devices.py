"""Stand-ins for Qt's sound: a device that hears, and a player whose end a test says."""

from __future__ import annotations

from array import array
from enum import Enum, auto
from types import ModuleType, SimpleNamespace

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal


class Error(Enum):
    """What may be wrong with a source."""

    NoError = auto()
    OpenError = auto()


class Format:
    """A format of sound, as Qt's."""

    SampleFormat = SimpleNamespace(Int16="int16")

    def __init__(self) -> None:
        self.rate, self.channels, self.sample = 0, 0, ""

    def setSampleRate(self, rate: int) -> None:  # noqa: N802 - Qt names it so
        """Take the samples a second."""
        self.rate = rate

    def sampleRate(self) -> int:  # noqa: N802 - Qt names it so
        """Return the samples a second."""
        return self.rate

    def setChannelCount(self, channels: int) -> None:  # noqa: N802 - Qt names it so
        """Take the number of channels."""
        self.channels = channels

    def channelCount(self) -> int:  # noqa: N802 - Qt names it so
        """Return the number of channels."""
        return self.channels

    def setSampleFormat(self, sample: str) -> None:  # noqa: N802 - Qt names it so
        """Take the kind of sample."""
        self.sample = sample

    def bytesForDuration(self, microseconds: int) -> int:  # noqa: N802 - Qt names it so
        """Return how many bytes last so long."""
        return self.rate * self.channels * 2 * microseconds // 1_000_000


class Device:
    """A microphone that gives some formats only."""

    def __init__(self, *given: tuple[int, int], usual: tuple[int, int] = (48_000, 2)) -> None:
        self.given, self.usual = given, usual

    def isNull(self) -> bool:  # noqa: N802 - Qt names it so
        """Whether there is none."""
        return not self.given

    def preferredFormat(self) -> Format:  # noqa: N802 - Qt names it so
        """Return what it usually gives."""
        form = Format()
        form.rate, form.channels = self.usual
        return form

    def isFormatSupported(self, form: Format) -> bool:  # noqa: N802 - Qt names it so
        """Whether it gives a format."""
        return (form.rate, form.channels) in self.given


class Source(QObject):
    """A running microphone; what it hears comes through its stream."""

    last: Source
    next_error = Error.NoError

    def __init__(self, device: Device, form: Format, parent: QObject) -> None:
        super().__init__(parent)
        self.device, self.form, self.size, self.is_stopped = device, form, 0, False
        self.stream = QBuffer(self)
        Source.last = self

    def setBufferSize(self, size: int) -> None:  # noqa: N802 - Qt names it so
        """Take how much is heard before it tells."""
        self.size = size

    def start(self) -> QIODevice:
        """Begin."""
        self.stream.open(QIODevice.OpenModeFlag.ReadWrite)
        return self.stream

    def error(self) -> Error:
        """Return what is wrong."""
        return self.next_error

    def stop(self) -> None:
        """End."""
        self.is_stopped = True

    def hear(self, samples: array[int]) -> None:
        """Hear some sound and tell of it."""
        self.hear_quietly(samples)
        self.stream.readyRead.emit()

    def hear_quietly(self, samples: array[int]) -> None:
        """Hear some sound that it has not told of yet."""
        place = self.stream.pos()
        self.stream.write(samples.tobytes())
        self.stream.seek(place)


class Status(Enum):
    """How it stands with a clip."""

    LoadedMedia = auto()
    EndOfMedia = auto()
    InvalidMedia = auto()


class Player(QObject):
    """A player as Qt's, whose end a test says."""

    mediaStatusChanged = Signal(object)  # noqa: N815 - Qt names it so
    positionChanged = Signal(int)  # noqa: N815 - Qt names it so
    made: list[Player] = []  # noqa: RUF012 - emptied by each test

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_playing = False
        self.data = b""
        self.made.append(self)

    def setAudioOutput(self, _output: QObject) -> None:  # noqa: N802 - Qt names it so
        """Take where to play."""

    def setSourceDevice(self, data: QIODevice) -> None:  # noqa: N802 - Qt names it so
        """Take what to play."""
        self.data = bytes(data.readAll().data())

    def play(self) -> None:
        """Play."""
        self.is_playing = True

    def stop(self) -> None:
        """Fall silent."""
        self.is_playing = False


def sound(device: Device | None = None, *, outputs: int = 1) -> ModuleType:
    """Return Qt's module of sound with one microphone and some loudspeakers."""
    module = ModuleType("PySide6.QtMultimedia")
    devices = SimpleNamespace(defaultAudioInput=lambda: device or Device(), audioOutputs=lambda: [object()] * outputs)
    vars(module).update(
        QMediaDevices=devices, QAudioFormat=Format, QAudioSource=Source, QMediaPlayer=Player, QAudioOutput=QObject
    )
    return module
