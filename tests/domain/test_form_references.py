"""The reference of a response form: it says which ask is which, and that nobody altered it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.domain.asks import Ask
from careboard.domain.form_references import AskMark, FormReference, council_mark
from tests.support.builders import a_council, day
from tests.support.refusals import refused

ASK = Ask.of("A-1", "2026-01", "A lockable box in every home", "Director of Services", day(60))
MARKS = (AskMark.of(ASK), AskMark.of(replace(ASK, key="odd key.1.x é")))
REFERENCE = FormReference(council_mark(a_council()), "2026-06", MARKS)


@pytest.mark.parametrize("board", ["2026-06", "", "the June board."])
def test_what_was_written_is_read_back(board: str) -> None:
    reference = replace(REFERENCE, board=board)
    assert FormReference.read(reference.written()) == reference
    assert reference.written().isascii()


def test_other_gaps_between_its_words_do_no_harm() -> None:
    assert FormReference.read("\n" + REFERENCE.written().replace(" ", "\r\n  ") + " ") == REFERENCE


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "form-is-another"),
        ("Order 66", "form-is-another"),
        (REFERENCE.written().replace("CB1", "CB2"), "form-is-of-another-version"),
        (REFERENCE.written().replace("A-1", "A-2"), "form-reference-altered"),
        (REFERENCE.written()[:-9], "form-reference-altered"),
        ("CB1 0a", "form-reference-altered"),
    ],
)
def test_what_is_not_whole_is_refused(written: str, code: str) -> None:
    with refused(code):
        FormReference.read(written)


@pytest.mark.parametrize("mark", ["A-1", "A-1.many.0011aabb"])
def test_a_false_reference_with_a_right_check_is_refused_too(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careboard.domain.form_references._mark", lambda *_words: "0011aabb")
    with refused("form-reference-altered"):
        FormReference.read(f"CB1 0a1b2c3d - {mark} 0011aabb")


def test_other_words_and_another_meeting_give_another_mark() -> None:
    marks = {AskMark.of(each).words for each in (ASK, replace(ASK, text="Two boxes"), replace(ASK, meeting="2026-02"))}
    assert len(marks) == 3
    assert council_mark(replace(a_council(), name="Others")) != council_mark(a_council())
