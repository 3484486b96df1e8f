"""What the board answered is told back to the group that asked, at its next meeting, once (rule 2)."""

from __future__ import annotations

from careboard.domain.answers import AnswerKind
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_an_answer_waits_for_the_next_meeting_of_its_group(council: ACouncil) -> None:
    telling, asking = council.services.telling_asks, council.services.asking
    first = council.starts(0, 5)
    ask = asking.ask(first, "A lockable box in every home", "Director", day(60)).key
    asking.ask(first, "A yearly family day", "Lead Member", day(70))
    council.finishes(first)
    juniors = council.starts(48, 5, "juniors")
    council.finishes(juniors)
    second = council.starts(50, 5)
    council.turn_to(52)
    with refused("nothing-to-tell"):
        telling.tell(ask, second)
    asking.answer(ask, AnswerKind.NOT_YET, "Later", on=day(49))
    assert [each.key for each in telling.at(second)] == [ask]
    assert telling.at(juniors) == ()
    assert telling.tell(ask, second).told_at(second)
    assert [each.key for each in telling.at(second)] == [ask]
    assert telling.untell(ask, second).is_to_tell
    council.services.steps.undo()
    council.finishes(second)
    third = council.starts(90, 5)
    assert telling.at(third) == ()
    asking.answer(ask, AnswerKind.YES, on=day(88))
    assert [each.key for each in telling.at(third)] == [ask]
    assert telling.at(second) == ()
    with refused("date-runs-backwards"):
        telling.tell(ask, second)


def test_it_stands_at_home_in_the_plan_and_on_the_sheets_of_the_coming_meeting(council: ACouncil) -> None:
    services = council.services
    first = council.starts(0, 5)
    ask = services.asking.ask(first, "A lockable box in every home", "Director", day(60)).key
    council.finishes(first)
    council.turn_to(20)
    coming = services.planning.plan(day(40), "seniors", "Town hall").key
    before = services.planning.comes(coming).telling_minutes
    services.asking.answer(ask, AnswerKind.NOT_YET, "Later")
    comes, view = services.planning.comes(coming), services.home.view().coming
    assert comes.telling_minutes > before
    assert view is not None
    assert [each.key for each in (*comes.asks_to_tell, *view.asks_to_tell)] == [ask, ask]
