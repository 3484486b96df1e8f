"""Layouts turn with the width for the text; the gallery shows everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.widgets.conftest import ApplyTheme
from ui import gallery
from ui.theme import ThemeSwitch
from ui.tokens import THEMES
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.buttons import Button, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.middle import Middle
from ui.widgets.navigation_rail import NavigationRail
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.shell import Shell
from ui.widgets.story_line import NEXT, SAME, StoryLine

pytestmark = pytest.mark.usefixtures("themed")


def made_rail() -> NavigationRail:
    """Return a rail of two places."""
    made = NavigationRail([Place("home", "Home", "house"), Place("issues", "Issues", "list-checks")])
    made.set_council("Hillside Voices")
    return made


def test_the_rail_tells_and_the_window_decides(qtbot: QtBot) -> None:
    rail = made_rail()
    qtbot.addWidget(rail)
    rail.show_place("home")
    with qtbot.waitSignal(rail.chosen) as told:
        rail.button("issues").click()
    assert told.args == ["issues"]
    assert rail.button("home").is_present()
    assert not rail.button("issues").is_present()
    rail.show_place("issues")
    assert rail.button("issues").is_present()


def test_the_rail_becomes_a_bar_by_width_and_by_text_size(qtbot: QtBot, themed: ApplyTheme) -> None:
    rail = made_rail()
    shell = Shell(rail, QWidget())
    qtbot.addWidget(shell)
    shell.resize(1366, 728)
    shell.show()
    assert not rail.is_bar()
    assert 200 <= rail.width() <= 240
    themed("light", 200)
    assert rail.is_bar()
    menu_button = rail.findChild(SecondaryButton, "places-menu")
    assert menu_button is not None
    assert menu_button.isVisible()
    assert not rail.button("home").isVisible()
    themed("light", 100)
    assert not rail.is_bar()
    shell.resize(800, 1280)
    assert rail.is_bar()


def test_parts_stand_side_by_side_or_one_under_the_other(qtbot: QtBot, themed: ApplyTheme) -> None:
    first, second = Card(column(Para("First"))), Card(column(Para("Second")))
    parts = AdaptiveRow(first, second, narrow_under=700, stretches=(2, 1))
    qtbot.addWidget(parts)
    parts.resize(800, 200)
    parts.show()
    assert not parts.is_narrow()
    assert first.width() > second.width()
    assert effective_width(parts) == 800
    themed("light", 200)
    assert parts.is_narrow()
    assert effective_width(parts) == 400


def test_lines_wrap_and_mirror(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = FlowLayout(holder, 10)
    for number in range(4):
        item = QWidget()
        item.setFixedSize(90, 20 + number)
        layout.addWidget(item)
    hidden = QWidget()
    layout.addWidget(hidden)
    hidden.hide()
    qtbot.addWidget(holder)
    assert layout.heightForWidth(1000) == 23
    assert layout.heightForWidth(200) == 21 + 10 + 23
    assert layout.minimumSize().width() == 90
    holder.resize(200, 60)
    holder.show()
    items = [layout.itemAt(number) for number in range(4)]
    assert [item.geometry().left() for item in items if item] == [0, 100, 0, 100]
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(holder.rect())
    assert [item.geometry().right() for item in items if item] == [199, 99, 199, 99]
    assert layout.itemAt(9) is None
    assert layout.takeAt(9) is None
    assert layout.count() == 5


def test_rows_and_columns_take_widgets_layouts_stretches_and_room(qtbot: QtBot) -> None:
    inside = column(Para("a"), 12, STRETCH)
    line = row((inside, 1), SecondaryButton("b"), top=True)
    holder = boxed(line)
    qtbot.addWidget(holder)
    assert line.count() == 2
    assert inside.count() == 3
    assert line.stretch(0) == 1


def test_a_page_scrolls_downwards_only_and_is_never_cut_at_the_side(qtbot: QtBot) -> None:
    words = Para("word " * 400)
    page = PageScroll(boxed(column(words)))
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    assert page.verticalScrollBar().maximum() > 0
    assert page.horizontalScrollBar().maximum() == 0
    wide = QWidget()
    wide.setMinimumWidth(500)
    assert PageScroll(wide).minimumSizeHint().width() >= 0


def test_a_story_grows_clears_and_turns(qtbot: QtBot, themed: ApplyTheme) -> None:
    for compact in (False, True):
        story = StoryLine(compact)
        qtbot.addWidget(story)
        first = story.add("flag", "You said", "17 September 2026", [Para("Friends ask us to stay over.")])
        last = story.add("equals", "The answer", "", [Para("No change.")], SAME)
        assert not first.is_last
        assert last.is_last
        story.add("question", "Is it sorted?", state=NEXT)
        story.resize(900, 500)
        story.show()
        wide = story.heightForWidth(900)
        themed("light", 200)
        assert story.heightForWidth(900) > wide
        story.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert not story.grab().isNull()
        story.clear()
        assert "You said" not in [label.text() for label in story.findChildren(QLabel) if label.parent() is story]
        themed("light", 100)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", gallery.SECTIONS)
def test_the_gallery_draws_every_section_without_cutting_words(
    themed: ApplyTheme, qtbot: QtBot, name: str, theme: str
) -> None:
    themed(theme, 200)
    section = gallery.section(name)
    qtbot.addWidget(section)
    section.resize(1366, section.heightForWidth(1366))
    section.show()
    section.resize(1366, section.heightForWidth(1366))
    assert not section.grab().isNull()
    for label in section.findChildren(Para):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    for button in section.findChildren(Button):
        if button.isVisible():
            assert button.height() >= button.heightForWidth(button.width()) - 1, button.words()


def test_the_gallery_writes_its_pictures(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery, "SECTIONS", {"plan": gallery.SECTIONS["plan"]})
    monkeypatch.setattr(gallery, "PERCENTS", (100,))
    written = gallery.write_shots(qapp, tmp_path)
    assert sorted(path.name for path in written) == [f"plan-{theme}-100.png" for theme in sorted(THEMES)]
    assert all(path.stat().st_size > 1000 for path in written)


def test_the_gallerys_window_changes_theme_and_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    switch = ThemeSwitch(qapp, "light")
    window = gallery.GalleryWindow(switch)
    qtbot.addWidget(window)
    window.findChildren(ChoiceButtons)[0].button("dark").click()
    assert (switch.name, switch.percent) == ("dark", 100)
    window.findChildren(ChoiceButtons)[1].button("150").click()
    assert (switch.name, switch.percent) == ("dark", 150)
    switch.deleteLater()


def test_lines_of_doors_are_about_as_long_as_each_other(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, 10, even=True)
    doors = [QWidget() for _number in range(8)]
    for door in doors:
        door.setFixedSize(100, 20)
        layout.addWidget(door)
    layout.setGeometry(QRect(0, 0, 780, 100))
    assert [door.y() for door in doors] == [0] * 4 + [30] * 4, "seven would fit, and one would stand alone"
    layout.setGeometry(QRect(0, 0, 900, 100))
    assert [door.y() for door in doors] == [0] * 8


def test_room_beside_the_middle_holds_no_window_open(qtbot: QtBot) -> None:
    part = QWidget()
    part.setMinimumSize(300, 50)
    middle = Middle(part)
    qtbot.addWidget(middle)
    middle.resize(1900, 100)
    middle.show()
    assert middle.minimumSizeHint().width() == 300
