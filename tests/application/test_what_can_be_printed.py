"""What could never be printed is refused when it is typed: nobody could change it later, and no paper be drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from careboard.application.services import Services
from careboard.domain.answers import AnswerKind
from careboard.domain.quotes import Quote
from careboard.drawing import paper_editions
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused

HARD = "It is \u96e3 here"
TYPED: dict[str, Callable[[Services, str, str], object]] = {
    "an ask": lambda services, meeting, _ask: services.asking.ask(meeting, HARD, "Director", day(60)),
    "another ask": lambda services, _meeting, ask: services.asking.change(ask, "A box", HARD, day(60)),
    "an answer": lambda services, _meeting, ask: services.asking.answer(ask, AnswerKind.NO, HARD),
    "why an answer is taken back": lambda services, _meeting, ask: services.asking.take_back(ask, 0, HARD),
    "a quote": lambda services, meeting, _ask: services.quoting.choose(meeting, (Quote(HARD),)),
    "a reason": lambda services, meeting, _ask: services.planning.defer(meeting, "rights", HARD),
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_letters_that_no_font_has_are_refused(
    council: ACouncil, typed: Callable[[Services, str, str], object]
) -> None:
    meeting = council.starts(0, 5)
    ask = council.services.asking.ask(meeting, "A box in every home", "Director", day(60))
    with refused("text-cannot-be-printed"):
        typed(council.services, meeting, ask.key)
    assert council.services.asking.asks() == (ask,)


def test_the_fonts_of_the_papers_decide() -> None:
    check = paper_editions().check_printable
    check("Dŵr, część: شكراً → \n ①")
    with refused("text-cannot-be-printed"):
        check(HARD)
