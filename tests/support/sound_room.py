"""A room with one loudspeaker and one microphone that hears it: real sound, on a server of sound of its own.

Run as a program, it plays a clip or lets the system's voice speak, records that with the microphone, and says how many
seconds it recorded and how loud it was, from 0 to 1.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ctypes.util import find_library
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from careboard.domain.languages import Clip
from tests.screens.sound.tones import RATE, heard_in, tone
from ui.sound.recorder import Recorder
from ui.sound.wav import wav_of
from ui.voting.clip_player import ClipPlayer
from ui.voting.reader import Line
from ui.voting.system_voice import find_voice

_SERVER = (
    "pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--fail",
    "--load=module-native-protocol-unix auth-anonymous=1", "--load=module-null-sink sink_name=room",
    "--load=module-remap-source master=room.monitor source_name=ear",
)  # fmt: skip
_VOICE = "/usr/lib/speech-dispatcher-modules/sd_espeak-ng"
_LOUD, _QUIET, _CHUNKS = 0.02, 0.005, 5
Heard = Callable[[str], tuple[float, float]]


def is_there() -> bool:
    """Whether this machine can have such a room."""
    return sys.platform.startswith("linux") and shutil.which("pulseaudio") is not None


def can_speak() -> bool:
    """Whether this machine has a voice, too."""
    return is_there() and find_library("speechd") is not None and Path(_VOICE).exists()


@contextmanager
def sound_room(folder: Path) -> Iterator[Heard]:
    """Open the room and return what is heard there, in seconds and loudness, when "clip" or "voice" sounds."""
    around = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(_SERVER, env=around, capture_output=True, check=True)

    def heard(what: str) -> tuple[float, float]:
        program = [sys.executable, "-m", "tests.support.sound_room", what]
        done = subprocess.run(program, env=around, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr
        seconds, loudness = done.stdout.split()
        return float(seconds), float(loudness)

    try:
        yield heard
    finally:
        for pid in (folder / "pulse" / "pid", *folder.glob("speech-dispatcher/pid/*.pid")):
            with suppress(ProcessLookupError):
                os.kill(int(pid.read_text(encoding="ascii")), signal.SIGTERM)


class Listener(QObject):
    """Begins to make a sound once the microphone hears, and ends with the silence after it."""

    def __init__(self, app: QCoreApplication, sound: Callable[[Callable[[], None]], None]) -> None:
        super().__init__(app)
        self._app, self._sound = app, sound
        self._recorder = Recorder(self)
        self._has_begun = self._has_ended = False
        self._quiet_chunks = 0
        self.loudest = 0.0
        self.clip: Clip | None = None
        self._recorder.level.connect(self._hear)
        self._recorder.recorded.connect(self._take)
        self._recorder.failed.connect(self._fail)

    def begin(self) -> None:
        """Begin to listen."""
        self._recorder.start()

    def _hear(self, level: float) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._sound(self._end)
        self.loudest = max(self.loudest, level)
        self._quiet_chunks = self._quiet_chunks + 1 if level < _QUIET else 0
        if self._has_ended and self.loudest > _LOUD and self._quiet_chunks > _CHUNKS:
            self._recorder.stop()

    def _end(self) -> None:
        self._has_ended = True

    def _take(self, clip: Clip) -> None:
        self.clip = clip
        self._app.quit()

    def _fail(self, why: str) -> None:
        print(why, file=sys.stderr)  # noqa: T201 - the test reads it
        self._app.exit(1)


def main(what: str) -> int:
    """Make the sound that is wanted and say what was heard of it."""
    app = QCoreApplication([])
    listener: Listener
    if what == "clip":
        player, clip = ClipPlayer(app), Clip("audio/wav", wav_of(tone(1), RATE))
        listener = Listener(app, partial(player.play, clip))
        listener.begin()
    else:
        voice = find_voice(app)
        assert voice is not None, "there is no voice"
        line = Line("", "We will show you that you are loved.")
        listener = Listener(app, partial(voice.say, line, "en"))
        voice.ready_changed.connect(listener.begin)
    status = app.exec()
    if listener.clip is not None:
        rate, samples = heard_in(listener.clip.data)
        print(len(samples) / rate, listener.loudest)  # noqa: T201 - the test reads it
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
