"""Records one phrase from the microphone."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QObject, Signal, Slot

from careboard.domain.languages import Clip
from careboard.errors import RuleBroken
from careboard.wording import message
from ui.sound.microphone import Microphone
from ui.sound.wav import evened, peak, trimmed, wav_of

LONGEST_SECONDS = 30
_LOUDEST = 32_768


class Recorder(QObject):
    """Records until it is stopped or has heard 30 seconds; then it gives the clip, or says plainly why there is none.

    `level` tells how loud it is, from 0 to 1, about ten times a second.
    """

    level = Signal(float)
    recorded = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, microphone: Microphone | None = None) -> None:
        super().__init__(parent)
        self._microphone = microphone or Microphone(self)
        self._samples = array("h")
        self._is_recording = False
        self._microphone.heard.connect(self._hear)
        self._microphone.refused.connect(self._fail)

    @property
    def is_available(self) -> bool:
        """Whether there is a microphone."""
        return self._microphone.is_available

    @property
    def is_recording(self) -> bool:
        """Whether it records now."""
        return self._is_recording

    def start(self) -> None:
        """Begin to record."""
        self.cancel()
        self._is_recording = True
        self._microphone.open()

    def stop(self) -> None:
        """End, and give what was said."""
        if not self._is_recording:
            return
        self._microphone.close()
        if self._is_recording:
            self._give()

    def cancel(self) -> None:
        """End, and give nothing."""
        self._is_recording = False
        self._microphone.close()
        self._samples = array("h")

    @Slot(object)
    def _hear(self, samples: array[int]) -> None:
        if not self._is_recording:
            return
        self._samples.extend(samples)
        self.level.emit(min(1.0, peak(samples) / _LOUDEST))
        if len(self._samples) >= LONGEST_SECONDS * self._microphone.rate:
            self._is_recording = False
            self._microphone.close()
            self._give()

    def _give(self) -> None:
        self._is_recording = False
        rate = self._microphone.rate
        said, self._samples = trimmed(self._samples[: LONGEST_SECONDS * rate], rate), array("h")
        if said:
            self.recorded.emit(Clip.of("audio/wav", wav_of(evened(said), rate)))
        else:
            self._fail("nothing-heard")

    @Slot(str)
    def _fail(self, code: str) -> None:
        self._is_recording = False
        self.failed.emit(message(RuleBroken(code)))
