"""Rule 4, tried on every possible result: what leaves the program makes nobody's answer certain.

For 5 to 15 voters and 2 to 5 steps every tally is put through `disclosure`, and tallies that look alike from outside
(the same number of voters, the same words) are gathered. Whoever reads a paper knows one such gathering and nothing
more. In none of them is the count of any answer one certain number from 1 to 4, and none holds only unanimous votes.
The same is asked for an insider who knows one ballot, their own or a friend's: their ballot is taken out of every
tally that can hold it, and of the others' ballots, too, no count from 1 to 4 and no unanimity is certain. (The
insider's own answer may turn out to be the only one of its kind: that is no news about anybody else.)

Asides are not told apart here: the words depend on how many know nothing and on the sum of all other asides (proved
below), so a tally stands for every way to spread that sum over the other asides. With two or more of them any single
one then lies anywhere from 0 to the sum; with only one, skip, it is the sum. The second is the stricter case and is
the one tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from itertools import combinations, pairwise

import pytest

from careboard.domain.disclosure import find, find_in_tally, sorted_outcome
from careboard.domain.rounds import RoundKind, Tally
from careboard.domain.scales import COMMON_ASIDES, SORTED, STILL_GOOD_ENOUGH, Answer, Scale
from tests.support.builders import a_round, a_scale, a_tally, revealed

Cells = tuple[int, ...]
Words = Callable[[Cells], Hashable]
VOTERS = range(5, 16)
UNSURE, OTHER_ASIDES = "dont-know", "skip"
SCALES = [a_scale(steps) for steps in (2, 3, 4, 5)]


@pytest.mark.parametrize("voters", VOTERS)
@pytest.mark.parametrize("scale", [*SCALES, STILL_GOOD_ENOUGH], ids=lambda scale: scale.key)
def test_whoever_reads_the_paper_can_be_sure_of_nobodys_answer(scale: Scale, voters: int) -> None:
    unsure = "not-sure" if scale is STILL_GOOD_ENOUGH else UNSURE
    assert giveaways(voters, len(scale.steps), lambda cells: paper_words(scale, unsure, cells)) == []


@pytest.mark.parametrize("voters", VOTERS)
def test_whoever_hears_whether_an_issue_is_sorted_can_be_sure_of_nobodys_answer(voters: int) -> None:
    assert giveaways(voters, len(SORTED.steps), issue_words) == []


def test_an_exact_count_would_have_been_found() -> None:
    """The search itself is tried on outputs that are known to give children away."""
    assert giveaways(5, 2, lambda cells: cells[0])
    assert giveaways(5, 3, lambda cells: (issue_words(cells), paper_words(a_scale(3), UNSURE, cells)))
    assert giveaways(10, 4, lambda cells: (paper_words(a_scale(4), UNSURE, cells), cells[-2] * 3 >= sum(cells)))
    assert giveaways(5, 2, lambda cells: max(cells) == sum(cells))
    assert giveaways(6, 2, lambda cells: cells[0] >= 5), "an insider would know that all others agree"


def test_withholding_depends_on_how_many_chose_a_word_and_not_on_which() -> None:
    """That nothing is shown, or that no split is said below its threshold, tells nothing about the words chosen."""
    for scale in SCALES:
        shown: dict[tuple[int, int], set[Hashable]] = defaultdict(set)
        for voters in VOTERS:
            for cells in spread(voters, len(scale.steps) + 2):
                found = find_in_tally(tally_of(scale, UNSURE, cells), scale)
                shown[voters, sum(cells[:-2])].add(found.showing)
        assert all(len(showings) == 1 for showings in shown.values())


@pytest.mark.parametrize("scale", [a_scale(2), SORTED, STILL_GOOD_ENOUGH], ids=lambda scale: scale.key)
def test_how_the_other_asides_are_spread_changes_no_word(scale: Scale) -> None:
    """Proves that the search above may gather the asides: the words see not knowing, and the sum of the rest."""
    steps = len(scale.steps)
    words: dict[tuple[Cells, int, int], set[Hashable]] = defaultdict(set)
    for voters in range(5, 11):
        for cells in spread(voters, len(scale.answer_keys)):
            tally = a_tally(scale, *cells)
            words[cells[:steps], cells[steps], sum(cells[steps + 1 :])].add(find_in_tally(tally, scale))
    assert all(len(seen) == 1 for seen in words.values())


def test_every_scale_puts_not_knowing_first_among_its_asides() -> None:
    """So that the test above looks at the right cell."""
    assert COMMON_ASIDES[0].key == UNSURE
    assert STILL_GOOD_ENOUGH.asides == (Answer("not-sure", "Not sure"), Answer("skip", "Skip"))
    assert SORTED.asides == COMMON_ASIDES


def paper_words(scale: Scale, unsure: str, cells: Cells) -> Hashable:
    """Return all that leaves the program about one question of a revealed round."""
    return find_in_tally(tally_of(scale, unsure, cells), scale)


@cache
def issue_words(cells: Cells) -> Hashable:
    """Return all that leaves the program about one issue: what is found, and how its loop goes on."""
    round_ = revealed(a_round(RoundKind.SORTED, questions=("I-1",)), {"I-1": tally_of(SORTED, UNSURE, cells)})
    return find(round_, "I-1", SORTED), sorted_outcome(round_, "I-1")


def tally_of(scale: Scale, unsure: str, cells: Cells) -> Tally:
    """Return a tally of the steps' cells, then of not knowing, then of all other asides together."""
    return Tally(dict(zip((*scale.step_keys, unsure, OTHER_ASIDES), cells, strict=True)))


def giveaways(voters: int, steps: int, words: Words) -> list[tuple[Hashable, int | None, str]]:
    """Return what somebody could be certain of: the words read, the place of the known ballot, and what follows."""
    alike: dict[Hashable, list[Cells]] = defaultdict(list)
    for cells in spread(voters, steps + 2):
        alike[words(cells)].append(cells)
    return [
        (said, known, certain)
        for said, tallies in alike.items()
        for known in (None, *range(steps + 2))
        for certain in certainties(others(tallies, known))
    ]


def others(tallies: list[Cells], known: int | None) -> list[Cells]:
    """Return what is unknown in each tally that can hold the known ballot: all other ballots."""
    if known is None:
        return tallies
    return [(*cells[:known], cells[known] - 1, *cells[known + 1 :]) for cells in tallies if cells[known]]


def certainties(tallies: list[Cells]) -> Iterator[str]:
    """Yield what is true of all these tallies and must not be known."""
    for place, counts in enumerate(zip(*tallies, strict=True)):
        if min(counts) == max(counts) and 1 <= counts[0] <= 4:
            yield f"{counts[0]} at {place}"
    if tallies and all(max(cells) == sum(cells) for cells in tallies):
        yield "unanimous"


@cache
def spread(voters: int, places: int) -> tuple[Cells, ...]:
    """Return every way in which so many voters can spread over so many answers (stars and bars)."""
    bars = combinations(range(voters + places - 1), places - 1)
    edges = ((-1, *chosen, voters + places - 1) for chosen in bars)
    return tuple(tuple(right - left - 1 for left, right in pairwise(edge)) for edge in edges)
