"""The languages of the scoring view: what is offered, written, checked and recorded of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from careboard.application.phrase_files import read_phrases, write_phrases
from careboard.application.phrase_list import ISSUE, Wanted, composed_phrases, council_phrases, view_phrases
from careboard.application.phrase_packs import draft, draft_codes, english_words
from careboard.application.phrasebooks import Phrasebook
from careboard.application.ports import UnitOfWork
from careboard.application.records.fields import wrong
from careboard.application.steps import LANGUAGES, RECORDINGS, Edit, Steps, edit
from careboard.domain.languages import (
    ENGLISH,
    MOST_LANGUAGES,
    VIEW,
    Clip,
    Language,
    Phrase,
    Recording,
    check_room,
    recording_id,
)
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _, language_in_use

_ENGLISH = Language(ENGLISH, "English")


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of a language; `words` are empty where nobody wrote it, and stale where the English has changed.

    What is made of other phrases is not written here; it can be recorded like the rest.
    """

    key: str
    source: str
    words: str
    is_stale: bool
    has_clip: bool
    is_read_aloud: bool
    is_written_here: bool

    @property
    def is_written(self) -> bool:
        """Whether there are words, and they are those of the English as it is now."""
        return bool(self.words) and not self.is_stale


@dataclass(frozen=True, slots=True)
class LanguageState:
    """How far a language has come: phrases written and recorded, of how many."""

    code: str
    name: str
    right_to_left: bool
    written: int
    of: int
    checked_on: datetime.date | None
    clips: int
    of_clips: int


