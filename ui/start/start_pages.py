"""The pages of the start, one shown at a time."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from careboard.i18n import _
from ui.start.busy_page import BusyPage
from ui.start.unlock_page import UnlockPage
from ui.start.welcome_page import WelcomePage


class StartPages(QStackedWidget):
    """Welcome, unlock, busy, and the set-up once somebody asks for it."""

    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.welcome, self.unlock, self.busy = WelcomePage(), UnlockPage(), BusyPage()
        self._setup: QWidget | None = None
        for page in (self.welcome, self.unlock, self.busy):
            self.addWidget(page)
        self.welcome.open_asked.connect(self._choose_file)

    def show_welcome(self, last: str) -> None:
        """Show the three ways to begin, and which file was open last."""
        words = _("Last opened: {last}").format(last=last) if last else ""
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

    def add_setup(self, page: QWidget) -> None:
        """Take the set-up in."""
        self._setup = page
        self.addWidget(page)

    def show_setup(self) -> None:
        """Bring the set-up to the front."""
        if self._setup is not None:
            self.setCurrentWidget(self._setup)

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
