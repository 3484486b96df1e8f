"""A card that counts the group's dots: one line an issue, with less, the count, and more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.issues import Issue
from careboard.i18n import _
from ui.meetings.issues_step_presenter import DotsRow
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.stepper import Stepper

_NARROW = 620


class DotsCard(Card):
    """Stands still while somebody counts: a line is made anew only where an issue came, went or was reworded."""

    counted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._steppers: dict[str, Stepper] = {}
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._rows = ShownRows(space=12)
        how = Para(_("Let the group put dots on what should change first, then count them here."), tone="second")
        self.setLayout(column(Heading(_("Where do the dots go?"), 2), how, self._rows, STRETCH, space=12))
        self.hide()

    def show_dots(self, rows: tuple[DotsRow, ...]) -> None:
        """Show the open issues with their dots; without any there is nothing to count."""
        shown = tuple((each.key, each.title, each.about) for each in rows)
        if shown != self._shown:
            self._shown = shown
            self._steppers = {each.key: self._stepper(each) for each in rows}
            self._rows.show_rows([self._row(each) for each in rows])
            self.setVisible(bool(rows))
        for each in rows:
            if self._steppers[each.key].value() != each.dots:
                self._steppers[each.key].set_value(each.dots)

    def stepper(self, key: str) -> Stepper:
        """Return the count of an issue."""
        return self._steppers[key]

    def _stepper(self, each: DotsRow) -> Stepper:
        stepper = Stepper(_("Dots for: {title}").format(title=each.title), each.dots, maximum=Issue.MOST_DOTS)
        stepper.setObjectName(f"dots-{each.key}")
        stepper.value_changed.connect(self._tell)
        return stepper

    def _row(self, each: DotsRow) -> QWidget:
        words = boxed(column(Para(each.title, weight=600), Para(each.about, 14, tone="second"), space=0))
        said = boxed(row(Disc(each.picture, "", 40), (words, 1), space=12))
        return AdaptiveRow(said, self._steppers[each.key], narrow_under=_NARROW, space=12, stretches=(1,))

    def _tell(self, count: int) -> None:
        stepper = self.sender()
        for key, each in self._steppers.items():
            if each is stepper:
                self.counted.emit(key, count)
