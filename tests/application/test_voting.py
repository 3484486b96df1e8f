"""Voting as it happens in the room: the boxes are sealed, the numbers wait, nothing is undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.application.changes import Changes
from careboard.application.sittings import questions_of
from careboard.domain.answers import AnswerKind
from careboard.domain.disclosure import Showing, SortedOutcome, find
from careboard.domain.issues import EventKind
from careboard.domain.loops import LoopState
from careboard.domain.pledges import Pledge, PledgeVersion
from careboard.domain.rounds import Method, RoundKind, RoundState
from careboard.domain.scales import FOUR_WORDS
from careboard.errors import NotFound
from tests.support.builders import a_commitment, a_council, a_pledge, a_round, day, only
from tests.support.councils import KEYS, ACouncil
from tests.support.phrases import english
from tests.support.refusals import refused


def a_told_issue(council: ACouncil, number: int = 0) -> str:
    """Raise an issue at a meeting, have it answered, and return its key."""
    issue = council.hears(council.meets(number))
    council.sends(issue, number + 5)
    council.turn_to(number + 20)
    council.services.issues.answer(issue, AnswerKind.YES)
    return issue


def test_seven_young_people_score_and_the_words_are_shown_at_the_reveal(council: ACouncil) -> None:
    key = council.starts(heads=7)
    council.services.voting.open(key, commitments=("love", "rights"))
    sitting = council.services.voting.sitting(key)
    assert [question.key for question in sitting.questions] == ["love", "rights"]
    assert (sitting.voted, sitting.heads, sitting.is_full) == (0, 7, False)
    for word in ("kept", "kept", "mostly", "mostly", "mostly", "a-bit", "skip"):
        council.casts(key, {"love": word, "rights": "not-kept"})
    assert council.services.voting.sitting(key).is_full
    assert council.services.running.revealed(key) == ()
    council.services.voting.close(key)
    assert council.services.running.revealed(key) == ()
    council.services.voting.reveal(key)
    love, rights = council.services.running.revealed(key)
    assert (love.finding.step, love.finding.voted) == ("mostly", 7)
    assert (rights.finding.step, rights.question.title) == ("not-kept", "Rights")
    assert love.counts == {
        "kept": 2,
        "mostly": 3,
        "a-bit": 1,
        "not-kept": 0,
        "dont-know": 0,
        "not-about-me": 0,
        "skip": 1,
    }


def test_the_numbers_show_only_where_every_sitting_said_yes(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    for voter in range(5):
        council.casts(key, "kept", may_see=voter != 2)
    council.services.voting.close(key)
    council.services.voting.reveal(key)
    assert council.services.running.revealed(key)[0].counts is None


def test_only_the_number_who_voted_shows_before_the_close(council: ACouncil) -> None:
    key = council.starts(heads=6)
    council.services.voting.open(key, commitments=("love",))
    council.announced.clear()
    council.casts(key, "kept")
    progress = council.services.voting.progress(key)
    assert (progress.voted, progress.heads) == (1, 6)
    assert council.announced == [Changes.VOTES]
    meeting = council.services.planning.meeting(key)
    assert not only(meeting).tallies
    with refused("round-is-not-revealed"):
        find(only(meeting), "love", FOUR_WORDS)


def test_the_authoritys_own_score_stays_sealed_until_the_reveal(council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    council.services.planning.seal_self_score(key, {"love": "kept", "rights": "mostly"})
    council.services.running.start(key)
    council.services.voting.correct_heads(key, {"12-17": 5}, 0)
    council.services.voting.open(key, commitments=("love",), good_enough=("love",))
    for _ in range(5):
        council.casts(key, "skip")
    assert not any(round_.authority for round_ in council.services.voting.close(key).rounds)
    council.services.voting.reveal(key)
    shown = {(each.question.kind, each.question.key): each.authority for each in council.services.running.revealed(key)}
    assert shown == {(RoundKind.KEPT, "love"): "kept", (RoundKind.STILL_GOOD_ENOUGH, "love"): None}


def test_what_is_asked_is_one_sitting(council: ACouncil) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=5)
    council.services.loops.tell_at_meeting(issue, key)
    meeting = council.services.voting.open(key, commitments=("love",), good_enough=("rights",), issues=(issue,))
    assert [round_.kind for round_ in meeting.rounds] == list(RoundKind)
    assert [round_.id for round_ in meeting.rounds] == [f"{key}/1", f"{key}/2", f"{key}/3"]
    questions = council.services.voting.sitting(key).questions
    assert [question.picture for question in questions] == ["love", "rights", "love"]
    assert questions[0].stem.startswith("Since we last met")
    assert questions[2].text == "Workers leave too often"
    for _ in range(5):
        council.casts(key, {"love": "kept", "rights": "yes", issue: "sorted"})
    council.services.voting.close(key)
    council.services.voting.reveal(key)
    assert council.services.running.revealed(key)[2].outcome is SortedOutcome.SORTED
    assert council.services.issues.loop(issue).story.state is LoopState.SORTED


def test_an_issue_about_no_commitment_has_no_picture(council: ACouncil) -> None:
    issue = a_told_issue(council)
    with council.store.start_work() as work:
        work.issues.put(replace(work.issues.get(issue), commitments=()))
        work.commit()
    key = council.starts(40, heads=5)
    council.services.loops.tell_at_meeting(issue, key)
    council.services.voting.open(key, issues=(issue,))
    assert council.services.voting.sitting(key).questions[0].picture == ""


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (("sorted",) * 4 + ("partly",), LoopState.SORTED),
        (("sorted", "sorted", "partly", "partly", "partly"), LoopState.PARTLY_SORTED),
        (("sorted",) * 3 + ("not-sorted",) * 2, LoopState.NOT_SORTED),
        (("sorted",) * 4 + ("skip",), LoopState.TOLD_BACK),
    ],
)
def test_the_group_closes_an_issue_in_secret(council: ACouncil, words: tuple[str, ...], state: LoopState) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=5)
    council.services.loops.tell_at_meeting(issue, key)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *words)
    assert council.services.issues.loop(issue).story.state is state


def test_under_five_voters_the_group_agrees_whether_it_is_sorted(council: ACouncil) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=4)
    council.services.loops.tell_at_meeting(issue, key)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["sorted"] * 4)
    assert council.services.issues.loop(issue).story.state is LoopState.TOLD_BACK
    agreed = council.services.voting.open(key, method=Method.AGREED, issues=(issue,)).open_rounds[0]
    council.services.voting.agree(key, agreed.id, 4, {issue: "sorted"})
    council.services.voting.reveal(key)
    loop = council.services.issues.loop(issue)
    assert loop.story.state is LoopState.SORTED
    assert loop.issue.events[-1].method is Method.AGREED


def test_what_is_sorted_is_asked_again_and_stays_or_opens(council: ACouncil) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=5)
    council.services.loops.tell_at_meeting(issue, key)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["sorted"] * 5)
    council.finishes(key)
    council.meets(60)
    assert council.services.loops.to_ask("seniors") == ()
    council.meets(80)
    assert [loop.issue.key for loop in council.services.loops.to_ask("seniors")] == [issue]
    again = council.starts(100, heads=5)
    council.services.voting.open(again, issues=(issue,))
    assert [question.again for question in council.services.voting.sitting(again).questions] == [True]
    assert council.services.ballots.content(again, english()).sections[0].ask == "Is it still sorted?"
    council.votes(again, *["sorted"] * 5)
    loop = council.services.issues.loop(issue)
    assert loop.issue.events[-1].kind is EventKind.STILL_SORTED
    assert council.services.loops.to_ask("seniors") == ()


def test_a_round_needs_a_running_meeting_and_something_to_ask(council: ACouncil) -> None:
    voting = council.services.voting
    planned = council.services.planning.plan(day(0), "juniors").key
    with refused("meeting-is-not-running"):
        voting.open(planned, commitments=("love",))
    key = council.starts(heads=5)
    with refused("round-asks-nothing"):
        voting.open(key)
    for commitments in (("unknown",), ("love", "unknown")):
        with refused("unknown-commitment", NotFound):
            voting.open(key, commitments=commitments)
    voting.open(key, commitments=("love",))
    with refused("round-already-open"):
        voting.open(key, commitments=("rights",))


def test_nobody_votes_twice_or_in_a_closed_box(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    for _ in range(5):
        council.casts(key, "kept")
    with refused("more-ballots-than-heads"):
        council.casts(key, "kept")
    meeting = council.services.voting.close(key)
    with refused("box-is-not-open"):
        council.services.voting.cast(key, {only(meeting).id: {"love": "kept"}}, may_see=True)
    with refused("no-open-box"):
        council.services.voting.close(key)
    assert find(only(council.services.voting.reveal(key)), "love", FOUR_WORDS).voted == 5
    with refused("nothing-to-reveal"):
        council.services.voting.reveal(key)


def test_the_head_count_is_corrected_while_people_vote(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    for _ in range(5):
        council.casts(key, "kept")
    with refused("fewer-heads-than-ballots"):
        council.services.voting.correct_heads(key, {"12-17": 4}, 1)
    council.services.voting.correct_heads(key, {"12-15": 4, "16-17": 2}, 1)
    council.casts(key, "mostly")
    assert council.services.voting.progress(key).heads == 6
    assert only(council.services.voting.close(key)).voted == 6


def test_the_head_count_is_corrected_while_hands_are_counted(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, method=Method.OPEN, commitments=("love",))
    assert only(council.services.voting.correct_heads(key, {"12-17": 8}, 1)).heads == 8


def test_the_group_voids_a_round_before_the_reveal_and_votes_again(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    council.casts(key, "kept")
    void = council.services.voting.void(key, "The fire alarm rang")
    assert only(void).state is RoundState.VOID
    council.services.voting.open(key, commitments=("love",))
    for _ in range(5):
        council.casts(key, "mostly")
    closed = council.services.voting.close(key)
    assert closed.rounds[1].id == f"{key}/2"
    council.services.voting.void(key, "Somebody looked on")
    council.scores(key, *["a-bit"] * 5)
    with refused("too-late-to-void"):
        council.services.voting.void(key, "Another result, please")
    assert [round_.state for round_ in council.services.planning.meeting(key).rounds] == [
        RoundState.VOID,
        RoundState.VOID,
        RoundState.REVEALED,
    ]


def test_what_was_answered_is_not_asked_again_at_the_same_meeting(council: ACouncil) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=5)
    council.services.loops.tell_at_meeting(issue, key)
    voting = council.services.voting
    voting.open(key, commitments=("love",), issues=(issue,))
    for _ in range(5):
        council.casts(key, {"love": "kept", issue: "skip"})
    voting.close(key)
    for method in (Method.SECRET, Method.OPEN, Method.AGREED):
        with refused("already-answered"):
            voting.open(key, method=method, commitments=("rights", "love"))
    with refused("already-answered"):
        voting.open(key, issues=(issue,))
    voting.reveal(key)
    with refused("already-answered"):
        voting.open(key, commitments=("love",))
    voting.open(key, good_enough=("love",), commitments=("rights",))
    for _ in range(5):
        council.casts(key, {"love": "yes", "rights": "kept"})
    voting.close(key)
    voting.reveal(key)
    agreed = voting.open(key, method=Method.AGREED, issues=(issue,)).open_rounds[0]
    voting.agree(key, agreed.id, 5, {issue: "sorted"})
    voting.reveal(key)
    with refused("already-answered"):
        voting.open(key, method=Method.AGREED, issues=(issue,))


def test_a_show_of_hands_is_written_down_and_marked_open(council: ACouncil) -> None:
    key = council.starts(heads=6)
    round_ = only(council.services.voting.open(key, method=Method.OPEN, commitments=("love",)))
    hands = council.services.voting.show_of_hands
    with refused("answers-do-not-fit"):
        hands(key, round_.id, 6, {"love": {"kept": 5, "Jo": 1}})
    with refused("cells-do-not-add-up"):
        hands(key, round_.id, 6, {"love": {"kept": 5}})
    hands(key, round_.id, 6, {"love": {"kept": 4, "mostly": 2}})
    shown = only(council.services.voting.reveal(key))
    assert (shown.method, find(shown, "love", FOUR_WORDS).step) == (Method.OPEN, "kept")
    assert council.services.voting.progress(key).heads == 6
    secret = council.services.voting.open(key, commitments=("rights",)).open_rounds[0]
    with refused("round-is-not-open-hands"):
        hands(key, secret.id, 6, {"rights": {"kept": 6}})


def test_hands_are_not_asked_whether_something_is_sorted(council: ACouncil) -> None:
    issue = a_told_issue(council)
    key = council.starts(40, heads=5)
    with refused("sorted-is-secret"):
        council.services.voting.open(key, method=Method.OPEN, issues=(issue,))


def test_three_agree_one_answer(council: ACouncil) -> None:
    key = council.starts(heads=3)
    round_ = only(council.services.voting.open(key, method=Method.AGREED, commitments=("love",)))
    assert council.services.voting.sitting(key).voted == 0
    council.services.voting.agree(key, round_.id, 3, {"love": "mostly"})
    found = find(only(council.services.voting.reveal(key)), "love", FOUR_WORDS)
    assert (found.showing, found.step, found.voted) == (Showing.AGREED, "mostly", 3)


def test_one_sitting_may_ask_about_two_pledges(council_file: ACouncil) -> None:
    guarantee = Pledge("guarantee", "Guarantee", versions=(PledgeVersion(1, None, (a_commitment("health"),)),))
    council_file.begins(a_pledge(*KEYS), guarantee)
    key = council_file.starts(heads=5)
    meeting = council_file.services.voting.open(key, commitments=("health", "love"))
    assert [round_.pledge for round_ in meeting.rounds] == ["care-pledge", "guarantee"]
    titles = [question.title for question in council_file.services.voting.sitting(key).questions]
    assert titles == ["Love", "Health"]


def test_a_round_of_no_known_pledge_has_no_words(council: ACouncil) -> None:
    round_ = replace(a_round(), pledge=None)
    with council.store.start_work() as work, refused("unknown-pledge", NotFound):
        questions_of(work, (round_,), a_council(), a_council().group("seniors"))


def test_younger_groups_read_their_own_words(council: ACouncil) -> None:
    key = council.starts(heads=5, group="juniors")
    council.services.voting.open(key, commitments=("love",))
    question = council.services.voting.sitting(key).questions[0]
    assert question.text == "We keep our promise about love."
    assert [answer.key for answer in question.scale.worst_to_best] == ["no", "sometimes", "yes"]
