"""Writes the fields of a form into a document, each with an appearance of its own, in one embedded font."""

from __future__ import annotations

from functools import cache

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, Object, String

from careboard.reports.fields import LETTERS, Field
from careboard.reports.glyph_fonts import descriptor, reduced, subset_name
from careboard.reports.shaping import glyph_number, natural_step
from careboard.reports.structure import FieldArea, TaggingError

# It has every letter of WinAnsiEncoding, so whatever program fills a field in writes with it.
_FONT, _NAME = "NotoSans-Regular", "FormFont"
_FIRST, _LAST = 32, 255
_NON_SYMBOLIC, _PRINTED = 32, 4
_READ_ONLY, _SEVERAL_LINES, _DROP_DOWN = 1, 1 << 12, 1 << 17
_INK = (0.118, 0.137, 0.2)
_SIDE, _LEADING, _DROP = 4.0, 1.3, 1.05
_TICK = ((0.22, 0.52), (0.42, 0.28), (0.8, 0.76))
_YES, _USUAL = "yes", 14.0


class FieldWriter:
    """Makes the fields one by one, then says in the document's catalogue that it is a form."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._fields: dict[str, Object] = {}
        self._letters: Object | None = None

    def widget(self, area: FieldArea) -> Object:
        """Return a field's annotation; the tree knows its page and element."""
        field = area.field
        if field.name in self._fields:
            raise TaggingError(f"two fields are called {field.name}")
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            T=String(field.name),
            TU=String(field.tip),
            Rect=Array([round(side, 2) for side in area.box]),
            F=_PRINTED,
            DA=String(_look(0 if field.shrinks else field.size)),
            MK=Dictionary(BC=Array(_INK), BG=Array([1, 1, 1])),
            BS=Dictionary(W=1, S=Name.S),
        )
        left, bottom, right, top = area.box
        _KINDS[field.kind](self, note, field, right - left, top - bottom)
        self._fields[field.name] = self._pdf.make_indirect(note)
        return self._fields[field.name]

    def write(self) -> None:
        """Say that the document is a form, where it has a field."""
        if not self._fields:
            return
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(
                Fields=Array(list(self._fields.values())),
                DR=self._resources(),
                DA=String(_look(_USUAL)),
            )
        )

    def _resources(self) -> Dictionary:
        if self._letters is None:
            self._letters = _font(self._pdf)
        return Dictionary(Font=Dictionary({f"/{_NAME}": self._letters}))

    def _text(self, note: Dictionary, field: Field, width: float, height: float) -> None:
        note.FT = Name.Tx
        note.Ff = (_READ_ONLY if field.read_only else 0) | (_SEVERAL_LINES if field.several_lines else 0)
        note.MaxLen = field.most_letters
        note.V = note.DV = String(field.value)
        note.AP = Dictionary(N=self._words(field, width, height))

    def _choice(self, note: Dictionary, field: Field, width: float, height: float) -> None:
        note.FT = Name.Ch
        note.Ff = _DROP_DOWN | (_READ_ONLY if field.read_only else 0)
        note.Opt = Array([Array([String(key), String(shown)]) for key, shown in field.choices])
        note.V = note.DV = String(field.value)
        note.AP = Dictionary(N=self._words(field, width, height))

    def _tick(self, note: Dictionary, field: Field, width: float, height: float) -> None:
        note.FT = Name.Btn
        note.Ff = _READ_ONLY if field.read_only else 0
        note.V = note.DV = note.AS = Name(f"/{_YES}") if field.value else Name.Off
        points = [f"{x * width:.2f} {y * height:.2f}" for x, y in _TICK]
        ticked = f"q {_colour('RG')} {height * 0.11:.2f} w 1 J 1 j {points[0]} m {points[1]} l {points[2]} l S Q"
        note.AP = Dictionary(
            N=Dictionary(
                {f"/{_YES}": self._appearance(ticked, width, height), "/Off": self._appearance("", width, height)}
            )
        )

    def _words(self, field: Field, width: float, height: float) -> Object:
        """Draw what stands in a field: from its top where it has several lines, else in the middle."""
        lines = _lines(field, width - 2 * _SIDE)
        top = height - _SIDE / 2 if field.several_lines else (height + len(lines) * field.size * _LEADING) / 2
        shown = [f"/Tx BMC q BT {_look(field.size)}"]
        for number, line in enumerate(lines):
            bottom = top - field.size * (_DROP + number * _LEADING)
            shown.append(f"1 0 0 1 {_SIDE:g} {bottom:.2f} Tm <{line.encode(LETTERS).hex()}> Tj")
        return self._appearance(" ".join([*shown, "ET Q EMC"]), width, height)

    def _appearance(self, shown: str, width: float, height: float) -> Object:
        """Return an appearance; none is shared, or one field's answer could show in another."""
        return self._pdf.make_stream(
            shown.encode("ascii"),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(width, 2), round(height, 2)]),
            Resources=self._resources(),
        )


_KINDS = {"text": FieldWriter._text, "choice": FieldWriter._choice, "tick": FieldWriter._tick}  # noqa: SLF001 - its own


def _colour(operator: str) -> str:
    return f"{' '.join(map(str, _INK))} {operator}"


def _look(size: float) -> str:
    """Return how letters are set; of size 0 they are as large as there is room for."""
    return f"/{_NAME} {size:g} Tf {_colour('rg')}"


def _lines(field: Field, width: float) -> list[str]:
    """Break what stands in a field into lines; a single line is shown as far as it goes."""
    if not field.several_lines:
        return [field.shown.replace("\n", " ")] if field.shown else []
    lines: list[str] = []
    for paragraph in field.shown.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and _width(longer) * field.size > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines if field.shown else []


def _width(text: str) -> float:
    return sum(_steps()[code - _FIRST] for code in text.encode(LETTERS) if code >= _FIRST) / 1000


@cache
def _steps() -> tuple[float, ...]:
    """Return how wide each code of WinAnsiEncoding is, in thousandths of the size."""
    return tuple(round(natural_step(glyph_number(letter, _FONT), _FONT) * 1000, 2) for letter in _letters())


def _letters() -> list[str]:
    """Return the letter of each code; codes that have none are never written."""
    return [bytes([code]).decode(LETTERS, "replace") for code in range(_FIRST, _LAST + 1)]


def _font(pdf: pikepdf.Pdf) -> Object:
    """Write the font of the fields with all its letters."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, _letters()))
    program = reduced(_FONT, wanted)
    name = subset_name(_FONT, program)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=_FIRST,
            LastChar=_LAST,
            Widths=Array(_steps()),
            FontDescriptor=descriptor(pdf, _FONT, name, program, _NON_SYMBOLIC),
        )
    )
