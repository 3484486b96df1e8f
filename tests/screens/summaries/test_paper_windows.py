"""A paper on the screen, the issued ones, the tables and the Word template, used as a person uses them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTableView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from careboard.application.tables.table import Column, Table
from careboard.errors import RuleBroken
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.looks import wear
from tests.support.pages.summaries import PapersScreen
from ui.file_opening import LentFiles
from ui.long_work import LongWork
from ui.pause import Pause
from ui.summaries.page_pictures import PagePictures
from ui.summaries.pages_scroll import PagesScroll
from ui.summaries.paper_text import TextLine
from ui.summaries.paper_text_view import PaperText
from ui.summaries.paper_window import PaperWindow
from ui.summaries.tables_window import TablesWindow
from ui.summaries.taken_table_model import TakenTableModel
from ui.widgets.choice_buttons import ChoiceButtons


@pytest.fixture
def screen(council: ACouncil, qtbot: QtBot) -> PapersScreen:
    """The papers of a council that has met."""
    has_met(council)
    council.services.asking.add_board(day(40), day(30))
    return PapersScreen(council.services, qtbot)


def saves_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer every question for a place with this one."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(path))


def press(window: QWidget, name: str) -> None:
    """Press a button of a window."""
    (button,) = [each for each in window.findChildren(QAbstractButton, name) if each.isVisible()]
    button.click()


def words_of(window: QWidget) -> list[str]:
    """Return the labels of a window that can be seen."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_pages_are_gone_through_and_made_larger_by_keys(screen: PapersScreen, qtbot: QtBot) -> None:
    pages = screen.page.findChildren(PagesScroll)[0]
    qtbot.waitUntil(lambda: pages.verticalScrollBar().maximum() > 0)
    pages.setFocus()
    screen.reads("Page 1 of 2", "100 %")
    for key, words in ((Qt.Key.Key_PageDown, "Page 2 of 2"), (Qt.Key.Key_Home, "Page 1 of 2")):
        QTest.keyClick(pages, key)
        screen.reads(words)
    QTest.keyClick(pages, Qt.Key.Key_Plus)
    screen.reads("125 %")
    qtbot.waitUntil(lambda: pages.horizontalScrollBar().maximum() > 0)
    screen.presses("pages-smaller")
    screen.presses("pages-smaller")
    screen.reads("75 %")
    screen.presses("page-after")
    screen.reads("Page 2 of 2")
    screen.place.presenter.show("")
    screen.reads("Page 2 of 2")


def test_an_edition_that_is_not_there_is_said_and_the_others_come_back(screen: PapersScreen) -> None:
    screen.chooses("paper-edition", "easy-read")
    screen.reads("There is no such edition of this paper.", "The pages could not be drawn.")
    screen.chooses("paper-edition", "standard")
    screen.reads("The draft, as it stands now")
    assert "There is no such edition of this paper." not in screen.words()


