"""The page of a theme of the young people's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.step_page import StepPage
from ui.meetings.theme_turns import ThemeView
from ui.widgets.card import Card
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, column
from ui.widgets.para import CENTRE, Para


class ThemePage(StepPage):
    """Shows the title as large as the room sees it, and how long it may take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = Para("", 44, 700, line_height=1.2, align=CENTRE, even=True)
        self.title.setObjectName("theme-title")
        self.minutes = Para("", 20, tone="second", align=CENTRE)
        text = Para(_("It is theirs: they lead, you listen. What should change goes to the issues."), 20, align=CENTRE)
        content = column(STRETCH, space=16, margins=(28, 28, 28, 28))
        content.addWidget(IconPicture("chats-circle", "primary", 96, "duotone"), 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.title, self.minutes, text):
            content.addWidget(widget)
        content.addStretch(1)
        super().__init__(Card(content), parent)

    def show_theme(self, view: ThemeView) -> None:
        """Show a theme."""
        self.title.setText(view.title)
        self.minutes.setText(view.minutes)
