"""Slips: who owes what today, who hears that a paper will print it, and the words and e-mail that tell it."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from careboard.application.slip_mail import mail_draft
from careboard.application.slip_words import line_terms, notice, owed, slip_text
from careboard.application.slips import Owed, Slip, Urgency
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind, ToldHow
from careboard.errors import NotFound
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def waiting(council: ACouncil, title: str = "Workers leave too often") -> str:
    """Send an issue that owes an answer by day 31, to be done by day 137."""
    issue = council.hears(council.meets(0), title)
    council.sends(issue)
    return issue


def only(council: ACouncil) -> Slip:
    """Return the one slip."""
    (slip,) = council.services.slips.slips()
    return slip


@pytest.mark.parametrize(
    ("number", "urgency", "late"),
    [(23, Urgency.LATER, 0), (24, Urgency.SOON, 0), (31, Urgency.SOON, 0), (32, Urgency.LATE, 1)],
)
def test_an_answer_is_owed_from_the_day_it_was_sent(
    council: ACouncil, number: int, urgency: Urgency, late: int
) -> None:
    waiting(council)
    council.turn_to(number)
    slip = only(council)
    (line,) = slip.lines
    assert (slip.post, slip.urgency) == ("Head of Placements", urgency)
    assert (line.owed, line.due, line.days_late, line.group) == (Owed.ANSWER, day(31), late, "Seniors")


def test_what_was_not_sent_and_good_things_are_owed_by_nobody(council: ACouncil) -> None:
    meeting = council.meets(0)
    council.hears(meeting)
    good = council.hears(meeting, "The party", IssueKind.GOOD_THING)
    council.services.issues.own(good, "Head of Placements", None)
    council.services.issues.send(good)
    assert council.services.slips.slips() == ()


def test_waiting_for_the_young_people_is_not_owed_but_what_was_promised_is(council: ACouncil) -> None:
    issue = waiting(council)
    council.turn_to(20)
    council.services.issues.answer(issue, AnswerKind.NO, "No money")
    assert council.services.slips.slips() == ()
    council.turn_to(21)
    council.services.issues.answer(issue, AnswerKind.NOT_YET, "First the contract ends")
    (line,) = only(council).lines
    assert (line.owed, line.due, line.days_late) == (Owed.PROMISE, day(137), 0)
    council.services.issues.claim_done(issue, "It is done")
    assert council.services.slips.slips() == ()


def test_the_owner_who_has_it_now_gets_the_slip(council: ACouncil) -> None:
    issue = waiting(council)
    council.services.issues.reassign(issue, "Head of Fostering")
    assert only(council).post == "Head of Fostering"
    with refused("nothing-owed", NotFound):
        council.services.slips.slip("Head of Placements")


def test_seven_days_before_a_paper_prints_it_the_slip_says_so(council: ACouncil) -> None:
    waiting(council)
    council.services.asking.add_board(day(45), day(30))
    council.turn_to(22)
    assert (only(council).board, notice(only(council))) == (None, "")
    council.turn_to(23)
    slip = only(council)
    assert slip.urgency is Urgency.NOTICE
    assert slip.lines[0].is_printed
    assert notice(slip).startswith("Notice: the paper for the board on ")
    assert "unless it is here by" in notice(slip)
    assert slip.board is not None
    assert "unless" not in notice(replace(slip, on=slip.board.date))
    (line, *_more) = slip.lines
    assert "sent on" not in slip_text(replace(slip, lines=(replace(line, sent_on=None),)))
    assert "The paper will print this as overdue" in slip_text(slip)


def test_the_most_urgent_owner_comes_first(council: ACouncil) -> None:
    first = waiting(council)
    council.turn_to(6)
    second = council.hears("2026-01", "Late buses")
    council.services.issues.own(second, "Transport Manager", day(20))
    council.services.issues.send(second)
    council.turn_to(25)
    assert [slip.post for slip in council.services.slips.slips()] == ["Transport Manager", "Head of Placements"]
    council.services.issues.answer(first, AnswerKind.YES)
    assert council.services.slips.slip("Transport Manager").lines[0].days_late == 5


def test_the_text_says_what_is_owed_since_when_and_how_to_answer(council: ACouncil) -> None:
    waiting(council)
    council.turn_to(33)
    text = slip_text(only(council))
    for words in (
        "To: Head of Placements",
        "1. Workers leave too often",
        "2 days late",
        "Already our policy: where it is written. This does not count as a change.",
        "Every answer but yes needs a reason in plain words.",
        "name no young person",
    ):
        assert words in text


def test_what_was_not_sorted_says_that_it_is_open_again_and_needs_no_date(council: ACouncil) -> None:
    issue = waiting(council)
    council.turn_to(20)
    council.services.issues.answer(issue, AnswerKind.YES, "We will")
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)
    meeting = council.starts(60)
    council.services.voting.open(meeting, issues=(issue,))
    council.votes(meeting, *["not-sorted"] * 7)
    council.finishes(meeting)
    (line,) = only(council).lines
    assert (line.owed, line.due, line.reopened, owed(line)) == (Owed.ANSWER, None, 1, "an answer")
    assert "It is open again." in " ".join(term.words for term in line_terms(line))


def test_the_draft_of_an_e_mail_opens_in_a_mail_program(council: ACouncil) -> None:
    waiting(council)
    slip = only(council)
    message = message_from_bytes(mail_draft(slip, " head@hillside.example "), policy=default)
    assert message["To"] == "head@hillside.example"
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Hillside Voices waits for your answer"
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r\n", "\n") == slip_text(slip)
    assert "To" not in message_from_bytes(mail_draft(slip), policy=default)


NO_ADDRESSES = (
    *("head", "a@", "@b", "a@b\nBcc: c@d", "a b@c", "a@b, c@d"),
    *("hé@hillside.example", "head@hällside.example", '""@b'),
)


@pytest.mark.parametrize("typed", NO_ADDRESSES)
def test_what_is_no_address_is_refused(council: ACouncil, typed: str) -> None:
    waiting(council)
    with refused("not-an-address"):
        mail_draft(only(council), typed)
