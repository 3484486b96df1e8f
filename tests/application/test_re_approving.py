"""The yearly re-approval: what the groups said, and new words that know where they came from."""

from __future__ import annotations

import pytest

from careboard.application.re_approving import ChangedPromise, NewWords, changed_promises
from careboard.domain.coverage import Covered
from careboard.domain.scores import Break
from careboard.domain.wording_changes import ChangeKind, WordingChange
from tests.support.builders import day
from tests.support.councils import KEYS, ACouncil
from tests.support.refusals import refused

PLEDGE = "care-pledge"


def words(*titles: str, came: tuple[str, ...] = ()) -> NewWords:
    """Return new words under a title."""
    return NewWords(" ".join(titles), "", f"We promise {' '.join(titles).lower()}.", "", came)


def as_it_was(key: str) -> NewWords:
    """Return a commitment that nobody changed."""
    return NewWords(key.title(), "", f"We keep our promise about {key}.", "", (key,))


def adopt(council: ACouncil, *new: NewWords, on: int = 20) -> None:
    """Adopt new words and what is left as it was."""
    council.services.re_approving.adopt(PLEDGE, day(on), new)


def changes(council: ACouncil) -> dict[ChangeKind, WordingChange]:
    """Return the changes of the version in force by their kind."""
    return {change.kind: change for change in council.services.setting_up.pledges()[0].current.changes}


def test_new_words_are_mapped_to_the_old_ones(council: ACouncil) -> None:
    first, second, third, *others = KEYS
    adopt(
        council,
        words("Warm homes", came=(first, second)),
        words("Being told", came=(third,)),
        words("Being heard", came=(third,)),
        words("Money"),
        *(as_it_was(key) for key in others[1:]),
    )
    found = changes(council)
    assert found[ChangeKind.MERGED] == WordingChange(ChangeKind.MERGED, (first, second), ("warm-homes",))
    assert found[ChangeKind.SPLIT] == WordingChange(ChangeKind.SPLIT, (third,), ("being-told", "being-heard"))
    assert found[ChangeKind.NEW].new == ("money",)
    assert found[ChangeKind.DROPPED].old == (others[0],)
    pledge = council.services.setting_up.pledges()[0]
    assert [line.number for line in pledge.current.commitments] == list(range(1, len(pledge.current.commitments) + 1))
    told = {change.kind: change for change in changed_promises(pledge, day(0), day(30))}
    assert {*told} == {*ChangeKind} - {ChangeKind.SAME, ChangeKind.REWORDED}
    assert told[ChangeKind.MERGED] == ChangedPromise(ChangeKind.MERGED, ("Love", "Rights"), ("Warm homes",))
    assert changed_promises(pledge, day(20), day(30)) == ()
    assert "money" in {row.commitment.key for row in council.services.scores.board("seniors").rows}
    council.services.steps.undo()
    assert len(council.services.setting_up.pledges()[0].versions) == 1


def test_one_that_only_got_other_words_keeps_its_key_and_all_their_numbers(council: ACouncil) -> None:
    adopt(council, words("Love", came=("love",)), *(as_it_was(key) for key in KEYS[1:]))
    pledge = council.services.setting_up.pledges()[0]
    assert pledge.current.keys == KEYS
    assert pledge.changes_into(2)[0] == WordingChange(ChangeKind.REWORDED, ("love",), ("love",))
    assert {change.kind for change in pledge.changes_into(2)[1:]} == {ChangeKind.SAME}
    assert council.services.setting_up.paste_wording(PLEDGE, KEYS[1], "Signed").changes_into(2)[1].kind is (
        ChangeKind.REWORDED
    )


def test_planned_meetings_ask_what_their_promises_became(council: ACouncil) -> None:
    planning = council.services.planning
    first, second, third, fourth, fifth = KEYS
    key = planning.plan(day(40), "seniors", "Town hall").key
    planning.choose(key, (first, second, third, fourth))
    adopt(
        council,
        words("Warm homes", came=(first, second)),
        words("Being told", came=(third,)),
        words("Being heard", came=(third,)),
        as_it_was(fifth),
    )
    assert planning.meeting(key).planned == ("warm-homes", "being-told", "being-heard")
    assert (planning.titles()[fourth], planning.titles()["warm-homes"]) == (fourth.title(), "Warm homes")
    council.services.steps.undo()
    assert planning.meeting(key).planned == (first, second, third, fourth)


