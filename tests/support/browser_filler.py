"""Fills a form as in a browser: PDFium, which Chrome and Edge show PDFs with, is clicked and typed into."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Mapping

import pikepdf
import pypdfium2
from pypdfium2 import raw


def filled_in_a_browser(form: bytes, texts: Mapping[str, str], choices: Mapping[str, int]) -> bytes:
    """Return the form saved after typing texts into fields and choosing answers by their place in the list."""
    places = _places(form)
    with pypdfium2.PdfDocument(form) as pdf:
        pdf.init_forms()
        pages = list(pdf)
        for name, text in texts.items():
            page, middle = places[name]
            _type(pdf.formenv.raw, pages[page].raw, middle, text)
        for name, choice in choices.items():
            page, middle = places[name]
            _click(pdf.formenv.raw, pages[page].raw, middle)
            raw.FORM_SetIndexSelected(pdf.formenv.raw, pages[page].raw, choice, True)
            raw.FORM_ForceToKillFocus(pdf.formenv.raw)
        saved = io.BytesIO()
        pdf.save(saved)
    return saved.getvalue()


def _places(form: bytes) -> dict[str, tuple[int, tuple[float, float]]]:
    """Return the page and the middle of each field, by its name."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        return {
            str(field.T): (number, (float(field.Rect[0] + field.Rect[2]) / 2, float(field.Rect[1] + field.Rect[3]) / 2))
            for number, page in enumerate(pdf.pages)
            for field in page.get("/Annots", [])
            if "/T" in field
        }


def _click(environment: object, page: object, middle: tuple[float, float]) -> None:
    raw.FORM_OnMouseMove(environment, page, 0, *middle)
    raw.FORM_OnLButtonDown(environment, page, 0, *middle)
    raw.FORM_OnLButtonUp(environment, page, 0, *middle)


def _type(environment: object, page: object, middle: tuple[float, float], text: str) -> None:
    _click(environment, page, middle)
    letters = ctypes.create_string_buffer(f"{text}\0".encode("utf-16-le"))
    raw.FORM_ReplaceSelection(environment, page, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
    raw.FORM_ForceToKillFocus(environment)
