"""The system's own settings for the size of text and for movement are followed until somebody chooses otherwise."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.settings import Settings, load_settings, save_settings
from tests.support.files_here import files_in
from ui import desktop as desktops
from ui import system_settings, theme
from ui.app import Program
from ui.desktop import Desktop
from ui.system_settings import desktop_setting, system_is_still, system_percent


def text_of(points: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system write in this size."""
    font = QFont("Sans")
    font.setPointSizeF(points)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: font)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """The window of the program, before a file is open."""
    files = files_in(tmp_path)
    made = Program(qapp, files, files.data).desktop
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    theme.apply_theme(qapp, "light", 100)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("platform", "points", "percent"),
    [
        ("linux", 11, 100),
        ("linux", 14, 125),
        ("linux", 22, 200),
        ("linux", 9, 80),
        ("win32", 9, 100),
        ("win32", 18, 200),
    ],
)
def test_a_systems_text_is_measured_by_its_usual_size(
    monkeypatch: pytest.MonkeyPatch, platform: str, points: float, percent: int
) -> None:
    text_of(points, monkeypatch)
    monkeypatch.setattr(sys, "platform", platform)
    assert system_percent() == percent


def test_what_the_program_itself_writes_in_is_not_taken_for_the_system(qapp: QApplication) -> None:
    before = system_percent()
    theme.apply_theme(qapp, "light", 200)
    assert system_percent() == before
    theme.apply_theme(qapp, "light", 100)


def test_larger_text_of_the_system_is_followed_at_once_and_a_choice_of_ones_own_comes_first(
    desktop: Desktop, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (desktop.settings.text_scale, theme.text_scale()) == (None, 1.0)
    text_of(16.5, monkeypatch)
    desktop.window.show()
    with qtbot.waitSignal(desktop.theme.changed):
        qapp.sendEvent(desktop.window.windowHandle(), QEvent(QEvent.Type.ThemeChange))
    assert theme.text_scale() == 1.5
    desktop.bigger_text()
    assert (desktop.settings.text_scale, theme.text_scale()) == (175, 1.75)
    text_of(11, monkeypatch)
    desktop.theme.follow_size()
    assert theme.text_scale() == 1.75


@pytest.mark.parametrize(
    ("chosen", "system", "still"), [(None, True, True), (None, False, False), (False, True, False)]
)
def test_the_scoring_view_is_as_still_as_the_system_asks_or_as_somebody_chose(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, chosen: bool | None, system: bool, still: bool
) -> None:
    monkeypatch.setattr(desktops, "system_is_still", lambda: system)
    desktop.settings = Settings(reduced_motion=chosen)
    in_force = desktop.settings_in_force()
    assert (in_force.reduced_motion, in_force.text_scale) == (still, 100)


@pytest.mark.parametrize(
    ("said", "still"),
    [
        ({}, False),
        ({"reduced-motion": 1}, True),
        ({"reduced-motion": 0, "enable-animations": True}, False),
        ({"enable-animations": False}, True),
        ({"AnimationDurationFactor": "0"}, True),
        ({"AnimationDurationFactor": "1"}, False),
    ],
)
def test_any_desktop_may_ask_for_stillness(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, object], still: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_settings, "desktop_setting", lambda _group, key: said.get(key))
    assert system_is_still() is still


def test_without_a_desktop_to_ask_nothing_is_said() -> None:
    assert desktop_setting("org.gnome.desktop.interface", "no-such-key") is None


def test_a_mac_keeps_it_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert not system_is_still()


def test_the_choices_of_the_system_are_kept_as_such(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.json", Settings())
    assert load_settings(tmp_path / "settings.json") == Settings(text_scale=None, reduced_motion=None)
