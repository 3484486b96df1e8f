"""The settings of this computer: look, text size, motion, and how the scoring view behaves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _, ngettext
from careboard.settings import Settings
from ui.widgets.buttons import ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para

TEXT_SIZES = (100, 125, 150, 175, 200)
GUARDS = (0, 200, 350, 700, 1000)
IDLE_MINUTES = (1, 2, 5, 10)
_USUAL_GUARD, _USUAL_MINUTES = 350, 2


class ComputerPanel(QWidget):
    """Each choice counts at once, on this computer only."""

    theme_chosen = Signal(str)
    size_chosen = Signal(str)
    motion_chosen = Signal(bool)
    guard_chosen = Signal(str)
    idle_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = ChoiceButtons(_("Colours"), _themes())
        self._size = ChoiceButtons(_("Size of the text"), [Choice(f"{size}", f"{size} %") for size in TEXT_SIZES])
        self._motion = ToggleButton(_("Keep everything still"))
        self._motion.setObjectName("reduced-motion")
        self._guard = ChoiceButtons(_("Wait after a new screen"), [Choice(f"{time}", _guard(time)) for time in GUARDS])
        self._idle = ChoiceButtons(
            _("Cover the answers after"), [Choice(f"{time * 60}", _idle(time)) for time in IDLE_MINUTES]
        )
        self._doors = {
            "theme": self._theme, "text-size": self._size, "input-guard": self._guard, "idle-time": self._idle
        }  # fmt: skip
        for name, doors in self._doors.items():
            doors.setObjectName(name)
        guard = _("So that a tap meant for the last question does not answer the next one.")
        idle = _("When nobody touches the screen, a cover hides the answers of the person who went away.")
        self.setLayout(
            column(
                Card(
                    column(
                        Heading(_("How it looks here"), 2),
                        _part(_("Colours"), "", self._theme),
                        _part(_("Size of the text"), "", self._size),
                        row(self._motion, STRETCH),
                        space=16,
                    )
                ),
                Card(
                    column(
                        Heading(_("The scoring view here"), 2),
                        _part(_("Wait after a new screen"), guard, self._guard),
                        _part(_("Cover the answers after"), idle, self._idle),
                        space=16,
                    )
                ),
                space=16,
            )
        )
        self._theme.chosen.connect(self.theme_chosen)
        self._size.chosen.connect(self.size_chosen)
        self._motion.toggled.connect(self.motion_chosen)
        self._guard.chosen.connect(self.guard_chosen)
        self._idle.chosen.connect(self.idle_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen; a value that no door has leaves all of them open."""
        values = {
            "theme": settings.theme,
            "text-size": f"{settings.text_scale}",
            "input-guard": f"{settings.input_guard_ms}",
            "idle-time": f"{settings.idle_seconds}",
        }
        for name, doors in self._doors.items():
            doors.clear()
            if doors.holds(values[name]):
                doors.choose(values[name])
        blocked = self._motion.blockSignals(True)
        self._motion.setChecked(settings.reduced_motion)
        self._motion.blockSignals(blocked)


def _themes() -> tuple[Choice, ...]:
    return (
        Choice("system", _("Same as this computer"), "monitor"),
        Choice("light", _("Light"), "sun"),
        Choice("dark", _("Dark"), "circle-half"),
        Choice("high-contrast", _("High contrast"), "circle-half-tilt"),
    )


def _guard(milliseconds: int) -> str:
    if milliseconds == 0:
        return _("Not at all")
    if milliseconds == 1000:
        return _("1 second")
    seconds = _("{number} seconds").format(number=f"{milliseconds / 1000:g}")
    return _("{time}, as usual").format(time=seconds) if milliseconds == _USUAL_GUARD else seconds


def _idle(minutes: int) -> str:
    time = ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes)
    return _("{time}, as usual").format(time=time) if minutes == _USUAL_MINUTES else time


def _part(title: str, words: str, doors: ChoiceButtons) -> QWidget:
    part = QWidget()
    lines = [Heading(title, 3), *([Para(words, tone="second")] if words else []), doors]
    part.setLayout(column(*lines, space=6))
    return part
