"""The settings of this computer: each choice counts at once and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable

from careboard.settings import Settings
from tests.screens.settings.recorded import RecordedComputer
from ui.settings.computer_presenter import ComputerPresenter


class Computer:
    """A computer that keeps its settings in memory."""

    def __init__(self) -> None:
        self.settings = Settings(recent_files=("hillside.careboard",))

    def now(self) -> Settings:
        """Return the settings as they stand."""
        return self.settings

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change them."""
        self.settings = change(self.settings)


def test_size_and_movement_can_follow_the_computer_again() -> None:
    computer, panel = Computer(), RecordedComputer()
    presenter = ComputerPresenter(panel, computer.now, computer.change)
    presenter.choose_size("150")
    presenter.choose_motion("moving")
    assert (computer.settings.text_scale, computer.settings.reduced_motion) == (150, False)
    presenter.choose_size("system")
    presenter.choose_motion("system")
    assert (computer.settings.text_scale, computer.settings.reduced_motion) == (None, None)


def test_each_choice_is_kept_beside_the_others() -> None:
    computer, panel = Computer(), RecordedComputer()
    presenter = ComputerPresenter(panel, computer.now, computer.change)
    presenter.choose_theme("dark")
    presenter.choose_size("150")
    presenter.choose_motion("still")
    presenter.choose_guard("700")
    presenter.choose_idle("300")
    presenter.choose_practice(False)
    presenter.choose_calm(True)
    presenter.choose_switches("1")
    presenter.choose_pace("700")
    presenter.refresh()
    assert panel.settings == Settings(
        theme="dark",
        text_scale=150,
        reduced_motion=True,
        input_guard_ms=700,
        idle_seconds=300,
        practice=False,
        calm=True,
        switches=1,
        scan_ms=700,
        recent_files=("hillside.careboard",),
    )