class Languages:
    """What a council does with the languages of the scoring view."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def offered(self) -> tuple[Phrasebook, ...]:
        """Return what a young person may choose: the program's own language or English first, then by name.

        A language in which nothing is written or recorded yet would only be English under another name.
        """
        with self._steps.start_work() as work:
            offered = [each for each in _all(work) if _is_offered(work, each)]
        own = language_in_use()
        first = own if any(each.code == own for each in offered) else ENGLISH
        offered.sort(key=lambda each: (each.code != first, each.name.casefold()))
        return tuple(Phrasebook(each, english_words()) for each in offered)

    def unchecked(self) -> tuple[str, ...]:
        """Return the names of the offered languages that no speaker has checked since they were changed."""
        offered = (book.language for book in self.offered())
        return tuple(each.name for each in offered if each.code != ENGLISH and each.checked_on is None)

    def states(self) -> tuple[LanguageState, ...]:
        """Return how far each language has come, English first, then by name."""
        with self._steps.start_work() as work:
            languages = sorted(_all(work), key=lambda each: (each.code != ENGLISH, each.name.casefold()))
            council = council_phrases(work)
            return tuple(_state(each, tuple(_entries(work, each, council))) for each in languages)

    def shipped(self) -> tuple[LanguageState, ...]:
        """Return the drafts that come with Careboard and are not added yet, by name."""
        with self._steps.start_work() as work:
            here = {each.code for each in work.languages.all()}
            drafts = [draft(code) for code in draft_codes() if code not in here]
            council = council_phrases(work)
            states = [_state(each, tuple(_entries(work, each, council))) for each in drafts]
        return tuple(sorted(states, key=lambda each: each.name.casefold()))

    def read(self, code: str) -> tuple[LanguageState, tuple[Entry, ...]]:
        """Return how far one language has come, and every phrase of it."""
        with self._steps.start_work() as work:
            language = _language(work, code)
            entries = tuple(_entries(work, language))
            return _state(language, entries), entries

    def entries(self, code: str) -> tuple[Entry, ...]:
        """Return every phrase of a language."""
        with self._steps.start_work() as work:
            return tuple(_entries(work, _language(work, code)))

    def add(self, code: str, name: str, right_to_left: bool) -> None:
        """Add a language in which nothing is written yet."""
        self._add(Language.of(code, name, right_to_left=right_to_left))

    def add_shipped(self, code: str) -> None:
        """Add a draft that comes with Careboard; a speaker has to check it."""
        if code not in draft_codes():
            raise NotFound("unknown-language", language=code)
        self._add(draft(code))

    def remove(self, code: str) -> None:
        """Take a language out with all that was recorded in it."""
        if code == ENGLISH:
            raise RuleBroken("english-stays")

        def plan(work: UnitOfWork) -> Sequence[Edit]:
            spoken = (work.recordings.get(each.id) for each in work.recordings.of(code))
            unsaid = [edit(RECORDINGS, each.id, each, None) for each in spoken]
            return (*unsaid, edit(LANGUAGES, code, work.languages.get(code), None))

        self._steps.change(_("Language removed"), plan)

    def write(self, code: str, key: str, words: str) -> None:
        """Write a phrase, or take it out where there are no words; the language has to be checked again."""

        def written(work: UnitOfWork, language: Language) -> Language:
            entry = _entry(work, language, key)
            if not entry.is_written_here:
                raise RuleBroken("phrase-not-written")
            kept = "" if code == ENGLISH and words.strip() == entry.source else words
            return language.written(key, entry.source, kept)

        self._alter(code, written, _("Words written"))

    def set_checked(self, code: str, checked: bool) -> None:
        """Record today that a speaker has checked a language, or that it has to be checked."""
        on = self._steps.today() if checked else None
        self._alter(code, lambda _work, language: language.checked(on), _("Language checked"))

    def read_file(self, text: str | bytes) -> str:
        """Take in a file of phrases and return its language; what it does not write stays, and nothing is checked."""
        code = ""

        def plan(work: UnitOfWork) -> Sequence[Edit]:
            nonlocal code
            read = read_phrases(text, _known(work))
            code = read.code
            kept = _find(work, code)
            if kept is None:
                _check_number(work)
            new = replace(read, phrases={**(kept.phrases if kept else {}), **read.phrases})
            if code == ENGLISH:
                new = replace(_ENGLISH, phrases=_own_words(new.phrases))
            return (edit(LANGUAGES, code, work.languages.find(code), new),)

        self._steps.change(_("File of phrases read"), plan)
        return code

    def file_of(self, code: str) -> str:
        """Return a file for a translator: the English of every phrase, and the words that are still good."""
        with self._steps.start_work() as work:
            language = _language(work, code)
            entries = [each for each in _entries(work, language) if each.is_written_here]
        return write_phrases(language, [replace(each, words="") if each.is_stale else each for each in entries])

    def record(self, code: str, key: str, clip: Clip) -> None:
        """Keep the recording of a phrase as it is written now."""
        kept = Clip.of(clip.kind, clip.data)

        def plan(work: UnitOfWork) -> Sequence[Edit]:
            language = _language(work, code)
            entry = _entry(work, language, key)
            new = Recording(code, key, entry.source, entry.words if entry.is_written else "", kept)
            check_room({**work.recordings.sizes(), new.id: len(kept.data)})
            spoken = edit(RECORDINGS, new.id, work.recordings.find(new.id), new)
            return (spoken,) if work.languages.find(code) else (edit(LANGUAGES, code, None, language), spoken)

        self._steps.change(_("Recording kept"), plan)

    def drop_clip(self, code: str, key: str) -> None:
        """Take the recording of a phrase out."""
        self._steps.remove(RECORDINGS, recording_id(code, key), _("Recording removed"))

    def clip(self, code: str, key: str) -> Clip | None:
        """Return the recording of a phrase, None where there is none or it says something else than the phrase now."""
        with self._steps.start_work() as work:
            found = work.recordings.find(recording_id(code, key))
            if found is None:
                return None
            entry = _find_entry(work, _language(work, code), key)
            return found.clip if entry is not None and entry.has_clip else None

    def _add(self, language: Language) -> None:
        def plan(work: UnitOfWork) -> Sequence[Edit]:
            if _find(work, language.code) is not None:
                raise RuleBroken("language-here", name=language.name)
            _check_number(work)
            return (edit(LANGUAGES, language.code, None, language),)

        self._steps.change(_("Language added"), plan)

    def _alter(self, code: str, change: Callable[[UnitOfWork, Language], Language], label: str) -> None:
        def plan(work: UnitOfWork) -> Sequence[Edit]:
            before = _language(work, code)
            after = change(work, before)
            return () if after == before else (edit(LANGUAGES, code, work.languages.find(code), after),)

        self._steps.change(label, plan)


def _all(work: UnitOfWork) -> tuple[Language, ...]:
    """Return English and what the council added."""
    kept = work.languages.all()
    return kept if any(each.code == ENGLISH for each in kept) else (_ENGLISH, *kept)


def _find(work: UnitOfWork, code: str) -> Language | None:
    return work.languages.find(code) or (_ENGLISH if code == ENGLISH else None)


def _language(work: UnitOfWork, code: str) -> Language:
    return _find(work, code) or work.languages.get(code)


def _check_number(work: UnitOfWork) -> None:
    if len(work.languages.all()) >= MOST_LANGUAGES:
        raise RuleBroken("too-many-languages", most=MOST_LANGUAGES)


def _is_offered(work: UnitOfWork, language: Language) -> bool:
    return language.code == ENGLISH or bool(language.phrases) or bool(work.recordings.of(language.code))


def _entries(work: UnitOfWork, language: Language, council: Sequence[Wanted] = ()) -> Iterator[Entry]:
    """Yield every phrase of a language: the view's own, the council's (read where not given), and what they make."""
    spoken = {each.key: each for each in work.recordings.of(language.code)}
    is_english = language.code == ENGLISH
    for wanted in (*view_phrases(), *(council or council_phrases(work))):
        words, is_stale = _words(language, wanted.key, wanted.source)
        recording = spoken.get(wanted.key)
        has_clip = recording is not None and recording.says(wanted.source, "" if is_stale else words)
        is_here = not is_english or wanted.key.startswith(VIEW)
        yield Entry(wanted.key, wanted.source, words, is_stale, has_clip, wanted.is_read_aloud, is_here)
    english, book = Phrasebook(_ENGLISH, english_words()), Phrasebook(language, english_words())
    for composed in composed_phrases(work.council.get()):
        source = composed.said(english)
        words = composed.said(book) if composed.is_written(language) else ""
        recording = spoken.get(composed.key)
        has_clip = recording is not None and recording.says(source, words)
        yield Entry(composed.key, source, words, False, has_clip, True, False)


def _words(language: Language, key: str, source: str) -> tuple[str, bool]:
    """Return the words of a phrase, and whether they were written for other English."""
    now = language.words(key, source)
    if now is not None or language.code == ENGLISH:
        return now or source, False
    phrase = language.phrase(key)
    return (phrase.words, True) if phrase else ("", False)


def _entry(work: UnitOfWork, language: Language, key: str) -> Entry:
    entry = _find_entry(work, language, key)
    if entry is None:
        raise NotFound("unknown-phrase", key=key)
    return entry


def _find_entry(work: UnitOfWork, language: Language, key: str) -> Entry | None:
    council = council_phrases(work, with_issues=key.startswith(ISSUE))
    return next((each for each in _entries(work, language, council) if each.key == key), None)


def _state(language: Language, entries: Sequence[Entry]) -> LanguageState:
    written = [each for each in entries if each.is_written_here]
    read = [each for each in entries if each.is_read_aloud]
    return LanguageState(
        language.code,
        language.name,
        language.right_to_left,
        sum(each.is_written for each in written),
        len(written),
        language.checked_on,
        sum(each.has_clip for each in read),
        len(read),
    )


def _own_words(phrases: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """Return what a council words otherwise in English; only the view's own words can be."""
    for key in phrases:
        if not key.startswith(VIEW):
            wrong("unknown-phrase", "phrases", key=key)
    return {key: phrase for key, phrase in phrases.items() if phrase.words != phrase.source}


def _known(work: UnitOfWork) -> frozenset[str]:
    """Return the keys that a file may write: those of this council, and those of the drafts."""
    here = {each.key for each in (*view_phrases(), *council_phrases(work))}
    return frozenset(here.union(*(draft(code).phrases for code in draft_codes())))
