"""The window of the wall poster."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.issues.sheet_window import SheetWindow
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.icon_picture import InfoLine
from ui.widgets.para import Para


class PosterWindow(SheetWindow):
    """Asks whose poster it is; the noes hang as large as what is sorted."""

    group_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Wall poster"), parent)
        self.setObjectName("wall-poster")
        self._whose = Para(_("Whose poster?"), weight=700)
        self.groups = ChoiceButtons(_("Whose poster?"), ())
        self.groups.setObjectName("poster-group")
        noes = InfoLine(_("What is refused or late hangs beside what is sorted."), "prohibit", "ink", 16)
        told = InfoLine(_("An answer that was not told back yet is not told here."), "users-three", "ink", 16)
        self.lay_out((self._whose, self.groups, noes, told))
        self.groups.chosen.connect(self.group_chosen)

    def show_groups(self, groups: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer everybody and each group; with one group there is nothing to choose."""
        self.groups.show_choices([Choice(key, name, "users-three") for key, name in groups])
        if chosen:
            self.groups.choose(chosen)
        for widget in (self._whose, self.groups):
            widget.setVisible(len(groups) > 1)
