"""Sound that a test knows: tones and silence as samples of one channel."""

from __future__ import annotations

import io
import math
import wave
from array import array

RATE = 16_000


def tone(seconds: float, loudness: int = 10_000, rate: int = RATE) -> array[int]:
    """Return a tone."""
    return array("h", [round(loudness * math.sin(at * 0.17)) for at in range(round(seconds * rate))])


def silence(seconds: float, rate: int = RATE) -> array[int]:
    """Return silence."""
    return array("h", bytes(2 * round(seconds * rate)))


def heard_in(wav: bytes) -> tuple[int, array[int]]:
    """Return the rate and the samples of a WAV of one channel with 16 bits."""
    with wave.open(io.BytesIO(wav)) as made:
        assert (made.getnchannels(), made.getsampwidth()) == (1, 2)
        samples = array("h")
        samples.frombytes(made.readframes(made.getnframes()))
        return made.getframerate(), samples
