"""The battery and the way to stay awake, on computers that have them and on others."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ui.power import Battery, KeepAwake, look_at_battery


def sensors(percent: float, plugged: bool | None) -> SimpleNamespace:
    """Answer as a computer with a battery."""
    return SimpleNamespace(sensors_battery=lambda: SimpleNamespace(percent=percent, power_plugged=plugged))


def test_a_battery_says_how_full_it_is_and_whether_it_is_plugged_in() -> None:
    assert look_at_battery(sensors(71.6, plugged=False)) == Battery(72, plugged_in=False)
    assert look_at_battery(sensors(100, plugged=None)) == Battery(100, plugged_in=True)


def test_a_computer_without_a_battery_or_without_a_way_to_ask() -> None:
    def broken() -> None:
        raise FileNotFoundError

    assert look_at_battery(SimpleNamespace(sensors_battery=lambda: None)) is None
    assert look_at_battery(SimpleNamespace()) is None
    assert look_at_battery(SimpleNamespace(sensors_battery=broken)) is None


def test_this_computer_can_be_asked() -> None:
    found = look_at_battery()
    assert found is None or 0 <= found.percent <= 100


@pytest.mark.parametrize(("percent", "plugged", "low"), [(29, False, True), (30, False, False), (5, True, False)])
def test_a_battery_is_low_below_thirty_percent_and_not_plugged_in(percent: int, plugged: bool, low: bool) -> None:
    assert Battery(percent, plugged).is_low is low


class Mode:
    """A system's way to stay awake, which may refuse."""

    def __init__(self, agrees: bool) -> None:
        self._agrees, self.active, self.steps = agrees, False, 0

    def __enter__(self) -> None:
        self.active, self.steps = self._agrees, self.steps + 1

    def __exit__(self, *_error: object) -> None:
        self.active, self.steps = False, self.steps + 1


def test_the_computer_stays_awake_from_start_to_stop() -> None:
    modes: list[Mode] = []

    def make() -> Mode:
        modes.append(Mode(agrees=True))
        return modes[-1]

    awake = KeepAwake(make)
    assert awake.start()
    assert awake.start()
    assert (awake.is_on, len(modes), modes[0].active) == (True, 1, True)
    awake.stop()
    awake.stop()
    assert (awake.is_on, modes[0].active, modes[0].steps) == (False, False, 2)
    assert awake.start()
    assert len(modes) == 2


def test_a_system_that_does_not_agree_is_left_alone() -> None:
    mode = Mode(agrees=False)
    awake = KeepAwake(lambda: mode)
    assert not awake.start()
    assert (awake.is_on, mode.steps) == (False, 2)
    awake.stop()
    assert mode.steps == 2


def test_the_systems_own_way_does_not_raise_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = KeepAwake()
    awake.start()
    awake.stop()
    assert not awake.is_on
