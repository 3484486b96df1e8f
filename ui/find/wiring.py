"""Puts the window to find and do together."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careboard.application.searching import Searching
from ui.find.commands import window_commands
from ui.find.entries import Goal
from ui.find.find_presenter import Findable, FindPresenter
from ui.find.find_window import FindWindow
from ui.find.key_words import first_key
from ui.help.help_words import sections
from ui.settings.parts import doors
from ui.widgets.place import Place


def open_finder(
    over: QWidget, searching: Searching, steps: tuple[str, str], files: tuple[str, ...], do: Callable[[Goal], None]
) -> tuple[FindWindow, FindPresenter]:
    """Open the window over another one; `steps` names what would be undone and done again."""
    parts = tuple(Place(door.key, door.text, door.icon) for door in doors())
    window = FindWindow(over)
    findable = Findable(window_commands(), steps, parts, sections(), files)
    presenter = FindPresenter(window, searching.find, findable, first_key, do)
    window.typed.connect(presenter.look)
    window.opened.connect(presenter.open)
    presenter.look("")
    window.come()
    return window, presenter
