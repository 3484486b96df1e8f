"""Doors: a few buttons of which one is chosen, none at first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button, ButtonLook
from ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Choice:
    """One door: the key that is told, the words, an icon, and "danger" as tone for the door of safety."""

    key: str
    text: str
    icon: str = ""
    tone: str = "ink"


class ChoiceButton(Button):
    """One door; chosen shows as tick, edge and tint."""

    padding_beside = 16

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.text, choice.icon or "circle", parent=parent)
        self.choice = choice
        self.is_clicked = False
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """Stay chosen when pressed again, also as the only door."""
        self.is_clicked = True
        self.setChecked(True)
        self.is_clicked = False

    def icon_now(self) -> tuple[str, str]:
        """Return the icon's name and style for the state that the button is in."""
        return ("check-circle", "fill") if self.isChecked() else super().icon_now()

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return super().look()
        danger = self.choice.tone == "danger"
        ground = "danger_tint" if danger else "tint"
        words = "danger" if danger else "primary"
        if self.isChecked():
            return ButtonLook(ground, words, words)
        resting = ButtonLook("surface", self.choice.tone, "danger" if danger else "edge")
        return ButtonLook(ground, resting.words, resting.edge) if self.isDown() or self.underMouse() else resting


class ChoiceButtons(QWidget):
    """Exclusive doors in a line that wraps; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._is_showing = False
        self._layout = FlowLayout(self, even=True)
        self._buttons: dict[str, ChoiceButton] = {}
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other doors, none of them chosen."""
        while self._layout.takeAt(0) is not None:
            pass
        for old in self._buttons.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._buttons = {choice.key: ChoiceButton(choice, self) for choice in choices}
        for button in self._buttons.values():
            self._layout.addWidget(button)
            button.clicked.connect(self._tell)
            button.toggled.connect(self._tell_switched)

    def _tell(self) -> None:
        self.chosen.emit(self.key())

    def _tell_switched(self, is_chosen: bool) -> None:
        """Tell of a door that assistive technology has switched: that is no click; Tab comes to the chosen door."""
        button = self.sender()
        if is_chosen:
            for each in self._buttons.values():
                each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is button else Qt.FocusPolicy.ClickFocus)
        if is_chosen and not self._is_showing and isinstance(button, ChoiceButton) and not button.is_clicked:
            self.chosen.emit(button.choice.key)

    def key(self) -> str:
        """Return the key of the chosen door, or nothing."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def holds(self, key: str) -> bool:
        """Tell whether there is a door of that key."""
        return key in self._buttons

    def button(self, key: str) -> ChoiceButton:
        """Return the button of a door."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Show a door as chosen, without telling."""
        self._is_showing = True
        self._buttons[key].setChecked(True)
        self._is_showing = False

    def clear(self) -> None:
        """Show no door as chosen."""
        for button in self._buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
