"""The first window is drawn before the style sheet is put on, and looks the same."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support import looks
from ui.main_window import MainWindow
from ui.start.start_pages import StartPages
from ui.theme import ThemeSwitch


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_welcome_page_looks_the_same_before_the_style_sheet_is_put_on(
    qapp: QApplication, qtbot: QtBot, theme: str
) -> None:
    looks.leave_it_to_the_program()
    switch = ThemeSwitch(qapp, theme)
    switch.undress()
    pages = StartPages()
    pages.show_welcome("")
    window = MainWindow(())
    switch.put_on(window)
    assert not window.styleSheet()
    qtbot.addWidget(window)
    window.show_alone(pages)
    with qtbot.waitExposed(window):
        window.show()
    before = window.grab().toImage()
    switch.dress()
    assert window.styleSheet()
    assert window.grab().toImage() == before
    switch.deleteLater()


def test_large_text_keeps_its_style_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    window = MainWindow(())
    qtbot.addWidget(window)
    switch = ThemeSwitch(qapp, "light", 150)
    switch.put_on(window)
    switch.undress()
    assert window.styleSheet()
    switch.deleteLater()
