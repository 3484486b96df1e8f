"""The pages of a paper on the screen, as pictures or as text for those who listen."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.summaries.pages_scroll import PagesScroll
from ui.summaries.paper_text import TextLine
from ui.summaries.paper_text_view import PaperText


class PagePictures(QStackedWidget):
    """All pages below each other, or their text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._buffer = QPdfDocument(self), QBuffer(self)
        self.pages, self._text = PagesScroll(), PaperText()
        self.addWidget(self.pages)
        self.addWidget(self._text)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._document.pageCount()

    def text(self) -> str:
        """Return the text of all pages."""
        return self._text.toPlainText()

    def show_text(self, as_text: bool) -> None:
        """Show the text instead of the pictures."""
        self.setCurrentIndex(1 if as_text else 0)

    def show_pdf(self, pdf: bytes, lines: Sequence[TextLine] = ()) -> None:
        """Show another paper, or nothing where it is empty; without lines its text is what stands on its pages."""
        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(pdf))
        if pdf:
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            document.load(buffer)
        # The old pages stay in sight until the new ones are drawn in their place.
        self.pages.show_document(document)
        self._text.show_lines(lines or _lines_on(document))
        old = (self._document, self._buffer)
        self._document, self._buffer = document, buffer
        for each in old:
            each.deleteLater()


def _lines_on(document: QPdfDocument) -> tuple[TextLine, ...]:
    texts = (document.getAllText(page).text() for page in range(document.pageCount()))
    return tuple(TextLine(line) for text in texts for line in (*text.splitlines(), ""))
