"""The likeliest way to begin has the filled button."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.start.way_card import WayCard
from ui.start.welcome_page import WelcomePage


@pytest.mark.parametrize(("last", "filled"), [("", "start-council"), ("Last opened: Hillside", "open-file")])
def test_who_has_a_file_opens_it_and_anybody_else_starts_a_council(qtbot: QtBot, last: str, filled: str) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show_last(last)
    buttons = [card.button for card in page.findChildren(WayCard)]
    assert [button.objectName() for button in buttons if not button.property("quiet")] == [filled]
