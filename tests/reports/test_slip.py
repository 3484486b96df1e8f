"""The slip for an owner: accessible, whole, and on one page for what one owner usually owes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from careboard.application import slip_words
from careboard.application.slips import Owed, Slip, SlipLine, Urgency
from careboard.domain.answers import AnswerKind
from careboard.domain.boards import Board
from careboard.domain.issues import Event, EventKind
from careboard.reports.slip import draw_slip
from tests.reports.reading import words_of, words_of_pages
from tests.support.pdf_checks import assert_accessible

LINE = SlipLine(
    "I-3", "Sleepovers take weeks to agree", "By the time we get a yes, it is too late.", "Seniors",
    date(2026, 9, 17), date(2026, 9, 18), Owed.ANSWER, date(2026, 10, 15), 38, Urgency.LATE, True, None, 0,
    date(2026, 12, 10),
)  # fmt: skip
PARTLY = Event(date(2026, 10, 1), EventKind.ANSWERED, answer=AnswerKind.PARTLY, reason="We have one bus")
REST = replace(LINE, title="Buses to family time", owed=Owed.REST, answer=PARTLY, is_printed=False, days_late=0)
SLIP = Slip(
    "Hillside Voices", "Hillside Council", "Head of Fostering", date(2026, 11, 22),
    Board("2026-12", date(2026, 12, 15), date(2026, 12, 1)), (LINE, REST, replace(LINE, title="Phones", detail="")),
)  # fmt: skip


def told(slip: Slip) -> list[str]:
    """Return what a slip says, in order."""
    said = [slip_words.title(slip), slip_words.opening(slip)]
    said += [slip_words.notice(slip)] if slip.board else []
    for line in slip.lines:
        said += [line.title, slip_words.marked()] if line.is_printed else [line.title]
        said += [words for term in slip_words.line_terms(line) for words in term[:2]]
    return [*said, slip_words.how_title(), *slip_words.how_to_answer(), slip_words.how_closing()]


@pytest.mark.parametrize("slip", [SLIP, replace(SLIP, board=None, lines=(REST,))], ids=["three", "one"])
def test_a_slip_is_accessible_and_one_page(slip: Slip) -> None:
    document = draw_slip(slip)
    assert_accessible(document, told(slip), [re.escape("Hillside Voices, 22 November 2026")])
    assert len(words_of_pages(document)) == 1


def test_much_and_long_is_not_cut() -> None:
    long = replace(LINE, title="W" * 200, detail="We told you. " * 300)
    document = draw_slip(replace(SLIP, lines=(long, *[LINE] * 12)))
    assert words_of(document).count("We told you.") == 300
    assert words_of(document).count(LINE.title) == 12


def test_typed_words_are_only_words() -> None:
    nasty = replace(LINE, title="<img src='/etc/passwd'>", detail="<b>&amp;")
    assert "<img src='/etc/passwd'>" in words_of(draw_slip(replace(SLIP, lines=(nasty,))))


def test_the_same_slip_is_the_same_file() -> None:
    assert draw_slip(SLIP) == draw_slip(SLIP)
