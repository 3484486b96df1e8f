"""Where the file of a new council will lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.errors import RuleBroken
from ui.start.new_council import NewCouncil, file_for


@pytest.mark.parametrize(
    ("council", "name"),
    [
        ("Hillside Voices", "Hillside Voices.careboard"),
        ("Cymorth i Ymadawyr Gofal", "Cymorth i Ymadawyr Gofal.careboard"),
        ("../../etc/passwd", "etc passwd.careboard"),
        ("CON", "council CON.careboard"),
        ("LPT1", "council LPT1.careboard"),
        ("...", "council.careboard"),
        ("أصوات التل", "أصوات التل.careboard"),
        ("x" * 500, "x" * 60 + ".careboard"),
    ],
)
def test_a_file_is_named_after_its_council_and_stays_in_its_folder(tmp_path: Path, council: str, name: str) -> None:
    assert file_for(tmp_path, council) == tmp_path / name


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Voices.careboard").touch()
    (tmp_path / "Voices 2.careboard").touch()
    assert file_for(tmp_path, "Voices").name == "Voices 3.careboard"


def test_a_council_without_names_cannot_be_made() -> None:
    with pytest.raises(RuleBroken, match="field-empty"):
        NewCouncil().whole()
