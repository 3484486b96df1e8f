"""The windows of slips and of the wall poster, as the person uses them who chases owners."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from tests.screens.issues.conftest import OpenIssues
from tests.support.councils import ACouncil
from tests.support.pages.issues import IssuesScreen
from ui.issues.chase_window import ChaseWindow
from ui.issues.poster_window import PosterWindow
from ui.issues.sheet_desk import TO_CHASE, WALL_POSTER, SheetDesk
from ui.issues.sheet_window import SheetWindow
from ui.widgets.choice_buttons import ChoiceButtons

Window = TypeVar("Window", bound=SheetWindow)
Widget = TypeVar("Widget", bound=QWidget)


@pytest.fixture(autouse=True)
def _owing(council: ACouncil) -> None:
    council.sends(council.hears(council.meets(0)))
    council.turn_to(33)


def opened(screen: IssuesScreen, kind: type[Window]) -> Window:
    """Return the window that lies over the page."""
    (window,) = [each for each in screen.page.findChildren(kind) if each.isVisible()]
    return window


def part(window: QDialog, kind: type[Widget], name: str) -> Widget:
    """Return a part of a window by its name."""
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def words(window: QDialog) -> list[str]:
    """Return all the words in sight."""
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.text()]


def press(window: QDialog, name: str) -> None:
    """Press a button that can be pressed."""
    button = part(window, QAbstractButton, name)
    assert button.isEnabled()
    button.click()


def test_an_owner_is_chased(open_issues: OpenIssues, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_issues()
    screen.presses("issues-chase")
    window = opened(screen, ChaseWindow)
    assert "1 owner is late." in words(window)
    assert part(window, ChoiceButtons, "chase-owners").key() == "Head of Placements"
    assert "To: Head of Placements" in window.text()
    press(window, "slip-copy")
    assert QGuiApplication.clipboard().text().startswith("To: Head of Placements")
    assert "Copied. Paste it where you want it." in words(window)
    part(window, ChoiceButtons, "chase-owners").button("Head of Placements").click()
    path = str(tmp_path / "slip.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (path, ""))
    press(window, "sheet-save")
    assert Path(path).read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    press(window, "slips-all")
    assert (tmp_path / "slip-head-of-placements.eml").exists()
    assert "1 slip is in the folder." in words(window)
    press(window, "sheet-back")


def test_a_draft_needs_an_address_that_can_be_read(
    open_issues: OpenIssues, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.issues.sheet_desk.open_file", lambda path: path.exists())
    screen = open_issues()
    screen.presses("issues-chase")
    window = opened(screen, ChaseWindow)
    part(window, QLineEdit, "slip-address").setText("nobody")
    press(window, "slip-mail")
    assert any(said.startswith("This is no e-mail address.") for said in words(window))
    part(window, QLineEdit, "slip-address").setText("head@hillside.example")
    path = str(tmp_path / "slip.eml")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (path, ""))
    press(window, "slip-mail")
    assert b"To: head@hillside.example" in Path(path).read_bytes()
    window.show_progress(0, 2)
    press(window, "slips-cancel")
    window.reject()


def test_nobody_to_chase_leaves_nothing_to_press(open_issues: OpenIssues, council: ACouncil) -> None:
    council.services.steps.undo()
    screen = open_issues()
    screen.presses("issues-chase")
    window = opened(screen, ChaseWindow)
    assert "No owner owes anything today." in words(window)
    for name in ("sheet-print", "sheet-save", "slip-copy", "slip-mail", "slips-all"):
        assert not part(window, QAbstractButton, name).isEnabled()
    window.reject()


def test_the_wall_poster_is_chosen_and_saved(
    open_issues: OpenIssues, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_issues()
    screen.presses("issues-poster")
    window = opened(screen, PosterWindow)
    assert "No answer yet" in window.text()
    groups = part(window, ChoiceButtons, "poster-group")
    groups.button("juniors").click()
    assert any(said.startswith("Nothing has been sent") for said in words(window))
    groups.button("seniors").click()
    part(window, QAbstractButton, "paper-as-text").click()
    path = str(tmp_path / "poster.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (path, ""))
    press(window, "sheet-save")
    assert "Saved." in words(window)
    window.reject()


@pytest.mark.parametrize(("key", "kind"), [(TO_CHASE, ChaseWindow), (WALL_POSTER, PosterWindow)])
def test_other_places_lead_here(open_issues: OpenIssues, key: str, kind: type[SheetWindow]) -> None:
    screen = open_issues()
    screen.place.presenter.show(key)
    opened(screen, kind).reject()


@pytest.mark.parametrize("prints", [True, False])
def test_printing_says_so_where_it_was_printed(
    open_issues: OpenIssues, monkeypatch: pytest.MonkeyPatch, prints: bool
) -> None:
    monkeypatch.setattr("ui.printing.print_pdf", lambda _parent, pdf, _title: prints and pdf.startswith(b"%PDF"))
    screen = open_issues()
    screen.presses("issues-poster")
    window = opened(screen, PosterWindow)
    press(window, "sheet-print")
    assert screen.said == ([("Sent to the printer.", "")] if prints else [])
    window.reject()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_windows_show_in_every_theme_and_size(open_issues: OpenIssues, theme: str, percent: int) -> None:
    screen = open_issues((800, 1280), theme, percent)
    (desk,) = screen.page.findChildren(SheetDesk)
    for show, kind in ((desk.chase, ChaseWindow), (desk.hang, PosterWindow)):
        show()
        window = opened(screen, kind)
        assert not window.grab().isNull()
        window.reject()
