"""Icons and faces are there, and draw alike everywhere."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from careboard import assets, shapes


def test_every_commitment_has_its_picture() -> None:
    for picture, name in shapes.COMMITMENT_ICONS.items():
        assert shapes.commitment_icon(picture) == name
        assert len(shapes.icon(name, "duotone")) >= 2
        assert shapes.has_icon(name, "bold")


def test_a_picture_that_is_not_known_becomes_a_star() -> None:
    assert shapes.commitment_icon("../secret") == shapes.SPARE_ICON
    assert shapes.commitment_icon("bus") == "bus"


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        shapes.icon("no such icon")


@pytest.mark.parametrize("style", ["bold", "duotone", "fill"])
def test_every_icon_lies_in_its_box_and_starts_with_a_move(style: shapes.Style) -> None:
    for name in shapes.icon_names(style):
        for layer in shapes.icon(name, style):
            assert layer.path[0][0] == "M"
            assert {letter for letter, _numbers in layer.path} <= {"M", "L", "C", "Z"}
            numbers = [number for _letter, numbers in layer.path for number in numbers]
            assert min(numbers) >= -4
            assert max(numbers) <= shapes.ICON_BOX + 4


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_faces_go_from_worst_to_best_without_repeating(steps: int) -> None:
    faces = [shapes.face(step, steps) for step in range(steps)]
    assert len({face.colour for face in faces}) == steps
    assert faces[0].colour == shapes.FACE_COLOURS[0]
    assert faces[-1].colour == shapes.FACE_COLOURS[-1]


def test_only_scales_of_two_to_five_steps_have_faces() -> None:
    with pytest.raises(KeyError):
        shapes.face(0, 6)


def test_mouth_and_eyebrows_change_but_eyes_and_outline_do_not() -> None:
    faces = [shapes.face(step, 5) for step in range(5)]
    for number in range(3):
        assert len({face.parts[number].path for face in faces}) == 1
    assert [len(face.parts) for face in faces] == [6, 4, 4, 4, 4]


def test_the_fonts_are_there_with_their_licences_and_have_welsh_and_polish() -> None:
    for path in assets.font_paths()[:5]:
        letters = TTFont(path).getBestCmap()
        assert all(ord(letter) in letters for letter in "ŵŷâêîôûäëïöüŁłżźćąęŚAa9£’“”–·")
    for path in assets.font_paths():
        family = path.stem.partition("-")[0]
        assert "SIL OPEN FONT LICENSE" in assets.text(f"fonts/{family}-OFL.txt")
    assert "MIT" in assets.text("icons/Phosphor-LICENSE.txt")
    assert "BSD" in assets.text("themes/qt-material-LICENSE.txt")
    assert assets.data("fonts/NotoSans-Regular.ttf")[:4] == b"\0\1\0\0"
