"""What is shown to inspectors, in the pictures of the program: the year first, then one story."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.inspecting.inspection_window import InspectionWindow
from ui.summaries.papers_page import PapersPage


def inspection_scenes(around: QWidget) -> Iterator[tuple[str, QWidget | None]]:
    """Open the window over the papers, and look at a story."""
    around.findChildren(PapersPage)[-1].inspection_asked.emit()
    window = around.findChildren(InspectionWindow)[-1]
    yield "papers-year", window
    window.stories.list.setCurrentRow(0)
    yield "papers-story", window
    window.close()
