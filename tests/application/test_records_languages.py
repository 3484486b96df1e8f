"""Languages in a record: what is wrong is refused in one line that names its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from careboard.application.records import read_record
from careboard.domain import languages
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.support.example_record import changed

POLISH: dict[str, Any] = {"code": "pl", "name": "Polski"}
PHRASE: dict[str, Any] = {"key": "view/ready", "english": "I'm ready", "words": "Gotowe"}
CLIP: dict[str, Any] = {"key": "word", "english": "promise", "kind": "audio/wav", "data": "UklGRg=="}


def with_polish(**changes: object) -> dict[str, Any]:
    """Return a change of the example that adds Polish."""
    return {"languages": [POLISH | changes]}


def refusal(changes: dict[str, Any]) -> str:
    """Return the line that refuses the example with these changes."""
    with pytest.raises(RuleBroken) as refused:
        read_record(json.dumps(changed(changes)))
    return message(refused.value)


WRONG: list[tuple[dict[str, Any], str]] = [
    (with_polish(code="../pl"), "languages[0].code: “../pl” is no code of a language."),
    (with_polish(name=" "), "languages[0].name: The name is empty."),
    (with_polish(colour=1), "languages[0].colour: there is no field “colour” here"),
    ({"languages": [POLISH, POLISH]}, "languages[1].code: “pl” is there twice"),
    (with_polish(phrases=[PHRASE, PHRASE]), "languages[0].phrases[1].key: “view/ready” is there twice"),
    (with_polish(phrases=[PHRASE | {"words": "{word}"}]), "languages[0].phrases[0].words: Nothing is filled in here"),
    (with_polish(phrases=[PHRASE | {"words": None}]), "languages[0].phrases[0].words: this has to be a text in quotes"),
    (with_polish(phrases=[PHRASE | {"key": "k" * 501}]), "languages[0].phrases[0].key: This text is too long."),
    (with_polish(phrases=[PHRASE | {"english": "e" * 4001}]), "languages[0].phrases[0].english: This text"),
    (with_polish(recordings=[CLIP | {"kind": "text/html"}]), "languages[0].recordings[0]: This is not a sound"),
    (with_polish(recordings=[CLIP | {"data": ""}]), "languages[0].recordings[0]: There is nothing to hear"),
    (with_polish(recordings=[CLIP | {"data": "x"}]), "languages[0].recordings[0].data: this has to be base64"),
    (with_polish(recordings=[CLIP, CLIP]), "languages[0].recordings[1].key: “word” is there twice"),
]


@pytest.mark.parametrize(("changes", "said"), WRONG)
def test_what_is_wrong_in_a_language_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


def test_recordings_are_no_more_than_a_file_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "MOST_CLIPS", 1)
    two = with_polish(recordings=[CLIP, CLIP | {"key": "authority"}])
    assert refusal(two).startswith("languages: A council file takes 1 recordings")


def test_what_is_not_written_is_left_out() -> None:
    record = read_record(json.dumps(changed(with_polish(phrases=[PHRASE | {"words": " "}, PHRASE | {"key": "word"}]))))
    assert list(record.languages[0].phrases) == ["word"]
