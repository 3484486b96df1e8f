"""Real sound: a clip that is played, and the system's voice, are heard and recorded by the microphone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.sound_room import Heard, can_speak, is_there, sound_room


@pytest.fixture
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heard]:
    """A room in which a sound is heard; the names of its sockets have to stay short."""
    with sound_room(tmp_path_factory.mktemp("s")) as heard:
        yield heard


@pytest.mark.skipif(not is_there(), reason="there is no PulseAudio on this machine")
def test_what_is_played_is_heard_and_recorded_as_long_as_it_lasts(heard: Heard) -> None:
    seconds, loudness = heard("clip")
    assert seconds == pytest.approx(1.3, abs=0.1)
    assert loudness > 0.2


@pytest.mark.skipif(not can_speak(), reason="there is no system voice on this machine")
def test_the_voice_is_heard(heard: Heard) -> None:
    seconds, loudness = heard("voice")
    assert 1 < seconds < 8
    assert loudness > 0.02
