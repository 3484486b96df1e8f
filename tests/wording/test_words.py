"""Labels, dates, counts and the sentence of a score."""

import datetime
from enum import StrEnum

import pytest

from careboard import wording
from careboard.domain.council import POST_ROLES
from careboard.domain.disclosure import Finding, Showing
from careboard.domain.issues import EventKind
from careboard.domain.loops import LoopState
from careboard.domain.scales import BUILT_IN, FOUR_WORDS, SORTED, STILL_GOOD_ENOUGH, THREE_WORDS, Answer, Scale
from careboard.wording import labels

OWN = Scale("own", (Answer("yes", "Always"), Answer("no", "Never EVER")))


@pytest.mark.parametrize("kind", list(labels.TABLES))
def test_every_state_and_kind_has_a_label(kind: type[StrEnum]) -> None:
    assert all(wording.label(value) for value in kind)


def test_two_kinds_with_one_key_keep_their_own_words() -> None:
    assert wording.label(LoopState.CLAIMED_DONE) == "Claimed done"
    assert wording.label(EventKind.ESCALATED) == "Taken further up"


def test_every_post_has_a_label() -> None:
    assert all(wording.post_label(role) for role in POST_ROLES)


@pytest.mark.parametrize("scale", BUILT_IN.values(), ids=lambda scale: str(scale.key))
def test_built_in_answers_say_what_the_scale_says(scale: Scale) -> None:
    for answer in scale.steps + scale.asides:
        assert wording.answer_word(scale, answer.key) == answer.label


def test_a_council_s_own_words_stay_as_they_are() -> None:
    assert wording.answer_word(OWN, "yes") == "Always"
    assert wording.answer_in_prose(OWN, "no") == "Never EVER"
    assert wording.answer_word(OWN, "skip") == "Skip"
    own_aside = Scale("own", OWN.steps, (Answer("who-knows", "Who knows"),))
    assert wording.answer_word(own_aside, "who-knows") == "Who knows"


def test_scale_words_are_small_inside_a_sentence() -> None:
    assert wording.answer_in_prose(FOUR_WORDS, "not-kept") == "not kept"
    assert wording.answer_in_prose(STILL_GOOD_ENOUGH, "change-it") == "change it"
    assert wording.answer_in_prose(SORTED, "dont-know") == "I don't know"


def middle(step: str, *, split: bool = False) -> Finding:
    return Finding(Showing.MIDDLE, 9, step, split)


@pytest.mark.parametrize(
    ("finding", "authority", "sentence"),
    [
        (middle("mostly"), "kept", "We say mostly, the council kept: one step apart."),
        (middle("not-kept"), "mostly", "We say not kept, the council mostly: two steps apart."),
        (middle("kept"), "mostly", "We say kept, the council mostly: we score it higher."),
        (middle("mostly"), "mostly", "We and the council both say mostly."),
        (middle("a-bit", split=True), "kept", "We say a bit, the council kept. The room was split."),
        (middle("a-bit", split=True), "a-bit", "We and the council both say a bit. The room was split."),
        (middle("a-bit"), None, "We say a bit. The council did not score itself."),
        (middle("a-bit", split=True), None, "We say a bit. The room was split. The council did not score itself."),
        (Finding(Showing.TOO_FEW, 7), "mostly", "Too few of us chose a word. The council says mostly."),
        (Finding(Showing.TOO_FEW, 7), None, "Too few of us chose a word. The council did not score itself."),
        (Finding(Showing.AGREED, 4, "kept"), "kept", "We and the council both say kept."),
        (Finding(Showing.AGREED, 4), "kept", "We agreed that we do not know. The council says kept."),
        (Finding(Showing.TALKED_ABOUT, 2), "kept", "We talked about it, with no score. The council says kept."),
    ],
)
def test_the_sentence_of_a_score(finding: Finding, authority: str | None, sentence: str) -> None:
    assert wording.finding_sentence(finding, FOUR_WORDS, authority) == sentence


def test_the_scale_words_of_a_sentence_are_strong() -> None:
    runs = wording.finding_runs(middle("mostly", split=True), FOUR_WORDS, "kept")
    assert [run.text for run in runs if run.strong] == ["mostly", "kept", "The room was split."]
    assert wording.finding_runs(Finding(Showing.MIDDLE, 9, "no"), THREE_WORDS)[1] == wording.Run("no", strong=True)


def test_dates() -> None:
    day = datetime.date(2026, 12, 10)
    assert wording.long_date(day) == "10 December 2026"
    assert wording.day_and_month(day) == "10 December"
    assert wording.month_and_year(day) == "December 2026"
    assert wording.long_month(day) == "December"
    assert wording.short_month(day) == "Dec"
    assert wording.weekday(day) == "Thursday"


def test_small_numbers_are_words() -> None:
    assert [wording.number_word(number) for number in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]
    assert wording.number_word_first(3) == "Three"
    assert wording.asks(3) == "Three asks"
    assert wording.asks(1) == "One ask"


def test_counts_agree_with_their_nouns() -> None:
    assert (wording.days(1), wording.days(2)) == ("1 day", "2 days")
    assert (wording.days_late(1), wording.days_late(11)) == ("1 day late", "11 days late")
    assert (wording.minutes(1), wording.minutes(13)) == ("1 minute", "13 minutes")
    assert (wording.voted(9), wording.took_part(4)) == ("9 voted", "4 took part")
    assert (wording.young_people(1), wording.young_people(9)) == ("1 young person", "9 young people")
    assert (wording.adults(1), wording.adults(2)) == ("1 adult", "2 adults")
    assert (wording.steps_apart(1), wording.steps_apart(2)) == ("one step apart", "two steps apart")
    assert (wording.promises(1, "promise"), wording.promises(4, "commitment")) == ("one promise", "four commitments")


def test_lists_in_a_sentence() -> None:
    assert wording.listed(()) == ""
    assert wording.listed(["juniors"]) == "juniors"
    assert wording.listed(["juniors", "seniors", "care leavers"]) == "juniors, seniors and care leavers"
