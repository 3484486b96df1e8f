"""What the scores page says of a scoreboard: words that rule 4 allows, breaks that rule 6 asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.re_approving import NewWords
from careboard.domain.council import Group
from careboard.domain.coverage import Covered
from tests.support.builders import a_commitment, day
from tests.support.councils import ACouncil, open_council
from ui.scores.score_reading import PromiseScore, ScoresView, read_scores
from ui.widgets.steps import StepPoint


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with two groups and five promises."""
    with open_council(tmp_path) as made:
        made.begins()
        yield made


def read(council: ACouncil, group: str = "seniors") -> ScoresView:
    """Return what the page shows."""
    return read_scores(council.services.scores.board(group))


def love(council: ACouncil) -> PromiseScore:
    """Return the first promise."""
    return read(council).promises[0]


def test_before_the_first_score_nothing_is_shown_but_the_promises(council: ACouncil) -> None:
    view = read(council)
    assert view.heads == ()
    assert (view.group, view.authority, view.pledge) == ("Seniors", "Hillside Council", "Care Pledge")
    assert view.steps == ("not kept", "a bit", "mostly", "kept")
    assert {line.strip.note for line in view.promises} == {"Not scored yet"}
    assert {(line.words, line.beside, line.trend) for line in view.promises} == {("", "", "")}


def test_a_score_has_its_step_its_voters_and_the_authority_beside_it(council: ACouncil) -> None:
    key = council.starts(0, 5)
    council.services.planning.seal_self_score(key, {"love": "kept"})
    council.scores(key, *["a-bit"] * 5)
    council.finishes(key)
    (head,) = read(council).heads
    assert (head.month, head.voted, head.adults) == ("Jan 2026", "5 voted", "1 adult")
    line = love(council)
    assert (line.words, line.beside) == ("a bit", "Hillside Council: kept")
    assert (line.strip.middle, line.strip.authority, line.strip.note) == (1, 3, "")
    assert line.points == (StepPoint(1, steps=4),)
    assert line.history == ("a bit. 5 voted",)
    assert line.sentence.startswith("15 January 2026. 5 voted. We say a bit, the council kept")


def test_an_authority_that_did_not_score_itself_is_named(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    assert love(council).beside == "Hillside Council did not score itself"
    assert love(council).strip.authority is None


def test_too_few_and_put_off_are_said_instead_of_a_step(council: ACouncil) -> None:
    key = council.meets(0, *["kept"] * 4)
    line = love(council)
    assert (line.strip.note, line.words, line.history) == ("Too few to show", "", ("too few to show. 4 voted",))
    assert line.points == (StepPoint(too_few="too few"),)
    later = council.starts(20, 5)
    council.services.planning.defer(later, "rights", "Our advocate was ill")
    council.scores(later, *["kept"] * 5)
    council.finishes(later)
    rights = read(council).promises[1]
    assert rights.strip.note == "Not scored: Our advocate was ill"
    assert key != later


def test_a_split_room_is_said_in_words_and_drawn(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 4, *["not-kept"] * 4)
    line = love(council)
    assert line.strip.split
    assert line.words.endswith(", split")
    assert line.history[0].endswith(", split. 8 voted")


def test_new_words_break_the_line_and_say_why(council: ACouncil) -> None:
    council.meets(0, *["mostly"] * 5)
    council.services.setting_up.reword("care-pledge", day(10), (a_commitment("love", 1, "We love you."),))
    council.meets(30, *["kept"] * 5)
    line = love(council)
    assert [point.break_words for point in line.points] == ["", "new words"]
    assert line.trend == "Cannot say: the question was worded differently"
    assert line.history[1] == "kept. 5 voted. new words"


def test_a_point_on_another_scale_keeps_its_own_steps(council: ACouncil) -> None:
    council.meets(0, *["mostly"] * 5)
    seniors = council.services.setting_up.council().group("seniors")
    council.services.setting_up.put_group(replace(seniors, scale="three-words"))
    line = love(council)
    assert read(council).steps == ("no", "sometimes", "yes")
    assert line.strip.steps == ("not kept", "a bit", "mostly", "kept")
    assert line.points == (StepPoint(2, steps=4),)
    council.meets(30, *["yes"] * 5)
    assert love(council).points == (StepPoint(2, steps=4), StepPoint(2, break_words="other answer words", steps=3))


def test_the_last_four_scored_meetings_are_shown(council: ACouncil) -> None:
    for number in range(5):
        council.meets(40 * number, *["kept"] * 5)
    view = read(council)
    assert [head.month for head in view.heads] == ["Feb 2026", "Apr 2026", "May 2026", "Jun 2026"]
    assert len(view.promises[0].points) == 4
    assert view.promises[0].trend == "Same as last time"
    board = council.services.scores.board("seniors")
    assert board.rows[0].coverage.covered is Covered.SCORED


def test_what_was_joined_or_dropped_keeps_its_story(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5, commitments=("love", "rights", "voice"))
    old = council.services.setting_up.pledges()[0].current.commitments
    kept = [NewWords(each.title, "", each.plain, "", (each.key,)) for each in old[3:]]
    joined = NewWords("Warm homes", "", "A warm home for each of us.", "", ("love", "rights"))
    council.services.re_approving.adopt("care-pledge", day(20), (joined, *kept))
    view = read(council)
    assert [(each.title, each.became) for each in view.earlier] == [
        ("Love", "Became part of “Warm homes”."),
        ("Rights", "Became part of “Warm homes”."),
        ("Voice", "Dropped from the pledge in 2026."),
    ]
    assert view.earlier[2].said.startswith("15 January 2026. 5 voted. We say kept.")
    assert view.covered == "Scored in this cycle: 0 of 3, by 31 December 2026."
    council.meets(40, *["mostly"] * 5, commitments=("warm-homes",))
    homes = read(council).promises[0]
    assert homes.why_not == "Cannot say: several became this one"
    assert [point.break_words for point in homes.points] == ["here several became one"]


def test_a_score_of_the_old_words_says_nothing_of_the_new_ones(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    council.services.setting_up.reword("care-pledge", day(10), (a_commitment("love", 1, "We love you."),))
    assert love(council).why_not == "Not scored in its new words yet"


def test_who_was_heard_and_who_was_not(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    seniors, juniors = setting_up.council().groups
    setting_up.put_group(replace(seniors, population=64, out_of_area=18))
    setting_up.put_group(replace(juniors, population=1, out_of_area=0))
    assert read(council).heard.startswith("The seniors speak for 64 young people, 18 of them live")
    council.meets(0, *["kept"] * 5)
    council.meets(1, *["no"] * 5, group="juniors")
    council.turn_to(400)
    council.meets(400, *["kept"] * 5)
    board, not_heard = council.services.scores.board("seniors"), council.services.scores.not_heard()
    view = read_scores(board, not_heard)
    assert view.heard == (
        "19 February 2027: 5 came. The seniors speak for 64 young people, 18 of them live outside the area."
    )
    assert view.not_heard == (
        "Juniors: no meeting in this cycle, the last on 16 January 2026. "
        "The juniors speak for 1 young person, fewer than 5 of them outside the area.",
    )
    setting_up.put_group(Group.of("leavers", "Care leavers", population=9))
    last = read_scores(board, council.services.scores.not_heard()).not_heard[-1]
    assert last == "Care leavers: no meeting yet. The care leavers speak for 9 young people."
