"""The reveal says only what rule 4 allows; the talk keeps reasons as they are typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.application.running import Revealed
from careboard.application.sittings import Question
from careboard.domain.answers import AnswerKind
from careboard.domain.disclosure import Finding, Showing, SortedOutcome
from careboard.domain.loops import LoopState
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import FOUR_WORDS, SORTED, STILL_GOOD_ENOUGH
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from ui.meetings.reveal_presenter import RevealPresenter
from ui.meetings.reveal_reading import reveal_view
from ui.meetings.room_views import RoomWords
from ui.meetings.talk_presenter import TalkPresenter, TalkView

LOVE = Question("r", "love", RoundKind.KEPT, "Love", "We will love you.", "Since we last met", FOUR_WORDS, "love")


def shown(finding: Finding, authority: str | None = None, question: Question = LOVE) -> Revealed:
    return Revealed(question, finding, authority, None, None, ())


def middle(step: str, *, split: bool = False) -> Finding:
    return Finding(Showing.MIDDLE, 9, step, split)


@pytest.mark.parametrize(
    ("step", "authority", "foot"),
    [
        ("a-bit", "mostly", "9 voted. Hillside Council scored itself one step higher."),
        ("not-kept", "kept", "9 voted. Hillside Council scored itself three steps higher."),
        ("kept", "mostly", "9 voted. Hillside Council scored itself one step lower."),
        ("kept", "kept", "9 voted. Hillside Council says the same."),
        ("kept", None, "9 voted. Hillside Council did not score itself."),
    ],
)
def test_both_scores_stand_side_by_side(step: str, authority: str | None, foot: str) -> None:
    assert reveal_view(shown(middle(step), authority), "Hillside Council").foot == foot


def test_the_strip_goes_from_worst_to_best() -> None:
    view = reveal_view(shown(middle("a-bit"), "mostly"), "Hillside Council")
    assert view.steps == ("not kept", "a bit", "mostly", "kept")
    assert (view.middle, view.authority, view.word, view.head) == (1, 2, "A bit", "Your middle answer")
    assert view.in_words.startswith("Love. Your middle answer: A bit. 9 voted.")


def test_a_split_room_is_said_and_nothing_more() -> None:
    view = reveal_view(shown(middle("mostly", split=True), "kept"), "Hillside Council")
    assert (view.foot, view.split) == ("9 voted. The room was split.", True)


def test_too_few_to_show() -> None:
    view = reveal_view(shown(Finding(Showing.TOO_FEW, 4), "kept"), "Hillside Council")
    assert (view.head, view.word, view.steps) == ("Too few to show. Let us talk about it.", "", ())
    assert view.foot == "4 voted. Hillside Council says: kept."
    many = reveal_view(shown(Finding(Showing.TOO_FEW, 9, many_unsure=True)), "Hillside Council")
    assert many.head == "Many of you did not know. Let us talk about it."


def test_agreed_and_talked_about() -> None:
    agreed = reveal_view(shown(Finding(Showing.AGREED, 4, "mostly")), "Hillside Council")
    assert (agreed.head, agreed.word) == ("You agreed", "Mostly")
    assert agreed.foot.startswith("4 took part.")
    unsure = reveal_view(shown(Finding(Showing.AGREED, 4)), "Hillside Council")
    assert unsure.word == "We do not know"
    talked = reveal_view(shown(Finding(Showing.TALKED_ABOUT, 2)), "Hillside Council")
    assert (talked.head, talked.word) == ("Talked about, no score", "")


def test_other_kinds_of_question_never_speak_of_a_self_score() -> None:
    enough = replace(LOVE, kind=RoundKind.STILL_GOOD_ENOUGH, scale=STILL_GOOD_ENOUGH)
    view = reveal_view(shown(middle("yes"), None, enough), "Hillside Council")
    assert (view.label, view.foot) == ("Love: Is it still good enough for you?", "9 voted.")
    issue = Question("r", "I-1", RoundKind.SORTED, "", "Long waits", "", SORTED, "")
    found = Revealed(issue, middle("partly"), None, SortedOutcome.PARTLY, {"sorted": 4, "partly": 5}, ())
    view = reveal_view(found, "Hillside Council")
    assert (view.label, view.title, view.head, view.word, view.steps) == (
        "Is it sorted?",
        "Long waits",
        "You say",
        "Partly",
        (),
    )
    assert view.picture == "chat-circle-text"
    assert dict(view.counts)["Partly"] == 5
    assert view.without_numbers().counts == ()


def voted(council: ACouncil, *words: str, issues: tuple[str, ...] = ()) -> str:
    key = council.starts(60, len(words))
    council.services.voting.open(key, commitments=("love", "voice"), issues=issues)
    for word in words:
        council.casts(key, word)
    return key


def test_one_press_reveals_all_and_the_curtain_comes_first(council: ACouncil, page: Recorder) -> None:
    key = voted(council, *["skip"] * 7)
    presenter = RevealPresenter(as_page(page), council.services)
    presenter.reveal()
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    assert page.shown("show_curtain") == "The vote is still open"
    presenter.reveal()
    assert len(page.refusals) == 1
    council.services.voting.close(key)
    presenter.refresh(council.services.planning.meeting(key))
    assert page.shown("show_curtain") == "Ready to look at it together?"
    assert presenter.frame().quiet
    assert isinstance(presenter.room(), RoomWords)
    presenter.reveal()
    assert presenter.frame().counter == "Question 1 of 2"
    assert presenter.frame().next_words == "Voice"
    assert presenter.next()
    assert not presenter.next()
    assert presenter.previous()
    presenter.enter(council.services.planning.meeting(key), at_end=True)
    assert presenter.frame().counter == "Question 2 of 2"


def test_the_authoritys_own_score_is_opened_after_the_groups(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.services.planning.choose(key, ("love",))
    council.services.planning.seal_self_score(key, {"love": "mostly"})
    council.services.voting.open(key, commitments=("love",))
    for _voter in range(9 - 2):
        council.casts(key, "a-bit")
    council.services.voting.close(key)
    presenter = RevealPresenter(as_page(page), council.services)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    presenter.reveal()
    first = page.shown("show_question")
    assert (first.word, first.middle, first.authority) == ("A bit", 1, None)
    assert first.foot == "7 voted. What did Hillside Council say?"
    assert presenter.room() == first.without_numbers()
    assert presenter.frame().next_words == "Hillside Council's own score"
    assert presenter.next()
    second = page.shown("show_question")
    assert (second.authority, second.foot) == (2, "7 voted. Hillside Council scored itself one step higher.")
    assert not presenter.next()
    presenter.enter(council.services.planning.meeting(key), at_end=True)
    assert page.shown("show_question").authority == 2


def test_a_split_room_and_an_agreed_answer_keep_the_self_score_sealed_too() -> None:
    split = reveal_view(shown(middle("mostly", split=True), "kept"), "Hillside Council")
    assert split.sealed().foot == "9 voted. The room was split. What did Hillside Council say?"
    agreed = reveal_view(shown(Finding(Showing.AGREED, 4, "mostly"), "kept"), "Hillside Council")
    assert agreed.sealed().foot == "4 took part. What did Hillside Council say?"
    assert not reveal_view(shown(middle("mostly")), "Hillside Council").has_sealed


def test_nothing_was_scored(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    presenter = RevealPresenter(as_page(page), council.services)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    assert page.shown("show_curtain") == "Nothing has been scored yet"
    assert not presenter.frame().quiet


def test_a_second_vote_has_its_own_curtain(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7)
    council.services.voting.open(key, commitments=("voice",))
    for _voter in range(7):
        council.casts(key, "mostly")
    council.services.voting.close(key)
    presenter = RevealPresenter(as_page(page), council.services)
    presenter.enter(council.services.planning.meeting(key), at_end=True)
    assert not page.has("show_question")


def test_numbers_go_away_with_the_question(council: ACouncil, page: Recorder) -> None:
    key = voted(council, *["skip"] * 7)
    council.services.voting.close(key)
    presenter = RevealPresenter(as_page(page), council.services)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    presenter.reveal()
    presenter.show_numbers(True)
    assert page.last["show_question"][1] is True
    presenter.next()
    assert page.last["show_question"][1] is False


def talk(council: ACouncil, page: Recorder, key: str) -> TalkPresenter:
    presenter = TalkPresenter(as_page(page), council.services)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    return presenter


def view_of(page: Recorder) -> TalkView:
    view: TalkView = page.shown("show_talk")
    return view


def test_reasons_are_kept_line_by_line(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7, commitments=("love", "voice"))
    presenter = talk(council, page, key)
    assert (view_of(page).said, view_of(page).reasons) == (
        "Your middle answer: Kept. 7 voted. Hillside Council did not score itself.",
        "",
    )
    presenter.write_reasons("Workers leave too often\n\nNobody tells us\n")
    (round_,) = council.services.planning.meeting(key).rounds
    assert round_.reasons["love"] == ("Workers leave too often", "Nobody tells us")
    assert presenter.next()
    assert page.order.count("keep_typed") == 1
    assert presenter.previous()
    assert view_of(page).reasons == "Workers leave too often\nNobody tells us"
    assert not presenter.previous()
    presenter.leave()
    assert page.order[-1] == "keep_typed"


def test_what_is_being_typed_stays_when_something_else_changes(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7)
    presenter = talk(council, page, key)
    shown_so_far = page.order.count("show_talk")
    council.hears(key)
    presenter.refresh(council.services.planning.meeting(key))
    assert page.order.count("show_talk") == shown_so_far
    question = view_of(page).question
    assert presenter.room() == RoomWords("chats-circle", "Why is it so?", (question.label, question.title))


def test_nothing_to_talk_about_before_the_reveal(council: ACouncil, page: Recorder) -> None:
    key = voted(council, *["kept"] * 7)
    presenter = talk(council, page, key)
    assert page.has("show_nothing")
    presenter.write_reasons("Too early")
    assert presenter.frame().counter == ""
    assert presenter.room() == RoomWords("chats-circle", "Let us talk")
    assert not page.refusals


def told(council: ACouncil) -> str:
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    return issue


def talk_about_issue(council: ACouncil, page: Recorder, *words: str) -> tuple[TalkPresenter, str, str]:
    issue = told(council)
    key = council.starts(60, len(words))
    council.services.loops.tell_at_meeting(issue, key)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *words)
    return talk(council, page, key), key, issue


def test_where_too_few_chose_a_word_the_group_agrees_one(council: ACouncil, page: Recorder) -> None:
    presenter, _key, issue = talk_about_issue(council, page, *["skip"] * 6)
    assert [words for _step, words in view_of(page).agree] == ["Not sorted", "Partly", "Sorted"]
    presenter.agree(2, "sorted")
    assert len(page.refusals) == 1
    presenter.agree(4, "sorted")
    assert council.services.issues.loop(issue).story.state is LoopState.SORTED
    assert (view_of(page).agree, view_of(page).can_end) == ((), False)
    assert view_of(page).said == "You agreed: Sorted. 4 took part."


def test_the_group_itself_may_end_what_is_not_sorted(council: ACouncil, page: Recorder) -> None:
    presenter, _key, issue = talk_about_issue(council, page, *["not-sorted"] * 6)
    assert view_of(page).can_end
    presenter.end_issue("We have moved on")
    assert council.services.issues.loop(issue).story.state is LoopState.ENDED
    assert not view_of(page).can_end


def test_before_the_step_nothing_can_be_said(council: ACouncil, page: Recorder) -> None:
    presenter = TalkPresenter(as_page(page), council.services)
    presenter.agree(4, "sorted")
    presenter.end_issue("No")
    assert not page.last
