"""What stands behind the recording of one phrase: record, listen, keep it, or do it again."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Protocol

from careboard.application.languages import Languages
from careboard.domain.languages import Clip
from careboard.errors import CodedError
from careboard.i18n import _
from careboard.wording import message
from ui.settings.languages_reading import PhraseLine


class Take(Enum):
    """How it stands with the recording of a phrase."""

    NONE = "none"
    KEPT = "kept"
    RECORDING = "recording"
    HEARD = "heard"


class RecordingView(Protocol):
    """What the presenter needs of the panel."""

    def show_phrase(self, line: PhraseLine) -> None:
        """Show whose recording it is."""

    def show_take(self, take: Take, is_playing: bool) -> None:
        """Show how it stands, and what can be done next."""

    def show_level(self, level: float) -> None:
        """Show how loud it is, from 0 to 1."""

    def refuse(self, text: str) -> None:
        """Say why it cannot be; nothing where the text is empty."""


class Records(Protocol):
    """What records; it tells at its end what it has heard, or why it has heard nothing."""

    def start(self) -> None:
        """Begin to record."""

    def stop(self) -> None:
        """End, and tell what was heard."""

    def cancel(self) -> None:
        """End, and tell nothing."""


class Plays(Protocol):
    """What plays a clip."""

    def play(self, clip: Clip, on_end: Callable[[], None]) -> None:
        """Play a clip, and tell when it has ended."""

    def stop(self) -> None:
        """Fall silent."""


class RecordingPresenter:
    """Keeps a recording only when a person has heard it and says so; a sound file is kept at once."""

    def __init__(
        self,
        panel: RecordingView,
        languages: Languages,
        recorder: Records,
        player: Plays,
        read_clip: Callable[[Path], Clip],
        say: Callable[[str, str], None],
    ) -> None:
        """Take the panel, the languages, what records and plays, what reads a sound file, and the way to say things."""
        self._panel = panel
        self._languages = languages
        self._recorder = recorder
        self._player = player
        self._read_clip = read_clip
        self._say = say
        self._code = ""
        self._line: PhraseLine | None = None
        self._take = Take.NONE
        self._heard: Clip | None = None
        self._is_playing = False

    def show(self, code: str, line: PhraseLine) -> None:
        """Turn to a phrase, or show anew how it stands with the same one."""
        if self._line is None or (code, line.key) != (self._code, self._line.key):
            self.leave()
            self._code = code
        is_between = self._take in (Take.RECORDING, Take.HEARD)
        self._line = line
        self._panel.show_phrase(line)
        if not is_between:
            self._turn(Take.KEPT if line.has_clip else Take.NONE)

    def leave(self) -> None:
        """Fall silent and forget what was not kept."""
        self._silence()
        self._line, self._heard, self._take = None, None, Take.NONE
        self._panel.refuse("")

    def record(self) -> None:
        """Begin to record; what was heard before and not kept is gone."""
        if self._line is None or self._take is Take.RECORDING:
            return
        self._silence()
        self._heard = None
        self._panel.refuse("")
        self._turn(Take.RECORDING)
        self._recorder.start()

    def stop(self) -> None:
        """End the recording."""
        if self._take is Take.RECORDING:
            self._recorder.stop()

    def heard(self, clip: Clip) -> None:
        """Take what was heard, to be listened to."""
        if self._take is Take.RECORDING:
            self._heard = clip
            self._turn(Take.HEARD)

    def failed(self, text: str) -> None:
        """Say why nothing was recorded."""
        if self._take is Take.RECORDING:
            self._rest()
            self._panel.refuse(text)

    def level(self, level: float) -> None:
        """Show how loud it is."""
        if self._take is Take.RECORDING:
            self._panel.show_level(level)

    def play(self) -> None:
        """Play what was heard or what is kept; fall silent where it plays already."""
        if self._is_playing:
            self._silence()
            self._turn(self._take)
            return
        clip = self._heard or self._kept()
        if clip is None:
            return
        self._is_playing = True
        self._turn(self._take)
        self._player.play(clip, self._ended)

    def keep(self) -> None:
        """Keep what was heard."""
        if self._heard is not None:
            self._write(self._heard)

    def drop(self) -> None:
        """Take the recording away."""
        if self._line is not None:
            self._silence()
            self._languages.drop_clip(self._code, self._line.key)
            self._say(_("The recording is taken out."), _("Undo"))

    def take_file(self, path: str) -> None:
        """Keep a sound file as the recording."""
        if self._line is None:
            return
        self._silence()
        try:
            clip = self._read_clip(Path(path))
        except CodedError as refusal:
            if self._take is Take.RECORDING:
                self._rest()
            self._panel.refuse(message(refusal))
            return
        self._write(clip)

    def _write(self, clip: Clip) -> None:
        assert self._line is not None
        self._silence()
        try:
            # It is kept now, also for whoever reads anew while it is being written.
            self._heard, before = None, self._heard
            self._take = Take.KEPT
            self._languages.record(self._code, self._line.key, clip)
        except CodedError as refusal:
            self._heard = before
            self._turn(Take.HEARD if before is not None else Take.NONE)
            self._panel.refuse(message(refusal))
            return
        self._panel.refuse("")

    def _kept(self) -> Clip | None:
        return None if self._line is None else self._languages.clip(self._code, self._line.key)

    def _ended(self) -> None:
        if self._is_playing:
            self._is_playing = False
            self._turn(self._take)

    def _silence(self) -> None:
        if self._take is Take.RECORDING:
            self._recorder.cancel()
        if self._is_playing:
            self._is_playing = False
            self._player.stop()

    def _rest(self) -> None:
        self._turn(Take.KEPT if self._line is not None and self._line.has_clip else Take.NONE)

    def _turn(self, take: Take) -> None:
        self._take = take
        self._panel.show_take(take, self._is_playing)
