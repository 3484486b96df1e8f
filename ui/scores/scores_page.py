"""The scores page: one group at a time, as a picture or as a table."""

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.council import Group
from careboard.i18n import _
from ui.scores.foot_cards import FootCards
from ui.scores.promise_grid import PromiseGrid
from ui.scores.score_reading import ScoresView
from ui.scores.scores_table import ScoresTable
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.strip_marks import StripMark

_NARROW = 940
_PICTURE, _TABLE = "picture", "table"


class ScoresPage(QWidget):
    """Promise strips, the gap to the self-score, and trends with their breaks."""

    group_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view: ScoresView | None = None
        self._about, self._covered = Para(tone="second"), Para(tone="second")
        self._group_keys: tuple[tuple[str, str], ...] = ()
        self._groups_place = QVBoxLayout()
        self._ways = ChoiceButtons(
            _("Show as"), (Choice(_PICTURE, _("Picture"), "chart-bar-horizontal"), Choice(_TABLE, _("Table"), "table"))
        )
        self._ways.setObjectName("scores-ways")
        self._ways.choose(_PICTURE)
        self._young, self._own = Para(size=15), Para(size=15)
        self._grid, self._table = PromiseGrid(), ScoresTable()
        self._empty, self._foot_cards = EmptyState(""), FootCards()
        self._foot = InfoLine(
            _(
                "The line breaks, and says why, where scores cannot be compared. A dotted line passes a meeting "
                "where it was not scored."
            )
        )
        self._picture, self._legend = boxed(column(self._grid, self._foot, space=8)), QWidget()
        self._lay_out()
        self._ways.chosen.connect(self._show_way)
        self._table.cell_reached.connect(self._follow)

    def show_groups(self, groups: tuple[Group, ...], chosen: str) -> None:
        """Offer the groups, which are scored and shown apart."""
        keys = tuple((group.key, group.name) for group in groups)
        if keys != self._group_keys:
            self._group_keys = keys
            while (item := self._groups_place.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.deleteLater()
            self._groups = ChoiceButtons(_("Group"), [Choice(key, name, "users-three") for key, name in keys])
            self._groups.chosen.connect(self.group_chosen)
            self._groups_place.addWidget(self._groups)
        if chosen:
            self._groups.choose(chosen)

    def show_scores(self, view: ScoresView) -> None:
        """Show the scores of one group."""
        self._view = view
        kept = _("how well {authority} keeps its promises").format(authority=view.authority)
        self._about.setText(" · ".join(part for part in (view.pledge, kept) if part))
        self._covered.setText(view.covered)
        self._covered.setVisible(bool(view.covered))
        self._foot_cards.show_view(view)
        self._young.setText(_("The {group}’ middle answer").format(group=view.group.lower()))
        self._own.setText(_("{authority}’s own score").format(authority=view.authority))
        self._empty.words.setText(
            _("The {group} have not scored yet. The first strip appears after the reveal.").format(
                group=view.group.lower()
            )
        )
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        is_scored, is_table = bool(self._view.heads), self._ways.key() == _TABLE
        if is_scored:
            narrow = effective_width(self) < _NARROW
            self._grid.show_view(self._view, narrow)
            self._table.show_view(self._view, narrow)
        self._empty.setVisible(not is_scored)
        self._table.setVisible(is_scored and is_table)
        for widget in (self._picture, self._legend):
            widget.setVisible(is_scored and not is_table)

    def _show_way(self, _key: str) -> None:
        self._show()

    def _follow(self, cell: QRect) -> None:
        """Bring the cell into view that the arrow keys have come to."""
        middle = self._table.viewport().mapTo(self._page, cell.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, cell.height())

    def _lay_out(self) -> None:
        choices = FlowLayout(space=16)
        choices.addWidget(boxed(self._groups_place))
        choices.addWidget(self._ways)
        self._groups_place.setContentsMargins(0, 0, 0, 0)
        marks = FlowLayout(self._legend, space=20)
        legend = (
            ("young-people", self._young),
            ("authority", self._own),
            ("gap", Para(_("The gap"), 15)),
            ("split", Para(_("The room was split"), 15)),
        )
        for kind, words in legend:
            marks.addWidget(boxed(row(StripMark(kind), words, space=8)))
        head = boxed(column(Heading(_("Scores")), self._about, self._covered, space=0))
        top = AdaptiveRow(head, boxed(choices), stretches=(1, 0), narrow_under=900)
        shown = (self._picture, self._table, self._empty, self._foot_cards)
        layout = QVBoxLayout(self)
        self._page = boxed(column(top, self._legend, *shown, STRETCH, space=8, margins=(28, 12, 24, 8)))
        self._scroll = PageScroll(self._page)
        layout.addWidget(self._scroll)
        layout.setContentsMargins(0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between rows and cards when the width crosses the limit."""
        super().resizeEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Change between rows and cards when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show()
