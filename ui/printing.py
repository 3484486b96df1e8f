"""Prints a finished PDF: each page is drawn as an image on white. What is saved is always the PDF itself."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from careboard.i18n import _
from ui import messages

MOST_DOTS = 300
"""Dots an inch: more only costs time and memory."""
_POINTS = 72


def print_pdf(parent: QWidget, pdf: bytes, title: str, copies: int = 1) -> bool:
    """Ask for a printer and print; tell whether it was printed."""
    if not QPrinterInfo.availablePrinterNames():
        text = _("This computer knows no printer.")
        messages.problem(parent, _("Not printed"), text, _("Save it as a PDF, and print it from another computer."))
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setCopyCount(max(1, copies))
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted.value
    dialog.deleteLater()
    return chosen and draw_pages(printer, printer.resolution(), pdf)


def draw_pages(device: QPagedPaintDevice, resolution: int, pdf: bytes) -> bool:
    """Draw all pages on a device of so many dots an inch, each in its own size; tell whether the device took them."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    painter = QPainter()
    if not painter.begin(device):
        return False
    for page in range(document.pageCount()):
        if page:
            device.newPage()
        _draw_page(painter, document, page, resolution)
    painter.end()
    document.close()
    return True


def _draw_page(painter: QPainter, document: QPdfDocument, page: int, resolution: int) -> None:
    points = document.pagePointSize(page)
    dots = min(resolution, MOST_DOTS) / _POINTS
    image = document.render(page, QSize(round(points.width() * dots), round(points.height() * dots)))
    sheet = painter.viewport()
    # Another size of paper than the page was made for shrinks it, so that nothing is cut.
    scale = min(resolution / _POINTS, sheet.width() / points.width(), sheet.height() / points.height())
    width, height = round(points.width() * scale), round(points.height() * scale)
    place = QRect((sheet.width() - width) // 2, (sheet.height() - height) // 2, width, height)
    painter.fillRect(place, Qt.GlobalColor.white)
    painter.drawImage(place, image)
