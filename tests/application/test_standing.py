"""Where a running meeting stands is kept and read again."""

from __future__ import annotations

from careboard.application.standing import Standing, read_standing, standing_note
from careboard.domain.meetings import Step


def test_the_minutes_of_a_theme_are_kept_apart_from_those_of_its_step() -> None:
    standing = Standing(part=2, spent={(Step.TALK, 0): 60.0, (Step.TALK, 1): 30.5}, since=7.0, theme=1)
    assert read_standing(standing_note("2026-01", standing), "2026-01") == standing
    assert read_standing(standing_note("2026-01", standing), "2026-02") == Standing()


def test_what_was_kept_before_themes_had_minutes_of_their_own_is_read() -> None:
    note = '{"meeting": "2026-01", "part": 0, "spent": {"talk": 60}, "since": null}'
    assert read_standing(note, "2026-01") == Standing(spent={(Step.TALK, 0): 60.0})
