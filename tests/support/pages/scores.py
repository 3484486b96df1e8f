"""The scores as a person sees and uses them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from careboard.application.services import Services
from tests.support.pages.place import PlaceScreen
from ui.scores.scores_page import ScoresPage
from ui.scores.scores_table import ScoresTable
from ui.scores.wiring import build_scores
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.steps import Steps
from ui.widgets.strip import Strip


class ScoresScreen(PlaceScreen):
    """The place of the scores."""

    def __init__(self, services: Services, qtbot: QtBot, size: tuple[int, int] = (1150, 728)) -> None:
        """Build the place and show it."""
        self.place = build_scores(services.scores, services.setting_up)
        assert isinstance(self.place.page, ScoresPage)
        super().__init__(self.place.page, qtbot, size)
        self.place.presenter.show("")

    def doors(self, name: str) -> ChoiceButtons:
        """Return the doors of that name."""
        (found,) = [each for each in self.page.findChildren(ChoiceButtons) if each.accessibleName() == name]
        return found

    def chooses_group(self, key: str) -> None:
        """Show another group."""
        self.doors("Group").button(key).click()

    def shows_as(self, way: str) -> None:
        """Show the scores as a picture or as a table."""
        self.doors("Show as").button(way).click()

    def strips(self) -> list[str]:
        """Return what the strips in sight say to a screen reader."""
        return [each.accessibleName() for each in self.page.findChildren(Strip) if each.isVisible()]

    def histories(self) -> list[str]:
        """Return what the points over time say to a screen reader."""
        return [each.accessibleName() for each in self.page.findChildren(Steps) if each.isVisible()]

    @property
    def table(self) -> ScoresTable:
        """The table in sight."""
        return self.find(ScoresTable, "scores-table")

    def rows(self) -> list[list[str]]:
        """Return the cells of the table, row by row."""
        model = self.table.model()
        columns = range(model.columnCount())
        return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]

    def heads(self) -> list[str]:
        """Return the words over the columns of the table."""
        model = self.table.model()
        return [
            model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            for column in range(model.columnCount())
        ]
