"""The board papers in the pictures of the program: other editions, as text, an issued paper, the tables, Word."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.summaries.boards_panel import BoardsPanel
from ui.summaries.paper_window import PaperWindow
from ui.summaries.papers_page import PapersPage
from ui.summaries.tables_window import TablesWindow
from ui.widgets.choice_buttons import ChoiceButtons

Shown = Iterator[tuple[str, QWidget | None]]


def papers_scenes(around: QWidget, issued: int) -> Shown:
    """Look at the next paper in other ways, then at what opens over the papers."""
    (page,) = around.findChildren(PapersPage)
    editions, formats = _doors(page, "paper-edition"), _doors(page, "paper-format")
    editions.button("easy-read").click()
    yield "papers-easy-read", None
    _press(page, "paper-as-text")
    yield "papers-as-text", None
    _press(page, "paper-as-text")
    editions.button("standard").click()
    formats.button("docx").click()
    yield "papers-word", None
    formats.button("pdf").click()
    page.tables_asked.emit()
    tables = page.findChildren(TablesWindow)[-1]
    yield "papers-tables", tables
    _doors(tables, "tables-kinds").button("ics").click()
    yield "papers-calendar", tables
    tables.close()
    page.findChildren(BoardsPanel)[0].look_asked.emit(issued)
    paper = page.findChildren(PaperWindow)[-1]
    yield "papers-issued", paper
    paper.close()


def _doors(around: QWidget, name: str) -> ChoiceButtons:
    return around.findChildren(ChoiceButtons, name)[-1]


def _press(around: QWidget, name: str) -> None:
    around.findChildren(QAbstractButton, name)[-1].click()
