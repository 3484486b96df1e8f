"""The table of phrases: a sound model that holds hundreds, changed in place or anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from careboard.application.languages import Entry
from ui.settings.languages_known import english_name, is_right_to_left, known_languages
from ui.settings.languages_reading import PhraseLine, PhraseState, Wanted, about, choices, clip_name, fits, read_phrase
from ui.settings.languages_table import PhrasesTable
from ui.settings.languages_table_model import LINE_ROLE, WORDS, PhrasesTableModel

LINE = PhraseLine("view/ready", "On the screen", "I'm ready", "أنا مستعد", PhraseState.WRITTEN, True, False)
LINES = tuple(replace(LINE, key=f"view/{number}") for number in range(300))


def _cells(model: PhrasesTableModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    del qtbot
    model = PhrasesTableModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_lines(LINES, "Arabic", True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert (model.rowCount(), model.rowCount(model.index(0, 0))) == (300, 0)
    assert (model.row_of("view/7"), model.row_of("view/none")) == (7, -1)
    assert model.data(QModelIndex()) is None
    assert model.index(2, 0).data(LINE_ROLE) == LINES[2]


def test_a_changed_phrase_changes_its_row_only(qtbot: QtBot) -> None:
    model = PhrasesTableModel()
    assert model.show_lines(LINES, "Arabic", True)
    changed = (*LINES[:5], replace(LINES[5], has_clip=True), *LINES[6:])
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    assert not model.show_lines(changed, "Arabic", True)
    assert rows == [5]
    assert model.show_lines(changed, "Persian", True), "another language is another table"
    del qtbot


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        (LINE, ["I'm ready", "أنا مستعد", "Not recorded"]),
        (replace(LINE, state=PhraseState.STALE), ["I'm ready", "أنا مستعد, The English has changed", "Not recorded"]),
        (
            replace(LINE, words="", state=PhraseState.MISSING, has_clip=True),
            ["I'm ready", "Not written", "Recorded"],
        ),
        (replace(LINE, is_read_aloud=False), ["I'm ready", "أنا مستعد", "Not read aloud"]),
    ],
)
def test_a_row_reads_well(line: PhraseLine, cells: list[str]) -> None:
    model = PhrasesTableModel()
    model.show_lines([line], "Arabic", True)
    assert _cells(model, 0) == cells


def test_the_head_stands_over_its_words() -> None:
    model = PhrasesTableModel()
    model.show_lines(LINES, "Arabic", True)
    head = Qt.Orientation.Horizontal
    assert [model.headerData(column, head) for column in range(4)] == ["English", "Arabic", "Voice", None]
    assert model.headerData(WORDS, Qt.Orientation.Vertical) is None
    assert model.headerData(WORDS, head, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    model.show_lines(LINES, "Welsh")
    assert model.headerData(WORDS, head, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft


def test_the_choice_stays_with_its_phrase(qtbot: QtBot) -> None:
    table = PhrasesTable()
    qtbot.addWidget(table)
    table.show_lines(LINES, "Arabic", True)
    table.choose("view/9")
    told: list[str] = []
    table.chosen.connect(told.append)
    table.show_lines(LINES[5:], "Arabic", True)
    assert (table.key(), table.currentIndex().row(), told) == ("view/9", 4, [])
    table.show_lines(LINES[50:], "Arabic", True)
    assert (table.key(), table.lines()) == ("", 250)
    table.selectRow(1)
    assert told == ["view/51"]


def test_where_a_phrase_is_met() -> None:
    places = {
        "view/ready": "On the screen",
        "answer/four-words/kept": "An answer",
        "aside/skip": "An answer",
        "stem/seniors": "How each question begins",
        "word": "The word for a promise",
        "authority": "The name of the authority",
        "commitment/love/title": "A promise: its title",
        "commitment/love/junior": "A promise: its words for juniors",
        "commitment/love/else": "A promise",
        "issue/I-1": "An issue: is it sorted?",
        "ask/kept/seniors": "A whole question, as it is read aloud",
    }
    assert {key: about(key) for key in places} == places


def test_phrases_are_counted_and_looked_for() -> None:
    lines = [
        LINE,
        replace(LINE, key="view/back", english="Back", words="", state=PhraseState.MISSING, is_read_aloud=False),
        replace(LINE, key="word", english="promise", state=PhraseState.STALE, has_clip=True),
    ]
    assert dict(choices(lines, Wanted.ALL)) == {
        "all": "All phrases (3)",
        "missing": "Not written (1)",
        "stale": "The English has changed (1)",
        "unrecorded": "Not recorded (1)",
    }
    assert list(dict(choices(lines[:1], Wanted.STALE))) == ["all", "stale", "unrecorded"]
    assert [fits(line, Wanted.ALL, " PROMISE ") for line in lines] == [False, False, True]
    assert [fits(line, Wanted.UNRECORDED, "") for line in lines] == [True, False, False]
    assert clip_name("commitment/love/plain") == "commitment-love-plain"


def test_only_templates_of_the_view_have_blanks() -> None:
    entry = Entry("view/of", "Promise {number} of {count}", "", False, False, True, True)
    assert read_phrase(entry, {}, "so").blanks == "{number}, {count}"
    own = replace(entry, key="commitment/love/plain", source="We use {this} way")
    assert read_phrase(own, {}, "so").blanks == ""


def test_common_languages_are_known_by_their_names() -> None:
    names = [each.english for each in known_languages()]
    assert names == sorted(names, key=str.casefold)
    assert len({each.code for each in known_languages()}) == len(names)
    assert (english_name("ti"), english_name("en"), english_name("xx")) == ("Tigrinya", "English", "")
    assert [code for code in ("ar", "fa-AF", "ckb", "ti", "cy") if is_right_to_left(code)] == ["ar", "fa-AF", "ckb"]
