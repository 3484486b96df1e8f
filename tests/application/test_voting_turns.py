"""Ways round the room: question by question, a recount, what is thrown away, and who needed help."""

from __future__ import annotations

import pytest

from careboard.domain.rounds import Method, RoundState
from careboard.errors import NotFound
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def a_vote(council: ACouncil, heads: int = 7, votes: int = 7) -> str:
    """Let so many of those who are here vote about love, and leave the box open."""
    key = council.starts(heads=heads)
    council.services.voting.open(key, commitments=("love",))
    for _voter in range(votes):
        council.casts(key, "kept")
    return key


def test_a_vote_says_how_many_have_voted_and_of_how_many(council: ACouncil) -> None:
    key = council.starts(heads=6)
    council.services.voting.open(key, commitments=("love",), good_enough=("love",))
    sitting = council.services.voting.sitting(key)
    answers = {question.round_id: {question.key: "skip"} for question in sitting.questions}
    assert len(answers) == 2
    assert council.services.voting.cast(key, answers, may_see=False) == council.services.voting.progress(key)
    council.services.voting.correct_heads(key, {"12-17": 9}, 0)
    progress = council.services.voting.cast(key, answers, may_see=True)
    assert (progress.voted, progress.heads) == (2, 9)


def test_the_group_keeps_a_result_with_more_votes_than_people(council: ACouncil) -> None:
    key = a_vote(council)
    with refused("fewer-heads-than-ballots"):
        council.services.voting.correct_heads(key, {"12-17": 6}, 0)
    meeting = council.services.voting.keep_recounted(key, 6)
    (round_,) = meeting.rounds
    assert (round_.state, round_.voted, round_.recounted) == (RoundState.CLOSED, 7, 6)
    assert meeting.heads == 7
    council.services.voting.reveal(key)
    assert council.services.running.revealed(key)[0].finding.voted == 7
    assert council.open_again().services.planning.meeting(key).rounds[0].recounted == 6


def test_a_recount_is_kept_only_where_there_are_more_votes(council: ACouncil) -> None:
    key = a_vote(council)
    for counted in (7, 8):
        with refused("no-more-ballots-than-heads"):
            council.services.voting.keep_recounted(key, counted)
    with refused("too-few-to-keep"):
        council.services.voting.keep_recounted(key, 4)
    with refused("nobody-here"):
        council.services.voting.keep_recounted(key, 0)
    assert council.services.voting.progress(key).voted == 7
    council.services.voting.close(key)
    with refused("no-open-box"):
        council.services.voting.keep_recounted(key, 6)


def test_question_by_question_each_is_a_round_of_its_own(council: ACouncil) -> None:
    key = a_vote(council)
    voting = council.services.voting
    assert not voting.has_practised(key)
    voting.close(key)
    assert voting.has_practised(key)
    voting.open(key, commitments=("rights",))
    for word in ("not-kept",) * 6:
        council.casts(key, word)
    voting.close(key)
    meeting = voting.reveal(key)
    assert [(round_.questions, round_.voted) for round_ in meeting.rounds] == [(("love",), 7), (("rights",), 6)]
    assert [shown.finding.step for shown in council.services.running.revealed(key)] == ["kept", "not-kept"]


def test_a_show_of_hands_is_no_practice(council: ACouncil) -> None:
    key = council.starts(heads=5)
    meeting = council.services.voting.open(key, method=Method.OPEN, commitments=("love",))
    council.services.voting.show_of_hands(key, meeting.rounds[0].id, 5, {"love": {"kept": 5}})
    assert not council.services.voting.has_practised(key)


def test_one_question_is_thrown_away_and_the_others_stay(council: ACouncil) -> None:
    key = a_vote(council)
    council.services.voting.close(key)
    opened = council.services.voting.open(key, commitments=("rights",)).open_rounds[0]
    meeting = council.services.voting.void(key, "Somebody looked", (opened.id,))
    assert [round_.state for round_ in meeting.rounds] == [RoundState.CLOSED, RoundState.VOID]
    with refused("too-late-to-void"):
        council.services.voting.void(key, "Once more", (opened.id,))
    meeting = council.services.voting.void(key, "All anew")
    assert [round_.state for round_ in meeting.rounds] == [RoundState.VOID, RoundState.VOID]


def test_how_many_needed_help_is_a_count_and_can_be_corrected(council: ACouncil) -> None:
    key = a_vote(council)
    assert council.services.voting.correct_helped(key, 2).helped == 2
    assert council.services.voting.correct_helped(key, 1).helped == 1
    with refused("count-out-of-range"):
        council.services.voting.correct_helped(key, 8)
    council.services.voting.close(key)
    council.services.voting.reveal(key)
    council.services.running.close(key)
    with refused("meeting-is-closed"):
        council.services.voting.correct_helped(key, 0)
    with pytest.raises(NotFound):
        council.services.voting.has_practised("no-meeting")
