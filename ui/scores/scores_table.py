"""The table of the scores: as high as its rows, so that the page scrolls and no word is cut."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from careboard.i18n import _
from ui import theme
from ui.scores.score_reading import ScoresView
from ui.scores.scores_table_model import Index, ScoresTableModel

_BESIDE, _ABOVE, _TALLEST = 24, 20, 100_000


class WrappingDelegate(QStyledItemDelegate):
    """Asks for the height that the words need between the margins of the theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the words of a cell, as wide as its column."""
        width = option.rect.width() - theme.px(_BESIDE)
        box = QRect(0, 0, max(1, width), _TALLEST)
        metrics = option.fontMetrics
        words = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap.value, str(index.data() or ""))
        return QSize(option.rect.width(), max(theme.px(44), words.height() + theme.px(_ABOVE)))


class ScoresTable(QTableView):
    """One row a commitment; where the place is narrow, all meetings share one column."""

    cell_reached = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ScoresTableModel(self)
        self.setModel(self._model)
        self.setItemDelegate(WrappingDelegate(self))
        self.setObjectName("scores-table")
        self.setAccessibleName(_("Scores as a table"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._fit_to_column)

    def show_view(self, view: ScoresView, narrow: bool) -> None:
        """Show a scoreboard."""
        self._model.show_view(view, narrow)
        self._fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the arrow keys have come to, so that the page can follow."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.cell_reached.emit(self.visualRect(current))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the rows to the letters that the theme puts on."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the rows to other letters when theme or text size change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit_to_column(self, _column: int, _before: int, _now: int) -> None:
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        lines = 1 + max((self._model.head(place).count("\n") for place in range(self._model.columnCount())), default=0)
        head = lines * header.fontMetrics().lineSpacing() + theme.px(_ABOVE)
        header.setMinimumHeight(head)
        self.resizeRowsToContents()
        self.setMinimumHeight(head + self.verticalHeader().length() + 2 * self.frameWidth())
