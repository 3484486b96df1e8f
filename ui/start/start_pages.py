"""The pages of the start, one shown at a time."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from careboard.i18n import _
from ui.start.busy_page import BusyPage
from ui.start.setup_page import SetUpPage
from ui.start.unlock_page import UnlockPage
from ui.start.welcome_page import WelcomePage


class StartPages(QStackedWidget):
    """Welcome, unlock, set-up and busy."""

    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.welcome, self.unlock, self.busy = WelcomePage(), UnlockPage(), BusyPage()
        self.setup = SetUpPage()
        for page in (self.welcome, self.unlock, self.setup, self.busy):
            self.addWidget(page)
        self.welcome.open_asked.connect(self._choose_file)

    def show_welcome(self, last: str) -> None:
        """Show the three ways to begin, and which file was open last."""
        words = _("Last opened: {name}").format(name=Path(last).stem) if last else ""
        self.welcome.show_last(words)
        self.welcome.show_problem("")
        self.setCurrentWidget(self.welcome)

    def show_problem(self, text: str) -> None:
        """Say on the welcome page what went wrong."""
        self.welcome.show_problem(text)

    def show_unlock(self, name: str) -> None:
        """Ask for the passphrase of a file."""
        self.setCurrentWidget(self.unlock)
        self.unlock.ask(name)

    def show_refusal(self, text: str, *, sheet: bool = False, copy: str = "", read_only: bool = False) -> None:
        """Say why the file did not open, and what may be done instead."""
        self.unlock.show_refusal(text, sheet=sheet, copy=copy, read_only=read_only)

    def show_setup(self) -> None:
        """Bring the set-up to the front."""
        self.setCurrentWidget(self.setup)

    def leave_setup(self) -> None:
        """Bring the three ways to begin back to the front."""
        self.setCurrentWidget(self.welcome)

    def show_busy(self, text: str) -> None:
        """Say that something is going on."""
        self.busy.show_words(text)
        self.setCurrentWidget(self.busy)

    def _choose_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a council file"), str(Path.home()), _("Council files (*.careboard);;All files (*)")
        )
        if chosen:
            self.file_chosen.emit(chosen)
