"""What a paper says of loops and of what the board answered (rules 1 and 2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from careboard import shapes
from careboard.application.summary_content import (
    LoopLine,
    LoopSection,
    TakenBackLine,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import TakenBack
from careboard.domain.issues import EventKind
from careboard.domain.rounds import Method
from careboard.reports import loop_pages, phrases
from careboard.reports.easy_read import easy_read
from tests.reports.drawing import drawn, page_one
from tests.reports.reading import words_of
from tests.reports.sample import (
    CLAIMED,
    SENT,
    TOLD,
    answered,
    decided,
    empty_summary,
    event,
    loop,
    summary,
)


def test_what_the_board_answered_is_printed_with_its_reason() -> None:
    words = words_of(drawn(summary()))
    assert "We asked Let us choose the food. You said Yes: from May on." in words
    assert "No We asked Pay for pets. You said No, because homes cannot keep them." in words


def test_an_answer_that_people_knew_is_taken_back_in_every_edition() -> None:
    line = TakenBackLine("A-1", "Pay our fares", date(2026, 4, 2), TakenBack(date(2026, 5, 20), "It was another ask"))
    content = replace(empty_summary(), taken_back=(line,))
    said = "The answer of 2 April 2026 was written down wrongly. We take it back: It was another ask."
    words = words_of(drawn(content))
    assert f"What the board answered Taken back We asked Pay our fares. Now {said}" in words
    easy = words_of(easy_read(content, draft=True).build())
    assert f"What the board answered Pay our fares. {said}" in easy


@pytest.mark.parametrize(
    "words",
    [
        "No answer: 41 days late We said Photos and letters get lost when we move. They will No answer. "
        "The Head of Fostering owed one by 30 April. They did Nothing that we have been told.",
        "Not sorted: open again, for the first time We said Nobody calls us back. They will Yes: within a day. "
        "Head of Service, Children in Care. They did They said done on 5 May. We voted on 19 May: not sorted.",
        "They will No, because there is no money for it this year. "
        "They did The Lead Member told us on 19 May. Still open.",
        "Not yet: new date 1 October 2026 We said The wifi in the home goes off at nine. They will Not yet. "
        "The contract runs until September.",
        "Someone else decides: the bus company. They set the times. "
        "They did The Participation Manager told us by letter on 2 May.",
        "Already our policy: this is not counted as a change We said Let carers say yes to sleepovers. "
        "They will Already our policy, because carers may decide.",
        "Answered: waiting for our meeting on 14 July We said Reviews take us out of lessons.",
        "Not sent yet We said The chairs in the hall are too small. We ended it",
        "We voted on 19 May: not sorted. We ended it: We have all moved on from there.",
        "A good thing that we passed on We said Sam at the desk always says hello. Sorted",
        "Sorted: we voted on 19 May We said Our things are moved in bin bags. "
        "They will Yes. Placements Manager, by 30 April.",
        "Only we can say that something is sorted. 7 voted in secret on 19 May.",
    ],
)
def test_each_loop_is_said_as_it_stands(words: str) -> None:
    assert words in words_of(drawn(summary()))


def test_a_claim_that_waits_for_the_group_is_no_success() -> None:
    line = loop(LoopSection.WAITING, "Calls", [SENT, answered(AnswerKind.YES, "", "Head"), CLAIMED], "Head")
    words = words_of(drawn(replace(summary(), loops=(line,))))
    assert "They say it is done: waiting for our meeting on 14 July" in words
    assert "Nothing is sorted yet." in words


def test_agreed_answers_are_not_called_votes() -> None:
    events = [SENT, answered(AnswerKind.YES, ""), TOLD, decided(EventKind.SORTED, Method.AGREED)]
    content = replace(summary(), loops=(loop(LoopSection.SORTED, "Calls", events, "Head"),))
    assert "We agreed on 19 May: sorted." in page_one(content)


def test_every_picture_of_the_paper_is_in_the_box_of_icons() -> None:
    for name, style in [*loop_pages.ICONS.values(), *loop_pages.ANSWER_ICONS.values()]:
        assert shapes.has_icon(name, style)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("...", "..."), ("Calls.", "Calls"), ("Calls", "Calls"), ("Why?", "Why?"), (" Calls. ", "Calls")],
)
def test_a_full_stop_goes_inside_a_sentence_and_nothing_else_does(typed: str, printed: str) -> None:
    assert phrases.without_stop(typed) == printed


@pytest.mark.parametrize(
    ("answer", "reason", "who", "sentence"),
    [
        (AnswerKind.NO, "there is no money", "", "No, because there is no money."),
        (AnswerKind.NO, "because there is no money.", "", "No, because there is no money."),
        (AnswerKind.NO, "There is no money!", "", "No. There is no money!"),
        (AnswerKind.YES, "", "", "Yes."),
        (AnswerKind.YES, "from May on", "", "Yes: from May on."),
        (AnswerKind.SOMEONE_ELSE, "They own it", "the bank", "Someone else decides: the bank. They own it."),
    ],
)
def test_an_answer_is_one_sentence(answer: AnswerKind, reason: str, who: str, sentence: str) -> None:
    assert phrases.told(answer, reason, who) == sentence


def said_of(line: LoopLine) -> str:
    words = words_of(drawn(replace(summary(), loops=(line,))))
    return words[words.index("Only we can say") : words.index("How it was asked")]


def test_a_promise_that_was_not_kept_in_time_is_late() -> None:
    events = [SENT, answered(AnswerKind.YES, "by May", "Head"), TOLD]
    line = loop(LoopSection.LATE, "Calls", events, "Head", date(2026, 5, 31), late=10)
    assert "Promised, not done: 10 days late" in said_of(line)
    assert "Calls (promised, not done)" in page_one(replace(summary(), loops=(line,)))


def test_an_answer_that_is_not_due_yet_is_waited_for() -> None:
    line = loop(LoopSection.WAITING, "Calls", [SENT], "The Head")
    assert "Waiting, until 30 April 2026" in said_of(line)
    assert "No answer yet. The Head owes one by 30 April." in said_of(line)


def test_an_issue_sent_without_a_date_still_has_no_answer() -> None:
    line = loop(LoopSection.WAITING, "Calls", [SENT], "Head")
    undated = replace(line.loop.issue, answer_by=None)
    story = replace(line.loop.story, answer_by=None)
    line = replace(line, loop=replace(line.loop, issue=undated, story=story))
    assert "No answer yet. They did" in said_of(line)


def test_a_group_without_a_date_waits_for_its_next_meeting() -> None:
    line = replace(loop(LoopSection.WAITING, "Calls", [SENT, answered(AnswerKind.YES, "")], "Head"), next_meeting=None)
    assert "Answered: waiting for our next meeting" in said_of(line)


def test_an_issue_taken_further_up_says_so() -> None:
    up = event(EventKind.ESCALATED, date(2026, 5, 4), to="Director of Children’s Services")
    line = loop(LoopSection.LATE, "Calls", [SENT, up], "Head", late=41)
    assert "It was taken up to: Director of Children’s Services." in said_of(line)


def test_an_issue_opened_again_and_again_is_counted() -> None:
    once = [answered(AnswerKind.NO, "no"), TOLD, decided(EventKind.NOT_SORTED)]
    again = [replace(one, on=max(one.on, date(2026, 5, 19))) for one in once]
    twice = loop(LoopSection.NOT_SORTED, "Calls", [SENT, *once, *again], "Head")
    assert "open again, for the second time" in said_of(twice)
    five = loop(LoopSection.NOT_SORTED, "Calls", [SENT, *once, *again * 4], "Head")
    assert "open again, 5 times" in said_of(five)


def test_a_group_agreed_that_it_is_not_sorted() -> None:
    events = [SENT, answered(AnswerKind.NO, "no"), TOLD, decided(EventKind.NOT_SORTED, Method.AGREED)]
    assert "We agreed on 19 May: not sorted." in said_of(loop(LoopSection.NOT_SORTED, "Calls", events, "Head"))
