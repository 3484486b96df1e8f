"""The languages and their phrases in words: what stands in the rows of the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from string import Formatter

from careboard.application.languages import Entry, LanguageState
from careboard.domain.languages import ENGLISH, VIEW
from careboard.i18n import _, ngettext
from careboard.wording import long_date
from ui.settings.languages_known import english_name

_ASK = "ask/"


class PhraseState(Enum):
    """How it stands with the words of one phrase."""

    WRITTEN = "written"
    MISSING = "missing"
    STALE = "stale"
    REFUSED = "refused"
    SPOKEN_ONLY = "spoken-only"
    ELSEWHERE = "elsewhere"


class Wanted(Enum):
    """Which phrases of a language are looked at."""

    ALL = "all"
    MISSING = "missing"
    STALE = "stale"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language of the list; `english` is empty where its name here is not known or is the same."""

    code: str
    name: str
    english: str
    right_to_left: bool
    written: str
    recorded: str
    check: str
    is_checked: bool

    @property
    def needs_check(self) -> bool:
        """Whether a speaker of the language still has to read it."""
        return bool(self.check) and not self.is_checked

    @property
    def titled(self) -> str:
        """The language as it is spoken of here."""
        return self.english or self.name

    @property
    def in_words(self) -> str:
        """The whole row as it is read aloud."""
        return ", ".join(part for part in (self.name, self.english, self.written, self.recorded, self.check) if part)


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """One phrase of the table; `blanks` are what Careboard fills in, `refusal` says why words were not kept."""

    key: str
    about: str
    english: str
    words: str
    state: PhraseState
    is_read_aloud: bool
    has_clip: bool
    blanks: str = ""
    refusal: str = ""

    @property
    def is_written_here(self) -> bool:
        """Whether its words are written with the language, and not made of others or kept elsewhere."""
        return self.state not in (PhraseState.SPOKEN_ONLY, PhraseState.ELSEWHERE)

    @property
    def is_unrecorded(self) -> bool:
        """Whether it is read aloud and nobody has recorded it."""
        return self.is_read_aloud and not self.has_clip

    @property
    def clip_name(self) -> str:
        """The name of a sound file that belongs to this phrase."""
        return clip_name(self.key) + ".wav"


def clip_name(key: str) -> str:
    """Return the name, without its end, of a sound file that belongs to a phrase."""
    return key.replace("/", "-")


def read_language(state: LanguageState) -> LanguageRow:
    """Return a language in words."""
    known = english_name(state.code)
    is_english = state.code == ENGLISH
    return LanguageRow(
        state.code,
        state.name,
        "" if known == state.name else known,
        state.right_to_left,
        _("The words that come with Careboard") if is_english else _written(state),
        _recorded(state),
        "" if is_english else _check(state),
        state.checked_on is not None,
    )


def read_phrase(entry: Entry, refused: Mapping[str, tuple[str, str]], code: str) -> PhraseLine:
    """Return a phrase in words; `refused` holds by key what was typed and why it could not be kept."""
    # In English most phrases are said as they are; what the council says otherwise should stand out.
    words = "" if code == ENGLISH and entry.words == entry.source else entry.words
    typed, refusal = refused.get(entry.key, (words, ""))
    state = PhraseState.REFUSED if refusal else _state(entry)
    return PhraseLine(
        entry.key,
        about(entry.key),
        entry.source,
        typed,
        state,
        entry.is_read_aloud,
        entry.has_clip,
        _blanks(entry),
        refusal,
    )


def about(key: str) -> str:
    """Return where in the scoring view a phrase is met."""
    if key.startswith("commitment/"):
        return _parts_of_a_promise().get(key.rpartition("/")[2], _("A promise"))
    return _places().get(key.partition("/")[0], _("On the screen"))


def fits(line: PhraseLine, wanted: Wanted, text: str) -> bool:
    """Tell whether a phrase is looked for."""
    asked = {
        Wanted.ALL: True,
        Wanted.MISSING: line.state is PhraseState.MISSING,
        Wanted.STALE: line.state is PhraseState.STALE,
        Wanted.UNRECORDED: line.is_unrecorded,
    }
    looked_for = text.strip().casefold()
    return asked[wanted] and any(looked_for in each.casefold() for each in (line.english, line.words, line.key))


def choices(lines: Sequence[PhraseLine], chosen: Wanted) -> tuple[tuple[str, str], ...]:
    """Return what may be looked at where there is any of it, each with how many phrases there are."""
    words = {
        Wanted.ALL: _("All phrases ({count})"),
        Wanted.MISSING: _("Not written ({count})"),
        Wanted.STALE: _("The English has changed ({count})"),
        Wanted.UNRECORDED: _("Not recorded ({count})"),
    }
    counts = {wanted: sum(fits(line, wanted, "") for line in lines) for wanted in Wanted}
    offered = [wanted for wanted in Wanted if counts[wanted] or wanted in (Wanted.ALL, chosen)]
    return tuple((wanted.value, words[wanted].format(count=counts[wanted])) for wanted in offered)


def state_words(line: PhraseLine) -> str:
    """Return what is to be known about the words of a phrase; nothing where they are simply there."""
    return {
        PhraseState.WRITTEN: "",
        PhraseState.MISSING: _("Not written"),
        PhraseState.STALE: _("The English has changed"),
        PhraseState.REFUSED: _("Not kept"),
        PhraseState.SPOKEN_ONLY: _("Made of other phrases"),
        PhraseState.ELSEWHERE: "",
    }[line.state]


def voice_words(line: PhraseLine) -> str:
    """Return whether a phrase is recorded."""
    if line.has_clip:
        return _("Recorded")
    return _("Not recorded") if line.is_read_aloud else _("Not read aloud")


def _blanks(entry: Entry) -> str:
    if not entry.key.startswith(VIEW):
        return ""
    names = dict.fromkeys(name for _before, name, _form, _how in Formatter().parse(entry.source) if name)
    return ", ".join(f"{{{name}}}" for name in names)


def _state(entry: Entry) -> PhraseState:
    if not entry.is_written_here:
        return PhraseState.SPOKEN_ONLY if entry.key.startswith(_ASK) else PhraseState.ELSEWHERE
    if entry.is_stale:
        return PhraseState.STALE
    return PhraseState.WRITTEN if entry.words else PhraseState.MISSING


def _written(state: LanguageState) -> str:
    words = ngettext("{written} of {all} phrase written", "{written} of {all} phrases written", state.of)
    return words.format(written=state.written, all=state.of)


def _recorded(state: LanguageState) -> str:
    return _("{recorded} of {all} recorded").format(recorded=state.clips, all=state.of_clips)


def _check(state: LanguageState) -> str:
    if state.checked_on is None:
        return _("Needs a speaker’s check")
    return _("Checked on {date}").format(date=long_date(state.checked_on))


def _places() -> dict[str, str]:
    return {
        "answer": _("An answer"),
        "aside": _("An answer"),
        "stem": _("How each question begins"),
        "word": _("The word for a promise"),
        "authority": _("The name of the authority"),
        "issue": _("An issue: is it sorted?"),
        "ask": _("A whole question, as it is read aloud"),
    }


def _parts_of_a_promise() -> dict[str, str]:
    return {
        "title": _("A promise: its title"),
        "plain": _("A promise: its plain words"),
        "junior": _("A promise: its words for juniors"),
        "wording": _("A promise: the words that were signed"),
    }
