"""One phrase of a language: its English, the words for it, and its recording."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.domain.languages import ENGLISH
from careboard.i18n import _
from ui.settings.languages_reading import LanguageRow, PhraseLine, PhraseState
from ui.settings.languages_recording_panel import RecordingPanel
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.text_fields import TextField


class PhraseEditor(Card):
    """Tells what was typed when its field is left, or when another phrase comes."""

    written = Signal(str, str)
    confirmed = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(6, 12, 6, 12), parent=parent)
        self._key = self._untouched = ""
        self._about, self._english = Para(size=14, tone="second"), Para(size=20, weight=700, line_height=1.3)
        self._english.setObjectName("phrase-english")
        self._field = TextField(lines=3)
        self._field.setObjectName("phrase-words")
        # A file that is dropped here goes to the phrase; the field would write its name.
        self._field.setAcceptDrops(False)
        self._row = FieldRow(_("In their words"), self._field)
        self._made, self._made_words = Para(tone="second"), Para(size=18, weight=600, line_height=1.3)
        self._keep_as_is = InfoLine("", "info")
        self._stale = InfoLine(_("The English has changed since this was written."), "warning-circle", "warning", 16)
        self._confirm = SecondaryButton(_("These words are still right"), "check")
        self._confirm.setObjectName("confirm-phrase")
        self.recording = RecordingPanel("phrase")
        self._silent = Para(_("This phrase is not read aloud."), tone="second")
        self._file_name = InfoLine("", "folder-open")
        self._place = Para(size=14, tone="second")
        self._back = IconButton(_("The phrase before"), "arrow-left")
        self._on = SecondaryButton(_("Next phrase"), "arrow-right", icon_at_end=True)
        self._back.setObjectName("phrase-before")
        self._on.setObjectName("phrase-next")
        self._lay_out()
        self._field.left.connect(self._tell)
        self._confirm.clicked.connect(self.confirmed)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._step_on)

    def _lay_out(self) -> None:
        confirm = FlowLayout()
        confirm.addWidget(self._confirm)
        self._stale_part = boxed(column(self._stale, boxed(confirm), space=8))
        asked = column(self._about, self._english, space=2)
        words = column(asked, self._row, self._made_words, self._made, self._keep_as_is, self._stale_part)
        voice = column(Heading(_("Voice"), 3), self.recording, self._silent, self._file_name, space=8)
        content = column(words, Rule(), voice, STRETCH, space=12, margins=(14, 4, 14, 4))
        foot = row(self._back, self._place, STRETCH, self._on, space=8, margins=(14, 8, 14, 0))
        self._scroll = PageScroll(boxed(content))
        # It takes the height that is left over, and asks for none.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setLayout(column((self._scroll, 1), foot, space=0))

    def show_language(self, language: LanguageRow) -> None:
        """Show which language the words are in, and write them from its side."""
        is_english = language.code == ENGLISH
        label = _("Our own words") if is_english else _("In {language}").format(language=language.titled)
        self._row.label.setText(label)
        self._field.setAccessibleName(label)
        self._field.setPlaceholderText(_("Leave this empty to say it as it is.") if is_english else "")
        self._field.write_from_right(language.right_to_left)
        self._made_words.setLayoutDirection(self._field.layoutDirection())

    def show_phrase(self, line: PhraseLine, place: int, count: int) -> None:
        """Show a phrase; what is being typed for the same one stays."""
        is_other = line.key != self._key
        if is_other:
            self._key = line.key
            self._scroll.verticalScrollBar().setValue(0)
        self._about.setText(line.about)
        self._english.setText(line.english)
        if (is_other or not self._field.hasFocus()) and self._field.text() != line.words:
            self._field.set_text(line.words)
            self._untouched = self._field.text()
        self._row.setVisible(line.is_written_here)
        self._made.setVisible(not line.is_written_here)
        self._made.setText(_made_of(line))
        self._made_words.setVisible(line.state is PhraseState.SPOKEN_ONLY and bool(line.words))
        self._made_words.setText(line.words)
        self._keep_as_is.setVisible(bool(line.blanks))
        self._keep_as_is.show_words(_("Keep {blanks} as it stands. Careboard fills it in.").format(blanks=line.blanks))
        self._stale_part.setVisible(line.state is PhraseState.STALE)
        self._silent.setVisible(not line.is_read_aloud)
        self._file_name.setVisible(line.is_read_aloud)
        self._file_name.show_words(_("Or drop a sound file here. Its name: {name}").format(name=line.clip_name))
        self._place.setText(_("{number} of {count}").format(number=place + 1, count=count))
        self._back.setEnabled(place > 0)
        self._on.setEnabled(place + 1 < count)

    def refuse(self, text: str) -> None:
        """Say by the field why the words cannot be kept; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()

    def keep(self) -> None:
        """Tell what was typed, before something else is shown."""
        self._tell(self._field.text())

    def key_at(self, _place: QPoint) -> str:
        """Return the key of the phrase that is written."""
        return self._key

    def begin(self) -> None:
        """Put the focus where the words are written."""
        target: QWidget = self._field if self._row.isVisibleTo(self) else self._on
        target.setFocus()

    def _tell(self, text: str) -> None:
        # A field may show a space for a finer one: what nobody has touched is not written anew.
        if self._key and text != self._untouched and self._row.isVisibleTo(self):
            self._untouched = text
            self.written.emit(self._key, text)

    def _step_back(self) -> None:
        self.keep()
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.keep()
        self.stepped.emit(1)
        self.begin()


def _made_of(line: PhraseLine) -> str:
    if line.state is PhraseState.SPOKEN_ONLY:
        return _("Careboard makes this of other phrases. It can be recorded as a whole.")
    return _("These words are changed where they are kept: with the council, its groups, its pledge or its issues.")
