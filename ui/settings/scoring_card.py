"""What the scoring view begins with on this computer: practice, look, waiting times, switches."""

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

GUARDS = (0, 200, 350, 700, 1000)
IDLE_MINUTES = (1, 2, 5, 10)
PACES = (500, 1000, 1500, 2000, 3000, 5000, 10_000)
_USUAL_GUARD, _USUAL_MINUTES, _USUAL_PACE = 350, 2, 1500


class ScoringCard(QWidget):
    """Each choice counts from the next hand-over on; a young person may choose otherwise for the own turn."""

    practice_chosen = Signal(bool)
    calm_chosen = Signal(bool)
    guard_chosen = Signal(str)
    idle_chosen = Signal(str)
    switches_chosen = Signal(str)
    pace_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._practice = _toggle(_("Begin with a practice question"), "practice")
        self._calm = _toggle(_("Calm look: fewer pictures and colours"), "calm")
        self._doors = {
            "input-guard": ChoiceButtons(
                _("Wait after a new screen"), [Choice(f"{time}", _guard(time)) for time in GUARDS]
            ),
            "idle-time": ChoiceButtons(
                _("Cover the answers after"), [Choice(f"{time * 60}", _idle(time)) for time in IDLE_MINUTES]
            ),
            "switches": ChoiceButtons(_("Switches"), _switches()),
            "scan-pace": ChoiceButtons(
                _("The marker stays"), [Choice(f"{pace}", _usual(pace, _USUAL_PACE)) for pace in PACES]
            ),
        }
        for name, doors in self._doors.items():
            doors.setObjectName(name)
        self._pace = _part(
            _("The marker stays"), _("On the first thing of a screen it stays twice as long."), self._doors["scan-pace"]
        )
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        guard = _("So that a tap meant for the last question does not answer the next one.")
        idle = _("When nobody touches the screen, a cover hides the answers of the person who went away.")
        switches = _(
            "For young people who press one or two large buttons. Everybody can also choose this for their own turn."
        )
        card = column(
            Heading(_("The scoring view here"), 2),
            row(self._practice, STRETCH),
            row(self._calm, STRETCH),
            _part(_("Wait after a new screen"), guard, self._doors["input-guard"]),
            _part(_("Cover the answers after"), idle, self._doors["idle-time"]),
            _part(_("Switches"), switches, self._doors["switches"]),
            self._pace,
            space=16,
        )
        self.setLayout(column(Card(card)))

    def _wire(self) -> None:
        self._practice.toggled.connect(self.practice_chosen)
        self._calm.toggled.connect(self.calm_chosen)
        self._doors["input-guard"].chosen.connect(self.guard_chosen)
        self._doors["idle-time"].chosen.connect(self.idle_chosen)
        self._doors["switches"].chosen.connect(self.switches_chosen)
        self._doors["scan-pace"].chosen.connect(self.pace_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen; a value that no door has leaves all of them open."""
        values = {
            "input-guard": f"{settings.input_guard_ms}",
            "idle-time": f"{settings.idle_seconds}",
            "switches": f"{settings.switches}",
            "scan-pace": f"{settings.scan_ms}",
        }
        for name, doors in self._doors.items():
            doors.clear()
            if doors.holds(values[name]):
                doors.choose(values[name])
        self._pace.setVisible(settings.switches == 1)
        show_toggle(self._practice, settings.practice)
        show_toggle(self._calm, settings.calm)


def show_toggle(toggle: ToggleButton, is_on: bool) -> None:
    """Show a choice of yes or no without telling."""
    blocked = toggle.blockSignals(True)
    toggle.setChecked(is_on)
    toggle.blockSignals(blocked)


def _toggle(words: str, name: str) -> ToggleButton:
    toggle = ToggleButton(words)
    toggle.setObjectName(name)
    return toggle


def _switches() -> tuple[Choice, ...]:
    return (
        Choice("0", _("None")),
        Choice("1", _("One: the marker moves by itself")),
        Choice("2", _("Two: one moves it, one chooses")),
    )


def _guard(milliseconds: int) -> str:
    return _("Not at all") if milliseconds == 0 else _usual(milliseconds, _USUAL_GUARD)


def _usual(milliseconds: int, usual: int) -> str:
    """Return a time in seconds, and say which is the usual one."""
    if milliseconds == 1000:
        return _("1 second")
    seconds = _("{number} seconds").format(number=f"{milliseconds / 1000:g}")
    return _("{time}, as usual").format(time=seconds) if milliseconds == usual else seconds


def _idle(minutes: int) -> str:
    time = ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes)
    return _("{time}, as usual").format(time=time) if minutes == _USUAL_MINUTES else time


def _part(title: str, words: str, doors: ChoiceButtons) -> QWidget:
    part = QWidget()
    part.setLayout(column(Heading(title, 3), Para(words, tone="second"), doors, space=6))
    return part
