"""The window of tables and the calendar: what would be written, to look through before it is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from careboard.application.tables.table import Table
from careboard.i18n import _, ngettext
from ui import theme
from ui.reading_order import ReadingDialog
from ui.summaries.tables_presenter import CALENDAR, CSV, WORKBOOK
from ui.summaries.taken_table_model import TakenTableModel
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.file_asking import ask_folder, ask_where
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

_LEAST_ROWS, _ROW, _NARROWEST, _WIDEST = 5, 44, 90, 320


class TablesWindow(ReadingDialog):
    """Chooses a kind, looks through its tables, saves."""

    kind_chosen = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Tables and calendar"))
        self.setObjectName("tables-window")
        self._tables: dict[str, Table] = {}
        self._plain_dates, self._name = False, ""
        kinds = (
            Choice(WORKBOOK, _("Workbook"), "table"),
            Choice(CSV, _("CSV files"), "file-text"),
            Choice(CALENDAR, _("Calendar"), "calendar-blank"),
        )
        self._kinds = ChoiceButtons(_("What to take out"), kinds)
        self._kinds.setObjectName("tables-kinds")
        self._kinds.choose(WORKBOOK)
        self._note, self._rows = Para("", tone="second"), Para("", 14, tone="second")
        self._choice = ChoiceButtons(_("Table"), ())
        self._choice.setObjectName("tables-choice")
        self._model = TakenTableModel(self)
        self._view = _table_view(self._model)
        self._problem, self._done = InfoLine("", "warning-circle", "danger", 16), Para("", tone="success", weight=600)
        self._save = PrimaryButton("", "floppy-disk")
        self._save.setObjectName("tables-save")
        self._back = LinkButton(_("Back"), "arrow-left")
        self._back.setObjectName("tables-back")
        self._lay_out()
        self._kinds.chosen.connect(self._choose_kind)
        self._choice.chosen.connect(self._show_table)
        self._save.clicked.connect(self._ask_save)
        self._back.clicked.connect(self.reject)
        self._show_kind(WORKBOOK)

    def show_tables(self, tables: Sequence[Table], *, plain_dates: bool) -> None:
        """Show tables to look through, the first one open."""
        self._tables, self._plain_dates = {table.key: table for table in tables}, plain_dates
        chosen = self._choice.key()
        self._choice.show_choices([Choice(table.key, table.title) for table in tables])
        self._choice.setVisible(len(tables) > 1)
        key = chosen if chosen in self._tables else tables[0].key
        self._choice.choose(key)
        self._show_table(key)

    def show_name(self, name: str) -> None:
        """Say how the file or folder is called."""
        self._name = name

    def say_done(self, words: str) -> None:
        """Say what was done."""
        self._problem.hide()
        self._done.setText(words)
        self._done.show()

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""
        self._done.hide()
        self._problem.show_words(why)
        self._problem.show()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the columns again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_view"):
            self._fit_columns()

    def _lay_out(self) -> None:
        for button in (self._save, self._back):
            button.setAutoDefault(False)
        self._problem.hide()
        self._done.hide()
        parts = (self._kinds, self._note, self._choice, self._rows, (self._view, 1), self._problem)
        foot = row((self._done, 1), STRETCH, self._save, space=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(row((Heading(self.windowTitle()), 1), self._back, space=16))
        layout.addWidget(PageScroll(boxed(column(*parts, foot, space=12))), 1)

    def _choose_kind(self, kind: str) -> None:
        self._show_kind(kind)
        self.kind_chosen.emit(kind)

    def _show_kind(self, kind: str) -> None:
        self._problem.hide()
        self._done.hide()
        self._note.setText(_notes()[kind])
        self._save.set_words(_("Save into a folder") if kind == CSV else _("Save as"))

    def _show_table(self, key: str) -> None:
        table = self._tables[key]
        self._model.show_table(table, plain_dates=self._plain_dates)
        count = len(table.rows)
        rows = ngettext("{count} row, as it will be written", "{count} rows, as they will be written", count)
        self._rows.setText(rows.format(count=count) if count else _("There is nothing to write here yet."))
        self._view.setAccessibleName(table.title)
        self._fit_columns()

    def _fit_columns(self) -> None:
        self._view.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self._view.horizontalHeader().setMinimumHeight(theme.px(_ROW))
        self._view.setMinimumHeight(theme.px(_ROW) * _LEAST_ROWS)
        self._view.resizeColumnsToContents()
        for place in range(self._model.columnCount()):
            width = self._view.columnWidth(place)
            self._view.setColumnWidth(place, max(theme.px(_NARROWEST), min(width, theme.px(_WIDEST))))

    def _ask_save(self) -> None:
        kind = self._kinds.key()
        if kind == CSV:
            path = ask_folder(self, _("Folder for the CSV files"))
        else:
            path, _kind = ask_where(self, _("Save"), self._name, {kind: _filters()[kind]})
        if path:
            self.saved.emit(path)


def _table_view(model: TakenTableModel) -> QTableView:
    view = QTableView()
    view.setObjectName("tables-preview")
    view.setModel(model)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(1)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().setStretchLastSection(True)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionsClickable(False)
    return view


def _notes() -> dict[str, str]:
    return {
        WORKBOOK: _("All tables in one file for Excel or LibreOffice. What too few people said is left out."),
        CSV: _("One plain file for each table, for other programs. What too few people said is left out."),
        CALENDAR: _("Meetings, board meetings and what is due, for any calendar. It names posts, no people."),
    }


def _filters() -> dict[str, str]:
    return {WORKBOOK: _("Workbook (*.xlsx)"), CALENDAR: _("Calendar (*.ics)")}
