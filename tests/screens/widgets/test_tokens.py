"""The three themes keep the contrasts that were promised."""

from __future__ import annotations

import pytest

from careboard import shapes
from ui.tokens import THEMES, Tokens, commitment_tint, contrast, mixed

THEME_NAMES = tuple(THEMES)
GROUNDS = ("canvas", "surface", "sunken", "tint")
WORDS_ON_ANY_GROUND = ("ink", "second", "primary", "danger", "warning", "success")
PAIRS = (
    ("danger", "danger_tint"),
    ("warning", "warning_tint"),
    ("success", "success_tint"),
    ("disabled", "disabled_ground"),
    ("on_primary", "primary"),
    ("on_primary", "primary_pressed"),
    ("on_selection", "selection"),
    ("ink", "tint_strong"),
    ("canvas", "ink"),
    ("surface", "danger"),
    ("on_sun", "sun"),
    ("on_curtain", "curtain"),
    ("sun", "curtain"),
)


def _value(tokens: Tokens, name: str) -> str:
    return str(getattr(tokens, name))


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_reach_four_and_a_half_to_one_on_every_ground(theme: str) -> None:
    tokens = THEMES[theme]
    for word in WORDS_ON_ANY_GROUND:
        for ground in GROUNDS:
            assert contrast(_value(tokens, word), _value(tokens, ground)) >= 4.5, (word, ground)
    for word, ground in PAIRS:
        assert contrast(_value(tokens, word), _value(tokens, ground)) >= 4.5, (word, ground)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_ink_reaches_seven_to_one_for_the_scoring_view(theme: str) -> None:
    tokens = THEMES[theme]
    for ground in ("canvas", "surface", "tint"):
        assert contrast(tokens.ink, _value(tokens, ground)) >= 7


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_edges_and_icons_reach_three_to_one(theme: str) -> None:
    tokens = THEMES[theme]
    for edge in ("edge", "primary", "danger"):
        for ground in ("canvas", "surface", "sunken"):
            assert contrast(_value(tokens, edge), _value(tokens, ground)) >= 3, (edge, ground)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_one_line_of_the_focus_ring_is_seen_on_every_ground_and_on_filled_buttons(theme: str) -> None:
    tokens = THEMES[theme]
    for ground in (*GROUNDS, "primary"):
        seen = max(contrast(line, _value(tokens, ground)) for line in (tokens.focus_outer, tokens.focus_inner))
        assert seen >= 3, ground
    assert contrast(tokens.focus_outer, tokens.focus_inner) >= 3


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("picture", [*shapes.COMMITMENT_ICONS, "a council's own"])
def test_each_commitment_is_read_on_its_own_tint(theme: str, picture: str) -> None:
    tint = commitment_tint(theme, picture)
    assert contrast(tint.strong, tint.ground) >= 4.5
    assert contrast(THEMES[theme].ink, tint.ground) >= 4.5
    assert contrast(tint.strong, THEMES[theme].surface) >= 4.5


def test_high_contrast_is_black_white_and_yellow() -> None:
    tokens = THEMES["high-contrast"]
    greys = {"disabled"}
    named = set(Tokens.__dataclass_fields__) - greys - {"name"}
    assert {_value(tokens, name) for name in named} == {"#000000", "#FFFFFF", "#FFEB3B"}
    assert tokens.is_high_contrast
    assert not THEMES["light"].is_high_contrast


def test_contrast_and_mixing_are_those_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_neighbouring_faces_differ_in_more_than_colour() -> None:
    mouths = [shapes.face(step, 5).parts[3] for step in range(5)]
    assert len({part.path for part in mouths}) == 5
