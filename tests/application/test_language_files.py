"""A language goes to a translator as a file, and comes back or comes new."""

from __future__ import annotations

import json

import pytest

from careboard.application import languages
from careboard.application.phrase_packs import english_words
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.application.heard_and_written import entry, state
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_a_file_goes_to_a_translator_and_comes_back(polish: ACouncil) -> None:
    service = polish.services.languages
    service.write("pl", "view/ready", "Jestem gotowy")
    service.write("pl", "word", "obietnica")
    service.set_checked("pl", True)
    polish.services.setting_up.rename("Hillside", "Hillside Council", "pledge", 12)
    data = json.loads(service.file_of("pl"))
    assert {name: data[name] for name in data if name != "phrases"} == {
        "format": "careboard-phrases/1",
        "language": "pl",
        "name": "Polski",
        "right_to_left": False,
    }
    phrases = {each["key"]: (each["english"], each["words"]) for each in data["phrases"]}
    assert phrases["view/ready"] == (READY, "Jestem gotowy")
    assert phrases["word"] == ("pledge", ""), "words for other English are not handed on as if they were for these"
    assert "ask/still-good-enough" not in phrases
    for each in data["phrases"]:
        each["words"] = "zobowiązanie" if each["key"] == "word" else ""
    assert service.read_file(json.dumps(data)) == "pl"
    assert entry(polish, "pl", "word").words == "zobowiązanie"
    assert entry(polish, "pl", "view/ready").words == "Jestem gotowy", "what a file does not write stays"
    assert state(polish, "pl").checked_on is None
    assert polish.services.steps.undo() == "File of phrases read"
    assert entry(polish, "pl", "word").is_stale

READY = english_words()["ready"]


def test_a_file_may_bring_a_new_language(council: ACouncil, monkeypatch: pytest.MonkeyPatch) -> None:
    service = council.services.languages
    text = a_file({"key": "view/ready", "english": READY, "words": "Ready o"}, language="pcm", name="Naijá")
    assert service.read_file(text) == "pcm"
    assert [book.name for book in service.offered()] == ["English", "Naijá"]
    monkeypatch.setattr(languages, "MOST_LANGUAGES", 1)
    with refused("too-many-languages"):
        service.read_file(a_file(language="de", name="Deutsch"))
    service.read_file(a_file(language="pcm", name="Naijá"))


def test_a_file_may_word_the_view_otherwise_in_english(council: ACouncil) -> None:
    service = council.services.languages
    same = {"key": "view/ask-sorted", "english": "Is it sorted?", "words": "Is it sorted?"}
    text = a_file({"key": "view/ready", "english": READY, "words": "Go"}, same, language="en", name="Inglish")
    service.read_file(text)
    assert service.offered()[0].say("ready") == "Go"
    assert state(council, "en").name == "English"
    assert list(service.offered()[0].language.phrases) == ["view/ready"]
    service.read_file(service.file_of("en"))
    assert service.offered()[0].say("ready") == "Go"
    with refused("record-wrong"):
        service.read_file(a_file({"key": "word", "english": "promise", "words": "Go"}, language="en", name="English"))


def test_a_phrase_that_the_council_does_not_know_is_refused_by_name(council: ACouncil) -> None:
    with pytest.raises(RuleBroken) as refusal:
        council.services.languages.read_file(a_file({"key": "view/never", "english": "Never", "words": "Nie"}))
    assert message(refusal.value) == "phrases[0].key: there is no phrase “view/never”"
    assert [each.code for each in council.services.languages.states()] == ["en"]


def a_file(*phrases: dict[str, str], language: str = "pl", name: str = "Polski") -> str:
    """Return a file of phrases."""
    shown = {"format": "careboard-phrases/1", "language": language, "name": name, "phrases": list(phrases)}
    return json.dumps(shown)
