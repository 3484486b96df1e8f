"""The languages in the settings: added, taken out, and exchanged with translators as files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from tests.screens.settings.conftest import Said
from tests.screens.settings.languages_desk import Desk
from tests.support.sound import a_sound_file
from ui.settings.languages_clip_files import by_clip_name

KEY = "commitment/love/title"


@pytest.fixture
def desk(qapp: object, council: OpenCouncil, said: Said) -> Desk:
    """What stands behind the languages page."""
    del qapp
    return Desk(council, said)


def test_english_is_there_from_the_start_and_needs_no_check(desk: Desk) -> None:
    (english,) = desk.panel.rows
    assert (english.code, english.name, english.english, english.check) == ("en", "English", "", "")
    assert english.written == "The words that come with Careboard"
    assert english.in_words.startswith("English, The words that come with Careboard, 0 of ")


def test_a_language_is_begun_and_taken_out_again(desk: Desk, said: Said) -> None:
    assert "so" in [language.code for language in desk.panel.known]
    desk.presenter.add("so", "Soomaali", False)
    assert desk.panel.front == "so"
    assert said[-1] == ("Somali is added.", "Undo")
    desk.presenter.close()
    assert (desk.panel.front, desk.panel.codes()) == ("list", ["en", "so"])
    assert "so" not in [language.code for language in desk.panel.known]
    somali = desk.panel.rows[1]
    assert (somali.english, somali.check, somali.needs_check) == ("Somali", "Needs a speaker’s check", True)
    desk.presenter.open("so")
    desk.presenter.remove()
    assert (desk.panel.front, desk.panel.codes()) == ("list", ["en"])
    assert said[-1] == ("Somali is taken out.", "Undo")
    desk.steps.undo()
    assert desk.panel.codes() == ["en", "so"]


def test_a_language_that_an_undo_takes_away_is_left(desk: Desk) -> None:
    desk.begins()
    desk.steps.undo()
    assert (desk.panel.front, desk.phrases.code) == ("list", "")


@pytest.mark.parametrize(("code", "name"), [("somali", "Soomaali"), ("so", " "), ("", "Soomaali")])
def test_a_language_that_cannot_be_is_refused_in_its_form(desk: Desk, code: str, name: str) -> None:
    desk.presenter.add(code, name, False)
    assert desk.panel.refused_new
    assert desk.panel.front == "list"
    desk.presenter.add("so", "Soomaali", False)
    assert desk.panel.refused_new == ""


def test_a_draft_that_does_not_come_with_careboard_is_refused(desk: Desk) -> None:
    desk.presenter.add_shipped("xx")
    assert desk.panel.refused == "There is no language “xx” in this file."


def test_every_draft_that_comes_with_careboard_can_be_added(desk: Desk, said: Said) -> None:
    shipped = list(desk.panel.shipped)
    for draft in shipped:
        desk.presenter.add_shipped(draft.code)
        assert (desk.panel.front, said[-1]) == (draft.code, (f"{draft.titled} is added.", "Undo"))
    desk.presenter.close()
    assert not desk.panel.shipped
    assert all(row.needs_check for row in desk.panel.rows if row.code != "en")


def test_a_file_goes_to_a_translator_and_comes_back(desk: Desk, said: Said, tmp_path: Path) -> None:
    desk.begins()
    path = tmp_path / "somali.json"
    desk.presenter.save_file(str(path))
    assert said[-1] == ("Saved as “somali.json”.", "")
    sent = json.loads(path.read_text(encoding="utf-8"))
    for phrase in sent["phrases"]:
        if phrase["key"] == KEY:
            phrase["words"] = "Jacayl"
    path.write_text(json.dumps(sent), encoding="utf-8")
    desk.presenter.close()
    desk.presenter.drop([str(path)], "")
    assert desk.panel.front == "so"
    assert said[-1] == ("The phrases of Somali are read in.", "Undo")
    assert desk.entry(KEY).words == "Jacayl"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[", b"\xff\xfe", b'{"format": "careboard-phrases/1"}', b"[" * 100_000]
)
def test_a_file_that_is_none_is_refused_in_plain_words(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "phrases.json"
    path.write_bytes(content)
    desk.presenter.read_file(str(path))
    assert desk.panel.refused
    assert desk.panel.codes() == ["en"]


def test_a_file_that_is_not_there_and_a_place_that_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.read_file(str(tmp_path / "gone.json"))
    assert desk.panel.refused == "This file cannot be read: gone.json. Check that you may open it."
    desk.begins()
    desk.presenter.save_file(str(tmp_path))
    assert desk.panel.refused == f"This file cannot be written: {tmp_path.name}. Nothing half done was left behind."


def test_sounds_are_dropped_on_an_open_language(desk: Desk, tmp_path: Path) -> None:
    love = a_sound_file(tmp_path, "any name.wav")
    desk.presenter.drop([love], "")
    assert desk.panel.refused == "Open a language first. Then drop its sound files there."
    desk.begins()
    assert desk.panel.refused == ""
    desk.presenter.drop([love], KEY)
    assert desk.entry(KEY).has_clip
    assert (desk.page.line is not None and desk.page.line.key) == KEY


def test_a_phrase_that_is_not_read_aloud_takes_no_sound(desk: Desk, said: Said, tmp_path: Path) -> None:
    desk.begins()
    desk.presenter.drop([a_sound_file(tmp_path, "any.wav")], "authority")
    assert said[-1] == ("This phrase is not read aloud.", "")
    assert not desk.entry("authority").has_clip


def test_many_sounds_find_their_phrases_by_name(desk: Desk, tmp_path: Path) -> None:
    desk.begins()
    folder = tmp_path / "sounds"
    for name in (
        "commitment-love-title.wav",
        "Commitment_Rights_Plain.WAV",
        "holiday.wav",
        "answer four words kept.wav",
    ):
        a_sound_file(folder, name)
    a_sound_file(folder, "commitment-voice-plain.wav", b"no sound at all")
    a_sound_file(folder, "notes.txt")
    desk.presenter.drop([str(folder)], KEY)
    recorded = {line.key for line in desk.page.lines if line.has_clip}
    assert recorded == {KEY, "commitment/rights/plain", "answer/four-words/kept"}
    assert desk.panel.notice == (
        "3 recordings were kept.",
        "These fit no phrase: holiday.wav.",
        "Name a file like its phrase, for example “commitment-love-title.wav”.",
        "commitment-voice-plain.wav: This is not a sound that Careboard plays. "
        "Please use WAV, MP3, M4A, OGG, WebM or FLAC.",
    )
    assert desk.panel.progress[-1] == (5, 5)


def test_a_folder_without_sounds_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.begins()
    desk.presenter.drop([str(tmp_path)], "")
    assert desk.panel.notice == ("There are no sound files here.",)


def test_nothing_is_read_for_a_part_that_nobody_looks_at(desk: Desk) -> None:
    desk.presenter.turn(False)
    desk.languages.add("so", "Soomaali", False)
    assert desk.panel.codes() == ["en"]
    desk.presenter.turn(True)
    assert desk.panel.codes() == ["en", "so"]


def test_a_sound_that_has_gone_is_said_and_the_others_are_kept(desk: Desk, tmp_path: Path) -> None:
    desk.begins()
    gone = str(tmp_path / "commitment-love-title.wav")
    voice = a_sound_file(tmp_path, "commitment-voice-title.wav")
    desk.presenter.drop([gone, voice], "")
    assert desk.panel.notice == (
        "1 recording was kept.",
        "commitment-love-title.wav: The file “commitment-love-title.wav” cannot be read. Please choose it again.",
    )


def test_many_strange_names_are_said_in_short(desk: Desk, tmp_path: Path) -> None:
    desk.begins()
    desk.presenter.drop([a_sound_file(tmp_path, f"{number:02}.wav") for number in range(12)], "")
    assert desk.panel.notice[1].endswith("07.wav and 4 more.")
    assert desk.panel.progress[-1] == (12, 12)


def test_a_name_that_fits_two_phrases_fits_none() -> None:
    assert by_clip_name(["answer/a-b/c", "answer/a/b-c", "word"]) == {"word": "word"}
