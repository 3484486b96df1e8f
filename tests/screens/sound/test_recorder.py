"""Recording a phrase: level, end, the longest one, and why there is none."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QObject, Signal

from careboard.domain.languages import MOST_CLIP_BYTES, Clip
from tests.screens.sound.tones import RATE, heard_in, silence, tone
from ui.sound.recorder import LONGEST_SECONDS, Recorder

pytestmark = pytest.mark.usefixtures("qapp")


class Ear(QObject):
    """A microphone that hears what a test says."""

    heard = Signal(object)
    refused = Signal(str)
    rate = RATE
    is_available = True

    def __init__(self) -> None:
        super().__init__()
        self.is_open = False
        self.last: array[int] | None = None

    def open(self) -> None:
        """Begin to hear."""
        self.is_open = True

    def close(self) -> None:
        """Tell what was heard last, and hear no more."""
        was_open, self.is_open = self.is_open, False
        if was_open and self.last is not None:
            self.heard.emit(self.last)


class Heard:
    """A recorder with its ear, and what it told."""

    def __init__(self) -> None:
        self.ear = Ear()
        self.recorder = Recorder(microphone=self.ear)  # type: ignore[arg-type]
        self.clips: list[Clip] = []
        self.levels: list[float] = []
        self.problems: list[str] = []
        self.recorder.recorded.connect(self.clips.append)
        self.recorder.level.connect(self.levels.append)
        self.recorder.failed.connect(self.problems.append)


@pytest.fixture
def heard() -> Heard:
    """A recorder that has not begun."""
    return Heard()


def test_what_is_said_becomes_a_clip(heard: Heard) -> None:
    heard.recorder.start()
    assert (heard.recorder.is_recording, heard.ear.is_open) == (True, True)
    heard.ear.heard.emit(silence(0.5))
    heard.ear.heard.emit(tone(0.5, 16_384))
    heard.ear.last = tone(0.1, 8_000)
    heard.recorder.stop()
    (clip,) = heard.clips
    rate, samples = heard_in(clip.data)
    assert (clip.kind, rate, heard.problems) == ("audio/wav", RATE, [])
    assert len(samples) / rate == pytest.approx(0.7, abs=0.05)
    assert heard.levels == pytest.approx([0, 0.5, 0.24], abs=0.01)
    assert (heard.recorder.is_recording, heard.ear.is_open) == (False, False)


def test_it_ends_by_itself_after_the_longest_time(heard: Heard) -> None:
    heard.recorder.start()
    for _second in range(LONGEST_SECONDS + 1):
        heard.ear.heard.emit(tone(1))
    (clip,) = heard.clips
    assert len(heard.levels) == LONGEST_SECONDS
    assert len(heard_in(clip.data)[1]) == LONGEST_SECONDS * RATE
    assert not heard.ear.is_open
    heard.recorder.stop()
    assert len(heard.clips) == 1


def test_the_longest_recording_of_a_usual_microphone_fits_into_a_file(heard: Heard) -> None:
    heard.ear.rate = 48_000
    heard.recorder.start()
    heard.ear.heard.emit(tone(LONGEST_SECONDS, rate=48_000))
    (clip,) = heard.clips
    assert len(clip.data) <= MOST_CLIP_BYTES


def test_what_comes_at_the_very_end_counts_only_up_to_the_longest_time(heard: Heard) -> None:
    heard.recorder.start()
    heard.ear.heard.emit(tone(LONGEST_SECONDS - 1))
    heard.ear.last = tone(2)
    heard.recorder.stop()
    (clip,) = heard.clips
    assert len(heard_in(clip.data)[1]) == LONGEST_SECONDS * RATE


def test_silence_is_said_to_be_silence(heard: Heard) -> None:
    heard.recorder.start()
    heard.ear.heard.emit(silence(2))
    heard.recorder.stop()
    assert heard.clips == []
    assert heard.problems == ["Nothing was heard. Please speak closer to the microphone, or see if it is switched off."]


@pytest.mark.parametrize(
    ("code", "said"), [("no-microphone", "This computer has no microphone."), ("microphone-refused", "Allow it")]
)
def test_a_microphone_that_cannot_be_had_is_said_plainly(heard: Heard, code: str, said: str) -> None:
    heard.recorder.start()
    heard.ear.refused.emit(code)
    assert said in heard.problems[0]
    assert not heard.recorder.is_recording


def test_a_recording_that_was_cancelled_gives_nothing_and_the_next_begins_anew(heard: Heard) -> None:
    heard.recorder.start()
    heard.ear.heard.emit(tone(1))
    heard.recorder.cancel()
    heard.ear.heard.emit(tone(1))
    heard.recorder.stop()
    assert (heard.clips, heard.problems) == ([], [])
    heard.recorder.start()
    heard.ear.heard.emit(tone(0.5))
    heard.recorder.stop()
    (clip,) = heard.clips
    assert len(heard_in(clip.data)[1]) / RATE == pytest.approx(0.5, abs=0.02)


def test_there_is_a_microphone_where_the_computer_has_one(heard: Heard) -> None:
    assert heard.recorder.is_available
    heard.ear.is_available = False
    assert not heard.recorder.is_available
