"""Change of hands: to the next worker, or to another computer."""

from PySide6.QtWidgets import QWidget

from ui.settings.hands_over_panel import HandsOverPanel
from ui.widgets.layouts import column


class HandsPanel(QWidget):
    """What is done when worker or computer change."""

    def __init__(self) -> None:
        super().__init__()
        self.over = HandsOverPanel()
        self.setLayout(column(self.over, space=24))
