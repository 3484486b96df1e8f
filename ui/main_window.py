"""The facilitator's window: the rail with the places beside the page, or one page alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from careboard.i18n import _
from ui.widgets.place import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.widgets.file_notice import FileNotice
    from ui.widgets.navigation_rail import NavigationRail
    from ui.widgets.shell import Shell
    from ui.widgets.toast import Toast


def rail_places() -> tuple[Place, ...]:
    """Return the places in the order of the rail."""
    return (
        Place("home", _("Home"), "house"),
        Place("meeting", _("Meeting"), "calendar-check"),
        Place("issues", _("Issues"), "list-checks"),
        Place("scores", _("Scores"), "chart-bar-horizontal"),
        Place("papers", _("Board papers"), "printer"),
    )


def foot_places() -> tuple[Place, ...]:
    """Return the places at the foot of the rail."""
    return (Place("help", _("Help"), "question"), Place("settings", _("Settings"), "gear-six"))


class MainWindow(QMainWindow):
    """Shows either one page alone (start, a running meeting) or the rail with a place beside it."""

    place_asked = Signal(str)
    command_asked = Signal(str)
    undo_asked = Signal()
    closing = Signal()
    system_changed = Signal()

    def __init__(self, places: Sequence[Place], foot: Sequence[Place] = ()) -> None:
        super().__init__()
        self.setWindowTitle("Careboard")
        self.resize(1366, 728)
        self._places, self._foot = places, foot
        self._pages = QStackedWidget(self)
        self._pages.hide()
        self._all = QStackedWidget()
        self.setCentralWidget(self._all)

    @cached_property
    def _rail(self) -> NavigationRail:
        """The rail, made with its keys when a file is open: the first window is shown without them."""
        from ui.widgets.navigation_rail import NavigationRail

        rail = NavigationRail(self._places, self._foot, self)
        rail.chosen.connect(self.place_asked)
        rail.command_asked.connect(self.command_asked)
        self._add_shortcuts()
        return rail

    @cached_property
    def _shell(self) -> Shell:
        """The rail with the places beside it."""
        from ui.widgets.layouts import boxed, column
        from ui.widgets.shell import Shell

        shell = Shell(self._rail, boxed(column(self._notice, (self._pages, 1))))
        self._pages.show()
        self._all.addWidget(shell)
        return shell

    @cached_property
    def _notice(self) -> FileNotice:
        """The line over every place, in sight only where there is something to say about the file."""
        from ui.widgets.file_notice import FileNotice

        return FileNotice(self)

    @cached_property
    def _toast(self) -> Toast:
        """The notice at the foot, made when there is something to say."""
        from ui.widgets.toast import Toast

        toast = Toast(self)
        toast.undo_asked.connect(self.undo_asked)
        return toast

    def set_council(self, name: str) -> None:
        """Show whose file is open."""
        self._rail.set_council(name)
        self.setWindowTitle(_("{council} – Careboard").format(council=name) if name else "Careboard")

    def set_notice(self, text: str) -> None:
        """Say something about the file over every place, nothing where the text is empty."""
        self._notice.show_words(text)

    def show_page(self, place: str, page: QWidget) -> None:
        """Show a place beside the rail, or alone where its page asks for that (a running meeting)."""
        self._rail.show_place(place)
        if page.property("stands_alone"):
            self.show_alone(page)
            return
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._all.setCurrentWidget(self._shell)

    def is_on_a_page(self, widget: QWidget) -> bool:
        """Tell whether something belongs to a place, and not to the rail and what else stands around it."""
        is_around = self._shell.isAncestorOf(widget) and not self._pages.isAncestorOf(widget)
        return self._all.isAncestorOf(widget) and not is_around

    def show_alone(self, page: QWidget) -> None:
        """Show one page without the rail."""
        if self._all.indexOf(page) < 0:
            self._all.addWidget(page)
        self._all.setCurrentWidget(page)

    def drop(self, page: QWidget) -> None:
        """Take a page out for good."""
        for stack in (self._pages, self._all):
            if stack.indexOf(page) >= 0:
                stack.removeWidget(page)
        page.deleteLater()

    def say(self, text: str, undo: str = "") -> None:
        """Say something at the foot of the window, with Undo where it can be taken back."""
        self._toast.show_words(text, undo)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab go on as the window reads."""
        from ui.reading_order import go_as_it_reads

        return go_as_it_reads(self, forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, so that the file can be given back."""
        # What is being typed is kept when its field is left, and that has to happen while the file is open.
        if (field := self.focusWidget()) is not None:
            field.clearFocus()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the system's own look has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.system_changed.emit()

    def open_steps(self, menu: QMenu) -> None:
        """Show the menu of what can be undone where its button is, or at the top of a page that stands alone."""
        from PySide6.QtCore import QPoint

        button = self._rail.steps_button
        is_seen = button.isVisible()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())) if is_seen else self.mapToGlobal(QPoint(24, 24)))

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from ui.find.commands import window_commands

        for command in window_commands():
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setObjectName(command.key)
                shortcut.activated.connect(self._do_by_key)

    def _do_by_key(self) -> None:
        if (shortcut := self.sender()) is not None:
            self.command_asked.emit(shortcut.objectName())
