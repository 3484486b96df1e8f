"""Compile the icon set's SVG paths into resources/icons/icons.json, which windows and papers draw alike.

Usage: python packaging/compile_icons.py FOLDER, where FOLDER holds the sub-folders bold, duotone and fill.
"""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

OUT = Path(__file__).resolve().parent.parent / "resources" / "icons" / "icons.json"

PICTURES = (
    "heart handshake users house-line brain cake users-three chats-circle scales megaphone "
    "hand-heart sparkle flag-banner folder-open star book-open bed phone car suitcase-rolling moon-stars wifi-high "
    "image currency-gbp graduation-cap clock first-aid-kit tree game-controller music-notes paw-print soccer-ball "
    "envelope-simple calendar-check shield-check chat-circle-text key lock-key map-pin hand-waving "
    "certificate hands-clapping question bus shopping-bag user arrows-clockwise"
).split()

INTERFACE = (
    "house calendar-check calendar-blank play-circle list-checks arrows-clockwise chart-bar-horizontal printer question "
    "gear-six caret-right caret-left caret-down caret-up pause play sign-out arrow-left arrow-right arrow-up arrow-down "
    "arrow-bend-up-right arrow-u-up-left check check-circle check-fat check-square square circle circle-half x x-circle "
    "plus minus equals speaker-high speaker-slash text-aa warning warning-circle flag flag-banner paper-plane-tilt "
    "chat-circle-dots chat-circle-text chats-circle clock hourglass funnel-simple shield-check key users users-three user "
    "identification-badge identification-card student folder-open sparkle info lock lock-key eye eye-slash pencil-simple "
    "trash magnifying-glass table star book-open prohibit dots-three list hand-heart hand-waving heart handshake "
    "house-line brain cake scales megaphone copy download-simple floppy-disk monitor presentation arrows-out "
    "map-pin phone certificate stop skip-forward seal-check file-text file-pdf globe sun moon circle-half-tilt "
    "link backspace keyboard note-pencil notebook hand-palm smiley tray hand-pointing users-four hands-clapping"
).split()

FILLED = "check-circle check-square play-circle circle star warning x-circle clock prohibit flag heart speaker-high".split()


class PathRecorder(BasePen):
    """Writes a path as one short string of M, L, C and Z commands."""

    def __init__(self) -> None:
        super().__init__(None)
        self.words: list[str] = []

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        numbers = (f"{number:.2f}".rstrip("0").rstrip(".") for point in points for number in point)
        self.words.extend((letter, *numbers))

    def _moveTo(self, point: tuple[float, float]) -> None:
        self._add("M", point)

    def _lineTo(self, point: tuple[float, float]) -> None:
        self._add("L", point)

    def _curveToOne(
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._add("C", first, second, end)

    def _closePath(self) -> None:
        self._add("Z")


def compile_icon(svg: Path) -> list[list[object]]:
    """Return the layers of one icon as pairs of opacity and path."""
    layers: list[list[object]] = []
    for element in ElementTree.parse(svg).getroot().iter("{http://www.w3.org/2000/svg}path"):
        recorder = PathRecorder()
        parse_path(element.get("d", ""), recorder)
        layers.append([float(element.get("opacity", "1")), " ".join(recorder.words)])
    return layers


def compile_all(folder: Path) -> dict[str, dict[str, list[list[object]]]]:
    """Return every wanted icon by style and name."""
    wanted = {"bold": INTERFACE, "duotone": PICTURES, "fill": FILLED}
    return {
        style: {name: compile_icon(folder / style / f"{name}-{style}.svg") for name in sorted(set(names))}
        for style, names in wanted.items()
    }


def as_lines(icons: dict[str, dict[str, list[list[object]]]]) -> str:
    """Return the icons as JSON with one line for each, so that a change shows which icon it touched."""
    styles = (
        f'"{style}": {{\n' + ",\n".join(f"{json.dumps(name)}: {json.dumps(layers)}" for name, layers in named.items()) + "\n}"
        for style, named in icons.items()
    )
    return "{\n" + ",\n".join(styles) + "\n}\n"


def main() -> None:
    """Write the compiled icons."""
    icons = compile_all(Path(sys.argv[1]))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(as_lines(icons), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
