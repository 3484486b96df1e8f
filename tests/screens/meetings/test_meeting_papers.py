"""The papers of a meeting that is prepared: chosen, looked at and saved; private notes only where they are ticked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from careboard.application.meeting_sheets import meeting_sheet
from careboard.domain.agendas import USUAL_AGENDA, Step, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.drawing import ballot_drawing
from tests.reports.reading import words_of
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.pages.meetings import OpenMeetings
from ui.meetings.sheets_presenter import AGENDA, CARDS, SheetsPresenter
from ui.meetings.sheets_window import SheetsWindow


@pytest.fixture
def key(council: ACouncil) -> str:
    """A planned meeting with a theme, a step left out, an answer to tell back and a note."""
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.NO, "No money.")
    planning = council.services.planning
    planned = planning.plan(day(70), "seniors", "Town hall").key
    lines = with_theme(USUAL_AGENDA, "Sleepovers", 20)
    planning.set_agenda(planned, with_minutes(lines, len(lines) - 2, 0))
    planning.write_note(planned, Step.TALK, "Ask Noor first")
    return planned


def test_the_sheet_says_what_must_come_and_when(council: ACouncil, key: str) -> None:
    sheet = meeting_sheet(council.services, key)
    lines = {line.step: line for line in sheet.lines}
    assert Step.ASKS not in lines
    assert (lines[None].title, lines[None].begins) == ("Sleepovers", 15 + 6 + 14 + 8 + 15)
    assert len(lines[Step.TELL_BACK].comes) == 1
    assert lines[Step.TELL_BACK].for_group == lines[Step.TELL_BACK].comes
    assert len(lines[Step.SCORE].comes) == 5
    assert lines[Step.SCORE].comes[-1].endswith(": is it sorted?")
    assert sheet.minutes == council.services.planning.agenda(key).minutes
    assert "Noor" not in str([line.note for line in sheet.lines])


def test_private_notes_are_on_the_running_sheet_alone_and_only_where_they_are_ticked(
    council: ACouncil, page: Recorder, key: str, tmp_path: Path
) -> None:
    presenter = SheetsPresenter(as_page(page), council.services, ballot_drawing().meeting, key)
    presenter.begin()
    assert "Noor" not in words_of(page.shown("show_sheet"))
    presenter.take_notes(True)
    assert "Note: Ask Noor first" in words_of(page.shown("show_sheet"))
    for kind in (AGENDA, CARDS):
        presenter.choose(kind)
        assert "Noor" not in words_of(page.shown("show_sheet"))
    presenter.save(str(tmp_path / "cards.pdf"))
    assert words_of((tmp_path / "cards.pdf").read_bytes()) == words_of(page.shown("show_sheet"))
    presenter.save(str(tmp_path / "nowhere" / "cards.pdf"))
    assert page.refusals == ["The file could not be written there. Nothing is lost: choose another folder."]
    council.services.planning.cancel(key)
    presenter.choose(AGENDA)
    assert page.has("show_none")


def test_a_person_opens_the_papers_and_chooses(open_meetings: OpenMeetings, key: str) -> None:
    screen = open_meetings()
    screen.presenter.show(key)
    screen.press("print-sheets")
    window = screen.pages.findChild(SheetsWindow)
    assert window is not None
    assert QApplication.activeModalWidget() is window
    assert "Running sheet" in window.text()
    window.notes.click()
    assert "Ask Noor first" in window.text()
    window.kinds.button(AGENDA).click()
    assert "Our meeting" in window.text()
    assert not window.notes.isVisible()
    window.back.click()
