"""A page of a PDF as a PNG: Qt draws it, so that no second program for PDFs has to be carried along."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_POINTS_AN_INCH = 72.0
_COLOURS = 64
"""So many are enough for flat drawings with soft edges, and a file of them is a third as large."""


def page_png(pdf: bytes, dots: float) -> bytes:
    """Return the first page on white as a PNG of so many dots an inch; works without a running application."""
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    size = (document.pagePointSize(0) * (dots / _POINTS_AN_INCH)).toSize()
    drawn = document.render(0, size)
    # It reads from the buffer for as long as it is open, and Python takes the buffer apart first.
    document.close()
    page = QImage(size, QImage.Format.Format_RGB888)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return _packed(page)


def _packed(page: QImage) -> bytes:
    shape = (page.width(), page.height())
    picture = Image.frombuffer("RGB", shape, bytes(page.constBits()), "raw", "RGB", page.bytesPerLine(), 1)
    few = picture.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    few.save(packed, "PNG")
    return packed.getvalue()
