"""Reads a recording from a file that somebody chose or dropped: what it is, its content says, not its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from careboard.domain.languages import MOST_CLIP_BYTES, Clip
from careboard.errors import RuleBroken

_BEGINNINGS: Mapping[bytes, str] = {
    b"ID3": "audio/mpeg",
    b"OggS": "audio/ogg",
    b"fLaC": "audio/flac",
    b"\x1a\x45\xdf\xa3": "audio/webm",
}
_NO_RATE, _NO_FREQUENCY, _NO_VERSION = 15, 3, 1


def clip_from_file(path: Path) -> Clip:
    """Return the recording in a sound file; RuleBroken where it is too large, no sound or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_CLIP_BYTES + 1)
    except OSError as error:
        raise RuleBroken("clip-unreadable", name=path.name) from error
    return Clip.of(_kind_of(data) if data else "audio/wav", data)


def _kind_of(data: bytes) -> str:
    """Return the media type of a sound, nothing where it is none that can be played."""
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "audio/wav"
    if data[4:8] == b"ftyp":
        return "audio/mp4"
    if _begins_mpeg(data):
        return "audio/mpeg"
    return next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), "")


def _begins_mpeg(data: bytes) -> bool:
    """Whether a frame of MPEG layer III begins here: 11 bits set, then a version, layer, rate and frequency."""
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0:
        return False
    version, layer = data[1] >> 3 & 3, data[1] >> 1 & 3
    rate, frequency = data[2] >> 4, data[2] >> 2 & 3
    return version != _NO_VERSION and layer == 1 and rate != _NO_RATE and frequency != _NO_FREQUENCY
