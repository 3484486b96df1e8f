"""The facilitator's note for the step that is on: out of sight until it is asked for, and again at the next step."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.text_fields import TextField


class PrivateNote(QWidget):
    """A person beside the screen sees that there is a note, not what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.open = LinkButton(_("Show my note"), "eye")
        self.open.setObjectName("show-note")
        self.words = TextField(lines=5)
        self.words.setObjectName("note-words")
        self.words.setAccessibleName(_("Your note"))
        self.words.setReadOnly(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(boxed(row(self.open, STRETCH)), self.words, space=4))
        self.open.clicked.connect(self._turn)
        self.show_note("")
        self.put_away()

    def show_note(self, text: str) -> None:
        """Hold another note, which is out of sight at first."""
        self.setVisible(bool(text))
        if text != self._text:
            self._text = text
            self.put_away()

    def put_away(self) -> None:
        """Take the note out of sight, and out of the reach of a screen reader."""
        self.words.hide()
        self.words.set_text("")
        self.open.set_words(_("Show my note"))
        self.open.set_icon("eye")

    def hideEvent(self, event: QHideEvent) -> None:
        """Be out of sight again where the page is covered or left."""
        super().hideEvent(event)
        self.put_away()

    def _turn(self) -> None:
        if self.words.isVisible():
            self.put_away()
            return
        self.words.set_text(self._text)
        self.words.show()
        self.open.set_words(_("Hide my note"))
        self.open.set_icon("eye-slash")
