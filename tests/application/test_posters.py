"""The wall poster carries the noes too, and tells nothing that the young people were not told."""

from __future__ import annotations

from careboard.application.posters import MOST_CARDS, PosterState, chosen
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind, ToldHow
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def state(council: ACouncil) -> PosterState:
    """Return the state of the only card."""
    (card,) = council.services.posters.poster().cards
    return card.state


def sent(council: ACouncil, title: str = "Workers leave too often") -> str:
    """Send an issue of the first meeting."""
    if not council.services.planning.meetings():
        council.meets(0)
    issue = council.hears("2026-01", title)
    council.sends(issue)
    return issue


def answered(council: ACouncil, issue: str, kind: AnswerKind, *, told: bool = True) -> None:
    """Give an answer on day 20, and tell the young people."""
    council.turn_to(20)
    who = "The Council" if kind is AnswerKind.SOMEONE_ELSE else ""
    council.services.issues.answer(issue, kind, "It costs too much", who=who)
    if told:
        council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)


def test_nothing_hangs_before_something_was_sent(council: ACouncil) -> None:
    meeting = council.meets(0)
    council.hears(meeting)
    good = council.hears(meeting, "The party", IssueKind.GOOD_THING)
    council.services.issues.own(good, "Head of Placements", None)
    council.services.issues.send(good)
    with refused("nothing-to-hang"):
        council.services.posters.poster()


def test_an_answer_that_was_not_told_back_is_not_told_by_the_poster(council: ACouncil) -> None:
    issue = sent(council)
    assert state(council) is PosterState.ASKED
    answered(council, issue, AnswerKind.NO, told=False)
    assert state(council) is PosterState.WAITING
    council.turn_to(90)
    assert state(council) is PosterState.WAITING
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.VISIT)
    assert state(council) is PosterState.NO


def test_each_answer_has_its_band_and_none_of_them_is_sorted(council: ACouncil) -> None:
    wanted = {
        AnswerKind.YES: PosterState.PROMISED,
        AnswerKind.PARTLY: PosterState.PROMISED,
        AnswerKind.NOT_YET: PosterState.NOT_YET,
        AnswerKind.NO: PosterState.NO,
        AnswerKind.ALREADY_POLICY: PosterState.ALREADY_POLICY,
        AnswerKind.SOMEONE_ELSE: PosterState.SOMEONE_ELSE,
    }
    for kind in wanted:
        answered(council, sent(council, kind.value), kind)
    cards = council.services.posters.poster().cards
    assert len(cards) == MOST_CARDS
    assert {card.title: card.state for card in cards} == {kind.value: band for kind, band in wanted.items()}


def test_late_answers_and_late_promises_hang_too(council: ACouncil) -> None:
    issue = sent(council)
    council.turn_to(32)
    assert state(council) is PosterState.NO_ANSWER
    council.services.issues.answer(issue, AnswerKind.YES, "We will")
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)
    assert state(council) is PosterState.PROMISED
    council.turn_to(138)
    assert state(council) is PosterState.NOT_DONE
    council.services.issues.claim_done(issue, "Done now")
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)
    assert state(council) is PosterState.WAITING


def test_no_number_of_new_things_pushes_a_no_from_the_wall(council: ACouncil) -> None:
    refusal = sent(council, "Driving lessons")
    answered(council, refusal, AnswerKind.NO)
    for number in range(8):
        council.turn_to(30)
        issue = council.hears("2026-01", f"Thing {number}")
        council.services.issues.own(issue, "Head of Placements", day(90))
        council.services.issues.send(issue)
    poster = council.services.posters.poster("seniors")
    assert [card.state for card in poster.cards] == [PosterState.NO] + [PosterState.ASKED] * 5
    assert (poster.left_out, poster.group, poster.next_meeting) == (3, "Seniors", None)
    assert chosen(poster.cards) == poster.cards
    with refused("nothing-to-hang"):
        council.services.posters.poster("juniors")