def test_the_draft_is_opened_in_another_program_and_the_file_is_taken_back(
    screen: PapersScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_file(path: Path) -> bool:
        opened.append(path)
        return path.read_bytes().startswith(b"%PDF")

    monkeypatch.setattr("ui.summaries.paper_desk.open_file", open_file)
    screen.reads("Open in your PDF reader")
    screen.presses("paper-open")
    assert opened[0].name == "Draft of paper 1.pdf"
    screen.page.destroyed.emit()
    assert not opened[0].parent.exists()
    lent = LentFiles()
    assert lent.lend("a/b: c.pdf", b"").name == "a-b- c.pdf"
    lent.take_back()


def test_an_issued_paper_is_looked_at_as_it_was_issued(
    screen: PapersScreen, council: ACouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council.services.papers.issue(editors=2)
    screen.opens("boards")
    screen.presses("look-at-paper-1")
    window = screen.page.findChildren(PaperWindow)[0]
    assert window.windowTitle() == "Paper 1"
    saves_as(monkeypatch, tmp_path / "paper.pdf")
    press(window, "paper-save")
    assert (tmp_path / "paper.pdf").read_bytes() == council.services.papers.reprint(1)
    saves_as(monkeypatch, tmp_path / "gone")
    press(window, "paper-all")
    assert "The files could not be written there. Nothing is lost: choose another folder." in words_of(window)
    saves_as(monkeypatch, tmp_path / "paper.pdf")
    press(window, "paper-save")
    assert "The files could not be written there. Nothing is lost: choose another folder." not in words_of(window)
    saves_as(monkeypatch, tmp_path)
    press(window, "paper-all")
    assert "Saved: 2 files." in words_of(window)
    assert (tmp_path / "Paper 1.pdf").read_bytes() == council.services.papers.reprint(1)
    assert (tmp_path / "Paper 1, response form.pdf").is_file()
    press(window, "paper-as-text")
    assert "Paper 1, page 2, issued" in window.findChildren(PaperText)[0].toPlainText()
    press(window, "paper-back")


@pytest.mark.parametrize(("size", "percent"), [((1366, 704), 200), ((800, 1216), 100)])
def test_issued_papers_and_tables_are_whole_at_every_size(
    screen: PapersScreen, council: ACouncil, qapp: QApplication, size: tuple[int, int], percent: int
) -> None:
    council.services.papers.issue(editors=2)
    screen.opens("boards")
    screen.presses("look-at-paper-1")
    screen.opens("next-paper")
    screen.presses("tables-open")
    wear(qapp, "dark", percent)
    for kind in (PaperWindow, TablesWindow):
        window = screen.page.findChildren(kind)[0]
        window.resize(*size)
        assert window.width() == size[0]
        buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
        assert [each.objectName() for each in buttons if each.height() < 44] == []
        assert [each.objectName() for each in buttons if each.width() > size[0]] == []
        window.close()


def test_tables_are_looked_through_and_saved(
    screen: PapersScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.place.presenter.show("tables")
    window = screen.page.findChildren(TablesWindow)[0]
    table = window.findChildren(QTableView, "tables-preview")[0]
    model = table.model()
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Date"
    assert model.index(0, 2).data() == "15 January 2026"
    for kind, name in (("xlsx", "out.xlsx"), ("ics", "out.ics")):
        window.findChildren(ChoiceButtons, "tables-kinds")[0].button(kind).click()
        saves_as(monkeypatch, tmp_path / name)
        press(window, "tables-save")
        assert (tmp_path / name).stat().st_size > 100
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Entry"
    window.findChildren(ChoiceButtons, "tables-kinds")[0].button("csv").click()
    window.findChildren(ChoiceButtons, "tables-choice")[0].button("asks").click()
    assert "2026-01-15" in [model.index(0, place).data() for place in range(model.columnCount())]
    for folder, said in ((tmp_path / "csv", "Saved: 4 files."), (tmp_path / "none", "")):
        if said:
            folder.mkdir()
        saves_as(monkeypatch, folder)
        press(window, "tables-save")
        assert not said or len(list(folder.glob("*.csv"))) == 4
    press(window, "tables-back")


def test_the_model_of_a_table_keeps_to_the_rules(qtmodeltester: ModelTester) -> None:
    model = TakenTableModel()
    columns = (Column("key", "Key"), Column("on", "On"))
    model.show_table(Table("days", "Days", columns, (("a", None), ("b", day(0)))), plain_dates=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [model.index(row, 1).data() for row in (0, 1)] == ["", day(0).isoformat()]


def test_our_word_template_is_used_and_forgotten(
    screen: PapersScreen, council: ACouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.chooses("paper-format", "docx")
    screen.reads("None is kept. A template gives the Word document your letterhead and styles.")
    written = io.BytesIO()
    Document().save(written)
    (tmp_path / "ours.docx").write_bytes(written.getvalue())
    saves_as(monkeypatch, tmp_path / "ours.docx")
    screen.presses("template-choose")
    screen.reads("It is used. It names no places, so the paper stands at its end.")
    assert council.services.to_the_board.template() == written.getvalue()
    (tmp_path / "ours.docx").write_bytes(b"no document")
    screen.presses("template-choose")
    screen.reads("This is no Word document. Please choose a file that ends in .docx.")
    saves_as(monkeypatch, tmp_path / "none.docx")
    screen.presses("template-choose")
    screen.reads("This file cannot be read.")
    screen.presses("template-forget")
    assert council.services.to_the_board.template() is None
    council.services.steps.undo()
    screen.reads("It is used. It names no places, so the paper stands at its end.")


def test_the_text_goes_from_heading_to_heading(qtbot: QtBot) -> None:
    pictures = PagePictures()
    qtbot.addWidget(pictures)
    text = pictures.findChildren(PaperText)[0]
    lines = (TextLine("One", 1), TextLine("words"), TextLine("Two", 2), TextLine("more"))
    text.show_lines(lines)
    assert text.toPlainText().splitlines()[2] == "Heading 2: Two"
    QTest.keyClick(text, Qt.Key.Key_H)
    assert text.textCursor().blockNumber() == 2
    text.show_lines((*lines, TextLine("end")))
    assert text.textCursor().blockNumber() == 2, "whoever reads stays there"
    QTest.keyClick(text, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().blockNumber() == 0


def test_a_pause_does_the_last_thing_once(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    done: list[str] = []
    pause = Pause(around, 1)
    pause(lambda: done.append("first"))
    pause(lambda: done.append("last"))
    qtbot.waitUntil(lambda: done == ["last"])


def test_long_work_ends_where_it_is_stopped(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    work, heard = LongWork(around), list[tuple[int, int]]()
    work.moved.connect(lambda done, total: heard.append((done, total)))
    work.tell(1, 2)
    work.stop()
    with pytest.raises(RuleBroken, match="work-stopped"):
        work.tell(1, 2)
    work.tell(2, 2)
    work.begin()
    work.tell(0, 2)
    assert heard == [(1, 2), (2, 2), (0, 2)]
