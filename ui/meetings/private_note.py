"""The facilitator's notes while a meeting runs: out of sight until they are asked for, and again at the next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from careboard.i18n import _
from ui.meetings.running_order import NoteView
from ui.meetings.saving_field import SavingField
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class PrivateNote(QWidget):
    """A person beside the screen sees that there is a note, not what it says; what is typed is kept with its step."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = NoteView("", "")
        self.open = LinkButton("", "eye")
        self.open.setObjectName("show-note")
        self.whole = Para("", 14, tone="second")
        self.whole.setObjectName("note-of-the-meeting")
        self.words = SavingField(_("Only for you: never on the room’s screen."), lines=5)
        self.words.setObjectName("note-words")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._button_row = row(self.open, STRETCH)
        self._button_place = boxed(self._button_row)
        self.setLayout(column(self._button_place, self.whole, self.words, space=4))
        self.open.clicked.connect(self.turn)
        self.words.settled.connect(self._tell)
        escape = QShortcut(QKeySequence("Escape"), self.words)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.turn)
        self.put_away()

    def lend_button(self, place: QLayout) -> None:
        """Let the button stand in a line with others, where there is little room."""
        place.addWidget(self.open)
        self._button_place.hide()

    def take_button_back(self) -> None:
        """Let the button stand over the notes."""
        self._button_row.insertWidget(0, self.open)
        self._button_place.show()

    def show_note(self, note: NoteView) -> None:
        """Hold the note of a step, out of sight at first; what is being typed stays, or goes to its own step."""
        is_other_step = note.step != self._note.step
        if is_other_step:
            self.put_away()
        self._note = note
        if self._is_open() and not self.words.hasFocus():
            self._show_kept()
        elif not self._is_open():
            self._name_button()

    def put_away(self) -> None:
        """Take the notes out of sight, and out of the reach of a screen reader; what was typed is kept first."""
        self.words.keep()
        self.words.hide()
        self.words.show_kept("")
        self.whole.hide()
        self.whole.setText("")
        self._name_button()

    def turn(self) -> None:
        """Show the notes, ready to write on, or put them away."""
        if self._is_open():
            self.put_away()
            self.open.setFocus()
            return
        self._show_kept()
        self.words.show()
        self.words.setFocus()
        self._name_button()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be out of sight again where the page is covered or left."""
        super().hideEvent(event)
        self.put_away()

    def _is_open(self) -> bool:
        return not self.words.isHidden()

    def _show_kept(self) -> None:
        self.words.setAccessibleName(_("Your note: {step}").format(step=self._note.title))
        self.words.show_kept(self._note.text)
        self.whole.setText(self._note.whole)
        self.whole.setVisible(bool(self._note.whole))

    def _name_button(self) -> None:
        if self._is_open():
            words, icon = _("Hide notes"), "eye-slash"
        elif self._note.text or self._note.whole:
            words, icon = _("My notes"), "eye"
        else:
            words, icon = _("Write a note"), "note-pencil"
        self.open.set_words(words)
        self.open.set_icon(icon)

    def _tell(self, text: str) -> None:
        self.written.emit(self._note.step, text)
