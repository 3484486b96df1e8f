"""Reads the fields of a form that came back from anywhere: nothing in it runs, and nothing large is unpacked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from careboard.application.form_content import Returned, ReturnedField
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken
from careboard.reports import fonts

MOST_BYTES = 20_000_000
_MOST_FIELDS, _MOST_CHOICES, _DEEPEST, _MOST_LETTERS = 4_000, 100, 8, 20_000
_SHOWN, _MOST_IN_ALL, _MOST_NOTES = 60, 400_000, 20_000
_MOST_UNPACKED = 64_000_000
_ONE_AT_A_TIME = Lock()


def read_fields(document: bytes) -> Returned:
    """Return the texts and choices of a form by name; RuleBroken where it cannot be read or has none."""
    if len(document) > MOST_BYTES:
        raise RuleBroken("form-too-large", most=MOST_BYTES // 1_000_000)
    try:
        with _little_memory(), pikepdf.open(BytesIO(document), suppress_warnings=True) as pdf:
            found = _fields(pdf)
    except pikepdf.PasswordError as fault:
        raise RuleBroken("form-locked") from fault
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as fault:
        # What is not built as a PDF should be shows in many ways, all of them from the reader of the file.
        raise RuleBroken("form-not-readable") from fault
    if not found:
        raise RuleBroken("form-flattened")
    return found


@contextmanager
def _little_memory() -> Iterator[None]:
    """Hold what a packed stream may unpack to; the limits belong to the whole program, so they are given back."""
    limits = getattr(pikepdf.settings, "set_qpdf_limits", None)
    if limits is None:
        yield
        return
    packed = ("flate_max_memory", "png_max_memory", "run_length_max_memory")
    with _ONE_AT_A_TIME:
        before = limits(**dict.fromkeys(packed, _MOST_UNPACKED), doc_max_warnings=200)
        try:
            yield
        finally:
            limits(**before)


def _fields(pdf: pikepdf.Pdf) -> dict[str, ReturnedField]:
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        # A form within the form: what people see of it is not what stands in the fields.
        raise RuleBroken("form-altered")
    named = form.get("/Fields") if isinstance(form, Dictionary) else None
    found = _named(named) or _named(_loose(pdf))
    if found:
        _refuse_words_beside(pdf)
    for field in found.values():
        # Taken into the record, letters that no font has would keep every later paper from being drawn.
        fonts.check_printable(clean_text(field.value, _MOST_LETTERS))
    return found


def _named(fields: object) -> dict[str, ReturnedField]:
    found: dict[str, ReturnedField] = {}
    for name, field in _Walk().fields(fields, "", {}, 0):
        if found.setdefault(name, field) != field:
            raise RuleBroken("form-altered")
    if sum(len(field.value) for field in found.values()) > _MOST_IN_ALL:
        raise RuleBroken("form-altered")
    return found


def _refuse_words_beside(pdf: pikepdf.Pdf) -> None:
    """Refuse words that were typed over the page: who wrote them meant them, and they stand in no field."""
    for note in _notes(pdf, Name.FreeText):
        if words := " ".join(_text(note.get("/Contents")).split()):
            raise RuleBroken("form-written-beside", text=words[:_SHOWN])


def _loose(pdf: pikepdf.Pdf) -> Array:
    """Return the fields that stand on the pages: some programs keep those and lose the list of them."""
    found: dict[object, Object] = {}
    for note in _notes(pdf, Name.Widget):
        above = _topmost(note)
        found[above.objgen if above.is_indirect else len(found)] = above
    return Array(found.values())


def _notes(pdf: pikepdf.Pdf, kind: Name) -> Iterator[Object]:
    """Yield what lies on the pages: the places of fields, words that were typed over them."""
    seen = 0
    for page in pdf.pages:
        notes = page.obj.get("/Annots")
        for note in notes if isinstance(notes, Array) else ():
            seen += 1
            if seen > _MOST_NOTES:
                raise RuleBroken("form-altered")
            if isinstance(note, Dictionary) and note.get("/Subtype") == kind:
                yield note


def _topmost(note: Object) -> Object:
    for _step in range(_DEEPEST):
        above = note.get("/Parent")
        if not isinstance(above, Dictionary):
            break
        note = above
    return note


class _Walk:
    """Goes through a tree of fields, never through more of it than a form can have."""

    def __init__(self) -> None:
        self._seen = 0

    def fields(
        self, fields: object, above: str, inherited: Mapping[str, Object], depth: int
    ) -> Iterator[tuple[str, ReturnedField]]:
        """Yield the fields of a tree: some programs put a field's value above the place where it shows."""
        if not isinstance(fields, Array) or depth > _DEEPEST:
            return
        for each in fields:
            # A few objects that hold one another again and again could be walked through for years.
            self._seen += 1
            if self._seen > _MOST_FIELDS:
                raise RuleBroken("form-altered")
            if isinstance(each, Dictionary):
                yield from self._field(each, above, inherited, depth)

    def _field(
        self, each: Object, above: str, inherited: Mapping[str, Object], depth: int
    ) -> Iterator[tuple[str, ReturnedField]]:
        known = {**inherited, **{key: each[key] for key in ("/V", "/Opt", "/FT") if key in each}}
        name = ".".join(filter(None, (above, _text(each.get("/T")))))
        kids = each.get("/Kids")
        if isinstance(kids, Array) and len(kids) > _MOST_FIELDS:
            raise RuleBroken("form-altered")
        if isinstance(kids, Array) and any(isinstance(kid, Dictionary) and "/T" in kid for kid in kids):
            yield from self.fields(kids, name, known, depth + 1)
        elif name and known.get("/FT") in (Name.Tx, Name.Ch):
            is_choice = known["/FT"] == Name.Ch
            yield name, ReturnedField(_text(_only(known.get("/V"))), _choices(known) if is_choice else None)


def _only(value: object) -> object:
    """Return what was chosen: some programs write even one as a list."""
    return value[0] if isinstance(value, Array) and len(value) == 1 else value


def _choices(field: Mapping[str, Object]) -> dict[str, str]:
    """Return what a choice offers, by what is read back."""
    offered = field.get("/Opt")
    pairs = {}
    if isinstance(offered, Array) and len(offered) > _MOST_CHOICES:
        raise RuleBroken("form-altered")
    for each in offered if isinstance(offered, Array) else ():
        both = [_text(part) for part in each] if isinstance(each, Array) else [_text(each)]
        if both:
            pairs[both[0]] = both[-1]
    return pairs


def _text(value: object) -> str:
    """Return the words of a value; refused where they are packed away or endless."""
    if value is None:
        return ""
    if isinstance(value, Name):
        return str(value).removeprefix("/")
    if not isinstance(value, String) or len(text := str(value)) > _MOST_LETTERS:
        raise RuleBroken("form-altered")
    return text
