"""Brings the place where a text stands into sight: marked, and with the focus on it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from careboard.domain.text import folded
from ui import theme

_RADIUS, _LINE, _GROUND, _AROUND = 8, 3, 40, 6
_MOST_ROWS = 500


def reveal(page: QWidget, line: str) -> QWidget | None:
    """Show where a text stands on a page; return the widget that has it, None where no visible one does."""
    wanted = _plain(line)
    found = [(len(words), widget) for widget, words in _words_on(page) if wanted in words]
    if not found:
        return None
    shortest = min(found, key=lambda each: each[0])[1]
    if isinstance(shortest, QAbstractItemView):
        _choose_row(shortest, wanted)
        shortest.setFocus(Qt.FocusReason.OtherFocusReason)
        return shortest
    FoundMark(shortest)
    return shortest


class FoundMark(QWidget):
    """A tinted frame around what was found; it goes when the focus leaves."""

    def __init__(self, found: QWidget) -> None:
        super().__init__(found.parentWidget())
        self.setObjectName("found-mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._found, self._policy = found, found.focusPolicy()
        found.destroyed.connect(self.deleteLater)
        if self._policy == Qt.FocusPolicy.NoFocus:
            found.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        found.installEventFilter(self)
        self._wrap()
        self.show()
        self.raise_()
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        # The page finds its shape first: only then is it known where the text stands.
        QTimer.singleShot(0, self, self._come_into_sight)

    @property
    def found(self) -> QWidget:
        """What it lies around."""
        return self._found

    def _wrap(self) -> None:
        """Lie around what was found, so that its words stay clear of the frame."""
        self.setGeometry(self._found.geometry().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))

    def _come_into_sight(self) -> None:
        holder = self._found.parentWidget()
        while holder is not None and not holder.isWindow():
            if isinstance(holder, QScrollArea):
                holder.ensureWidgetVisible(self._found)
            holder = holder.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep around what was found, and go when the focus leaves."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._wrap()
        elif event.type() == QEvent.Type.FocusOut:
            self._found.removeEventFilter(self)
            self._found.setFocusPolicy(self._policy)
            self.hide()
            self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and a ground that lets the words through: colour is never alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.colour("primary"))
        ground.setAlpha(_GROUND)
        painter.setBrush(ground)
        painter.setPen(QPen(theme.colour("primary"), _LINE))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _words_on(page: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield each widget in sight that has words of its own, with them."""
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and (words := _words_of(widget)):
            yield widget, _plain(words)


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QAbstractItemView):
        return "\n".join(_rows(widget))
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QPlainTextEdit):
        return ""
    named = widget.accessibleName()
    if isinstance(widget, QPlainTextEdit):
        return f"{named} {widget.toPlainText()}"
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return f"{named} {widget.text()}" if isinstance(widget, QLineEdit) else widget.text() or named
    return ""


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None or model.rowCount() > _MOST_ROWS:
        return
    for row in range(model.rowCount()):
        cells = (model.index(row, column).data() for column in range(model.columnCount()))
        yield " ".join(str(cell) for cell in cells if cell)


def _choose_row(view: QAbstractItemView, wanted: str) -> None:
    for row, words in enumerate(_rows(view)):
        if wanted in _plain(words):
            index = view.model().index(row, 0)
            view.setCurrentIndex(index)
            view.scrollTo(index)
            return
