"""What could be left out of a meeting that is too long, each at one click."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.prepare_views import Saving
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column
from ui.widgets.shown_rows import ShownRows


class SavingsLine(QWidget):
    """Is not there while the meeting has time enough."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._savings: dict[QWidget, Saving] = {}
        words = InfoLine(_("This is more than two hours. What the young people wait for stays."), "scales", "danger")
        self._ways = ShownRows(space=0)
        self.setLayout(column(words, self._ways, space=4))
        self.hide()

    def show_savings(self, savings: tuple[Saving, ...]) -> None:
        """Show what could go."""
        self.setVisible(bool(savings))
        if tuple(self._savings.values()) == savings:
            return
        self._savings = {self._button(number, each): each for number, each in enumerate(savings)}
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in self._savings:
            flow.addWidget(button)
        self._ways.show_rows([ways])

    def _button(self, number: int, saving: Saving) -> LinkButton:
        button = LinkButton(saving.words, "x")
        button.setObjectName(f"save-time-{number}")
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        saving = next(each for button, each in self._savings.items() if button is self.sender())
        self.chosen.emit(saving)
