"""The wall poster: accessible, one page, and every state told by a word and a shape."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from careboard.application.posters import Poster, PosterCard, PosterState
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event, EventKind, IssueKind, Owner
from careboard.domain.loops import LoopState, Story
from careboard.reports import poster_phrases
from careboard.reports.phrases import plain_sentence
from careboard.reports.poster_card import LOOKS
from careboard.reports.wall_poster import draw_wall_poster
from tests.reports.reading import words_of, words_of_pages
from tests.support.pdf_checks import assert_accessible

ON = date(2026, 11, 22)
STORY = Story(
    IssueKind.ISSUE, LoopState.SORTED, Owner("Head of Fostering"), date(2026, 4, 30), date(2026, 10, 1), ON, ON
)  # fmt: skip
NO = Event(ON, EventKind.ANSWERED, answer=AnswerKind.NO, reason="because there is no money for it this year")
DONE = Event(ON, EventKind.CLAIMED_DONE, reason="Everyone gets a suitcase")
POLICY = Event(ON, EventKind.ANSWERED, answer=AnswerKind.ALREADY_POLICY, reason="It is written down")


def card(state: PosterState, title: str = "No more bin bags when we move", **changes: object) -> PosterCard:
    """Return a card."""
    made = PosterCard(title, "love", state, STORY, None, None, None)
    return replace(made, **changes)  # type: ignore[arg-type]


def poster(*cards: PosterCard, left_out: int = 0) -> Poster:
    """Return a poster of these cards."""
    return Poster("Hillside Voices", "", ON, cards, left_out, date(2026, 12, 10))


SIX = poster(
    card(PosterState.SORTED, claim=DONE),
    card(PosterState.NOT_SORTED, claim=DONE),
    card(PosterState.NO, "Pay for driving lessons", answer=NO, picture=""),
    card(PosterState.NOT_YET, answer=NO),
    card(PosterState.NO_ANSWER),
    card(PosterState.ALREADY_POLICY, answer=POLICY),
    left_out=4,
)
OTHERS = poster(*(card(each, answer=NO) for each in list(PosterState)[-6:]))


def told(what: Poster) -> list[str]:
    """Return what a poster says, in order."""
    said = ["We said. Is it sorted?", poster_phrases.subtitle(what)]
    for each in what.cards:
        said += [plain_sentence(each.title), poster_phrases.said(each), poster_phrases.band(each)]
    return [*filter(None, said), " ".join(filter(None, (poster_phrases.more(what), poster_phrases.foot(what))))]


@pytest.mark.parametrize(
    "what", [SIX, OTHERS, poster(*SIX.cards[:1]), poster(*SIX.cards[:4])], ids=["six", "others", "one", "four"]
)
def test_a_poster_is_accessible_and_one_page(what: Poster) -> None:
    document = draw_wall_poster(what)
    assert_accessible(document, told(what))
    assert len(words_of_pages(document)) == 1


def test_every_state_has_a_band_with_a_word_and_a_shape_of_its_own() -> None:
    assert set(LOOKS) == set(PosterState)
    assert len({poster_phrases.band(card(each)) for each in PosterState}) == len(PosterState)


def test_a_no_says_its_reason_and_a_date_stands_in_the_band_of_not_yet() -> None:
    assert poster_phrases.said(SIX.cards[2]) == "There is no money for it this year."
    assert poster_phrases.band(SIX.cards[3]) == "Not yet: 1 October"
    assert poster_phrases.said(SIX.cards[4]) == "The Head of Fostering owed an answer by 30 April."


def test_what_was_the_rule_already_is_never_dressed_as_change() -> None:
    assert poster_phrases.band(SIX.cards[5]) == "No change"
    sorted_policy = card(PosterState.SORTED, answer=POLICY, story=replace(STORY, answer=POLICY))
    assert poster_phrases.said(sorted_policy) == "It was the rule already. Now it happens."
    assert "It is not what happens" in poster_phrases.said(card(PosterState.NOT_SORTED, answer=POLICY))


def test_long_words_keep_the_whole_title_and_shorten_the_reason() -> None:
    wordy = replace(NO, reason="There is no money for it. " * 150)
    long = card(PosterState.NO, "Tell us long before our worker changes, and say why " * 2, answer=wordy)
    document = draw_wall_poster(poster(*[long] * 6))
    assert len(words_of_pages(document)) == 1
    assert words_of(document).count("worker changes, and say why") == 12
    assert "…" in words_of(document)


def test_a_title_that_no_card_holds_is_not_cut() -> None:
    assert words_of(draw_wall_poster(poster(*[card(PosterState.NO, "W" * 200, answer=NO)] * 6))).count("W") >= 1200


def test_the_same_poster_is_the_same_file() -> None:
    assert draw_wall_poster(SIX) == draw_wall_poster(SIX)
