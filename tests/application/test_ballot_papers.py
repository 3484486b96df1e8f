"""Paper ballots ask what the screen asks, in one language, and tell a stack of another vote by their letters."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.ballot_content import MAY_SEE, AnswerPicture
from careboard.application.ballot_papers import LETTERS, Asked
from careboard.application.ballot_words import sections_of
from careboard.domain.answers import AnswerKind
from careboard.domain.rounds import Method, RoundKind
from tests.support.councils import ACouncil
from tests.support.phrases import english, written
from tests.support.refusals import refused

ASKED: Asked = {RoundKind.KEPT: ("love", "rights")}


def told_issue(council: ACouncil) -> str:
    """Let an issue be answered and told back, so that the group can say whether it is sorted."""
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_at_meeting(issue, council.starts(30))
    council.services.running.close("2026-02")
    return issue


def test_the_ballot_of_an_open_vote_asks_what_a_sitting_asks(council: ACouncil) -> None:
    issue = told_issue(council)
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love", "voice"), good_enough=("love",), issues=(issue,))
    asked = council.services.voting.sitting(key).questions
    content = council.services.ballots.content(key, english())
    printed = content.questions
    assert [(each.round_id, each.key, each.text) for each in printed[:-1]] == [
        (each.round_id, each.key, each.text) for each in asked
    ]
    assert [each.pictures for each in printed] == [
        AnswerPicture.FACE, AnswerPicture.FACE, AnswerPicture.ICON, AnswerPicture.RING, AnswerPicture.ICON
    ]  # fmt: skip
    assert [answer.words for answer in printed[0].answers] == [
        "Not kept", "A bit", "Mostly", "Kept", "I don't know", "Not about me", "Skip"
    ]  # fmt: skip
    assert (printed[-1].key, printed[-1].kind, printed[-1].round_id) == (MAY_SEE, None, "")
    assert [section.ask for section in content.sections] == [
        "Since we last met, for you and young people you know:\ndoes Hillside Council keep this promise?",
        "Is this promise still good enough for you?",
        "Is it sorted?",
        "May the group see the numbers?",
    ]
    assert (content.council, content.group, content.for_juniors) == ("Hillside Voices", "Seniors", False)


def test_before_the_vote_opens_the_ballot_asks_what_it_would_ask(council: ACouncil) -> None:
    key = council.starts()
    planned = council.services.ballots.content(key, english(), ASKED)
    council.services.voting.open(key, commitments=("love", "rights"))
    opened = council.services.ballots.content(key, english())
    assert planned == opened


def test_a_ballot_that_asks_nothing_is_refused(council: ACouncil) -> None:
    key = council.starts()
    with refused("round-asks-nothing"):
        council.services.ballots.content(key, english())
    council.services.voting.open(key, method=Method.OPEN, commitments=("love",))
    with refused("round-asks-nothing"):
        council.services.ballots.content(key, english())


def test_the_letters_are_the_same_in_every_language_and_after_a_vote_was_thrown_away(council: ACouncil) -> None:
    key = council.starts()
    first = council.services.ballots.content(key, english(), ASKED)
    welsh = written("cy", "Cymraeg", {"aside/skip": ("Skip", "Hepgor")})
    assert council.services.ballots.content(key, welsh, ASKED).letters == first.letters
    council.services.voting.open(key, commitments=("love", "rights"))
    council.services.voting.void(key, "Somebody looked")
    assert council.services.ballots.content(key, english(), ASKED).letters == first.letters
    assert len(first.letters) == LETTERS
    assert not set(first.letters) & set("AEIOUY")


def test_other_questions_or_another_meeting_have_other_letters(council: ACouncil) -> None:
    key = council.starts()
    first = council.services.ballots.content(key, english(), ASKED).letters
    fewer = council.services.ballots.content(key, english(), {RoundKind.KEPT: ("love",)}).letters
    council.services.running.close(key)
    later = council.services.ballots.content(council.starts(30), english(), ASKED).letters
    assert len({first, fewer, later}) == 3


def test_a_box_that_is_gone_on_with_takes_the_ballots_of_the_meeting_before(council: ACouncil) -> None:
    key = council.starts(heads=4)
    council.services.voting.open(key, commitments=("love",))
    letters = council.services.ballots.content(key, english()).letters
    council.services.voting.leave_sealed(key)
    council.services.running.close(key)
    later = council.starts(30)
    council.services.voting.continue_sealed(later, 3)
    assert council.services.ballots.content(later, english()).letters == letters


def test_another_language_says_what_is_written_in_it_and_the_rest_in_english(council: ACouncil) -> None:
    key = council.starts()
    words = council.services.ballots.content(key, english(), ASKED).questions[0].text
    said = {
        "commitment/love/plain": (words, "Byddwn yn eich caru."),
        "commitment/rights/plain": ("Words of an older version", "Hen eiriau"),
        "answer/four-words/kept": ("Kept", "Cadwyd"),
        "aside/skip": ("Skip", "Hepgor"),
        "word": ("promise", "addewid"),
        "view/ask-kept": ("{stem}:\ndoes {authority} keep this {word}?", "{stem}: {word}, {authority}?"),
    }
    content = council.services.ballots.content(key, written("cy", "Cymraeg", said), ASKED)
    love, rights, last = content.questions
    assert love.text == "Byddwn yn eich caru."
    assert rights.text != "Hen eiriau"
    assert [answer.words for answer in love.answers][3:] == ["Cadwyd", "I don't know", "Not about me", "Hepgor"]
    assert content.sections[0].ask.endswith(": addewid, Hillside Council?")
    assert last.title


def test_juniors_have_three_words_and_their_own_wording(council: ACouncil) -> None:
    key = council.starts(group="juniors")
    content = council.services.ballots.content(key, english(), ASKED)
    assert content.for_juniors
    assert [step.words for step in content.questions[0].steps] == ["No", "Sometimes", "Yes"]


def test_without_a_stem_the_question_stands_alone(council: ACouncil) -> None:
    key = council.starts()
    council.services.voting.open(key, commitments=("love",))
    question = council.services.voting.sitting(key).questions[0]
    held = council.services.planning.meeting(key)
    group = council.services.setting_up.council().group(held.group)
    bare = sections_of((replace(question, stem=""),), council.services.setting_up.council(), group, english())
    assert bare[0].ask == "Does Hillside Council keep this promise?"


def test_there_is_a_token_for_each_young_person_who_is_here(council: ACouncil) -> None:
    key = council.starts(heads=9)
    tokens = council.services.ballots.tokens(key, english())
    assert (tokens.count, tokens.council) == (9, "Hillside Voices")


def test_before_heads_are_counted_there_is_a_token_for_each_who_came_the_last_time(council: ACouncil) -> None:
    planned = council.services.planning.plan(council.turn_to(40), "seniors", "Town hall").key
    with refused("nobody-here"):
        council.services.ballots.tokens(planned, english())
    council.meets(0, *["kept"] * 6)
    council.meets(5, *["yes"] * 5, group="juniors", commitments=("voice",))
    council.meets(10, *["kept"] * 8, commitments=("rights",))
    assert council.services.ballots.people(planned) == 8
    assert council.services.ballots.tokens(planned, english()).count == 8
