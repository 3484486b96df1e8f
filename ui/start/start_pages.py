"""The pages of the start, one shown at a time."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from careboard.i18n import _
from ui.start.welcome_page import WelcomePage

if TYPE_CHECKING:
    from ui.start.busy_page import BusyPage
    from ui.start.unlock_page import UnlockPage


class StartPages(QStackedWidget):
    """Welcome, and what is made once it is asked for, so that the first window is there at once: the other pages."""

    file_chosen = Signal(str)
    passphrase_given = Signal(str)
    sheet_given = Signal(str)
    copy_asked = Signal()
    read_only_asked = Signal()
    take_back_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.welcome = WelcomePage()
        self._setup: QWidget | None = None
        self.addWidget(self.welcome)
        self.welcome.open_asked.connect(self._choose_file)

    @cached_property
    def unlock(self) -> UnlockPage:
        """The page that asks for a passphrase."""
        from ui.start.unlock_page import UnlockPage

        page = UnlockPage()
        page.passphrase_given.connect(self.passphrase_given)
        page.sheet_given.connect(self.sheet_given)
        page.copy_asked.connect(self.copy_asked)
        page.read_only_asked.connect(self.read_only_asked)
        page.take_back_asked.connect(self.take_back_asked)
        page.back_asked.connect(self.back_asked)
        self.addWidget(page)
        return page

    @cached_property
    def busy(self) -> BusyPage:
        """The page that says what is going on."""
        from ui.start.busy_page import BusyPage

        page = BusyPage()
        self.addWidget(page)
        return page

    def show_welcome(self, last: str) -> None:
        """Show the three ways to begin, and which file was open last."""
        words = _("Last opened: {last}").format(last=last) if last else ""
        self.welcome.show_last(words)
        self.welcome.show_problem("")
        self.setCurrentWidget(self.welcome)

    def show_recent(self, files: tuple[str, ...]) -> None:
        """Offer the files that were open before the last one."""
        self.welcome.show_recent(files)

    def offer_to_forget(self, name: str) -> None:
        """Offer to take a file that is gone off the list, or nothing where the name is empty."""
        self.welcome.offer_to_forget(name)

    def show_problem(self, text: str) -> None:
        """Say on the welcome page what went wrong."""
        self.welcome.show_problem(text)

    def show_unlock(self, name: str) -> None:
        """Ask for the passphrase of a file."""
        self.setCurrentWidget(self.unlock)
        self.unlock.ask(name)

    def show_refusal(
        self, text: str, *, sheet: bool = False, copy: str = "", read_only: bool = False, take_back: bool = False
    ) -> None:
        """Say why the file did not open, and what may be done instead."""
        self.unlock.show_refusal(text, sheet=sheet, copy=copy, read_only=read_only, take_back=take_back)

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
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a council file"), str(Path.home()), _("Council files (*.careboard);;All files (*)")
        )
        if chosen:
            self.file_chosen.emit(chosen)
