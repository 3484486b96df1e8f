"""One page of a paper as a picture, as wide as its place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from ui import theme
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

    def show_document(self, document: QPdfDocument) -> None:
        """Show the same page of another document."""
        self._document = document
        self.forget()
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Give the picture back that was rendered; it is rendered again when the page comes into sight."""
        self._image = QImage()

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
