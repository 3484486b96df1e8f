"""The recordings of a language: kept, played, silent once they say something else, and taken out."""

from __future__ import annotations

import pytest

from careboard.domain import languages as limits
from careboard.domain.languages import Clip
from careboard.errors import NotFound
from tests.application.heard_and_written import SOUND, entry, heard, state
from tests.support.builders import a_commitment, day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_a_clip_is_kept_played_and_taken_out(polish: ACouncil) -> None:
    service = polish.services.languages
    assert service.clip("pl", "ask/kept/seniors") is None
    service.record("pl", "ask/kept/seniors", SOUND)
    assert service.clip("pl", "ask/kept/seniors") == SOUND
    assert heard(polish, "pl") == {"ask/kept/seniors"}
    assert (state(polish, "pl").clips, state(polish, "pl").written) == (1, 0)
    again = Clip("audio/ogg", b"OggS")
    service.record("pl", "ask/kept/seniors", again)
    assert service.clip("pl", "ask/kept/seniors") == again
    assert polish.services.steps.undo() == "Recording kept"
    assert service.clip("pl", "ask/kept/seniors") == SOUND
    service.drop_clip("pl", "ask/kept/seniors")
    assert service.clip("pl", "ask/kept/seniors") is None
    with refused("unknown-recording", NotFound):
        service.drop_clip("pl", "ask/kept/seniors")
    assert polish.services.steps.undo() == "Recording removed"
    assert service.clip("pl", "ask/kept/seniors") == SOUND


def test_english_can_be_recorded_although_nothing_is_written_in_it(council: ACouncil) -> None:
    service = council.services.languages
    service.record("en", "commitment/love/plain", SOUND)
    assert service.clip("en", "commitment/love/plain") == SOUND
    service.write("en", "view/ready", "Let's go")
    service.record("en", "view/ready", SOUND)
    assert heard(council, "en") == {"commitment/love/plain", "view/ready"}
    for _step in range(3):
        council.services.steps.undo()
    assert heard(council, "en") == set()


def test_a_clip_is_silent_once_it_says_something_else_than_the_phrase(polish: ACouncil) -> None:
    service = polish.services.languages
    service.record("pl", "commitment/love/plain", SOUND)
    service.write("pl", "commitment/love/plain", "Kochamy was.")
    assert service.clip("pl", "commitment/love/plain") == SOUND, "it was recorded before it was written"
    service.record("pl", "commitment/love/plain", SOUND)
    service.write("pl", "commitment/love/plain", "Lubimy was.")
    assert service.clip("pl", "commitment/love/plain") is None
    service.record("pl", "commitment/love/plain", SOUND)
    polish.services.setting_up.reword("care-pledge", day(1), (a_commitment("love", 1, "We like you."),))
    assert service.clip("pl", "commitment/love/plain") is None
    assert not entry(polish, "pl", "commitment/love/plain").has_clip
    service.record("pl", "commitment/love/plain", SOUND)
    assert service.clip("pl", "commitment/love/plain") == SOUND


def test_clips_are_sounds_of_a_size_that_a_file_takes(polish: ACouncil, monkeypatch: pytest.MonkeyPatch) -> None:
    service = polish.services.languages
    for clip, code in (
        (Clip("text/html", b"<b>"), "clip-kind"),
        (Clip("audio/wav", b""), "clip-empty"),
        (Clip("audio/wav", b" " * (3 * 1024 * 1024 + 1)), "clip-too-large"),
    ):
        with refused(code):
            service.record("pl", "view/ready", clip)
    monkeypatch.setattr(limits, "MOST_CLIPS", 1)
    service.record("pl", "view/ready", SOUND)
    service.record("pl", "view/ready", SOUND)
    with refused("clips-full"):
        service.record("pl", "word", SOUND)
    monkeypatch.setattr(limits, "MOST_BYTES_OF_CLIPS", 5)
    with refused("clips-full"):
        service.record("pl", "view/ready", SOUND)
    for code in ("unknown-phrase", "unknown-language"):
        with refused(code, NotFound):
            service.record(*(("pl", "view/never") if code == "unknown-phrase" else ("xx", "word")), SOUND)


def test_a_language_goes_with_its_clips_and_comes_back_with_them(polish: ACouncil) -> None:
    service = polish.services.languages
    service.write("pl", "view/ready", "Jestem gotowy")
    service.record("pl", "view/ready", SOUND)
    service.remove("pl")
    assert [each.code for each in service.states()] == ["en"]
    assert polish.services.steps.undo() == "Language removed"
    assert service.clip("pl", "view/ready") == SOUND
    assert entry(polish, "pl", "view/ready").words == "Jestem gotowy"
    assert polish.services.steps.redo() == "Language removed"
    with refused("unknown-language", NotFound):
        service.remove("pl")
