"""A card that lists loops: those told back, those that the group is asked about."""

from PySide6.QtWidgets import QWidget

from ui.meetings.prepare_views import LoopRow
from ui.widgets.badge import Badge
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class LoopRows(Card):
    """Shows each loop with its answer, or a sentence where there is none."""

    def __init__(self, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._empty = Para(empty, tone="second")
        self._rows = ShownRows(space=12)
        self.setLayout(column(Heading(title, 2), self._empty, self._rows, space=12))

    def show_loops(self, loops: tuple[LoopRow, ...]) -> None:
        """Show the loops."""
        self._empty.setVisible(not loops)
        self._rows.show_rows([_line(each) for each in loops])


def _line(each: LoopRow) -> QWidget:
    below = QWidget()
    flow = FlowLayout(below)
    if each.badge is not None:
        flow.addWidget(Badge.of(*each.badge))
    flow.addWidget(Para(each.beside, 14, tone="second"))
    words = boxed(column(Para(each.title, weight=600), below, space=4))
    return boxed(row(Disc(each.picture, "", 40), (words, 1), space=12))
