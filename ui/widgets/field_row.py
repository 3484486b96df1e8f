"""A field with its label above it, and what is wrong with it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.icon_picture import InfoLine
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField, TextField

if TYPE_CHECKING:
    from careboard.plain_language import Readers


class FieldRow(QWidget):
    """Label, field, a hint, and the error by the field; all three are read aloud with the field.

    Where the text is for young people or the board, name the `readers`: a note then helps to write it plainly.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
        readers: Readers | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint_words = hint
        self.label = Para(label, weight=600)
        self.label.setBuddy(field)
        self.hint = Para(hint, 14, tone="second")
        if not hint:
            self.hint.hide()
        self.error = InfoLine("", "warning-circle", "danger", 16)
        self.error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.label, self.hint, field, self.error):
            layout.addWidget(widget)
        if readers is not None and isinstance(field, LineField | TextField):
            from ui.widgets.language_note import LanguageNote

            layout.addWidget(LanguageNote(field, readers))
        self.setFocusProxy(field)
        self._name_field(label)
        self._describe(hint)

    def _targets(self) -> list[QWidget]:
        proxy = self.field.focusProxy()
        return [self.field] if proxy is None else [self.field, proxy]

    def _name_field(self, label: str) -> None:
        for target in self._targets():
            target.setAccessibleName(label)

    def _describe(self, words: str) -> None:
        for target in self._targets():
            target.setAccessibleDescription(words)

    def has_error(self) -> bool:
        """Tell whether an error is shown."""
        return not self.error.isHidden()

    def show_error(self, text: str) -> None:
        """Say by the field what is wrong with it."""
        self.error.show_words(text)
        self.error.show()
        self.error.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.error, QAccessible.Event.Alert))
        self._describe(" ".join(part for part in (text, self._hint_words) if part))
        self._mark(wrong=True)

    def clear_error(self) -> None:
        """Take the error away."""
        self.error.hide()
        self._describe(self._hint_words)
        self._mark(wrong=False)

    def _mark(self, wrong: bool) -> None:
        for target in self._targets():
            target.setProperty("wrong", wrong)
            target.style().unpolish(target)
            target.style().polish(target)
