"""Stand-ins for what speaks: Qt's speech, a system's voice, a player of clips, and what a council has recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from careboard.application.languages import Entry
from careboard.application.phrase_packs import english_book
from careboard.domain.languages import Clip
from ui.voting.clip_player import ClipPlayer
from ui.voting.reader import Line
from ui.voting.reading_voice import ReadingVoice
from ui.voting.system_voice import SystemVoice

WAV = Clip("audio/wav", b"RIFF....WAVE")


class State(Enum):
    """The states of Qt's speech."""

    Ready = auto()
    Speaking = auto()
    Error = auto()


class Speech(QObject):
    """Speech as Qt's, which begins and ends each line when a test says so."""

    stateChanged = Signal(object)  # noqa: N815 - Qt names it so
    engineChanged = Signal(str)  # noqa: N815 - Qt names it so

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.stopped = 0
        self.locales = [QLocale(each) for each in languages]
        self.spoken = ""
        self.engine = ""

    @Slot(str)
    def setEngine(self, engine: str) -> None:  # noqa: N802 - Qt names it so
        """Use an engine, which then knows its voices."""
        self.engine = engine
        self.engineChanged.emit(engine)

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt names it so
        """Return the locales of its voices."""
        return self.locales

    @Slot(QLocale)
    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 - Qt names it so
        """Speak with a voice of this locale."""
        self.spoken = locale.name()

    @Slot(str)
    def say(self, words: str) -> None:
        """Take words that will be said."""
        self.said.append(words)

    @Slot()
    def stop(self) -> None:
        """Take note that it has to fall silent."""
        self.stopped += 1

    def turn(self, state: State) -> None:
        """Go to another state."""
        self.stateChanged.emit(state)

    def end(self) -> None:
        """Say the line that was taken, to its end."""
        self.turn(State.Speaking)
        self.turn(State.Ready)


class Said:
    """A voice that keeps what it was asked to say and ends it when a test says so."""

    is_ready = True

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.clips: list[Clip] = []
        self.on_end: Callable[[], None] | None = None

    @property
    def words(self) -> list[str]:
        """What was said."""
        return [line.words for line in self.lines]

    def say(self, line: Line, on_end: Callable[[], None]) -> None:
        """Keep the line."""
        self.lines.append(line)
        self.on_end = on_end

    def play(self, clip: Clip, on_end: Callable[[], None]) -> None:
        """Keep the clip."""
        self.clips.append(clip)
        self.on_end = on_end

    def stop(self) -> None:
        """Fall silent."""
        self.on_end = None

    def end(self) -> None:
        """End what is being said."""
        on_end, self.on_end = self.on_end, None
        assert on_end is not None
        on_end()


class Recorded:
    """Phrases of languages: what is written of them, and what somebody recorded."""

    def __init__(self, written: Sequence[str] = (), recorded: Sequence[str] = ()) -> None:
        self.written, self.recorded = written, recorded

    def entries(self, _code: str) -> list[Entry]:
        """Return the phrases that are written or recorded."""
        keys = dict.fromkeys((*self.written, *self.recorded))
        return [
            Entry(key, key, f"words of {key}" * (key in self.written), False, key in self.recorded, True, True)
            for key in keys
        ]

    def clip(self, _code: str, key: str) -> Clip | None:
        """Return the recording of a phrase."""
        return WAV if key in self.recorded else None


def speaking(speech: Speech, parent: QObject | None) -> ReadingVoice:
    """Return a voice that speaks English by a stand-in for Qt's speech, and plays nothing."""
    player: ClipPlayer = Said()  # type: ignore[assignment]
    voice = ReadingVoice(Recorded(), SystemVoice(speech, "speechd", parent), player, parent)
    voice.use(english_book())
    return voice
