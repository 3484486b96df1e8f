"""The languages in the settings as a person uses them: by keys, by mouse, with dropped files, wide and narrow."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.application.languages import Entry
from tests.support.looks import wear
from tests.support.pages.settings import LanguagesScreen
from tests.support.sound import A_CLIP, a_sound_file

OpenLanguages = Callable[..., LanguagesScreen]
LOVE = "commitment/love/title"


@pytest.fixture
def open_languages(qapp: QApplication, qtbot: QtBot, council: OpenCouncil) -> OpenLanguages:
    """Return a function that shows the languages in a size, with a theme and a text size."""
    council.services.languages.add("ar", "العربية", True)

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> LanguagesScreen:
        wear(qapp, theme, percent)
        screen = LanguagesScreen(council, qtbot, size)
        screen.opens("languages")
        return screen

    return open_


def entry(council: OpenCouncil, code: str, key: str) -> Entry:
    return next(each for each in council.services.languages.entries(code) if each.key == key)


def test_a_language_of_the_list_fills_the_form(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("another-language")
    screen.picks("new-language", "Persian, Farsi")
    assert (screen.text("new-language-name"), screen.text("new-language-code")) == ("فارسی", "fa")
    screen.presses("add-language")
    (farsi,) = [each for each in council.services.languages.states() if each.code == "fa"]
    assert (farsi.name, farsi.right_to_left) == ("فارسی", True)
    screen.reads("Persian, Farsi · فارسی")
    screen.presses("all-languages")
    screen.reads("Persian, Farsi", "Arabic")
    assert not screen.sees("new-language")


def test_a_language_that_is_not_in_the_list_is_typed(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("another-language")
    screen.picks("new-language", "Not in this list")
    screen.types("new-language-name", "Kiswahili")
    screen.presses("add-language")
    assert len(council.services.languages.states()) == 2
    screen.types("new-language-code", "sw")
    screen.presses("add-language")
    screen.reads("Kiswahili")
    screen.presses("all-languages")
    screen.presses("another-language")
    screen.presses("leave-new-language")
    assert not screen.sees("new-language")


def test_phrases_are_written_one_after_the_other_by_keys(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at(LOVE)
    field = screen.find(QPlainTextEdit, "phrase-words")
    assert field.accessibleName() == "In Arabic"
    assert field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert field.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignRight
    field.setFocus()
    QTest.keyClicks(field, "love")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entry(council, "ar", LOVE).words == "love"
    assert screen.phrase() != "Love"
    assert field.toPlainText() == ""
    assert field.hasFocus()
    screen.presses("phrase-before")
    assert (screen.phrase(), field.toPlainText()) == ("Love", "love")


def test_enter_leads_from_the_table_to_the_words(open_languages: OpenLanguages) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    assert screen.table().hasFocus()
    screen.press_key(Qt.Key.Key_Down)
    screen.press_key(Qt.Key.Key_Return)
    assert screen.find(QPlainTextEdit, "phrase-words").hasFocus()


def test_words_that_are_refused_are_said_by_the_field(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at("view/ask-still-good-enough")
    screen.reads("Keep {word} as it stands. Careboard fills it in.")
    screen.types("phrase-words", "no blank")
    assert screen.refusal()
    assert entry(council, "ar", "view/ask-still-good-enough").words == ""
    screen.types("phrase-words", "{word}?")
    assert not screen.refusal()


def test_what_nobody_has_touched_is_not_written_anew(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    languages = council.services.languages
    languages.write("ar", LOVE, "a\u00a0b")
    languages.set_checked("ar", True)
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at(LOVE)
    screen.find(QPlainTextEdit, "phrase-words").setFocus()
    screen.presses("phrase-next")
    assert entry(council, "ar", LOVE).words == "a\u00a0b"
    screen.reads("Checked on 15 January 2026")


def test_a_speakers_check_is_ticked(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.reads("Needs a speaker’s check")
    screen.presses("language-checked")
    screen.reads("Checked on 15 January 2026")
    assert screen.said[-1] == ("Noted: a speaker has checked it.", "Undo")
    council.services.steps.undo()
    screen.reads("Needs a speaker’s check")


def test_a_filter_shows_what_is_left_to_do(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    council.services.languages.write("ar", LOVE, "الحب")
    screen = open_languages()
    screen.presses("language-ar")
    count = screen.table().lines()
    screen.picks("phrase-filter", f"Not written ({_missing(council)})")
    assert screen.table().lines() == _missing(council) < count
    screen.finds("nothing like this")
    screen.reads("Nothing fits this filter.")
    screen.presses_words("Show all")
    assert screen.table().lines() == count


def _missing(council: OpenCouncil) -> int:
    state = next(each for each in council.services.languages.states() if each.code == "ar")
    return state.of - state.written


def test_a_phrase_is_recorded_played_and_taken_out(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at(LOVE)
    screen.presses("phrase-record")
    screen.reads("Recording. Please speak now.")
    screen.sound.recorder.level.emit(0.7)
    screen.presses("phrase-stop")
    screen.reads("Listen to it. Then keep it, or record it again.")
    screen.presses("phrase-play")
    screen.reads("Be quiet")
    screen.sound.player.end()
    screen.presses("phrase-again")
    screen.presses("phrase-stop")
    screen.presses("phrase-keep")
    screen.reads("Recorded.")
    assert entry(council, "ar", LOVE).has_clip
    screen.presses("phrase-drop")
    screen.reads("Not recorded yet.")


def test_a_sound_file_is_chosen(
    open_languages: OpenLanguages, council: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at(LOVE)
    path = a_sound_file(tmp_path, "any.wav")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (path, ""))
    screen.presses("phrase-choose")
    assert entry(council, "ar", LOVE).has_clip


def test_the_recording_stops_when_the_page_is_left(open_languages: OpenLanguages) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at(LOVE)
    screen.presses("phrase-record")
    assert screen.sound.recorder.is_on
    screen.page.hide()
    assert not screen.sound.recorder.is_on


def test_phrase_after_phrase_is_recorded_by_one_key(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    council.services.languages.write("ar", "answer/four-words/not-kept", "لا")
    screen = open_languages()
    screen.presses("language-ar")
    screen.presses("record-all")
    first = screen.flow_words()
    for _key in ("record", "stop", "keep"):
        screen.press_key(Qt.Key.Key_Space)
    assert screen.flow_words() != first
    screen.presses("flow-skip")
    screen.presses("leave-flow")
    recorded = [each for each in council.services.languages.entries("ar") if each.has_clip]
    assert len(recorded) == 1


def test_when_everything_is_recorded_it_says_so(open_languages: OpenLanguages, council: OpenCouncil) -> None:
    languages = council.services.languages
    aloud = [each.key for each in languages.entries("ar") if each.is_read_aloud]
    for key in aloud[1:]:
        languages.record("ar", key, A_CLIP)
    screen = open_languages()
    screen.presses("language-ar")
    screen.presses("record-all")
    for part in ("record", "stop", "keep"):
        screen.presses(f"flow-{part}")
    screen.reads("Every phrase that is read aloud is recorded.")
    screen.press_key(Qt.Key.Key_Space)
    assert screen.sees("phrases-table")
    assert not screen.sees("record-all")


def test_files_go_out_and_come_in(
    open_languages: OpenLanguages, council: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    path = str(tmp_path / "arabic.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (path, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (path, ""))
    screen.presses("save-language")
    assert json.loads(Path(path).read_text(encoding="utf-8"))["language"] == "ar"
    screen.presses("remove-language")
    assert not screen.sees("language-ar")
    screen.presses("read-language")
    screen.reads("Arabic · العربية")
    assert [each.code for each in council.services.languages.states()] == ["en", "ar"]


def test_files_are_dropped_on_the_page(open_languages: OpenLanguages, council: OpenCouncil, tmp_path: Path) -> None:
    screen = open_languages()
    bad = tmp_path / "bad.json"
    bad.write_text("[]", encoding="utf-8")
    screen.drops(str(bad))
    assert screen.problem()
    screen.presses("language-ar")
    assert not screen.problem()
    loose = [a_sound_file(tmp_path, name) for name in ("commitment-love-title.wav", "what is this.wav")]
    screen.drops(*loose)
    screen.reads("1 recording was kept.", "These fit no phrase: what is this.wav.")
    screen.presses("close-notice")
    assert not screen.sees("close-notice")
    assert entry(council, "ar", LOVE).has_clip


def test_one_sound_goes_to_the_phrase_that_it_is_dropped_on(
    open_languages: OpenLanguages, council: OpenCouncil, tmp_path: Path
) -> None:
    screen = open_languages()
    screen.presses("language-ar")
    screen.looks_at("commitment/rights/title")
    screen.drops(a_sound_file(tmp_path, "loose.wav"), on="phrase-words")
    assert entry(council, "ar", "commitment/rights/title").has_clip
    screen.looks_at(LOVE)
    screen.drops(a_sound_file(tmp_path, "another.wav"), on="phrases-table")
    assert entry(council, "ar", LOVE).has_clip


def test_narrow_there_is_room_for_the_table_or_the_phrase(open_languages: OpenLanguages) -> None:
    screen = open_languages((800, 1216))
    screen.presses("language-ar")
    assert screen.sees("phrases-table")
    assert not screen.sees("phrase-words")
    screen.press_key(Qt.Key.Key_Return)
    assert screen.sees("phrase-words")
    assert not screen.sees("phrases-table")
    screen.presses("back-to-phrases")
    assert screen.sees("phrases-table")


def test_a_list_may_be_chosen_by_keys(open_languages: OpenLanguages) -> None:
    screen = open_languages()
    screen.presses("another-language")
    assert screen.find(QComboBox, "new-language").hasFocus()


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1150, 728), "light", 100),
        ((1366, 704), "dark", 200),
        ((800, 1216), "high-contrast", 100),
        ((800, 1216), "light", 200),
    ],
)
def test_every_part_is_whole_named_and_large_enough(
    open_languages: OpenLanguages, council: OpenCouncil, size: tuple[int, int], theme: str, percent: int
) -> None:
    council.services.languages.write("ar", LOVE, "الحب")
    council.services.languages.record("ar", LOVE, A_CLIP)
    screen = open_languages(size, theme, percent)

    def is_sound(part: str) -> None:
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), part
        assert screen.page.width() == size[0], f"{part} does not fit beside"

    is_sound("list")
    screen.presses("another-language")
    is_sound("form")
    screen.presses("language-ar")
    is_sound("phrases")
    screen.looks_at(LOVE)
    screen.press_key(Qt.Key.Key_Return)
    is_sound("phrase")
    screen.presses("phrase-again")
    is_sound("recording")
    screen.presses("phrase-stop")
    is_sound("heard")
    if screen.sees("back-to-phrases"):
        screen.presses("back-to-phrases")
    screen.presses("record-all")
    is_sound("flow")
