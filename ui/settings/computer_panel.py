"""The settings of this computer: look, text size, motion, and how the scoring view behaves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from careboard.settings import Settings
from ui.settings.scoring_card import ScoringCard, show_toggle
from ui.widgets.buttons import ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, column, row

TEXT_SIZES = (100, 125, 150, 175, 200)


class ComputerPanel(QWidget):
    """Each choice counts at once, on this computer only."""

    theme_chosen = Signal(str)
    size_chosen = Signal(str)
    motion_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._theme = ChoiceButtons(_("Colours"), _themes())
        self._theme.setObjectName("theme")
        self._size = ChoiceButtons(_("Size of the text"), [Choice(f"{size}", f"{size} %") for size in TEXT_SIZES])
        self._size.setObjectName("text-size")
        self._motion = ToggleButton(_("Keep everything still"))
        self._motion.setObjectName("reduced-motion")
        self.scoring = ScoringCard()
        looks = column(
            Heading(_("How it looks here"), 2),
            _part(_("Colours"), self._theme),
            _part(_("Size of the text"), self._size),
            row(self._motion, STRETCH),
            space=16,
        )
        self.setLayout(column(Card(looks), self.scoring, space=16))
        self._theme.chosen.connect(self.theme_chosen)
        self._size.chosen.connect(self.size_chosen)
        self._motion.toggled.connect(self.motion_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen; a value that no door has leaves all of them open."""
        for doors, value in ((self._theme, settings.theme), (self._size, f"{settings.text_scale}")):
            doors.clear()
            if doors.holds(value):
                doors.choose(value)
        show_toggle(self._motion, settings.reduced_motion)
        self.scoring.show_settings(settings)


def _themes() -> tuple[Choice, ...]:
    return (
        Choice("system", _("Same as this computer"), "monitor"),
        Choice("light", _("Light"), "sun"),
        Choice("dark", _("Dark"), "circle-half"),
        Choice("high-contrast", _("High contrast"), "circle-half-tilt"),
    )


def _part(title: str, doors: ChoiceButtons) -> QWidget:
    part = QWidget()
    part.setLayout(column(Heading(title, 3), doors, space=6))
    return part
