"""A dropped file is what its content says, whatever its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.domain.languages import MOST_CLIP_BYTES
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.screens.sound.tones import RATE, tone
from ui.sound.clip_files import clip_from_file
from ui.sound.wav import wav_of

BEGINNINGS = {
    "audio/wav": wav_of(tone(0.01), RATE),
    "audio/mpeg": b"ID3\x04\x00\x00\x00\x00\x00\x23TSSE",
    "audio/mp4": b"\x00\x00\x00\x1cftypM4A \x00\x00\x02\x00",
    "audio/ogg": b"OggS\x00\x02\x00\x00",
    "audio/webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81",
    "audio/flac": b"fLaC\x00\x00\x00\x22",
}


@pytest.mark.parametrize("kind", BEGINNINGS)
@pytest.mark.parametrize("name", ["love.wav", "love.txt", "love"])
def test_the_content_tells_what_it_is(tmp_path: Path, kind: str, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(BEGINNINGS[kind])
    clip = clip_from_file(file)
    assert (clip.kind, clip.data) == (kind, BEGINNINGS[kind])


def test_an_mp3_without_a_label_is_one_too(tmp_path: Path) -> None:
    file = tmp_path / "bare.mp3"
    file.write_bytes(b"\xff\xfb\x50\xc4\x00\x00\x0a\x2c")
    assert clip_from_file(file).kind == "audio/mpeg"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7",
        b"MZ\x90\x00",
        b"RIFF\x24\x00\x00\x00AVI LIST",
        b"<html>",
        b"\xff",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xff\xf1\x50\x40\x21\x3f",
        b"\xff\xfb\xf0\xc4",
        b"\xff\xfb\x5c\xc4",
        b"\xff\xeb\x50\xc4",
        "ID".encode("utf-16"),
    ],
)
def test_what_is_no_sound_is_refused_plainly(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "love.wav"
    file.write_bytes(data)
    with pytest.raises(RuleBroken) as refused:
        clip_from_file(file)
    assert message(refused.value).startswith("This is not a sound that Careboard plays.")


def test_an_empty_file_and_a_large_one_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "love.wav"
    file.write_bytes(b"")
    with pytest.raises(RuleBroken, match="clip-empty"):
        clip_from_file(file)
    file.write_bytes(BEGINNINGS["audio/wav"].ljust(MOST_CLIP_BYTES + 1, b"\0"))
    with pytest.raises(RuleBroken, match="clip-too-large"):
        clip_from_file(file)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.mp3", tmp_path):
        with pytest.raises(RuleBroken) as refused:
            clip_from_file(path)
        assert path.name in message(refused.value)
