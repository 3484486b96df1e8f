"""Papers that say the same are the same, byte for byte, whatever the exact counts behind them were (rule 4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.application.summary_content import SummaryContent
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Round, Tally
from careboard.reports.editions import draw_edition
from tests.reports.sample import summary
from ui.page_png import page_png


def counted_otherwise(content: SummaryContent) -> SummaryContent:
    """Return the same findings of other votes: other counts, other ages, and everybody may see the numbers."""
    return replace(content, covers=tuple(map(_other_meeting, content.covers)))


def _other_meeting(held: Meeting) -> Meeting:
    ages = {"7-9": held.heads - 1, "18-25": 1}
    return replace(held, attended=ages, rounds=tuple(map(_other_round, held.rounds)))


def _other_round(asked: Round) -> Round:
    return replace(asked, everyone_may_see=True, tallies={key: _other(each) for key, each in asked.tallies.items()})


def _other(tally: Tally) -> Tally:
    """Return a tally with the same number of voters, all of whom gave the last answer."""
    *others, last = tally.cells
    return Tally({**dict.fromkeys(others, 0), last: tally.ballots})


@pytest.mark.parametrize("edition", ["standard", "easy-read"])
def test_exact_counts_change_no_byte_of_a_paper(edition: str) -> None:
    content = summary()
    other = counted_otherwise(content)
    assert other != content
    drawn = [draw_edition(each, edition, "html", draft=False, picture=page_png) for each in (content, other)]
    assert drawn[0] == drawn[1]
