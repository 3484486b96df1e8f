"""Icons and faces as plain geometry, which windows and papers draw alike.

A path is a sequence of commands, y downwards: M (move), L (line), C (curve: two handles, an end), Z (close).
Icons live in a box of 256 units, faces in a box of 100.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Literal

from careboard import assets

ICON_BOX = 256.0
FACE_BOX = 100.0
FACE_INK = "#1E2333"
FACE_LINE = 3.4

# Worst to best: red to blue is told apart under every colour blindness. The middle one is for odd scales.
FACE_COLOURS = ("#E8836B", "#F0B35E", "#EBD98B", "#9CCFC0", "#57B3C6")

# The picture of each built-in commitment; a council may choose another icon for its own.
COMMITMENT_ICONS = {
    "love": "heart",
    "respect": "handshake",
    "relationships": "users",
    "stability": "house-line",
    "mental-health": "brain",
    "no-age-limits": "cake",
    "family": "users-three",
    "have-a-say": "chats-circle",
    "rights": "scales",
    "voice": "megaphone",
}
SPARE_ICON = "star"

Style = Literal["bold", "duotone", "fill"]
Fill = Literal["face", "ink", "white", "none"]
Command = tuple[str, tuple[float, ...]]
Path = tuple[Command, ...]

_FACES_BY_STEPS = {2: (0, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
_ROUND = 0.5523


@dataclass(frozen=True, slots=True)
class Layer:
    """One filled path of an icon; the fill rule is non-zero."""

    opacity: float
    path: Path


@dataclass(frozen=True, slots=True)
class FacePart:
    """One path of a face: what fills it, and the width of its line in ink (0: no line, round ends)."""

    path: Path
    fill: Fill
    line: float = 0.0


@dataclass(frozen=True, slots=True)
class Face:
    """The drawing of one step of a scale."""

    colour: str
    parts: tuple[FacePart, ...]


@cache
def _icons() -> dict[str, dict[str, list[tuple[float, str]]]]:
    icons: dict[str, dict[str, list[tuple[float, str]]]] = json.loads(assets.text("icons/icons.json"))
    return icons


def parse_path(words: str) -> Path:
    """Read a path written as letters and numbers with spaces between them."""
    commands: list[tuple[str, list[float]]] = []
    for word in words.split():
        if word.isalpha():
            commands.append((word, []))
        else:
            commands[-1][1].append(float(word))
    return tuple((letter, tuple(numbers)) for letter, numbers in commands)


def icon_names(style: Style) -> tuple[str, ...]:
    """Return the names of all icons of a style."""
    return tuple(_icons()[style])


def has_icon(name: str, style: Style = "bold") -> bool:
    """Tell whether there is such an icon."""
    return name in _icons()[style]


@cache
def icon(name: str, style: Style = "bold") -> tuple[Layer, ...]:
    """Return the layers of an icon, to be drawn in order in one colour; an unknown name raises KeyError."""
    return tuple(Layer(opacity, parse_path(words)) for opacity, words in _icons()[style][name])


def commitment_icon(picture: str) -> str:
    """Return the duotone icon of a commitment's picture, a star where a council's own is not known."""
    name = COMMITMENT_ICONS.get(picture, picture)
    return name if has_icon(name, "duotone") else SPARE_ICON


def _ellipse(x: float, y: float, across: float, up: float) -> Path:
    bend_x, bend_y = across * _ROUND, up * _ROUND
    return (
        ("M", (x + across, y)),
        ("C", (x + across, y + bend_y, x + bend_x, y + up, x, y + up)),
        ("C", (x - bend_x, y + up, x - across, y + bend_y, x - across, y)),
        ("C", (x - across, y - bend_y, x - bend_x, y - up, x, y - up)),
        ("C", (x + bend_x, y - up, x + across, y - bend_y, x + across, y)),
        ("Z", ()),
    )


# Only mouth and eyebrows change from face to face: no tears, no anger.
_MOUTHS = (
    "M 30 76 C 38 58 62 58 70 76",
    "M 33 71 C 42 62.5 58 62.5 67 71",
    "M 34 67 L 66 67",
    "M 32 62 C 41 72.5 59 72.5 68 62",
    "M 28 58 C 35 84 65 84 72 58 C 60 62 40 62 28 58 Z",
)
_EYEBROWS = ("M 24 33 C 28 29.5 33 26.5 39 25", "M 76 33 C 72 29.5 67 26.5 61 25")


@cache
def _face(expression: int) -> Face:
    smile_shows_teeth = expression == len(_MOUTHS) - 1
    parts = [FacePart(_ellipse(50, 50, 46, 46), "face", FACE_LINE)]
    parts += [FacePart(_ellipse(x, 42, 5, 6.6), "ink") for x in (34, 66)]
    mouth = parse_path(_MOUTHS[expression])
    if smile_shows_teeth:
        parts.append(FacePart(mouth, "white", FACE_LINE))
    else:
        parts.append(FacePart(mouth, "none", FACE_LINE + 1.4))
    if expression == 0:
        parts += [FacePart(parse_path(words), "none", FACE_LINE + 1.4) for words in _EYEBROWS]
    return Face(FACE_COLOURS[expression], tuple(parts))


def face(step_from_worst: int, steps: int) -> Face:
    """Return the face of a step of a scale of two to five steps, counted from 0 at the least kept."""
    return _face(_FACES_BY_STEPS[steps][step_from_worst])
