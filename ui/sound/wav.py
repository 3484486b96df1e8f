"""Makes a WAV of what a microphone heard: without the silence around it, and as loud as the others."""

from __future__ import annotations

import io
import wave
from array import array

_WINDOW_SECONDS = 0.02
_KEPT_BEFORE, _KEPT_AFTER = 5, 10
"""Windows that are kept around what was said, so that no sound is cut."""
_SILENCE, _FAINT = 300, 16
"""A window holds nobody's voice where its loudest sample stays under 300 of 32,768, or far under the loudest of all."""
_CLICK_WINDOWS = 2
"""A sound this short is the button that was pressed."""
_LOUD = 26_000
_MOST_GAIN = 8.0


def samples_of(data: bytes, channels: int = 1) -> array[int]:
    """Return the samples of the first channel of 16-bit sound as the machine gives it."""
    whole = array("h")
    whole.frombytes(data[: len(data) - len(data) % (whole.itemsize * channels)])
    return whole[::channels]


def peak(samples: array[int]) -> int:
    """Return how far the loudest sample lies from silence."""
    return max(max(samples), -min(samples)) if samples else 0


def trimmed(samples: array[int], rate: int) -> array[int]:
    """Return what was said without the silence before and after it; nothing where nothing was said."""
    step = round(rate * _WINDOW_SECONDS)
    least = max(_SILENCE, peak(samples) // _FAINT)
    loud = [at // step for at in range(0, len(samples), step) if peak(samples[at : at + step]) >= least]
    if len(loud) <= _CLICK_WINDOWS:
        return array("h")
    first, last = max(0, loud[0] - _KEPT_BEFORE), loud[-1] + 1 + _KEPT_AFTER
    return samples[first * step : last * step]


def evened(samples: array[int]) -> array[int]:
    """Return the samples as loud as every other recording: no answer is said louder than the next."""
    loudest = peak(samples)
    gain = min(_LOUD / loudest, _MOST_GAIN) if loudest else 1.0
    return array("h", [int(sample * gain) for sample in samples])


def wav_of(samples: array[int], rate: int) -> bytes:
    """Return a WAV file of one channel."""
    file = io.BytesIO()
    with wave.open(file, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(rate)
        made.writeframes(samples.tobytes())
    return file.getvalue()
