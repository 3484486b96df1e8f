"""The chain for inspection: every loop by promise, failures first, with its asks and papers; and the crosswalk."""

from __future__ import annotations

import pytest

from careboard.application.chain_content import ChainContent
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import ToldHow
from careboard.domain.principles import Principle
from careboard.errors import NotFound
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


@pytest.fixture
def chain(council: ACouncil) -> ChainContent:
    """Four loops: one sorted, one late, one joined with it, one of a meeting that nobody approved."""
    services = council.services
    meeting = council.starts(0, 6)
    done, late, joined = (council.hears(meeting, title) for title in ("Bags", "Workers leave", "Workers go"))
    services.asking.ask(meeting, "Name our workers", "Director", day(90), issue=joined)
    council.finishes(meeting)
    services.issues.edit(late, "Workers leave", "", ("voice", "love", "gone"))
    council.sends(done, 5, done_by=None)
    council.sends(late, 5, answer_by=20)
    services.joining.join(joined, late)
    council.turn_to(10)
    services.issues.answer(done, AnswerKind.YES, by="Head of Placements")
    services.loops.tell_otherwise(done, day(11), ToldHow.LETTER)
    later = council.starts(40, 5)
    services.voting.open(later, issues=(done,))
    council.votes(later, *["sorted"] * 5)
    council.hears(later, "Not told yet")
    services.asking.ask(later, "Not asked yet", "Director", day(90), issue=late)
    services.setting_up.serve_principles("care-pledge", "love", ("safe-and-stable",))
    return services.inspecting.chain()


def titles(content: ChainContent) -> list[tuple[str, list[str]]]:
    return [
        (part.promise.title if part.promise else "", [each.loop.issue.title for each in part.chains])
        for part in content.promises
    ]


def test_loops_stand_under_their_first_promise_and_unapproved_ones_are_not_told(chain: ChainContent) -> None:
    assert titles(chain) == [("Love", ["Bags"]), ("Voice", ["Workers leave"])]
    late = chain.promises[1].chains[0]
    assert (late.also_about, late.group) == (("Love",), "Seniors")


def test_an_ask_about_what_was_joined_belongs_to_the_loop_that_goes_on(chain: ChainContent) -> None:
    asked = chain.promises[1].chains[0].asks
    assert [(each.ask.text, each.on) for each in asked] == [("Name our workers", day(0))]
    assert chain.promises[0].chains[0].asks == ()


def test_the_crosswalk_names_gaps_both_ways(chain: ChainContent) -> None:
    crosswalk = chain.crosswalk
    assert crosswalk is not None
    served = {line.principle: line for line in crosswalk.served}
    stable = served[Principle.SAFE_AND_STABLE]
    assert (stable.promises, stable.loops) == (("Love",), ("Workers leave", "Bags"))
    assert crosswalk.without_promise == tuple(each for each in Principle if each is not Principle.SAFE_AND_STABLE)
    assert crosswalk.without_principle == ("Rights", "Voice", "Family", "Respect")


def test_one_story_alone_and_of_what_was_joined_the_one_that_goes_on(council: ACouncil, chain: ChainContent) -> None:
    inspecting = council.services.inspecting
    alone = inspecting.story("I-3")
    assert (titles(alone), alone.crosswalk) == ([("Voice", ["Workers leave"])], None)
    assert [each.loop.issue.key for each in alone.chains] == ["I-2"]
    assert titles(inspecting.story("I-1")) == titles(chain)[:1]
    with refused("unknown-issue", NotFound):
        inspecting.story("I-9")


def test_failures_stand_first_and_success_last(council: ACouncil) -> None:
    services = council.services
    meeting = council.starts(0, 5)
    keys = [council.hears(meeting, title) for title in ("Waits", "Ended", "Late")]
    council.finishes(meeting)
    council.sends(keys[2], 1, answer_by=5)
    later = council.starts(40, 5)
    services.loops.end(keys[1], later, "It took too long")
    council.finishes(later)
    assert titles(services.inspecting.chain()) == [("Love", ["Late", "Ended", "Waits"])]
