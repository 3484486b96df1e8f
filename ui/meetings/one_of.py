"""A place that shows one of several parts and takes no more room than that part needs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import PrimaryButton
from ui.widgets.layouts import column


class OneOf(QWidget):
    """Shows its first part until another is wanted.

    The focus of a part that goes is given to the main button of the one that comes; `focus_left` says that it has none.
    """

    focus_left = Signal()

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = parts[0]
        self._parts = parts
        self.setLayout(column(*((part, 1) for part in parts), space=0))
        for part in parts[1:]:
            part.hide()

    def show_only(self, wanted: QWidget) -> None:
        """Show another part; the one before is hidden first, so that both are never seen together."""
        had_focus = wanted is not self.shown and self._holds_focus()
        self.shown = wanted
        for part in self._parts:
            if part is not wanted:
                part.hide()
        wanted.show()
        if had_focus:
            self._give_focus(wanted)

    def _holds_focus(self) -> bool:
        held = self.window().focusWidget()
        return held is not None and self.isAncestorOf(held)

    def _give_focus(self, part: QWidget) -> None:
        buttons = [each for each in part.findChildren(PrimaryButton) if each.isVisibleTo(self) and each.isEnabled()]
        filled = [each for each in buttons if not each.property("quiet")]
        if filled:
            filled[0].setFocus()
        else:
            self.focus_left.emit()
