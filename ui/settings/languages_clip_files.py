"""Sound files that find their phrase by their name: many at once, one after the other beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.languages import Languages
from careboard.domain.languages import Clip
from careboard.errors import CodedError, StorageProblem
from careboard.i18n import _, ngettext
from careboard.wording import message
from ui.settings.keeping_presenter import Run
from ui.settings.languages_reading import clip_name

SOUNDS = frozenset((".aac", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".wav", ".weba", ".webm"))
_MOST_NAMED = 8


class ClipFilesView(Protocol):
    """What the import needs of the page."""

    def show_progress(self, done: int, count: int) -> None:
        """Show how many files are done; all of them means that it is over."""

    def show_notice(self, *sentences: str) -> None:
        """Say how it went."""


@dataclass(slots=True)
class _Going:
    """One import that is going on."""

    code: str
    names: Mapping[str, str]
    left: list[Path]
    ended: Callable[[], None]
    count: int = 0
    kept: int = 0
    strangers: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


class ClipFiles:
    """Keeps each file as the recording of the phrase that it is named for; says which fit none."""

    def __init__(self, page: ClipFilesView, languages: Languages, read_clip: Callable[[Path], Clip], run: Run) -> None:
        """Take the page, the languages, what reads a sound file, and the background."""
        self._page = page
        self._languages = languages
        self._read_clip = read_clip
        self._run = run
        self._going: _Going | None = None

    @property
    def is_going_on(self) -> bool:
        """Whether files are being read."""
        return self._going is not None

    def take(self, code: str, keys: Iterable[str], paths: Sequence[str], ended: Callable[[], None]) -> None:
        """Take files and folders in for a language with these phrases."""
        if self._going is not None:
            self._page.show_notice(_("Other files are still being read. Please drop these again afterwards."))
            return
        self._going = _Going(code, by_clip_name(keys), [], ended)
        self._run(partial(sounds_in, paths), self._begin, self._fail)

    def _begin(self, found: object) -> None:
        if self._going is not None and isinstance(found, list):
            self._going.left, self._going.count = found, len(found)
            self._go_on()

    def _go_on(self) -> None:
        going = self._going
        if going is None:
            return
        while going.left and _name_of(going.left[0]) not in going.names:
            going.strangers.append(going.left.pop(0).name)
        self._page.show_progress(going.count - len(going.left), going.count)
        if going.left:
            path = going.left.pop(0)
            self._run(partial(self._read_clip, path), partial(self._keep, path), partial(self._refuse, path))
        else:
            self._end(going)

    def _keep(self, path: Path, clip: object) -> None:
        going = self._going
        if going is None or not isinstance(clip, Clip):
            return
        try:
            self._languages.record(going.code, going.names[_name_of(path)], clip)
            going.kept += 1
        except CodedError as error:
            going.refused.append(f"{path.name}: {message(error)}")
        self._go_on()

    def _refuse(self, path: Path, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            self._fail(error)
        elif self._going is not None:
            self._going.refused.append(f"{path.name}: {message(error)}")
            self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._going = None
        self._page.show_progress(0, 0)
        if not isinstance(error, CodedError):
            raise error
        self._page.show_notice(message(error))

    def _end(self, going: _Going) -> None:
        self._going = None
        going.ended()
        self._page.show_notice(*_report(going))


def sounds_in(paths: Sequence[str]) -> list[Path]:
    """Return these files, and the sounds in the folders among them; StorageProblem for one that cannot be read."""
    found: list[Path] = []
    for path in map(Path, paths):
        found += _sounds_of(path) if path.is_dir() else [path]
    return found


def is_sound(path: Path) -> bool:
    """Tell whether a file is called like a sound."""
    return path.suffix.lower() in SOUNDS


def _sounds_of(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if is_sound(each))
    except OSError as error:
        raise StorageProblem("cannot-read", path=folder.name) from error


def by_clip_name(keys: Iterable[str]) -> Mapping[str, str]:
    """Return the phrases by the names of their sound files; a name that fits two of them fits none."""
    named: dict[str, list[str]] = {}
    for key in keys:
        named.setdefault(clip_name(key).lower(), []).append(key)
    return {name: fitting[0] for name, fitting in named.items() if len(fitting) == 1}


def _name_of(path: Path) -> str:
    """Return what a file is called for, whichever way its words are joined."""
    return "-".join(path.stem.lower().replace("_", " ").replace("-", " ").split())


def _report(going: _Going) -> list[str]:
    kept = ngettext("{count} recording was kept.", "{count} recordings were kept.", going.kept)
    said = [kept.format(count=going.kept) if going.count else _("There are no sound files here.")]
    if going.strangers:
        said.append(_("These fit no phrase: {names}.").format(names=_some(going.strangers)))
        said.append(_("Name a file like its phrase, for example “{name}”.").format(name=_example(going)))
    return said + going.refused[:_MOST_NAMED]


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return _("{names} and {count} more").format(names=shown, count=more) if more > 0 else shown


def _example(going: _Going) -> str:
    return f"{next((name for name in going.names if name.startswith('commitment')), 'word')}.wav"
