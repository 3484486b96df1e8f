"""Compile the icon set's SVG paths into resources/icons/icons.json, which windows and papers draw alike.

Usage: python packaging/compile_icons.py FOLDER, where FOLDER holds the sub-folders bold, duotone and fill.
"""

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

OUT = Path(__file__).resolve().parent.parent / "resources" / "icons" / "icons.json"

WANTED = Path(__file__).resolve().parent / "wanted_icons.txt"


class PathRecorder(BasePen):
    """Writes a path as one short string of M, L, C and Z commands."""

    def __init__(self) -> None:
        """Start an empty path."""
        super().__init__(None)
        self.words: list[str] = []

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        numbers = (f"{number:.2f}".rstrip("0").rstrip(".") for point in points for number in point)
        self.words.extend((letter, *numbers))

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen of fontTools names it so
        self._add("M", point)

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen of fontTools names it so
        self._add("L", point)

    def _curveToOne(  # noqa: N802 - the pen of fontTools names it so
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._add("C", first, second, end)

    def _closePath(self) -> None:  # noqa: N802 - the pen of fontTools names it so
        self._add("Z")


def compile_icon(svg: Path) -> list[list[object]]:
    """Return the layers of one icon as pairs of opacity and path."""
    layers: list[list[object]] = []
    for element in ElementTree.parse(svg).getroot().iter("{http://www.w3.org/2000/svg}path"):
        recorder = PathRecorder()
        parse_path(element.get("d", ""), recorder)
        layers.append([float(element.get("opacity", "1")), " ".join(recorder.words)])
    return layers


def wanted_names() -> dict[str, set[str]]:
    """Read which icons are wanted in which style."""
    parts = re.split(r"\[(\w+)\]", WANTED.read_text(encoding="utf-8"))[1:]
    return {style: set(names.split()) for style, names in zip(parts[::2], parts[1::2], strict=True)}


def compile_all(folder: Path) -> dict[str, dict[str, list[list[object]]]]:
    """Return every wanted icon by style and name."""
    return {
        style: {name: compile_icon(folder / style / f"{name}-{style}.svg") for name in sorted(names)}
        for style, names in wanted_names().items()
    }


def as_lines(icons: dict[str, dict[str, list[list[object]]]]) -> str:
    """Return the icons as JSON with one line for each, so that a change shows which icon it touched."""
    styles = []
    for style, named in icons.items():
        lines = (f"{json.dumps(name)}: {json.dumps(layers)}" for name, layers in named.items())
        styles.append(f"{json.dumps(style)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(styles) + "\n}\n"


def main() -> None:
    """Write the compiled icons."""
    icons = compile_all(Path(sys.argv[1]))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(as_lines(icons), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
