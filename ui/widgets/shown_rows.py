"""Rows that are shown anew as a whole: a short list of widgets with hairlines between them where wanted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.widgets.card import Rule


class ShownRows(QWidget):
    """Holds a few rows; showing others takes the old ones away."""

    def __init__(self, space: int = 4, ruled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ruled = ruled
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space)

    def button(self, name: str) -> QAbstractButton | None:
        """Return the button of this name in the rows that are shown; rows of before may still be there."""
        found = self.findChildren(QAbstractButton, name)
        return next((each for each in found if each.isVisible()), None)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows and no others."""
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for index, shown in enumerate(rows):
            if index and self._ruled:
                self._layout.addWidget(Rule())
            self._layout.addWidget(shown)
        self.setVisible(bool(rows))
