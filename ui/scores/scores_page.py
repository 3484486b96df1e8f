"""The scores page: one group at a time, as a picture or as a table."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from careboard.domain.council import Group
from careboard.i18n import _
from ui.scores.promise_grid import PromiseGrid
from ui.scores.score_reading import ScoresView
from ui.scores.scores_table_model import ScoresTableModel
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column, row
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
        self._about = Para(tone="second")
        self._group_keys: tuple[tuple[str, str], ...] = ()
        self._groups_place = QVBoxLayout()
        self._ways = ChoiceButtons(
            _("Show as"), (Choice(_PICTURE, _("Picture"), "chart-bar-horizontal"), Choice(_TABLE, _("Table"), "table"))
        )
        self._ways.choose(_PICTURE)
        self._young, self._own = Para(size=15), Para(size=15)
        self._grid, self._table, self._model = PromiseGrid(), QTableView(), ScoresTableModel(self)
        self._empty = EmptyState("")
        self._shown = QStackedWidget()
        self._set_up_table()
        self._lay_out()
        self._ways.chosen.connect(self._show_way)

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
        self._young.setText(_("The {group}’ middle answer").format(group=view.group.lower()))
        self._own.setText(_("{authority}’s own score").format(authority=view.authority))
        self._model.show_view(view)
        self._empty.words.setText(
            _("The {group} have not scored yet. The first strip appears after the reveal.").format(
                group=view.group.lower()
            )
        )
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        if not self._view.heads:
            self._shown.setCurrentIndex(2)
            return
        self._grid.show_view(self._view, narrow=effective_width(self) < _NARROW)
        self._shown.setCurrentIndex(0 if self._ways.key() == _PICTURE else 1)

    def _show_way(self, _key: str) -> None:
        self._show()

    def _set_up_table(self) -> None:
        self._table.setModel(self._model)
        self._table.setObjectName("scores-table")
        self._table.setAccessibleName(_("Scores as a table"))
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(True)
        self._table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        choices = FlowLayout(space=16)
        choices.addWidget(boxed(self._groups_place))
        choices.addWidget(self._ways)
        self._groups_place.setContentsMargins(0, 0, 0, 0)
        marks = FlowLayout(space=20)
        legend = (
            ("young-people", self._young),
            ("authority", self._own),
            ("gap", Para(_("The gap"), 15)),
            ("split", Para(_("The room was split"), 15)),
        )
        for kind, words in legend:
            marks.addWidget(boxed(row(StripMark(kind), words, space=8)))
        foot = InfoLine(
            _(
                "The line breaks, and says why, where scores cannot be compared. A dotted line passes a meeting "
                "where it was not scored."
            )
        )
        picture = PageScroll(boxed(column(self._grid, foot, space=8)))
        for page in (picture, self._table, self._empty):
            self._shown.addWidget(page)
        head = boxed(column(Heading(_("Scores")), self._about, space=0))
        top = AdaptiveRow(head, boxed(choices), stretches=(1, 0), narrow_under=900)
        layout = QVBoxLayout(self)
        layout.addLayout(column(top, marks, (self._shown, 1), space=8, margins=(28, 12, 24, 8)))
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
