"""What a paper says of new words since the one before, and of whom the groups speak for."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.re_approving import ChangedPromise
from careboard.domain.scores import Break
from careboard.domain.wording_changes import ChangeKind
from tests.reports.drawing import drawn, page_one
from tests.reports.reading import words_of_pages
from tests.reports.sample import JUNIORS, LEAVERS, SENIORS, summary

CHANGES = (
    ChangedPromise(ChangeKind.REWORDED, ("Love",), ("Love",)),
    ChangedPromise(ChangeKind.MERGED, ("Respect", "Rights"), ("Fairness",)),
    ChangedPromise(ChangeKind.SPLIT, ("Voice",), ("Being told", "Being heard")),
    ChangedPromise(ChangeKind.DROPPED, ("No age limits",), ()),
    ChangedPromise(ChangeKind.NEW, (), ("Money",)),
)


def test_the_paper_says_what_was_reworded_or_dropped_since_the_one_before() -> None:
    words = " ".join(" ".join(words_of_pages(drawn(replace(summary(), reworded=CHANGES)))).split())
    assert (
        "Care Pledge. Since the paper before: “Love” has new words. “Respect” and “Rights” became one: “Fairness”. "
        "“Voice” became “Being told” and “Being heard”. “No age limits” was dropped from the pledge. "
        "“Money” is new in the pledge."
    ) in words
    assert "Since the paper before" not in " ".join(words_of_pages(drawn(summary())))


def test_a_line_that_began_with_two_promises_is_not_compared() -> None:
    content = summary()
    scores = content.groups[0]
    line = scores.lines[0]
    assert line.point is not None
    point = replace(line.point, breaks=(Break.MERGED,))
    joined = replace(line, point=point, row=replace(line.row, points=(point,)))
    groups = (replace(scores, lines=(joined, *scores.lines[1:])), *content.groups[1:])
    words = " ".join(" ".join(words_of_pages(drawn(replace(content, groups=groups)))).split())
    assert "Not compared (here several became one): Love." in words


def test_words_that_were_scored_in_their_old_form_are_left_to_score() -> None:
    line = summary().groups[0].lines[0]
    assert not line.is_left
    new = replace(line.row.commitment, plain="Other words.")
    assert replace(line, row=replace(line.row, commitment=new)).is_left
    assert not replace(line, row=replace(line.row, commitment=new), deferred="No time").is_left


def test_page_one_says_for_whom_the_groups_speak() -> None:
    content = summary()
    seniors = replace(SENIORS, population=64, out_of_area=18)
    heard = tuple(replace(one, group=seniors) if one.group == SENIORS else one for one in content.heard)
    leavers = replace(LEAVERS, population=40)
    missing = replace(content.missing, groups_not_heard=((leavers, content.missing.groups_not_heard[0][1]),))
    content = replace(content, heard=heard, missing=missing)
    for_whom = "The seniors speak for 64 young people, 18 of them live outside the area."
    words = " ".join(page_one(replace(content, loops=())).split())
    assert for_whom in words
    assert "The care leavers speak for 40 young people." in words
    assert f"The {JUNIORS.name.lower()} speak for" not in words
    # Where page one is full, it stands with how it was asked.
    first, *rest = words_of_pages(drawn(content))
    assert for_whom not in " ".join(first.split())
    assert for_whom in " ".join(" ".join(rest).split())
