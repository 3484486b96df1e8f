"""Fields for typed text: capped in length, plain, and no trap for the Tab key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QFontMetrics, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui import theme

LONGEST_TITLE, LONGEST_TEXT = 200, 4000


class LineField(QLineEdit):
    """One line of text; Qt's own signals `textEdited` and `editingFinished` tell of changes."""

    def __init__(self, placeholder: str = "", longest: int = LONGEST_TITLE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest)

    @property
    def longest(self) -> int:
        """How many characters there may be."""
        return self.maxLength()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file belongs to the page around the field, and nobody means to write its path."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


class TextField(QPlainTextEdit):
    """Several lines of text; `edited` tells of each change by a person, `left` when the focus goes."""

    edited = Signal(str)
    left = Signal(str)

    def __init__(
        self, placeholder: str = "", longest: int = LONGEST_TEXT, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._longest, self._lines, self._is_quiet = longest, lines, False
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._cap_and_tell)

    @property
    def longest(self) -> int:
        """How many characters there may be."""
        return self._longest

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file belongs to the page around the field, and nobody means to write its path."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def text(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def write_from_right(self, from_right: bool) -> None:
        """Begin each line at the right side, for a language that is written so, or at the left."""
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
        option = self.document().defaultTextOption()
        option.setTextDirection(self.layoutDirection())
        option.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)

    def set_text(self, text: str) -> None:
        """Show a text without telling."""
        self._is_quiet = True
        self.setPlainText(text[: self._longest])
        self._is_quiet = False

    def _cap_and_tell(self) -> None:
        if self._is_quiet:
            return
        text = self.toPlainText()
        if len(text) > self._longest:
            self.set_text(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            text = self.toPlainText()
        self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        """Return room for the usual number of lines."""
        line = QFontMetrics(self.font()).lineSpacing()
        return QSize(theme.px(320), line * self._lines + theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines."""
        line = QFontMetrics(self.font()).lineSpacing()
        return QSize(theme.px(160), line * min(2, self._lines) + theme.px(28))
