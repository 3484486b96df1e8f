"""Rows that can be ticked: a promise or a loop with its picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.meetings.score_views import AskRow
from ui.widgets.buttons import ToggleButton
from ui.widgets.disc import Disc
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import LEFT, Para
from ui.widgets.shown_rows import ShownRows


class TickRows(ShownRows):
    """A column of rows; tells all ticked keys whenever one changes."""

    ticked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(space=8, parent=parent)
        self._buttons: dict[str, ToggleButton] = {}
        self.hide()

    def show_asked(self, rows: Sequence[AskRow]) -> None:
        """Show the rows; where they are the same as before only the ticks change."""
        if tuple(self._buttons) != tuple(each.key for each in rows):
            self._build(rows)
        for each in rows:
            self._buttons[each.key].setChecked(each.chosen)

    def keys(self) -> tuple[str, ...]:
        """Return the ticked keys."""
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    def _build(self, rows: Sequence[AskRow]) -> None:
        self._buttons = {}
        self.show_rows([self._row(each) for each in rows])

    def _row(self, each: AskRow) -> QWidget:
        button = ToggleButton(each.title)
        button.align = LEFT
        button.setObjectName(f"tick-{each.key}")
        button.clicked.connect(self._tell)
        self._buttons[each.key] = button
        note = [Para(each.note, 14, tone="second")] if each.note else []
        words = boxed(column(button, *note, space=2))
        return boxed(row(Disc(each.picture, "", 40), (words, 1), space=12))

    def _tell(self) -> None:
        self.ticked.emit(self.keys())
