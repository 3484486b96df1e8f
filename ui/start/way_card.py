"""One of the ways to begin: what it is, how long it takes, and its button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.badge import Badge
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para


class WayCard(Card):
    """Shows a way to begin; the likeliest one has the filled button."""

    def __init__(
        self, icon: str, title: str, words: str, button: str, time: str = "", parent: QWidget | None = None
    ) -> None:
        self.button = PrimaryButton(button)
        head = row(IconPicture(icon, "primary", 56, "duotone"), STRETCH)
        if time:
            head.addWidget(Badge(time, "clock", "plain"), 0, Qt.AlignmentFlag.AlignTop)
        text = column(head, Para(title, 24, 700), Para(words, 18, tone="second"), STRETCH, self.button, space=12)
        super().__init__(text, margins=(24, 24, 24, 24), parent=parent)
        self.show_as_first(False)

    def show_as_first(self, is_first: bool) -> None:
        """Stand out among the others, or do not."""
        self.set_tone(*(("tint", "primary") if is_first else ("surface", "hairline")))
        self.button.set_quiet(not is_first)
