"""Reads the fields of a form that came back from anywhere: nothing in it runs, and nothing large is unpacked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from careboard.application.form_content import Returned, ReturnedField
from careboard.errors import RuleBroken

MOST_BYTES = 20_000_000
_MOST_FIELDS, _DEEPEST, _MOST_LETTERS = 4_000, 8, 20_000
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
    named = form.get("/Fields") if isinstance(form, Dictionary) else None
    found: dict[str, ReturnedField] = {}
    for name, field in _walked(named, "", {}, 0):
        if found.setdefault(name, field) != field or len(found) > _MOST_FIELDS:
            raise RuleBroken("form-altered")
    return found


def _walked(
    fields: object, above: str, inherited: Mapping[str, Object], depth: int
) -> Iterator[tuple[str, ReturnedField]]:
    """Yield the fields of a tree: some programs put a field's value above the place where it shows."""
    if not isinstance(fields, Array) or depth > _DEEPEST or len(fields) > _MOST_FIELDS:
        return
    for each in fields:
        if not isinstance(each, Dictionary):
            continue
        own = {key: each[key] for key in ("/V", "/Opt", "/FT") if key in each}
        known = {**inherited, **own}
        name = ".".join(filter(None, (above, _text(each.get("/T")))))
        kids = each.get("/Kids")
        if isinstance(kids, Array) and any(isinstance(kid, Dictionary) and "/T" in kid for kid in kids):
            yield from _walked(kids, name, known, depth + 1)
        elif name and known.get("/FT") in (Name.Tx, Name.Ch):
            yield name, ReturnedField(_text(known.get("/V")), _choices(known) if known["/FT"] == Name.Ch else None)


def _choices(field: Mapping[str, Object]) -> dict[str, str]:
    """Return what a choice offers, by what is read back."""
    offered = field.get("/Opt")
    pairs = {}
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
