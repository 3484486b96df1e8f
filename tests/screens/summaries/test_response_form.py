"""The response form in the window: given out, dropped back on the papers, looked at, and only then taken in."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from careboard.drawing import form_reading
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.dropping import drop_files
from tests.support.pages.summaries import PapersScreen
from ui.summaries.answers_window import AnswersWindow
from ui.summaries.form_presenter import FormPresenter
from ui.widgets.buttons import Button
from ui.widgets.icon_picture import InfoLine
from ui.widgets.para import Para


@pytest.fixture
def screen(council: ACouncil, qtbot: QtBot) -> PapersScreen:
    """The papers of a council whose board owes one answer."""
    has_met(council)
    council.services.asking.add_board(day(50), day(40))
    council.turn_to(55)
    shown = PapersScreen(council.services, qtbot)
    shown.opens("asks")
    return shown


def filled(council: ACouncil, folder: Path, **values: str) -> str:
    """Fill the form in with another program, and return where it lies."""
    form = council.services.papers.form()
    written = PdfWriter(clone_from=PdfReader(io.BytesIO(form)))
    for page in written.pages:
        written.update_page_form_field_values(page, dict(values))
    path = folder / "Returned.PDF"
    written.write(path)
    return str(path)


def review(screen: PapersScreen) -> AnswersWindow:
    """Return the window that is open over the papers."""
    (window,) = [each for each in screen.page.findChildren(AnswersWindow) if each.isVisible()]
    return window


def words(window: AnswersWindow) -> str:
    """Return all that a window says."""
    return " | ".join(each.text() for each in window.findChildren(Para))


def test_a_form_that_is_dropped_is_shown_and_then_taken(
    council: ACouncil, screen: PapersScreen, tmp_path: Path
) -> None:
    path = filled(council, tmp_path, ask1_answer="partly", ask1_reason="Half of the homes", ask1_when="1 May 2090")
    screen.opens("boards")
    drop_files(screen.page, [path], QPoint(200, 200))
    window = review(screen)
    assert "1 answer can be taken in. Nothing is written down yet." in words(window)
    assert "Half of the homes" in words(window)
    assert council.services.asking.asks()[0].answers == ()
    window.findChild(Button, "answers-take").click()  # type: ignore[union-attr]
    assert council.services.asking.asks()[0].answers[-1].reason == "Half of the homes"
    assert screen.said[-1] == ("1 answer was taken in.", "Undo")


def test_what_is_wrong_is_said_and_cannot_be_taken(council: ACouncil, screen: PapersScreen, tmp_path: Path) -> None:
    drop_files(screen.page, [filled(council, tmp_path, ask1_answer="no")], QPoint(200, 200))
    window = review(screen)
    assert "Every answer but yes needs a reason in plain words." in words(window)
    assert "1 answer cannot, and says why." in words(window)
    take = window.findChild(Button, "answers-take")
    assert take is not None
    assert not take.isEnabled()
    window.findChild(Button, "answers-back").click()  # type: ignore[union-attr]
    assert council.services.asking.asks()[0].answers == ()


def test_the_form_is_saved_where_a_person_says(
    screen: PapersScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    screen.presses("print-form-to-file")
    assert "ask1_answer" in (PdfReader(path).get_fields() or {})
    assert screen.said[-1] == ("Saved.", "")
    letter = tmp_path / "letter.pdf"
    letter.write_text("Dear council", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(letter), ""))
    screen.presses("take-in-form")
    problem = screen.find(InfoLine, "form-problem")
    assert problem.isVisible()


def test_only_one_pdf_can_be_dropped(screen: PapersScreen) -> None:
    with pytest.raises(AssertionError):
        drop_files(screen.page, ["/a.pdf", "/b.pdf"], QPoint(200, 200))
    with pytest.raises(AssertionError):
        drop_files(screen.page, ["/a.txt"], QPoint(200, 200))


class Card:
    """A card that remembers what was said on it."""

    def __init__(self) -> None:
        self.refused = ""

    def refuse(self, text: str) -> None:
        """Remember it."""
        self.refused = text


def test_what_cannot_be_read_taken_or_drawn_is_said(council: ACouncil, tmp_path: Path) -> None:
    card, printed = Card(), list[str]()

    def at_once(work: object, done: object, failed: object) -> None:
        try:
            result = work()  # type: ignore[operator]
        except Exception as error:  # noqa: BLE001 - what the background does
            failed(error)  # type: ignore[operator]
        else:
            done(result)  # type: ignore[operator]

    def out(_form: bytes, title: str) -> bool:
        printed.append(title)
        return True

    shown: list[object] = []
    given = (council.services, form_reading(), at_once, lambda *_said: None, shown.append, out)
    presenter = FormPresenter(card, *given)
    presenter.print()
    assert card.refused.startswith("No ask waits")
    presenter.take_in(str(tmp_path / "nowhere.pdf"))
    assert card.refused.startswith("This file could not be opened")
    has_met(council)
    presenter.print()
    assert (printed, card.refused) == (["Response form"], "")
    path = filled(council, tmp_path, ask1_answer="yes")
    presenter.take_in(path)
    (form,) = shown
    assert presenter.take(form) == ""  # type: ignore[arg-type]
    assert "since the form was looked at" in presenter.take(form)  # type: ignore[arg-type]
