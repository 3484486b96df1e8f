"""What a paper says of each promise, and how it was asked (rules 4 to 8)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careboard.application.summary_content import (
    ScoreLine,
)
from careboard.domain.disclosure import Showing
from careboard.domain.rounds import Method
from careboard.domain.scales import Answer, Scale
from careboard.domain.scores import Break, direction
from careboard.reports import score_rows
from tests.reports.drawing import drawn, with_lines
from tests.reports.reading import words_of, words_of_pages
from tests.reports.sample import (
    TITLES,
    score,
    summary,
    unscored,
)


def test_every_promise_of_every_group_is_named() -> None:
    document = words_of(drawn(summary()))
    seniors = document[document.index("what seniors say") : document.index("What juniors say")]
    juniors = document[document.index("What juniors say") : document.index("What the board answered")]
    for title in TITLES.values():
        assert title in seniors
        assert title in juniors


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (score("love", "mostly", "kept"), "We say mostly, the council kept: one step apart."),
        (score("love", "not-kept", "mostly"), "We say not kept, the council mostly: two steps apart."),
        (score("love", "kept", "mostly"), "We say kept, the council mostly: we score it higher."),
        (score("love", "mostly", "mostly"), "We and the council both say mostly."),
        (score("love", "a-bit", "kept", split=True), "We say a bit, the council kept. The room was split."),
        (score("love", "a-bit", None), "We say a bit. The council did not score itself."),
        (score("love", None, "mostly"), "Too few of us chose a word. The council says mostly."),
        (
            score("love", None, "kept", many_unsure=True),
            "Too few of us chose a word. The council says kept. Many of us did not know.",
        ),
        (
            score("love", None, None, method=Method.AGREED, showing=Showing.TALKED_ABOUT),
            "We talked about it, with no score. The council did not score itself.",
        ),
        (unscored("love", "No time."), "Not scored: No time We will score it by 31 March 2027."),
    ],
)
def test_each_score_is_said_in_a_sentence(line: ScoreLine, sentence: str) -> None:
    assert sentence in words_of(drawn(with_lines(line)))


def test_scale_words_are_bold() -> None:
    runs = score_rows.sentence(score("love", "mostly", "kept"))
    assert [run.text for run in runs if run.bold] == ["mostly", "kept"]


def test_an_older_score_says_when_it_was_given_and_that_its_words_were_others() -> None:
    line = score("love", "mostly", "kept", is_new=False)
    assert line.point is not None
    old = replace(line, point=replace(line.point, words=replace(line.point.words, plain="We are loved")))
    words = words_of(drawn(with_lines(old)))
    assert "9 voted in April" in words
    assert "Scored in its old words." in words


def test_long_words_of_a_councils_own_scale_are_never_cut() -> None:
    labels = ["Wonderful all of the time", "Mostly what we hoped for", "Sometimes", "Hardly ever", "Unexperienced"]
    scale = Scale("own", tuple(Answer(f"s{place}", label) for place, label in enumerate(labels)))
    lines = [score(f"Promise {n}", f"s{n % 5}", f"s{n % 4}", scale=scale) for n in range(18)]
    assert lines[0].point is not None
    assert not score_rows.words_fit(lines[0].point, 359)
    assert "Unexperienced" in " ".join(words_of_pages(drawn(with_lines(*lines))))


def test_no_count_of_any_answer_is_printed() -> None:
    words = words_of(drawn(summary()))
    assert not re.search(r"\d+ (of us )?(said|chose|answered|skipped)|%|most of us|average", words)


def test_each_group_keeps_its_own_stem() -> None:
    juniors = replace(summary().groups[1].group, stem="This month")
    groups = (summary().groups[0], replace(summary().groups[1], group=juniors))
    words = words_of(drawn(replace(summary(), groups=groups)))
    assert "Juniors: This month: does Hillside Council keep this promise?" in words


def test_the_adults_of_each_meeting_are_told_where_they_differ() -> None:
    heard = (replace(summary().heard[0], adults_present=1), replace(summary().heard[1], adults_present=0))
    words = words_of(drawn(replace(summary(), heard=heard)))
    assert "Adults who stayed besides the worker: 1 adult on 21 April and none on 12 May." in words


def test_a_round_of_too_few_names_nothing_that_was_asked() -> None:
    round_ = replace(summary().covers[2].rounds[1], questions=(), tallies={}, voted=3)
    meeting = replace(summary().covers[2], rounds=(round_,))
    words = words_of(drawn(replace(summary(), covers=(meeting,))))
    assert "3 voted" not in words


def moving(key: str, before: str, now: str, *breaks: Break) -> ScoreLine:
    """Return a promise with two scores."""
    line, old = score(key, now, "kept"), score(key, before, "kept")
    assert line.point is not None
    assert old.point is not None
    points = (old.point, replace(line.point, breaks=breaks))
    return replace(line, row=replace(line.row, points=points, direction=direction(points)), point=points[-1])


def test_only_like_is_compared_with_like_and_why_not_is_said() -> None:
    content = with_lines(
        moving("love", "a-bit", "mostly"),
        moving("respect", "mostly", "a-bit"),
        moving("rights", "mostly", "mostly", Break.WORDING),
        moving("voice", "mostly", "mostly", Break.STEM, Break.METHOD),
    )
    words = words_of(drawn(content))
    assert "Seniors: Better than last time: Love. Worse than last time: Respect." in words
    assert "Not compared (new words): Rights." in words
    assert "Not compared (the question begins differently and asked in another way): Voice." in words


def test_no_adult_but_the_worker_is_said() -> None:
    heard = tuple(replace(one, adults_present=0) for one in summary().heard)
    assert "No adult but the worker stayed." in words_of(drawn(replace(summary(), heard=heard)))


def test_a_council_that_never_scored_itself_is_told_so() -> None:
    assert "It did not score itself." in words_of(drawn(with_lines(score("love", "mostly", None))))
