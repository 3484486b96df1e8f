"""The settings of this computer: look, text size, motion, and how the scoring view behaves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from careboard.settings import Settings
from ui.settings.computer_presenter import AS_SYSTEM, MOVING, STILL
from ui.settings.scoring_card import ScoringCard
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.layouts import column

TEXT_SIZES = (100, 125, 150, 175, 200)


class ComputerPanel(QWidget):
    """Each choice counts at once, on this computer only."""

    theme_chosen = Signal(str)
    size_chosen = Signal(str)
    motion_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = ChoiceButtons(_("Colours"), _themes())
        self._theme.setObjectName("theme")
        self._size = ChoiceButtons(_("Size of the text"), _sizes())
        self._size.setObjectName("text-size")
        self._motion = ChoiceButtons(_("Movement"), _motions())
        self._motion.setObjectName("reduced-motion")
        self.scoring = ScoringCard()
        looks = column(
            Heading(_("How it looks here"), 2),
            _part(_("Colours"), self._theme),
            _part(_("Size of the text"), self._size),
            _part(_("Movement"), self._motion),
            space=16,
        )
        self.setLayout(column(Card(looks), self.scoring, space=16))
        self._theme.chosen.connect(self.theme_chosen)
        self._size.chosen.connect(self.size_chosen)
        self._motion.chosen.connect(self.motion_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen; a value that no door has leaves all of them open."""
        size = AS_SYSTEM if settings.text_scale is None else f"{settings.text_scale}"
        motion = {None: AS_SYSTEM, True: STILL, False: MOVING}[settings.reduced_motion]
        for doors, value in ((self._theme, settings.theme), (self._size, size), (self._motion, motion)):
            doors.clear()
            if doors.holds(value):
                doors.choose(value)
        self.scoring.show_settings(settings)


def _themes() -> tuple[Choice, ...]:
    return (
        _same_as_system(),
        Choice("light", _("Light"), "sun"),
        Choice("dark", _("Dark"), "circle-half"),
        Choice("high-contrast", _("High contrast"), "circle-half-tilt"),
    )


def _sizes() -> tuple[Choice, ...]:
    return (_same_as_system(), *(Choice(f"{size}", f"{size} %") for size in TEXT_SIZES))


def _motions() -> tuple[Choice, ...]:
    return (_same_as_system(), Choice(STILL, _("Keep everything still")), Choice(MOVING, _("Small movements")))


def _same_as_system() -> Choice:
    return Choice(AS_SYSTEM, _("Same as this computer"), "monitor")


def _part(title: str, doors: ChoiceButtons) -> QWidget:
    part = QWidget()
    part.setLayout(column(Heading(title, 3), doors, space=6))
    return part
