"""Change of hands: to the next worker, or to another computer."""

from PySide6.QtWidgets import QWidget

from ui.settings.hands_move_panel import HandsMovePanel
from ui.settings.hands_over_panel import HandsOverPanel
from ui.settings.hands_reading import Stage
from ui.widgets.card import Rule
from ui.widgets.layouts import boxed, column


class HandsPanel(QWidget):
    """What is done when worker or computer change; a hand-over that is going on has the page alone."""

    def __init__(self) -> None:
        super().__init__()
        self.over, self.move_away = HandsOverPanel(), HandsMovePanel()
        self._below = boxed(column(Rule(), self.move_away, space=16))
        self.setLayout(column(self.over, self._below, space=20))
        self.over.stage_shown.connect(self._make_room)

    def _make_room(self, stage: Stage) -> None:
        self._below.setVisible(stage is Stage.ABOUT)
