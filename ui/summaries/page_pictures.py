"""The pages of a paper on the screen, as pictures or as text for those who listen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.layouts import boxed
from ui.widgets.page_scroll import PageScroll
from ui.widgets.painted import PaintedLabel

_USUAL, _LEAST = 620, 240


class PagePicture(PaintedLabel):
    """One page, as wide as the place allows; QtPdf draws it, on white in every theme."""

    def __init__(self, document: QPdfDocument, page: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Page {number}, as a picture").format(number=page + 1), parent)
        self._document, self._page = document, page
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that wider means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the page's shape."""
        points = self._document.pagePointSize(self._page)
        return round(width * points.height() / max(1.0, points.width()))

    def sizeHint(self) -> QSize:
        """Return the size at which the page reads well, or the one that its width asks for."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else _USUAL
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the page can be told."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else _LEAST
        return QSize(_LEAST, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, rendered once for each size."""
        size = (self.size().toSizeF() * self.devicePixelRatioF()).toSize()
        if self._image.size() != size:
            self._image = self._document.render(self._page, size)
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(theme.colour("hairline"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagePictures(QStackedWidget):
    """All pages below each other, or their text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("The paper as text"))
        self._text.setObjectName("paper-text")
        self._pages = PageScroll(boxed(self._column))
        self._pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages.setAccessibleName(_("The pages of the paper"))
        self.addWidget(self._pages)
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

    def show_pdf(self, pdf: bytes) -> None:
        """Show another paper, or nothing where it is empty."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._document.close()
        self._buffer.close()
        self._bytes = QByteArray(pdf)
        self._buffer.setData(self._bytes)
        if pdf:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
        pages = range(self._document.pageCount())
        for page in pages:
            self._column.addWidget(PagePicture(self._document, page))
        self._column.addStretch(1)
        self._text.setPlainText("\n\n".join(self._document.getAllText(page).text() for page in pages))
