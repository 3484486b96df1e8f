"""The help: every section is there, in plain words, and names what Careboard cannot protect against."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.looks import wear
from tests.support.pages.help import HelpScreen
from ui.help.help_words import Section, sections

LONGEST_SENTENCE = 25


def test_sections_have_their_own_keys_and_no_empty_words() -> None:
    found = sections()
    keys = ["meeting", "voting", "issues", "board", "find", "keys", "hands", "safe", "words"]
    assert [section.key for section in found] == keys
    for section in found:
        assert section.entries
        assert all(term and words for term, words in section.entries)


def test_the_limits_of_safety_are_stated() -> None:
    (safe,) = [section for section in sections() if section.key == "safe"]
    said = " ".join(words for _term, words in safe.entries)
    for limit in ("compare copies", "Assigned Access", "printed, said aloud", "spying software"):
        assert limit in said


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.key)
def test_sentences_are_short(section: Section) -> None:
    for _term, words in section.entries:
        for sentence in re.split(r"(?<=[.:])\s", words):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_one_section_at_a_time_is_shown(qtbot: QtBot) -> None:
    screen = HelpScreen(qtbot)
    screen.reads("How a meeting runs", "Reveal")
    screen.opens("words")
    screen.reads("Told back", "In debt")
    assert "Reveal" not in screen.words()
    screen.opens("keys")
    screen.reads("Ctrl+Z", "Ctrl+Y, Ctrl+Shift+Z", "In a meeting: Told back")


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1150, 728), "light", 100),
        ((1366, 704), "dark", 200),
        ((800, 1216), "high-contrast", 100),
        ((800, 1216), "light", 200),
    ],
)
def test_every_section_is_whole_named_and_large_enough(
    qapp: QApplication, qtbot: QtBot, size: tuple[int, int], theme: str, percent: int
) -> None:
    wear(qapp, theme, percent)
    screen = HelpScreen(qtbot, size)
    for section in sections():
        screen.opens(section.key)
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), section.key
        assert screen.page.width() == size[0]
