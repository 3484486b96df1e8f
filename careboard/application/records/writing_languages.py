"""Writes the languages of the scoring view with their phrases and recordings."""

from __future__ import annotations

from careboard.application.records.plain_data import Data, day_of, text_of, without
from careboard.domain.languages import Language, Recording


def language_data(language: Language, recordings: tuple[Recording, ...]) -> Data:
    """Return a language with its phrases and recordings."""
    data: Data = {
        "code": language.code,
        "name": language.name,
        "right_to_left": language.right_to_left,
        "checked_on": day_of(language.checked_on),
        "phrases": [
            {"key": key, "english": phrase.source, "words": phrase.words}
            for key, phrase in sorted(language.phrases.items())
        ],
        "recordings": [
            _recording(each)
            for each in sorted(recordings, key=lambda each: each.key)
            if each.language == language.code
        ],
    }
    return without(data, {"right_to_left": False, "checked_on": None, "phrases": [], "recordings": []})


def _recording(recording: Recording) -> Data:
    data: Data = {"key": recording.key, "english": recording.source, "words": recording.words}
    sound = {"kind": recording.clip.kind, "data": text_of(recording.clip.data)}
    return without(data | sound, {"words": ""})
