"""The scoreboard: every commitment of one group, under rules 4, 5 and 6."""

from __future__ import annotations

from careboard.application.scoreboard import cycle_at
from careboard.domain.coverage import Covered
from careboard.domain.disclosure import Showing
from careboard.domain.scores import Break, Direction
from tests.support.builders import a_commitment, day
from tests.support.councils import KEYS, ACouncil


def test_before_the_first_meeting_everything_is_missing(council: ACouncil) -> None:
    board = council.services.scores.board("seniors")
    assert (board.cycle, board.covered, board.meetings) == (None, 0, ())
    assert [row.commitment.key for row in board.rows] == list(KEYS)
    assert all(row.now is None and row.coverage.covered is Covered.MISSING for row in board.rows)


def test_each_group_has_its_own_scores_and_coverage(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5, commitments=("love", "rights"))
    council.meets(1, *["no"] * 5, group="juniors")
    seniors, juniors = (council.services.scores.board(group) for group in ("seniors", "juniors"))
    assert (seniors.covered, juniors.covered) == (2, 1)
    assert (seniors.scale.key, juniors.scale.key) == ("four-words", "three-words")
    love = juniors.rows[0]
    assert love.now is not None
    assert (love.now.finding.step, love.now.scale.key) == ("no", "three-words")
    assert [meeting.group for meeting in seniors.meetings] == ["seniors"]
    assert seniors.pledge_titles == ("Care Pledge",)


def test_scores_move_and_a_line_breaks_where_the_words_changed(council: ACouncil) -> None:
    council.meets(0, *["mostly"] * 5)
    council.meets(30, *["kept"] * 5)
    row = council.services.scores.board("seniors").rows[0]
    assert (len(row.points), row.direction) == (2, Direction.BETTER)
    council.services.setting_up.reword("care-pledge", day(40), (a_commitment("love", 1, "We love you."),))
    council.meets(60, *["kept"] * 5)
    row = council.services.scores.board("seniors").rows[0]
    assert row.direction is Direction.CANNOT_SAY
    assert row.points[-1].breaks == (Break.WORDING,)
    assert row.points[0].words.plain == "We keep our promise about love."


def test_too_few_say_nothing_and_count_for_nothing(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 4)
    board = council.services.scores.board("seniors")
    assert board.rows[0].now is not None
    assert board.rows[0].now.finding.showing is Showing.TOO_FEW
    assert board.covered == 0


def test_a_new_cycle_begins_after_its_months(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    council.turn_to(400)
    board = council.services.scores.board("seniors")
    assert board.covered == 0
    assert board.rows[0].coverage.last_scored == day(0)
    with council.store.start_work() as work:
        cycle = cycle_at(work, day(-300))
    assert cycle is not None
    assert cycle.holds(day(0))
