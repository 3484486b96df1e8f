"""The paper as text: read line by line, with the headings to go along."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from careboard.i18n import _
from ui import theme
from ui.summaries.paper_text import TextLine

_SIZES = {0: 16, 1: 24, 2: 20, 3: 16}


class PaperText(QPlainTextEdit):
    """Takes the focus, so that it can be read with the arrow keys; H goes from heading to heading."""

    def __init__(self) -> None:
        self._lines: tuple[TextLine, ...] = ()
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(flags)
        self.setAccessibleName(_("The paper as text"))
        self.setObjectName("paper-text")

    def show_lines(self, lines: Sequence[TextLine]) -> None:
        """Show other words; whoever reads stays at the same line."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        block = self.textCursor().blockNumber()
        self.clear()
        cursor = QTextCursor(self.document())
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertBlock()
            shape, look = QTextBlockFormat(), QTextCharFormat()
            shape.setHeadingLevel(line.level)
            look.setFont(theme.font(_SIZES[line.level], 700 if line.level else 400))
            cursor.setBlockFormat(shape)
            cursor.insertText(line.said, look)
        self._go_to(min(block, len(self._lines) - 1))

    def changeEvent(self, event: QEvent) -> None:
        """Write the words anew at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._lines:
            lines, self._lines = self._lines, ()
            self.show_lines(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next heading with H, to the one before with Shift+H."""
        if event.key() != Qt.Key.Key_H or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        now = self.textCursor().blockNumber()
        headings = [number for number, line in enumerate(self._lines) if line.level]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._go_to(next((number for number in reversed(headings) if number < now), now))
        else:
            self._go_to(next((number for number in headings if number > now), now))

    def _go_to(self, number: int) -> None:
        block = self.document().findBlockByNumber(max(0, number))
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
