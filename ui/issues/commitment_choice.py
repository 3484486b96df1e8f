"""A list of commitments to choose one from, each with its picture; none is chosen at first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from careboard.shapes import commitment_icon
from ui import theme
from ui.widgets.choice_field import ChoiceField
from ui.widgets.drawing import icon

_SIDE = 24


class CommitmentChoice(ChoiceField):
    """Offers what an issue may be about; the first line means that it is about something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What is it about?"))
        self.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_commitments(())

    def show_commitments(self, commitments: Sequence[tuple[str, str]]) -> None:
        """Offer these commitments by key and title; what was chosen stays chosen where it is still there."""
        chosen = self.key()
        self.clear()
        self.addItem(_("About what?"), "")
        for key, title in commitments:
            self.addItem(title, key)
        self._paint_icons()
        self.choose(chosen)

    def key(self) -> str:
        """Return the key of the chosen commitment, or nothing."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Show a commitment as chosen, nothing where it is not there."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def _paint_icons(self) -> None:
        self.setIconSize(QSize(theme.px(_SIDE), theme.px(_SIDE)))
        for index in range(1, self.count()):
            key = str(self.itemData(index))
            strong = theme.colour(f"strong/{key}")
            self.setItemIcon(index, icon(commitment_icon(key), strong, theme.px(_SIDE), "duotone"))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures again in the colours and at the size in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
