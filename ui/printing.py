"""Prints a finished PDF: each page is drawn as an image on white. What is saved is always the PDF itself."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from careboard.i18n import _
from ui import messages, theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.para import Para

MOST_DOTS = 300
"""Dots an inch: more only costs time and memory."""
_POINTS, _A_WHILE = 72, 1000
_WIDE, _HIGH = 400, 150


def _every_page(_number: int) -> bool:
    return True


def _to_the_end(_place: int, _count: int) -> bool:
    return True


class PrintingProgress(QProgressDialog):
    """Which page is on its way to the printer, and a button to stop; only where it takes a while."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Printing"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(_A_WHILE)
        self.setMinimumSize(theme.px(_WIDE), theme.px(_HIGH))
        self._words = Para("")
        self.setLabel(self._words)
        self.setCancelButton(SecondaryButton(_("Stop"), "x"))

    def goes_on(self, place: int, count: int) -> bool:
        """Tell of the next page; return whether it is still wanted."""
        self._words.setText(_("Page {number} of {count}").format(number=place + 1, count=count))
        self.setMaximum(count)
        self.setValue(place)
        return not self.wasCanceled()


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
    return chosen and _print(parent, printer, pdf)


def draw_pages(
    device: QPagedPaintDevice,
    resolution: int,
    pdf: bytes,
    wants: Callable[[int], bool] = _every_page,
    goes_on: Callable[[int, int], bool] = _to_the_end,
) -> bool:
    """Draw pages on a device of so many dots an inch, each in its own size; tell whether the device took them all.

    `wants` is asked for each page from 1, and `goes_on` before each that is drawn with its place and their number.
    """
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    pages = [page for page in range(document.pageCount()) if wants(page + 1)]
    painter = QPainter()
    if not painter.begin(device):
        return False
    is_whole = True
    for place, page in enumerate(pages):
        is_whole = goes_on(place, len(pages))
        if not is_whole:
            break
        if place:
            device.newPage()
        _draw_page(painter, document, page, resolution)
    painter.end()
    document.close()
    return is_whole


def _print(parent: QWidget, printer: QPrinter, pdf: bytes) -> bool:
    """Print the pages that were asked for in the dialog; nothing more of a run that somebody stops."""
    ranges = printer.pageRanges()
    some = printer.printRange() == QPrinter.PrintRange.PageRange and not ranges.isEmpty()
    progress = PrintingProgress(parent)

    def goes_on(place: int, count: int) -> bool:
        if progress.goes_on(place, count):
            return True
        printer.abort()
        return False

    wants = ranges.contains if some else _every_page
    is_printed = draw_pages(printer, printer.resolution(), pdf, wants, goes_on)
    progress.reset()
    progress.deleteLater()
    return is_printed


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
