"""The asks without any window: what the board owes, and its answers."""

from __future__ import annotations

import datetime

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.summaries.asks_presenter import AsksPresenter, BoardAnswer, WrongAnswer

KEPT = "Answer entered. The group that asked is told at its next meeting."


class RecordedAsks:
    """A panel that remembers what it was shown."""

    def __init__(self) -> None:
        self.asks: tuple[Ask, ...] = ()
        self.refused: list[str] = []
        self.closed = 0

    def show_asks(self, asks: tuple[Ask, ...], today: datetime.date) -> None:
        """Remember the asks."""
        assert today
        self.asks = asks

    def refuse_answer(self, text: str) -> None:
        """Remember what was refused."""
        self.refused.append(text)

    def refuse_taking_back(self, text: str) -> None:
        """Remember what was refused."""
        self.refused.append(text)

    def close_form(self) -> None:
        """Remember that the form is gone."""
        self.closed += 1


class Desk:
    """The presenter with a panel that remembers."""

    def __init__(self, council: ACouncil) -> None:
        self.panel, self.said = RecordedAsks(), list[tuple[str, str]]()
        self.key = has_met(council)
        council.turn_to(70)
        self.presenter = AsksPresenter(self.panel, council.services.asking, council.today, self.say)
        self.presenter.refresh()

    def say(self, text: str, undo: str) -> None:
        """Remember what was said."""
        self.said.append((text, undo))

    def answer(self, kind: str, reason: str = "", who: str = "", by: datetime.date | None = None) -> None:
        """Enter an answer of today."""
        self.presenter.answer(BoardAnswer(self.key, kind, reason, who, day(70), by))
        self.presenter.refresh()


@pytest.fixture
def desk(council: ACouncil) -> Desk:
    """The presenter over a council whose board owes one answer."""
    return Desk(council)


def test_what_is_owed_stands_first(desk: Desk, council: ACouncil) -> None:
    later = council.starts(80, 5)
    council.services.asking.ask(later, "A yearly family day", "Lead Member", day(90))
    desk.presenter.refresh()
    assert [ask.text for ask in desk.panel.asks] == ["A lockable box in every home", "A yearly family day"]
    desk.answer("yes")
    assert [ask.in_debt for ask in desk.panel.asks] == [True, False]
    assert desk.panel.asks[0].text == "A yearly family day"


def test_an_answer_that_is_not_yes_needs_its_reason(desk: Desk) -> None:
    desk.answer("")
    assert desk.panel.refused == ["Please choose what the board answered."]
    for kind in ("partly", "not-yet", "no", "already-policy", "someone-else"):
        desk.answer(kind)
    assert len(desk.panel.refused) == 6
    assert (desk.panel.closed, desk.said) == (0, [])


def test_an_answer_is_kept_and_can_be_taken_back(desk: Desk, council: ACouncil) -> None:
    desk.answer("not-yet", "No money this year", by=day(200))
    (ask,) = desk.panel.asks
    assert (ask.in_debt, ask.due, ask.answers[-1].answer) == (True, day(200), AnswerKind.NOT_YET)
    assert (desk.panel.closed, desk.said) == (1, [(KEPT, "Undo")])
    council.services.steps.undo()
    desk.presenter.refresh()
    assert desk.panel.asks[0].answers == ()


def test_a_new_date_in_the_past_is_refused(desk: Desk) -> None:
    desk.answer("not-yet", "Later", by=day(60))
    assert len(desk.panel.refused) == 1


def test_a_wrong_answer_is_taken_back_with_a_reason(desk: Desk, council: ACouncil) -> None:
    desk.answer("no", "No money")
    desk.presenter.take_back(WrongAnswer(desk.key, 0, " "))
    assert desk.panel.refused == ["Withdrawing an entry needs a reason."]
    desk.presenter.take_back(WrongAnswer(desk.key, 0, "It was about another ask"))
    desk.presenter.refresh()
    assert (desk.panel.asks[0].in_debt, desk.panel.closed) == (True, 2)
    assert desk.said[-1] == ("The answer is taken back. It stays in the story and no longer counts.", "Undo")
    council.services.steps.undo()
    desk.presenter.refresh()
    assert not desk.panel.asks[0].in_debt
