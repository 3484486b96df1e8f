"""The board's form: what it asks, and what may be taken in when it comes back (rules 2 and 10)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

import pytest

from careboard.application.form_content import FormContent, Returned, ReturnedField, ReturnedForm
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.wording import label, long_date
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused

CHOICES = {"": "", **{kind.value: label(kind) for kind in AnswerKind}}


class Desk:
    """A council that has asked two things, and fills in forms."""

    def __init__(self, council: ACouncil) -> None:
        self.council, self.services = council, council.services
        self.meeting = council.starts(0, 5)
        asking = self.services.asking
        self.first = asking.ask(self.meeting, "A lockable box in every home", "Director of Services", day(60)).key
        self.second = asking.ask(self.meeting, "A yearly family day", "Lead Member", day(70)).key
        council.finishes(self.meeting)
        self.board = asking.add_board(day(50), day(40)).key
        council.turn_to(52)

    def form(self) -> FormContent:
        """Return the form that would be drawn now."""
        return self.services.board_answers.form(self.board)

    def filled(self, typed: Mapping[str, str] | None = None, form: FormContent | None = None) -> Returned:
        """Return the fields of a form, with what was typed in them."""
        made = form or self.form()
        names = ["answered_by", "answered_on"]
        names += [f"ask{n}_{part}" for n in range(1, len(made.asks) + 1) for part in ("reason", "who", "when")]
        fields = {name: ReturnedField("") for name in names}
        for number in range(1, len(made.asks) + 1):
            fields[f"ask{number}_answer"] = ReturnedField("", CHOICES)
        fields["careboard_form"] = ReturnedField(made.reference.written())
        for name, value in (typed or {}).items():
            fields[name] = replace(fields[name], value=value)
        return fields

    def looks(self, typed: Mapping[str, str], form: FormContent | None = None) -> ReturnedForm:
        """Return what is said of a form that came back."""
        return self.services.board_answers.look(self.filled(typed, form))

    def asks(self) -> tuple[Ask, ...]:
        """Return the asks as they are kept."""
        return self.services.asking.asks()


@pytest.fixture
def desk(council: ACouncil) -> Desk:
    """Two asks before a board."""
    return Desk(council)


def code_of(form: ReturnedForm, place: int = 0) -> str:
    """Return why a block cannot be taken."""
    fault = form.blocks[place].fault
    assert fault is not None
    return fault.code


def test_a_form_asks_what_waits_for_the_board(desk: Desk) -> None:
    form = desk.form()
    assert [(ask.text, ask.is_owed) for ask in form.asks] == [
        ("A lockable box in every home", False), ("A yearly family day", False)
    ]  # fmt: skip
    assert (form.board, form.told_on) == (day(50), None)
    desk.services.asking.answer(desk.first, AnswerKind.NOT_YET, "Later", by=day(80))
    desk.services.planning.plan(day(90), "seniors", "Town hall")
    form = desk.form()
    assert [(ask.text, ask.is_owed, ask.by) for ask in form.asks] == [
        ("A yearly family day", False, day(70)), ("A lockable box in every home", True, day(80))
    ]  # fmt: skip
    assert form.told_on == day(90)


def test_what_its_group_has_not_approved_is_not_asked(council: ACouncil) -> None:
    key = council.starts(0, 5)
    council.services.asking.ask(key, "A lockable box in every home", "Director", day(60))
    council.services.running.close(key)
    with refused("form-asks-nothing"):
        council.services.board_answers.form()


def test_a_form_without_a_board_meeting_holds_what_is_open(council: ACouncil) -> None:
    key = council.starts(0, 5)
    council.services.asking.ask(key, "A lockable box in every home", "Director", day(60))
    council.finishes(key)
    form = council.services.board_answers.form()
    assert (form.board, len(form.asks), form.reference.board) == (None, 1, "")
    fields = {
        "careboard_form": ReturnedField(form.reference.written()),
        "ask1_answer": ReturnedField("yes", CHOICES),
        **{f"ask1_{part}": ReturnedField("") for part in ("reason", "who", "when")},
    }
    (block,) = council.services.board_answers.look(fields).right
    assert block.answer is not None
    assert (block.answer.source, block.answer.on) == ("Response form", council.now)


def test_right_answers_are_taken_in_one_step_that_can_be_undone(desk: Desk) -> None:
    form = desk.looks(
        {
            "ask1_answer": "yes", "ask2_answer": "Partly", "ask2_reason": "No money this year", "ask2_who": "Head",
            "ask2_when": long_date(day(200)), "answered_by": "Clerk", "answered_on": day(51).isoformat(),
        }
    )  # fmt: skip
    assert [ask.answers for ask in desk.asks()] == [(), ()]
    assert desk.services.board_answers.take(form) == 2
    first, second = desk.asks()
    assert (first.in_debt, second.in_debt, second.due) == (False, True, day(200))
    given = second.answers[-1]
    assert (given.answer, given.on) == (AnswerKind.PARTLY, day(51))
    assert (given.reason, given.who) == ("No money this year", "Head")
    assert given.source == f"Response form to the board of {long_date(day(50))}, Clerk"
    desk.services.steps.undo()
    assert [ask.answers for ask in desk.asks()] == [(), ()]


def test_a_block_that_is_left_empty_stays_owed(desk: Desk) -> None:
    form = desk.looks({"ask2_answer": "yes"})
    assert [block.is_empty for block in form.blocks] == [True, False]
    assert desk.services.board_answers.take(form) == 1
    assert desk.asks()[0].answers == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"ask1_answer": "no"}, "answer-needs-reason"),
        ({"ask1_answer": "someone-else", "ask1_reason": "Not us"}, "answer-needs-who"),
        ({"ask1_reason": "Too dear"}, "form-answer-missing"),
        ({"ask1_answer": "maybe"}, "form-other-choices"),
        ({"ask1_answer": "not-yet", "ask1_reason": "x", "ask1_when": "soon"}, "form-not-a-date"),
        ({"ask1_answer": "not-yet", "ask1_reason": "x", "ask1_when": "1 May 2001"}, "new-date-is-past"),
        ({"ask1_answer": "not-yet", "ask1_reason": "x", "ask1_when": "99999999999 May 2090"}, "form-not-a-date"),
        ({"ask1_answer": "not-yet", "ask1_reason": "x", "ask1_when": "1/99999999999/2090"}, "form-not-a-date"),
        ({"ask1_answer": "yes", "ask1_reason": "x" * 4001}, "text-too-long"),
    ],
)
def test_one_wrong_answer_is_told_and_the_right_one_beside_it_may_be_taken(
    desk: Desk, typed: dict[str, str], code: str
) -> None:
    form = desk.looks({**typed, "ask2_answer": "yes"})
    assert code_of(form) == code
    assert ([block.number for block in form.wrong], [block.number for block in form.right]) == ([1], [2])


def test_a_form_whose_fields_were_changed_is_told(desk: Desk) -> None:
    fields = dict(desk.filled({"ask1_answer": "yes", "ask2_answer": "yes"}))
    del fields["ask1_who"]
    fields["ask2_answer"] = ReturnedField("yes", {"": "", "yes": "Yes"})
    form = desk.services.board_answers.look(fields)
    assert (code_of(form, 0), code_of(form, 1)) == ("form-field-missing", "form-other-choices")
    fields.update({"ask1_who": ReturnedField(""), "ask2_answer": ReturnedField("yes")})
    form = desk.services.board_answers.look(fields)
    assert (form.blocks[0].fault, code_of(form, 1)) == (None, "form-other-choices")
    del fields["ask2_answer"]
    assert code_of(desk.services.board_answers.look(fields), 1) == "form-field-missing"


def test_a_choice_that_shows_the_words_of_another_answer_is_told(desk: Desk) -> None:
    fields = dict(desk.filled())
    shown = {**CHOICES, "yes": label(AnswerKind.NO), "no": label(AnswerKind.YES)}
    fields["ask1_answer"] = ReturnedField("yes", shown)
    fields["ask2_answer"] = ReturnedField("No", {**CHOICES, "yes": "No"})
    form = desk.services.board_answers.look(fields)
    assert (code_of(form, 0), code_of(form, 1)) == ("form-other-choices", "form-other-choices")


def test_what_stands_in_a_field_of_somebody_else_is_not_lost_silently(desk: Desk) -> None:
    fields = dict(desk.filled({"ask1_answer": "yes"}))
    fields["signature"] = ReturnedField(" ")
    assert desk.services.board_answers.look(fields).right
    fields["ask1_answer+1"] = ReturnedField("no", CHOICES)
    with refused("form-says-more"):
        desk.services.board_answers.look(fields)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Clerk", ", Clerk"),
        ("Director of Services", ", Director of Services"),
        ("Jane Smith, Clerk", ""),
        ("jane.smith@hillside.example", ""),
    ],
)
def test_a_source_names_a_post_and_never_a_person(desk: Desk, typed: str, said: str) -> None:
    (block,) = desk.looks({"ask1_answer": "yes", "answered_by": typed}).right
    assert block.answer is not None
    assert block.answer.source == f"Response form to the board of {long_date(day(50))}{said}"


def test_an_older_form_and_one_taken_in_twice_are_told(desk: Desk) -> None:
    made = desk.form()
    form = desk.looks({"ask1_answer": "yes"}, made)
    desk.services.board_answers.take(form)
    assert code_of(desk.looks({"ask1_answer": "yes"}, made)) == "form-is-older"
    with refused("form-ask-moved-on"):
        desk.services.board_answers.take(form)
    desk.services.steps.undo()
    ahead = replace(made.reference, asks=(replace(made.reference.asks[0], answers=2),))
    assert code_of(desk.looks({"ask1_answer": "yes"}, replace(made, reference=ahead))) == "form-answer-taken-back"


def test_an_ask_that_is_gone_or_reads_otherwise_is_told(desk: Desk) -> None:
    made = desk.form()
    first, second = made.reference.asks
    other = replace(made.reference, asks=(replace(first, key="A-99"), replace(second, words="00000000")))
    form = desk.looks({"ask1_answer": "yes", "ask2_answer": "yes"}, replace(made, reference=other))
    assert (code_of(form, 0), code_of(form, 1)) == ("form-ask-unknown", "form-ask-changed")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"careboard_form": "A menu"}, "form-is-another"),
        ({}, "form-holds-nothing"),
        ({"ask1_answer": "yes", "answered_on": "yesterday"}, "form-not-a-date"),
        ({"ask1_answer": "yes", "answered_on": "1 May 2090"}, "form-day-is-ahead"),
    ],
)
def test_a_form_is_refused_as_a_whole(desk: Desk, typed: dict[str, str], code: str) -> None:
    with refused(code):
        desk.looks(typed)


def test_a_form_of_another_council_or_without_a_reference_is_refused(desk: Desk) -> None:
    made = desk.form()
    foreign = replace(made, reference=replace(made.reference, council="0011aabb"))
    with refused("form-of-another-council"):
        desk.looks({"ask1_answer": "yes"}, foreign)
    with refused("form-is-another"):
        desk.services.board_answers.look({"name": ReturnedField("x")})


def test_an_answer_from_before_the_ask_is_told(desk: Desk) -> None:
    before = desk.council.now - datetime.timedelta(days=80)
    assert code_of(desk.looks({"ask1_answer": "yes", "answered_on": before.isoformat()})) == "date-runs-backwards"


def test_nothing_right_is_nothing_to_take(desk: Desk) -> None:
    with refused("form-holds-nothing"):
        desk.services.board_answers.take(desk.looks({"ask1_answer": "no"}))


def test_the_next_board_is_meant_where_none_is_named(desk: Desk) -> None:
    assert desk.services.board_answers.form().reference.board == desk.board


def test_a_form_from_before_a_wrong_answer_comes_back_once_that_is_taken_back(desk: Desk) -> None:
    made, asking = desk.form(), desk.services.asking
    asking.answer(desk.first, AnswerKind.NO, "Of another board")
    with_wrong = desk.form()
    assert code_of(desk.looks({"ask1_answer": "yes"}, made)) == "form-is-older"
    asking.take_back(desk.first, 0, "It was another ask")
    assert len(desk.looks({"ask1_answer": "yes"}, made).right) == 1
    number = 1 + [ask.key for ask in with_wrong.reference.asks].index(desk.second)
    assert len(desk.looks({f"ask{number}_answer": "yes"}, with_wrong).right) == 1
    asking.answer(desk.first, AnswerKind.YES)
    assert code_of(desk.looks({"ask1_answer": "yes"}, made)) == "form-is-older"
