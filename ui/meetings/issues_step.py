"""The page of the issues step: the quick entry, and what was raised today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.issues_step_presenter import RaisedRow
from ui.meetings.step_page import StepPage, emptied
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class IssuesStep(StepPage):
    """Has the quick entry of the Issues place above the list of what this meeting raised."""

    drop_asked = Signal(str)

    def __init__(self, quick_entry: QWidget, parent: QWidget | None = None) -> None:
        self._rows = QWidget()
        self._rows.setLayout(column(space=12))
        self.none_yet = Para(_("Nothing has been raised yet. Ask: what should change?"), tone="second")
        raised = Card(column(Heading(_("Raised today"), 2), self.none_yet, self._rows, STRETCH, space=12))
        super().__init__(boxed(column(quick_entry, (raised, 1), space=16)), parent)

    def show_raised(self, rows: tuple[RaisedRow, ...]) -> None:
        """Show what was raised today, the last one first."""
        emptied(self._rows)
        self.none_yet.setVisible(not rows)
        layout = self._rows.layout()
        assert layout is not None
        for each in rows:
            layout.addWidget(self._row(each))

    def _row(self, each: RaisedRow) -> QWidget:
        words = boxed(column(Para(each.title, 20, 600), Para(each.about, 14, tone="second"), space=2))
        drop = IconButton(_("Take out: {title}").format(title=each.title), "trash")
        drop.setObjectName(each.key)
        drop.clicked.connect(self._drop)
        return boxed(row(Disc(each.picture, "", 44), (words, 1), drop, space=12))

    def _drop(self) -> None:
        if (button := self.sender()) is not None:
            self.drop_asked.emit(button.objectName())
