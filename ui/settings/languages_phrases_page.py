"""The phrases of one language: what they are, the table of them, and the one that is written beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from careboard.domain.languages import ENGLISH
from careboard.i18n import _, ngettext
from ui import theme
from ui.settings.languages_list import show_check
from ui.settings.languages_phrase_editor import PhraseEditor
from ui.settings.languages_reading import LanguageRow, PhraseLine
from ui.settings.languages_table import PhrasesTable
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.empty_state import EmptyState
from ui.widgets.file_asking import ask_where
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

_NARROW = 960
_EDITOR_WIDTH, _EDITOR_HEIGHT = 340, 240
_TABLE_SHARE, _EDITOR_SHARE = 62, 38


class PhrasesPage(QWidget):
    """Where it is narrow, the phrase that is written takes the table's place."""

    back_asked = Signal()
    look_asked = Signal(str, str)
    phrase_asked = Signal(str)
    check_asked = Signal(bool)
    flow_asked = Signal()
    save_asked = Signal(str)
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.editor = PhrasesTable(), PhraseEditor()
        self._language: LanguageRow | None = None
        self._is_writing = False
        self._title, self._counts = Heading(""), Para(tone="second")
        self._check_badge = Badge("", "warning-circle", "warning")
        self._make_buttons()
        self._make_filter()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self._back = LinkButton(_("All languages"), "arrow-left")
        self._back.setObjectName("all-languages")
        self._back_to_table = LinkButton(_("Back to the phrases"), "arrow-left")
        self._back_to_table.setObjectName("back-to-phrases")
        self._flow = SecondaryButton(_("Record one after the other"), "microphone")
        self._flow.setObjectName("record-all")
        self._check = ToggleButton(_("A speaker of this language has checked it"))
        self._check.setObjectName("language-checked")
        self._save = LinkButton(_("Save a file for a translator"), "download-simple")
        self._save.setObjectName("save-language")
        self._remove = LinkButton(_("Take this language out"), "trash")
        self._remove.setObjectName("remove-language")

    def _make_filter(self) -> None:
        self._text = LineField(_("Find words"))
        self._text.setObjectName("phrase-filter-text")
        self._text.setAccessibleName(_("Find words"))
        # A file that is dropped here goes to the page.
        self._text.setAcceptDrops(False)
        self._wanted = ChoiceField()
        self._wanted.setObjectName("phrase-filter")
        self._wanted.setAccessibleName(_("Which phrases"))
        self._nothing = EmptyState(_("Nothing fits this filter."), _("Show all"))

    def _lay_out(self) -> None:
        title = boxed(column(self._title, self._counts, space=0))
        marks, doing, looking = FlowLayout(space=8), FlowLayout(space=8), FlowLayout(space=8)
        marks.addWidget(self._check_badge)
        for widget in (self._check, self._flow, self._save, self._remove):
            doing.addWidget(widget)
        for field in (self._text, self._wanted):
            looking.addWidget(field)
        head = AdaptiveRow(title, boxed(marks), stretches=(1, 0), narrow_under=560)
        self._head = boxed(column(row(self._back, STRETCH), head, boxed(doing), boxed(looking), space=8))
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(boxed(column(self._nothing, margins=(20, 8, 20, 8))))
        self._list = Card(column((self._lists, 1)), margins=(6, 6, 2, 10))
        self._both = QHBoxLayout()
        self._both.setSpacing(16)
        self._both.addWidget(self._list, _TABLE_SHARE)
        self._both.addWidget(self.editor, _EDITOR_SHARE)
        self._back_row = boxed(row(self._back_to_table, STRETCH))
        self.setLayout(column(self._head, self._back_row, (self._both, 1), space=12))

    def _connect(self) -> None:
        self._back.clicked.connect(self._go_back)
        self._back_to_table.clicked.connect(self.close_phrase)
        self._flow.clicked.connect(self._ask_flow)
        self._check.clicked.connect(self.check_asked)
        self._save.clicked.connect(self._choose_place)
        self._remove.clicked.connect(self.remove_asked)
        self._text.textEdited.connect(self._look)
        self._wanted.activated.connect(self._look)
        self._nothing.asked.connect(self._show_all)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)

    def show_language(self, language: LanguageRow, unrecorded: int) -> None:
        """Show whose phrases they are, and how many still want a recording."""
        if self._language is None or self._language.code != language.code:
            self._is_writing = False
        self._language = language
        name = f"{language.english} · {language.name}" if language.english else language.name
        self._title.setText(name)
        self._counts.setText(" · ".join((language.written, language.recorded)))
        show_check(self._check_badge, language)
        self._check.setChecked(language.is_checked)
        # English is there from the start and needs no check.
        for button in (self._check, self._remove):
            button.setVisible(bool(language.check))
        words = ngettext("Record {count} phrase", "Record {count} phrases", unrecorded).format(count=unrecorded)
        self._flow.set_words(words)
        self._flow.setVisible(unrecorded > 0)
        self.editor.show_language(language)
        self._turn()

    def show_choices(self, choices: Sequence[tuple[str, str]], wanted: str, text: str) -> None:
        """Offer what may be looked at."""
        self._wanted.clear()
        for key, words in choices:
            self._wanted.addItem(words, key)
        self._wanted.setCurrentIndex(self._wanted.findData(wanted))
        if self._text.text() != text:
            self._text.setText(text)

    def show_lines(self, lines: Sequence[PhraseLine], key: str) -> None:
        """Show these phrases, one of them as the one that is looked at."""
        language = self._language
        if language is not None:
            head = _("Our own words") if language.code == ENGLISH else language.titled
            self.table.show_lines(lines, head, language.right_to_left)
        self.table.choose(key)
        self._lists.setCurrentIndex(0 if lines else 1)

    def show_phrase(self, line: PhraseLine | None, place: int, count: int) -> None:
        """Show one phrase; None where there is nothing to look at."""
        self.editor.setEnabled(line is not None)
        if line is not None:
            self.editor.show_phrase(line, place, count)

    def choose(self, key: str) -> None:
        """Show in the table which phrase is looked at."""
        self.table.choose(key)

    def refuse(self, text: str) -> None:
        """Say by the words of the phrase why they cannot be kept; nothing where the text is empty."""
        self.editor.refuse(text)

    def close_phrase(self) -> None:
        """Go back to the table."""
        self.editor.keep()
        self._is_writing = False
        self._turn()
        self.table.setFocus()

    def is_narrow(self) -> bool:
        """Tell whether there is room for the table or the phrase only."""
        return effective_width(self) < _NARROW

    def begin(self) -> None:
        """Put the focus on the table."""
        self.table.setFocus()

    def _choose(self, key: str) -> None:
        self.editor.keep()
        self.phrase_asked.emit(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        if self.is_narrow():
            self._is_writing = True
            self._turn()
        self.editor.begin()

    def _go_back(self) -> None:
        self.editor.keep()
        self.back_asked.emit()

    def _ask_flow(self) -> None:
        self.editor.keep()
        self.flow_asked.emit()

    def _look(self) -> None:
        self.editor.keep()
        self.look_asked.emit(str(self._wanted.currentData()), self._text.text())

    def _show_all(self) -> None:
        self._text.clear()
        self._wanted.setCurrentIndex(0)
        self._look()

    def _choose_place(self) -> None:
        self.editor.keep()
        name = f"careboard-{self._language.code}" if self._language is not None else "careboard"
        title = _("Save a file for a translator")
        path, _kind = ask_where(self, title, name, {"json": _("Phrases (*.json)")})
        if path:
            self.save_asked.emit(path)

    def _turn(self) -> None:
        narrow = self.is_narrow()
        alone = narrow and self._is_writing
        for part in (self._head, self._list):
            part.setVisible(not alone)
        self._back_row.setVisible(alone)
        self.editor.setVisible(alone or not narrow)
        self.editor.setMinimumWidth(0 if narrow else theme.px(_EDITOR_WIDTH))
        self.editor.setMinimumHeight(theme.px(_EDITOR_HEIGHT) if narrow else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts or one when the width crosses the limit."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Show both parts or one when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_back_row"):
            self._turn()
