"""The help as a person sees and uses it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.support.pages.place import PlaceScreen
from ui.help.help_page import build_help
from ui.widgets.choice_buttons import ChoiceButtons


class HelpScreen(PlaceScreen):
    """The place of the help."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1150, 728)) -> None:
        """Build the place and show it."""
        self.place = build_help()
        super().__init__(self.place.page, qtbot, size)
        self.place.presenter.show("")
        self.place.presenter.refresh()

    def opens(self, section: str) -> None:
        """Go through the door of a section."""
        self.page.findChildren(ChoiceButtons)[0].button(section).click()
