"""The windows of paper ballots for the pictures of the program: what is printed, and a ballot that is typed in."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ui.meetings.paper_ballots_presenter import PaperKind
from ui.meetings.paper_ballots_window import PaperBallotsWindow
from ui.meetings.paper_entry_window import PaperEntryWindow
from ui.meetings.score_secret_panel import ScoreSecretPanel

_Window = TypeVar("_Window", bound=QWidget)


def paper_scenes(around: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Open the windows over the score step of an open vote, one after the other."""
    papers = _find(around, ScoreSecretPanel).papers
    papers.print_asked.emit()
    printing = _find(around, PaperBallotsWindow)
    yield "paper-ballots", printing
    printing.kinds.button(PaperKind.TOKENS.value).click()
    yield "paper-tokens", printing
    printing.close()
    papers.typing_asked.emit()
    typing = _find(around, PaperEntryWindow)
    yield "paper-shuffle", typing
    typing.begin_asked.emit()
    yield "paper-typing", typing
    typing.close()


def _find(around: QWidget, kind: type[_Window]) -> _Window:
    found = around.findChild(kind)
    assert found is not None
    return found
