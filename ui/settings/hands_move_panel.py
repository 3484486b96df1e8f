"""Moving a council file to another computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.settings.hands_reading import HandsState, moved_words
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.file_asking import ask_folder
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para


class HandsMovePanel(QWidget):
    """Says what happens, asks for a folder, and afterwards says which of the two files is the live one."""

    folder_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._state = InfoLine("", "info", size=16)
        self._state.setObjectName("move-state")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("move-problem")
        self._choose = SecondaryButton("", "folder-open")
        self._choose.setObjectName("choose-move-folder")
        self._told = Card(column(*(InfoLine(words, icon, "ink", 16) for words, icon in _steps()), space=12))
        about = Para(_("One file lives on. The other can only be read, so that nobody works in two."), tone="second")
        head = column(Heading(_("Move to another computer"), 2), about, space=2)
        self.setLayout(
            column(head, self._state, self._told, self._problem, row(STRETCH, self._choose), space=12)
        )
        self._choose.clicked.connect(self._choose_folder)
        self.show_busy(False)
        self.refuse("")

    def show_state(self, state: HandsState) -> None:
        """Show whether it can move, or that it has."""
        words = moved_words(state)
        self._state.show_words(words)
        self._state.setVisible(bool(words))
        self._told.setVisible(not state.is_read_only)
        self._choose.setVisible(not state.is_read_only)
        self._choose.setEnabled(not state.is_vote_open)

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the copy is made."""
        self._choose.setEnabled(not busy)
        self._choose.set_words(_("Making the copy…") if busy else _("Choose a stick or folder, and move"))

    def refuse(self, text: str) -> None:
        """Say why it has not moved; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _choose_folder(self) -> None:
        folder = ask_folder(self, _("Choose where the file goes"))
        if folder:
            self.folder_chosen.emit(folder)


def _steps() -> tuple[tuple[str, str], ...]:
    """Return what happens, with a picture for each."""
    return (
        (_("A whole copy goes to a stick or a folder. It is opened and counted before it counts."), "floppy-disk"),
        (_("Put it on the other computer’s own disk, and open it there with the same passphrase."), "monitor"),
        (_("From then on this file here can only be read and printed. It can be taken back."), "book-open"),
    )
