"""The promise strip: what its marks say, and what they must not say."""

from __future__ import annotations

from itertools import product

import pytest

from careboard import strip_shapes
from careboard.reports import fonts
from careboard.reports.strip_drawing import fits_without_cuts, key_drawing, strip_drawing
from careboard.strip_shapes import Disc, Frame, Line, Shape, Square, Strip, Text

WORDS = (("not kept",), ("a bit",), ("mostly",), ("kept",))
WIDTH = 400.0


def shapes_of(**marks: object) -> tuple[Shape, ...]:
    return strip_shapes.strip_shapes(Strip(WORDS, **marks), WIDTH, instead_width=100)  # type: ignore[arg-type]


def only(kind: type, shapes: tuple[Shape, ...]) -> list[Shape]:
    return [shape for shape in shapes if isinstance(shape, kind)]


def test_steps_stand_from_the_least_kept_to_the_best_and_ours_is_bold() -> None:
    texts = [shape for shape in shapes_of(ours=2) if isinstance(shape, Text)]
    assert [(text.words, text.strong) for text in texts] == [
        ("not kept", False),
        ("a bit", False),
        ("mostly", True),
        ("kept", False),
    ]
    assert [text.x for text in texts] == [50, 150, 250, 350]


@pytest.mark.parametrize(("ours", "theirs"), list(product(range(4), range(4))))
def test_the_marks_stand_over_their_words_and_never_on_each_other(ours: int, theirs: int) -> None:
    shapes = shapes_of(ours=ours, theirs=theirs)
    (disc,) = [shape for shape in shapes if isinstance(shape, Disc)]
    (square,) = [shape for shape in shapes if isinstance(shape, Square)]
    assert disc.x // 100 == ours
    assert square.x // 100 == theirs
    assert abs(disc.x - square.x) >= disc.radius + square.half
    gaps = [shape for shape in shapes if isinstance(shape, Line) and shape.ink]
    assert len(gaps) == (ours != theirs)
    for gap in gaps:
        assert abs(gap.start[0] - disc.x) >= disc.radius
        assert abs(gap.end[0] - square.x) <= square.half


def fork_around(shapes: tuple[Shape, ...], centre: float) -> list[tuple[float, float, float]]:
    lines = [shape for shape in shapes if isinstance(shape, Line) and shape.round_ends]
    discs = [shape for shape in shapes if isinstance(shape, Disc)]
    return [(round(line.start[0] - centre, 6), line.start[1], round(line.end[0] - centre, 6)) for line in lines] + [
        (round(disc.x - centre, 6), disc.y, disc.radius) for disc in discs
    ]


def test_the_fork_has_one_shape_wherever_the_answers_lie() -> None:
    forks = [fork_around(shapes_of(ours=ours, split=True), 50 + 100 * ours) for ours in range(4)]
    assert all(fork == forks[0] for fork in forks)


@pytest.mark.parametrize(("theirs", "at_left"), [(None, True), (0, False), (1, False), (2, True), (3, True)])
def test_too_few_is_dashed_and_said_where_the_other_mark_is_not(theirs: int | None, at_left: bool) -> None:
    shapes = shapes_of(theirs=theirs, instead="too few to show")
    (frame,) = [shape for shape in shapes if isinstance(shape, Frame)]
    assert frame.dashed
    assert not only(Disc, shapes)
    (words,) = [shape for shape in shapes if isinstance(shape, Text) and not shape.centred]
    assert (words.x < WIDTH / 2) == at_left


def test_a_strip_grows_with_its_words() -> None:
    one = strip_drawing(["no", "yes"], 200)
    two = strip_drawing(["never in our experience so far", "yes"], 200)
    assert two.height > one.height
    assert one.height == pytest.approx(41)


def test_a_strip_grows_with_its_type() -> None:
    assert strip_drawing(["no", "yes"], 200, size=28).height == pytest.approx(82)


def test_words_that_would_be_cut_are_noticed() -> None:
    assert fits_without_cuts(["not kept", "a bit", "mostly", "kept"], 359)
    assert not fits_without_cuts(["Unbelievably", "Sometimes", "Hardly", "Never", "Always"], 359)


def test_a_key_that_is_too_long_for_a_line_takes_two() -> None:
    short = key_drawing("young people", "Hillside Council", "gap", "room was split", 487)
    long = key_drawing("young people", "The Council of the City and County of Somewhere", "gap", "room was split", 487)
    assert long.height > short.height


def test_a_name_too_long_for_any_line_is_shortened() -> None:
    assert fonts.shortened("Hillside", fonts.REGULAR, 10) == "Hillside"
    assert fonts.shortened("w" * 100, fonts.REGULAR, 10).endswith("w…")
    assert fonts.width(fonts.shortened("w" * 100, fonts.REGULAR, 10), fonts.REGULAR) <= 10
