"""A microphone and a loudspeaker that only remember what was asked of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from careboard.domain.languages import Clip
from ui.settings.languages_wiring import Sound
from ui.sound.clip_files import clip_from_file

A_WAV = b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(28)
A_CLIP = Clip("audio/wav", A_WAV)


class QuietRecorder(QObject):
    """Hears the same clip each time, or fails with words where it is told to."""

    level = Signal(float)
    recorded = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        """Begin with a microphone that works."""
        super().__init__()
        self.is_on = False
        self.fails_with = ""

    def start(self) -> None:
        """Begin."""
        self.is_on = not self.fails_with
        if self.fails_with:
            self.failed.emit(self.fails_with)

    def stop(self) -> None:
        """End with the clip."""
        self.is_on = False
        self.recorded.emit(A_CLIP)

    def cancel(self) -> None:
        """End with nothing."""
        self.is_on = False


class QuietPlayer:
    """Remembers what it plays until it is told that it has ended."""

    def __init__(self) -> None:
        """Begin with silence."""
        self.playing: Clip | None = None
        self._on_end: Callable[[], None] | None = None

    def play(self, clip: Clip, on_end: Callable[[], None]) -> None:
        """Play."""
        self.playing, self._on_end = clip, on_end

    def stop(self) -> None:
        """Fall silent."""
        self.playing, self._on_end = None, None

    def end(self) -> None:
        """Come to the end of the clip."""
        on_end = self._on_end
        self.stop()
        assert on_end is not None
        on_end()


class QuietSound:
    """Both, and the reader of sound files that the program has."""

    def __init__(self) -> None:
        """Begin with silence."""
        self.recorder, self.player = QuietRecorder(), QuietPlayer()

    def parts(self) -> Sound:
        """Return them as the settings take them."""
        return Sound(self.recorder, self.player, clip_from_file)


def a_sound_file(folder: Path, name: str, content: bytes = A_WAV) -> str:
    """Write a sound file and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return str(path)
