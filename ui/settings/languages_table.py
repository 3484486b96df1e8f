"""The phrases of a language on the page: rows of one height, chosen by touch, mouse and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from careboard.i18n import _
from ui import theme
from ui.settings.languages_delegate import PhraseDelegate
from ui.settings.languages_reading import PhraseLine
from ui.settings.languages_table_model import ENGLISH, VOICE, WORDS, PhrasesTableModel
from ui.widgets.adaptive_row import effective_width

_COMPACT_UNDER = 640
_VOICE, _NARROW_VOICE, _HEAD = 136, 52, 44


class PhrasesTable(QTableView):
    """Tells which phrase is looked at (`chosen`) and which a person wants to write (`opened`: click, touch, Enter)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = PhrasesTableModel(self)
        self._delegate = PhraseDelegate(self)
        self._is_quiet = False
        self.setObjectName("phrases-table")
        self.setAccessibleName(_("Phrases"))
        self.setModel(self._phrases)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        # It lies in a card, which has the edge.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#phrases-table { border: 0; border-radius: 0; }")
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
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(VOICE, QHeaderView.ResizeMode.Fixed)

    def show_lines(self, lines: Sequence[PhraseLine], language: str, right_to_left: bool) -> None:
        """Show these phrases; the choice stays where it was."""
        key = self.key()
        self._delegate.right_to_left = right_to_left
        self._is_quiet = True
        is_new = self._phrases.show_lines(lines, language, right_to_left)
        self._is_quiet = False
        if is_new:
            self.choose(key)

    def lines(self) -> int:
        """Return the number of phrases that are shown."""
        return self._phrases.rowCount()

    def key(self) -> str:
        """Return the key of the chosen phrase, or nothing."""
        number = self.currentIndex().row()
        return self._phrases.line(number).key if 0 <= number < self._phrases.rowCount() else ""

    def choose(self, key: str) -> None:
        """Show a phrase as chosen, without telling."""
        number = self._phrases.row_of(key) if key else -1
        self._is_quiet = True
        if number < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        elif number != self.currentIndex().row():
            self.selectRow(number)
            self.scrollTo(self._phrases.index(number, ENGLISH))
        self._is_quiet = False

    def key_at(self, place: QPoint) -> str:
        """Return the key of the phrase at a place of this widget, or nothing."""
        index = self.indexAt(self.viewport().mapFrom(self, place))
        return self._phrases.line(index.row()).key if index.isValid() else ""

    def is_compact(self) -> bool:
        """Tell whether the words stand under the English."""
        return self._delegate.is_compact

    def _fit(self) -> None:
        """Set widths and heights for the place and the text size in force."""
        compact = effective_width(self) < _COMPACT_UNDER
        self._delegate.is_compact = compact
        self.horizontalHeader().setSectionHidden(WORDS, compact)
        self.horizontalHeader().resizeSection(VOICE, theme.px(_NARROW_VOICE if compact else _VOICE))
        self.horizontalHeader().setVisible(not compact)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.horizontalHeader().setMinimumHeight(theme.px(_HEAD))
        self.setMinimumHeight(theme.px(_HEAD) + 3 * self._delegate.row_height())

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            self.chosen.emit(self._phrases.line(current.row()).key)

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._phrases.line(index.row()).key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between columns and lines when the width crosses the limit; the chosen phrase stays in sight."""
        super().resizeEvent(event)
        self._fit()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._fit()
