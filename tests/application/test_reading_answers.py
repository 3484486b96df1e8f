"""An answer that came in writing sounds like a kind; nobody but a person decides which it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.application.reading_answers import propose, reason_of
from careboard.domain.answers import AnswerKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Yes, from January.", AnswerKind.YES),
        ("We will give everyone a suitcase.", AnswerKind.YES),
        ("I agree. It starts in March", AnswerKind.YES),
        ("We will not do this.", AnswerKind.NO),
        ("No. There is no money for it this year.", AnswerKind.NO),
        ("Unfortunately we can’t pay for this", AnswerKind.NO),
        ("The answer is no", AnswerKind.NO),
        ("We cannot pay for taxis, but we will pay for buses.", AnswerKind.PARTLY),
        ("Some of this is possible.", AnswerKind.PARTLY),
        ("Not until the contract ends in October.", AnswerKind.NOT_YET),
        ("This is under review and we will write again.", AnswerKind.NOT_YET),
        ("Carers may say yes. This is already our policy.", AnswerKind.ALREADY_POLICY),
        ("It's our policy that carers decide", AnswerKind.ALREADY_POLICY),
        ("This is not our decision. Ask the court.", AnswerKind.SOMEONE_ELSE),
        ("It is for the health board to decide.", AnswerKind.SOMEONE_ELSE),
    ],
)
def test_an_answer_sounds_like_a_kind(text: str, kind: AnswerKind) -> None:
    proposal = propose(text)
    assert proposal is not None
    assert proposal.kind is kind
    assert proposal.found


@pytest.mark.parametrize("text", ["", "Thank you for your letter.", "I know nothing about it", "Cannock", "  \n> Yes"])
def test_what_says_nothing_sounds_like_nothing(text: str) -> None:
    assert propose(text) is None


def test_an_e_mail_loses_its_head_greeting_signature_and_what_it_quotes() -> None:
    mail = """From: Head of Fostering
Subject: Re: Hillside Voices waits for your answer

Dear all,

Not yet.
The contract must end first.

Kind regards,
Sam Smith, Head of Fostering

On 22 November 2026 the participation worker wrote:
> Yes: what you will do, and by when.
"""
    assert reason_of(mail) == "Not yet.\nThe contract must end first."
    proposal = propose(mail)
    assert proposal is not None
    assert (proposal.kind, proposal.found) == (AnswerKind.NOT_YET, "Not yet")


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    propose(text)
    assert len(reason_of(text)) <= len(text)
