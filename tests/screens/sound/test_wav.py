"""A recording without the silence around it, as loud as the others."""

from __future__ import annotations

from array import array

import pytest

from tests.screens.sound.tones import RATE, heard_in, silence, tone
from ui.sound import wav


def seconds(samples: array[int]) -> float:
    """Return how long samples last."""
    return len(samples) / RATE


def test_silence_around_goes_but_a_breath_stays() -> None:
    said = wav.trimmed(silence(1) + tone(0.5) + silence(2), RATE)
    assert seconds(said) == pytest.approx(0.5 + 0.1 + 0.2, abs=0.05)
    assert wav.peak(said[: round(0.05 * RATE)]) == 0


def test_a_pause_inside_stays() -> None:
    said = wav.trimmed(tone(0.5) + silence(1) + tone(0.5), RATE)
    assert seconds(said) == pytest.approx(2.0, abs=0.05)


def test_a_room_that_hums_is_silence_beside_a_voice() -> None:
    said = wav.trimmed(tone(1, 500) + tone(0.5, 12_000) + tone(1, 500), RATE)
    assert seconds(said) == pytest.approx(0.8, abs=0.05)


@pytest.mark.parametrize("nothing", [silence(2), tone(2, 100), silence(1) + tone(0.02) + silence(1), array("h")])
def test_where_nobody_spoke_nothing_is_left(nothing: array[int]) -> None:
    assert not wav.trimmed(nothing, RATE)


@pytest.mark.parametrize("loudness", [4_000, 12_000, 26_000, 32_700])
def test_recordings_are_equally_loud(loudness: int) -> None:
    assert wav.peak(wav.evened(tone(0.3, loudness))) == pytest.approx(26_000, rel=0.01)


def test_noise_is_not_blown_up_without_end() -> None:
    assert wav.peak(wav.evened(tone(0.3, 400))) == pytest.approx(3_200, rel=0.01)
    assert wav.evened(silence(0.1)) == silence(0.1)


def test_a_wav_holds_what_was_said() -> None:
    assert heard_in(wav.wav_of(tone(0.2), RATE)) == (RATE, tone(0.2))


def test_of_more_channels_the_first_is_taken_and_half_a_frame_is_left() -> None:
    both = array("h", [1, -1, 2, -2, 3, -3])
    assert wav.samples_of(both.tobytes() + b"\x01", 2) == array("h", [1, 2, 3])
