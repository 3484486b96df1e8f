"""Puts the window to find and do together."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careboard.application.searching import Searching
from ui.find.entries import Goal
from ui.find.find_presenter import Doable, Findable, FindPresenter
from ui.find.find_window import FindWindow
from ui.find.key_words import first_key
from ui.help.help_words import sections
from ui.settings.parts import single_settings


def open_finder(
    over: QWidget,
    searching: Searching,
    can_do: tuple[Doable, ...],
    files: tuple[str, ...],
    do: Callable[[Goal], None],
) -> tuple[FindWindow, FindPresenter]:
    """Open the window over another one."""
    window = FindWindow(over)
    findable = Findable(can_do, single_settings(), sections(), files)
    presenter = FindPresenter(window, searching.find, findable, first_key, do)
    window.typed.connect(presenter.look)
    window.opened.connect(presenter.open)
    presenter.look("")
    window.come()
    return window, presenter
