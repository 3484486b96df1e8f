"""The people who answer, on the page of the settings: a post that owns an issue stands there by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.domain.owner_posts import OwnerPost
from tests.support.pages.settings import SettingsScreen


@pytest.fixture
def screen(qtbot: QtBot, council: OpenCouncil) -> SettingsScreen:
    """The people who answer are in sight."""
    council.services.owners.put(OwnerPost("Head of Placements"))
    shown = SettingsScreen(council, qtbot)
    shown.opens("owners")
    return shown


def fill(screen: SettingsScreen, name: str, words: str) -> None:
    """Write into a field without leaving it."""
    screen.find(QLineEdit, name).setText(words)


def test_a_contact_is_typed_once(screen: SettingsScreen, council: OpenCouncil) -> None:
    owners = council.services.owners
    screen.reads("Head of Placements", "no contact yet")
    screen.presses("owner-change-Head of Placements")
    fill(screen, "owner-email", "nobody")
    screen.presses("owner-keep")
    assert any(said.startswith("This is no e-mail address.") for said in screen.words())
    fill(screen, "owner-email", "head@hillside.example")
    fill(screen, "owner-name", "Ada Line")
    screen.presses("owner-keep")
    screen.reads("Ada Line · head@hillside.example")
    assert owners.all() == (OwnerPost("Head of Placements", "Ada Line", "head@hillside.example"),)
    assert not screen.sees("owner-keep")
    assert (screen.nameless(), screen.cut(), screen.too_small()) == ([], [], [])


def test_a_post_is_added_renamed_and_forgotten(screen: SettingsScreen, council: OpenCouncil) -> None:
    owners = council.services.owners
    screen.presses("owner-change-Head of Placements")
    screen.presses("owner-cancel")
    owners.remove("Head of Placements")
    screen.presses("owner-add")
    screen.presses("owner-keep")
    assert not owners.all()
    fill(screen, "owner-post", "Director")
    fill(screen, "owner-phone", "01632 960 001")
    screen.presses("owner-keep")
    screen.presses("owner-change-Director")
    fill(screen, "owner-post", "Chief Officer")
    screen.presses("owner-keep")
    assert owners.all() == (OwnerPost("Chief Officer", phone="01632 960 001"),)
    screen.presses("owner-change-Chief Officer")
    screen.presses("owner-cancel")
    screen.presses("owner-change-Chief Officer")
    screen.presses("owner-remove")
    assert not owners.all()
    assert screen.said[-1] == ("Forgotten.", "")
