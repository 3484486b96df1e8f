"""The list of issues on the page: rows of one height, chosen by touch, mouse and keys."""

import datetime
from collections.abc import Mapping

from PySide6.QtWidgets import QHeaderView, QWidget

from careboard.i18n import _
from ui import theme
from ui.issues.issue_delegate import IssueDelegate
from ui.issues.issues_table_model import ANSWER_BY, DONE_BY, ISSUE, OWNER, STATE, IssuesTableModel
from ui.issues.list_reading import Lines
from ui.widgets.adaptive_row import effective_width
from ui.widgets.keyed_table import KeyedTable

_WIDTHS = {STATE: 186, OWNER: 110, ANSWER_BY: 112, DONE_BY: 112}
_COMPACT_UNDER, _OWNER_BELOW_UNDER = 700, 900


class IssuesTable(KeyedTable):
    """Five columns; where it is narrower the owner stands below the titles, then the dates too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._issues, self._painter = IssuesTableModel(), IssueDelegate()
        super().__init__("issues-table", self._issues, self._painter, self._issues, parent)
        self._issues.setParent(self)
        self._painter.setParent(self)
        self.setAccessibleName(_("Issues"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(ISSUE, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date) -> None:
        """Show other rows; place and choice stay where they were."""
        place, key = self.verticalScrollBar().value(), self.key()
        down_to = (place + self.viewport().height()) // self._painter.row_height() + 1
        self.is_quiet = True
        self._issues.show_rows(lines, titles, today, down_to)
        self.is_quiet = False
        self.choose(key)
        self.verticalScrollBar().setValue(place)

    def compact_under(self) -> int:
        """Return the width, at 100 % text, under which owner and dates stand below the titles."""
        return _COMPACT_UNDER

    def fit_columns(self, compact: bool) -> None:
        """Set the widths of the columns."""
        heads = self.horizontalHeader()
        self._painter.owner_below = effective_width(self) < _OWNER_BELOW_UNDER
        hidden = {OWNER} if self._painter.owner_below else set[int]()
        for column, width in _WIDTHS.items():
            heads.resizeSection(column, max(theme.px(width), heads.sectionSizeHint(column)))
            heads.setSectionHidden(column, column in hidden or (compact and column != STATE))
