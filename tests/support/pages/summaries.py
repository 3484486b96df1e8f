"""The board papers as a person sees and uses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from careboard.application.changes import Changes
from careboard.application.services import Services
from careboard.drawing import form_reading, inspection_drawing, table_drawing
from tests.support.pages.place import PlaceScreen, at_once
from ui.summaries.page_pictures import PagePictures
from ui.summaries.papers_page import PapersPage
from ui.summaries.wiring import build_papers
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.stepper import Stepper


class PapersScreen(PlaceScreen):
    """The place of the papers, with the change feed that the window gives it."""

    def __init__(
        self,
        services: Services,
        qtbot: QtBot,
        size: tuple[int, int] = (1150, 728),
    ) -> None:
        """Build the place and show it."""
        self.said: list[tuple[str, str]] = []
        self.gone: list[tuple[str, str]] = []
        drawings = table_drawing(), form_reading(), inspection_drawing()
        self.place = build_papers(services, *drawings, at_once, self._say, self._go, _now)
        assert isinstance(self.place.page, PapersPage)
        services.announce.listen(self._heard)
        super().__init__(self.place.page, qtbot, size)
        self.place.presenter.show("")

    def _go(self, place: str, key: str) -> None:
        self.gone.append((place, key))

    def _say(self, text: str, undo: str) -> None:
        self.said.append((text, undo))

    def _heard(self, changes: Changes) -> None:
        if self.place.presenter.cares_for & changes:
            self.place.presenter.refresh()

    def opens(self, door: str) -> None:
        """Go through one of the four doors."""
        doors = [each for each in self.page.findChildren(ChoiceButtons) if each.accessibleName() == "Board papers"]
        doors[0].button(door).click()

    def answers(self, kind: str) -> None:
        """Choose what the board answered."""
        (doors,) = [
            each for each in self.page.findChildren(ChoiceButtons) if each.accessibleName() == "What the board answered"
        ]
        doors.button(kind).click()

    def counts_editors(self, number: int) -> None:
        """Say how many young editors agree."""
        self.find(Stepper, "young-editors").findChildren(QSpinBox)[0].setValue(number)

    @property
    def pictures(self) -> PagePictures:
        """The pages of the draft."""
        return self.page.findChildren(PagePictures)[0]


def _now(work: Callable[[], None]) -> None:
    """Do what the program would do after a pause."""
    work()
