"""The list of issues on the page: rows of one height, chosen by touch, mouse and keys."""

import datetime
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from careboard.i18n import _
from ui import theme
from ui.issues.issue_delegate import IssueDelegate
from ui.issues.issues_table_model import ANSWER_BY, DONE_BY, ISSUE, OWNER, STATE, IssuesTableModel
from ui.issues.list_reading import Lines
from ui.widgets.adaptive_row import effective_width

_WIDTHS = {STATE: 186, OWNER: 110, ANSWER_BY: 112, DONE_BY: 112}
_COMPACT_UNDER = 700
_HEAD = 44


class IssuesTable(QTableView):
    """Tells which issue is looked at (`chosen`) and which a person wants to read (`opened`: click, touch, Enter)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issues = IssuesTableModel(self)
        self._delegate = IssueDelegate(self)
        self._is_quiet = False
        self.setObjectName("issues-table")
        self.setAccessibleName(_("Issues"))
        self.setModel(self._issues)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        # It lies in a card, which has the edge.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#issues-table { border: 0; border-radius: 0; }")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self._set_up_heads()
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.clicked.connect(self._tell_opened)
        self.activated.connect(self._tell_opened)

    def _set_up_heads(self) -> None:
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(ISSUE, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date) -> None:
        """Show other rows; place and choice stay where they were."""
        place, key = self.verticalScrollBar().value(), self.key()
        down_to = (place + self.viewport().height()) // self._delegate.row_height() + 1
        self._is_quiet = True
        self._issues.show_rows(lines, titles, today, down_to)
        self._is_quiet = False
        self.choose(key)
        self.verticalScrollBar().setValue(place)

    def key(self) -> str:
        """Return the key of the chosen issue, or nothing."""
        number = self.currentIndex().row()
        return self._issues.key(number) if number >= 0 else ""

    def choose(self, key: str) -> None:
        """Show an issue as chosen, without telling."""
        number = self._issues.row_of(key) if key else -1
        self._is_quiet = True
        if number < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        elif number != self.currentIndex().row():
            self.selectRow(number)
            self.scrollTo(self._issues.index(number, ISSUE))
        self._is_quiet = False

    def is_compact(self) -> bool:
        """Tell whether owner and dates stand below the titles."""
        return self._delegate.is_compact

    def _fit(self) -> None:
        """Set widths and heights for the place and the text size in force."""
        compact = effective_width(self) < _COMPACT_UNDER
        self._delegate.is_compact = compact
        heads = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            heads.resizeSection(column, max(theme.px(width), heads.sectionSizeHint(column)))
            heads.setSectionHidden(column, compact and column != STATE)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.horizontalHeader().setMinimumHeight(theme.px(_HEAD))
        self.setMinimumHeight(theme.px(_HEAD) + 3 * self._delegate.row_height())

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            self.chosen.emit(self._issues.key(current.row()))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._issues.key(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between columns and lines when the width crosses the limit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._fit()