def test_a_running_meeting_asks_the_new_words_too_and_keeps_what_it_has_asked(council: ACouncil) -> None:
    first, second, third, fourth, fifth = KEYS
    key = council.starts(0, 5)
    planning = council.services.planning
    planning.choose(key, (first, second, third))
    planning.seal_self_score(key, {first: "kept", second: "kept", third: "mostly", fifth: "a-bit"})
    council.services.voting.open(key, commitments=(first,))
    adopt(
        council,
        words("Warm homes", came=(first,)),
        words("Being told", came=(second,)),
        words("Being heard", came=(second,)),
        *(as_it_was(each) for each in (fourth, fifth)),
        on=0,
    )
    meeting = planning.meeting(key)
    assert meeting.planned == (first, "being-told", "being-heard")
    assert meeting.self_score == {first: "kept", fifth: "a-bit"}
    assert council.votes(key, *["mostly"] * 5).rounds[0].authority == {first: "kept"}
    council.services.voting.open(key, commitments=("being-told",))


def test_what_cannot_be_mapped_is_refused(council: ACouncil) -> None:
    same = tuple(as_it_was(key) for key in KEYS)
    with refused("words-unchanged"):
        adopt(council, *same)
    with refused("change-not-once"):
        adopt(council, words("Both", came=(KEYS[0], KEYS[1])), as_it_was(KEYS[1]), *same[2:])
    with refused("change-not-once"):
        adopt(council, words("Lost", came=("unknown",)), *same)
    with refused("field-empty"):
        adopt(council, NewWords(" ", "", "Words", ""), *same)


def test_the_score_page_follows_a_promise_through_its_versions(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5, commitments=KEYS)
    first, second, third, *others = KEYS
    adopt(
        council,
        words("Warm homes", came=(first, second)),
        words("Being told", came=(third,)),
        words("Being heard", came=(third,)),
        *(as_it_was(key) for key in others[1:]),
    )
    board = council.services.scores.board("seniors")
    standing = {row.commitment.key: row.coverage.covered for row in board.rows}
    assert standing == {
        "warm-homes": Covered.MISSING,
        "being-told": Covered.MISSING,
        "being-heard": Covered.MISSING,
        **dict.fromkeys(others[1:], Covered.SCORED),
    }
    assert [each.story.commitment.key for each in board.dropped] == [others[0]]
    assert board.dropped[0].on == day(20)
    council.meets(40, *["mostly"] * 5, commitments=("warm-homes", "being-told"))
    rows = {row.commitment.key: row for row in council.services.scores.board("seniors").rows}
    (merged,) = rows["warm-homes"].points
    assert merged.breaks == (Break.MERGED,)
    assert [story.commitment.key for story in rows["warm-homes"].before] == [first, second]
    assert [point.breaks for point in rows["being-told"].points] == [(), (Break.SPLIT,)]


def test_what_a_group_said_of_the_words_is_told_until_they_are_other_words(council: ACouncil) -> None:
    services = council.services
    assert services.re_approving.verdicts(PLEDGE) == {}
    key = council.starts(0, 5)
    services.voting.open(key, commitments=("voice",), good_enough=("love", "rights"))
    ids = {each.key: each.round_id for each in services.voting.sitting(key).questions}
    for _ in range(5):
        answers = {ids["voice"]: {"voice": "kept"}, ids["love"]: {"love": "change-it", "rights": "yes"}}
        services.voting.cast(key, answers, may_see=True)
    services.voting.close(key)
    services.voting.reveal(key)
    council.finishes(key)
    said = services.re_approving.verdicts(PLEDGE)
    assert {commitment: [each.wants_change for each in told] for commitment, told in said.items()} == {
        "love": [True],
        "rights": [False],
    }
    assert (said["love"][0].group, said["love"][0].on) == ("Seniors", day(0))
    adopt(council, words("Love", came=("love",)), *(as_it_was(each) for each in KEYS[1:]))
    assert set(services.re_approving.verdicts(PLEDGE)) == {"rights"}
    assert services.scores.board("seniors").rows[0].coverage.still_good_enough_asked


@pytest.mark.parametrize("kind", [ChangeKind.SAME, ChangeKind.MERGED, ChangeKind.SPLIT, ChangeKind.NEW])
def test_a_change_joins_as_many_as_its_kind_says(kind: ChangeKind) -> None:
    with refused("change-misshapen"):
        WordingChange(kind, ("love",), ())
