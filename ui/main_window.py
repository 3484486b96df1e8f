"""The facilitator's window: the rail with the places beside the page, or one page alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from careboard.i18n import _
from ui.widgets.place import Place

if TYPE_CHECKING:
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
    undo_asked = Signal()
    redo_asked = Signal()
    closing = Signal()

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

        rail = NavigationRail(self._places, self._foot)
        rail.chosen.connect(self.place_asked)
        self._add_shortcuts([*self._places, *self._foot])
        return rail

    @cached_property
    def _shell(self) -> Shell:
        """The rail with the places beside it."""
        from ui.widgets.shell import Shell

        shell = Shell(self._rail, self._pages)
        self._pages.show()
        self._all.addWidget(shell)
        return shell

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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, so that the file can be given back."""
        # What is being typed is kept when its field is left, and that has to happen while the file is open.
        if (field := self.focusWidget()) is not None:
            field.clearFocus()
        self.closing.emit()
        super().closeEvent(event)

    def _add_shortcuts(self, places: Sequence[Place]) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        self._keys = [QShortcut(QKeySequence(f"Ctrl+{number}"), self) for number in range(1, len(places) + 1)]
        for place, key in zip(places, self._keys, strict=True):
            key.setObjectName(place.key)
            key.activated.connect(self._go_by_key)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo_asked)
        redo = QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self)
        redo.activated.connect(self.redo_asked)

    def _go_by_key(self) -> None:
        from ui.widgets.shell import Shell

        key = self.sender()
        if key is not None and isinstance(self._all.currentWidget(), Shell):
            self.place_asked.emit(key.objectName())
