"""The phrases of a language on the page: rows of one height, chosen by touch, mouse and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHeaderView, QWidget

from careboard.i18n import _
from ui import theme
from ui.settings.languages_delegate import PhraseDelegate
from ui.settings.languages_reading import PhraseLine
from ui.settings.languages_table_model import VOICE, WORDS, PhrasesTableModel
from ui.widgets.keyed_table import KeyedTable

_COMPACT_UNDER = 640
_VOICE, _NARROW_VOICE = 136, 52


class PhrasesTable(KeyedTable):
    """Three columns, or the words under the English where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._phrases, self._painter = PhrasesTableModel(), PhraseDelegate()
        super().__init__("phrases-table", self._phrases, self._painter, self._phrases, parent)
        self._phrases.setParent(self)
        self._painter.setParent(self)
        self.setAccessibleName(_("Phrases"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(VOICE, QHeaderView.ResizeMode.Fixed)
        self.fit()

    def show_lines(self, lines: Sequence[PhraseLine], language: str, right_to_left: bool) -> None:
        """Show these phrases; the choice stays where it was."""
        key = self.key()
        self._painter.right_to_left = right_to_left
        self.is_quiet = True
        is_new = self._phrases.show_lines(lines, language, right_to_left)
        self.is_quiet = False
        if is_new:
            self.choose(key)

    def lines(self) -> int:
        """Return the number of phrases that are shown."""
        return self._phrases.rowCount()

    def key_at(self, place: QPoint) -> str:
        """Return the key of the phrase at a place of this widget, or nothing."""
        index = self.indexAt(self.viewport().mapFrom(self, place))
        return self._phrases.key(index.row()) if index.isValid() else ""

    def compact_under(self) -> int:
        """Return the width, at 100 % text, under which the words stand below the English."""
        return _COMPACT_UNDER

    def fit_columns(self, compact: bool) -> None:
        """Set the widths of the columns."""
        heads = self.horizontalHeader()
        heads.setSectionHidden(WORDS, compact)
        heads.resizeSection(VOICE, theme.px(_NARROW_VOICE if compact else _VOICE))
        heads.setVisible(not compact)
