"""A page of a PDF as a PNG: Qt draws it, so that no second program for PDFs has to be carried along."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument

_POINTS_AN_INCH = 72.0


def page_png(pdf: bytes, dots: float) -> bytes:
    """Return the first page on white as a PNG of so many dots an inch; works without a running application."""
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    size = (document.pagePointSize(0) * (dots / _POINTS_AN_INCH)).toSize()
    drawn = document.render(0, size)
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    packed = QBuffer()
    packed.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(packed, QByteArray(b"png")).write(page)
    return bytes(packed.data().data())
