"""The papers of a meeting: accessible, whole, and on one page for what a meeting usually has."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from careboard.application.meeting_sheets import MeetingSheet, SheetLine
from careboard.domain.agendas import Step
from careboard.reports.meeting_sheets import draw_group_agenda, draw_passing_on_cards, draw_running_sheet
from tests.reports.reading import words_of, words_of_pages
from tests.support.pdf_checks import assert_accessible

LINES = (
    SheetLine(Step.WELCOME, "", 0, 15),
    SheetLine(Step.TELL_BACK, "", 15, 15, ("Sleepovers take weeks to agree",)),
    SheetLine(Step.SCORE, "", 30, 13, ("Love", "Rights")),
    SheetLine(Step.REVEAL, "", 43, 8),
    SheetLine(Step.TALK, "", 51, 15, (), "Ask Noor first"),
    SheetLine(None, "What happens when your worker leaves", 66, 20),
    SheetLine(Step.CLOSE, "", 86, 7),
)
SHEET = MeetingSheet(
    "Hillside Voices", "promise", "Seniors", date(2026, 12, 10), "Town hall", date(2026, 11, 22), 93, LINES,
    "Ring the taxi",
)  # fmt: skip
WHEN = "Seniors, 10 December 2026, Town hall"
DRAWN: list[tuple[Callable[[MeetingSheet], bytes], list[str], str]] = [
    (
        draw_running_sheet,
        [
            "Running sheet", WHEN, "93 minutes in all.", "Note: Ring the taxi", "0:00 Welcome and food, 15 minutes",
            "0:15 You said, we did, 15 minutes", "Sleepovers take weeks to agree", "0:30 Score, 13 minutes", "Love",
            "Rights", "0:43 Reveal, 8 minutes", "0:51 Talk about it, 15 minutes", "Note: Ask Noor first",
            "1:06 What happens when your worker leaves, 20 minutes", "1:26 Thank you and close, 7 minutes",
        ],
        "Hillside Voices. For the facilitator.",
    ),
    (
        draw_group_agenda,
        [
            "Our meeting", WHEN, "Welcome and food", "You said, we did", "Score", "Reveal", "Talk about it",
            "What happens when your worker leaves", "Thank you and close",
        ],
        "Hillside Voices",
    ),
    (
        draw_passing_on_cards,
        [
            "Passed on", "Write no names of young people, and nothing of what it was about.",
            *(words for card in (1, 2, 3) for words in (f"Card {card}", "Date", "Passed on to (post)", "Passed on by")),
        ],
        "Hillside Voices",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draw", "told", "footer"), DRAWN, ids=["sheet", "agenda", "cards"])
def test_a_paper_of_a_meeting_is_accessible_and_one_page(
    draw: Callable[[MeetingSheet], bytes], told: list[str], footer: str
) -> None:
    document = draw(SHEET)
    assert_accessible(document, told, [re.escape(footer)])
    assert len(words_of_pages(document)) == 1
    assert draw(SHEET) == document


@pytest.mark.parametrize("draw", [draw_group_agenda, draw_passing_on_cards])
def test_what_the_group_sees_never_has_a_private_note(draw: Callable[[MeetingSheet], bytes]) -> None:
    said = words_of(draw(SHEET))
    assert "Noor" not in said
    assert "taxi" not in said


def test_much_and_long_is_not_cut() -> None:
    theme = SheetLine(None, "W " * 100, 0, 5, (), "We told you. " * 300)
    said = words_of(draw_running_sheet(replace(SHEET, lines=(*LINES, *[theme] * 12))))
    assert said.count("We told you.") == 300 * 12
    assert words_of(draw_group_agenda(replace(SHEET, lines=(*LINES, *[theme] * 12)))).count("W W W W") >= 12
