"""Printing draws the pages of a PDF as they are, in their own size, or smaller where the paper is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from careboard.reports.ballot_paper import draw_ballot_paper
from tests.reports.ballots import usual_ballot
from ui.printing import MOST_DOTS, PrintingProgress, draw_pages, print_pdf

PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def printed(pdf: bytes, path: Path, paper: QPageSize.PageSizeId, dots: int) -> QPdfDocument:
    """Print a PDF onto paper that is a file, and open it."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(dots)
    assert draw_pages(writer, dots, pdf)
    document = QPdfDocument()
    document.load(str(path))
    return document


def inked(image: QImage) -> tuple[float, float, float, float]:
    """Return where the ink of a page begins and ends: left, top, right, bottom as shares of the page."""
    grey = QImage(image.size(), QImage.Format.Format_Grayscale8)
    grey.fill(Qt.GlobalColor.white)
    painter = QPainter(grey)
    painter.drawImage(0, 0, image)
    painter.end()
    wide, high = grey.width(), grey.height()
    dark = [(x, y) for y in range(0, high, 3) for x in range(0, wide, 3) if grey.pixelColor(x, y).lightness() < 215]
    across, down = [x for x, _y in dark], [y for _x, y in dark]
    return min(across) / wide, min(down) / high, max(across) / wide, max(down) / high


@pytest.mark.parametrize("dots", [150, 1200])
def test_every_page_is_printed_in_its_own_size(qapp: QApplication, tmp_path: Path, dots: int) -> None:
    assert qapp
    pdf = draw_ballot_paper(usual_ballot())
    document = printed(pdf, tmp_path / "printed.pdf", PAPERS["A4"], dots)
    assert document.pageCount() == 2
    size = QSize(420, 594)
    original = tmp_path / "original.pdf"
    original.write_bytes(pdf)
    source = QPdfDocument()
    source.load(str(original))
    for page in range(2):
        paper, screen = inked(document.render(page, size)), inked(source.render(page, size))
        assert paper == pytest.approx(screen, abs=0.012)


def test_smaller_paper_cuts_nothing(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    document = printed(draw_ballot_paper(usual_ballot()), tmp_path / "letter.pdf", PAPERS["Letter"], 300)
    left, top, right, bottom = inked(document.render(0, QSize(510, 660)))
    assert left > 0
    assert top > 0
    assert right < 1
    assert bottom < 1


def test_an_image_has_at_most_three_hundred_dots_an_inch(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    printed(draw_ballot_paper(usual_ballot()), tmp_path / "printed.pdf", PAPERS["A4"], 1200)
    with pikepdf.open(BytesIO((tmp_path / "printed.pdf").read_bytes())) as pdf:
        widths = [int(image.Width) for page in pdf.pages for image in page.get_images().values()]
    assert len(widths) == 2
    assert max(widths) <= round(595.28 / 72 * MOST_DOTS) + 1


def test_as_many_copies_are_printed_as_there_are_people(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[tuple[str, int]] = []

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        asked.append((printer.docName(), printer.copyCount()))
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    assert print_pdf(parent, draw_ballot_paper(usual_ballot()), "Ballots KXWT", 9)
    assert asked == [("Ballots KXWT", 9)]
    with pikepdf.open(tmp_path / "printed.pdf") as pdf:
        assert len(pdf.pages) == 2


def test_only_the_pages_that_are_wanted_are_drawn_until_somebody_stops(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    pdf, heard = draw_ballot_paper(usual_ballot()), list[tuple[int, int]]()

    def stops(place: int, count: int) -> bool:
        heard.append((place, count))
        return place < 1

    for name, wants, whole, pages in (("second", lambda number: number == 2, True, 1), ("all", bool, False, 1)):
        writer = QPdfWriter(str(tmp_path / f"{name}.pdf"))
        assert draw_pages(writer, 150, pdf, wants, stops) is whole
        del writer
        with pikepdf.open(tmp_path / f"{name}.pdf") as drawn:
            assert len(drawn.pages) == pages
    assert heard == [(0, 1), (0, 2), (1, 2)]


def test_a_run_that_is_stopped_is_not_printed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    assert print_pdf(parent, draw_ballot_paper(usual_ballot()), "Ballots KXWT")
    with pikepdf.open(tmp_path / "printed.pdf") as pdf:
        assert len(pdf.pages) == 1
    monkeypatch.setattr(PrintingProgress, "wasCanceled", lambda _progress: True)
    assert not print_pdf(parent, draw_ballot_paper(usual_ballot()), "Ballots KXWT")


def test_who_thinks_better_of_it_prints_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected.value)
    assert not print_pdf(parent, draw_ballot_paper(usual_ballot()), "Ballots KXWT")
