"""Themes are rendered from the tokens, and are put on and changed at run time."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from careboard import assets
from tests.screens.widgets.conftest import ApplyTheme
from tests.screens.widgets.pixels import drawn, has_colour
from ui import theme
from ui.tokens import THEMES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def renderer() -> ModuleType:
    """The build-time script, which is in no package."""
    spec = importlib.util.spec_from_file_location("render_theme", ROOT / "packaging" / "render_theme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", THEMES)
def test_the_stored_theme_is_what_the_tokens_render_to(renderer: ModuleType, tmp_path: Path, name: str) -> None:
    rendered = renderer.render(THEMES[name], tmp_path)
    assert assets.text(f"themes/{name}.qss") == rendered, "run packaging/render_theme.py"
    folder = assets.path(f"themes/{name}")
    stored = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.svg")}
    assert stored == {picture: renderer.picture(picture, THEMES[name]) for picture in renderer.pictures_used(rendered)}


@pytest.mark.parametrize("name", THEMES)
def test_nothing_is_written_in_capitals_and_no_font_is_set_behind_our_back(name: str) -> None:
    rules = assets.text(f"themes/{name}.qss")
    assert "uppercase" not in rules
    assert "font-family" not in rules
    assert not re.search(r"^\*", rules, re.MULTILINE)


def test_sizes_grow_with_the_text_and_edges_stay() -> None:
    rules = "QPushButton { border: 2px solid; height: 40px; padding: 0 12px; margin: 0.5px; }"
    assert theme.scaled_rules(rules, 1.0) is rules
    grown = "QPushButton { border: 2px solid; height: 80px; padding: 0 24px; margin: 0.5px; }"
    assert theme.scaled_rules(rules, 2.0) == grown


@pytest.mark.parametrize("name", THEMES)
def test_what_is_in_force_is_read_from_the_application(themed: ApplyTheme, name: str) -> None:
    themed(name, 150)
    assert theme.tokens().name == name
    assert theme.text_scale() == 1.5
    assert theme.px(44) == 66
    assert QFontInfo(theme.font()).family() == assets.FONT_FAMILY
    assert theme.font(20, 700).pixelSize() == 30
    assert theme.colour("primary").name().upper() == THEMES[name].primary
    assert theme.colour("strong/love").name().upper() == theme.tint("love").strong
    ink = QApplication.palette().color(QPalette.ColorRole.WindowText)
    assert ink.name().upper() == THEMES[name].ink


@pytest.mark.parametrize(("asked", "given"), [(10, 1.0), (100, 1.0), (200, 2.0), (999, 2.0)])
def test_the_text_size_stays_between_100_and_200(themed: ApplyTheme, asked: int, given: float) -> None:
    themed("light", asked)
    assert theme.text_scale() == given


@pytest.mark.usefixtures("themed")
def test_a_change_at_run_time_reaches_what_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    switch = theme.ThemeSwitch(qapp, "light")
    button = QPushButton("Save")
    qtbot.addWidget(button)
    switch.put_on(button)
    button.show()
    assert has_colour(drawn(button), THEMES["light"].primary)
    with qtbot.waitSignal(switch.changed):
        switch.use("dark", 200)
    assert (switch.name, switch.percent) == ("dark", 200)
    assert has_colour(drawn(button), THEMES["dark"].primary)
    switch.deleteLater()


@pytest.mark.usefixtures("themed")
def test_the_systems_choice_is_followed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"theme": "dark"}
    monkeypatch.setattr(theme, "system_theme", lambda: wanted["theme"])
    switch = theme.ThemeSwitch(qapp)
    assert theme.tokens().name == "dark"
    wanted["theme"] = "high-contrast"
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens().name == "high-contrast"
    switch.use("light", 100)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens().name == "light"
    switch.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_without_a_wish_of_the_system_it_is_light() -> None:
    assert theme.system_theme() == "light"


@pytest.mark.usefixtures("themed")
def test_the_style_sheet_lies_on_the_windows_and_leaves_their_own_rules(qapp: QApplication, qtbot: QtBot) -> None:
    window, own = QPushButton("Save"), QPushButton("Stop")
    own.setStyleSheet("QPushButton { padding: 7px; }")
    for each in (window, own):
        qtbot.addWidget(each)
    switch = theme.ThemeSwitch(qapp, "dark")
    switch.put_on(window)
    switch.put_once_on(own)
    assert not qapp.styleSheet()
    assert window.styleSheet() == assets.text("themes/dark.qss")
    assert own.styleSheet() == window.styleSheet() + "QPushButton { padding: 7px; }"
    switch.deleteLater()


def test_colours_alone_leave_the_style_sheet_as_it_is(themed: ApplyTheme, qapp: QApplication) -> None:
    themed("light", 100)
    rules = qapp.styleSheet()
    theme.use_colours(qapp, "dark")
    assert (theme.tokens().name, qapp.styleSheet()) == ("dark", rules)
    theme.use_colours(qapp, "light")
    assert theme.tokens().name == "light"
