"""What a hand-over does, in plain words, and the list of what is still open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.settings.hands_reading import HandsState
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class HandsIntro(QWidget):
    """Says what will happen; begins only where nothing stands in the way."""

    begun = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._history = InfoLine("", "info", size=16)
        self._history.setObjectName("hand-over-history")
        self._hindrance = InfoLine("", "warning", "warning", 16)
        self._hindrance.setObjectName("hand-over-hindrance")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("open-list-problem")
        self._print = SecondaryButton(_("Print what is still open"), "printer")
        self._print.setObjectName("print-open-list")
        self._save = SecondaryButton(_("Save it as a PDF"), "floppy-disk")
        self._save.setObjectName("save-open-list")
        self._begin = PrimaryButton(_("Begin"), "arrow-right", icon_at_end=True)
        self._begin.setObjectName("hand-over-begin")
        self.setLayout(column(self._history, self._told(), self._hindrance, row(STRETCH, self._begin), space=12))
        self._begin.clicked.connect(self.begun)
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self.save_asked)
        self.refuse("")

    def show_state(self, state: HandsState) -> None:
        """Show whether it can begin, and what happened before."""
        for line, words in ((self._history, state.history), (self._hindrance, state.hindrance)):
            line.show_words(words)
            line.setVisible(bool(words))
        self._begin.setEnabled(not state.hindrance)

    def refuse(self, text: str) -> None:
        """Say why the list was not drawn or saved; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _told(self) -> Card:
        buttons = FlowLayout(space=12)
        buttons.addWidget(self._print)
        buttons.addWidget(self._save)
        return Card(
            column(
                *(InfoLine(words, icon, "ink", 16) for words, icon in _steps()),
                Para(_("The next worker needs to know what waits for an answer. Take the list along:"), weight=600),
                boxed(buttons),
                self._problem,
                space=12,
            )
        )


def _steps() -> tuple[tuple[str, str], ...]:
    """Return what happens, with a picture for each."""
    return (
        (_("The next worker chooses a new passphrase and a new PIN."), "key"),
        (_("There is a new recovery sheet. Three of its groups are typed back."), "certificate"),
        (_("Fresh copies are made. The old ones are named, and removed if you like."), "floppy-disk"),
        (_("After that the old passphrase, PIN and sheet open this file no more."), "lock-key"),
    )
