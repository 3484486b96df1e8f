"""Opens the window of what is shown to inspectors over the page that asks for it, made anew each time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from careboard.application.inspecting import Inspecting, InspectionDrawing
from careboard.i18n import _
from ui import theme
from ui.inspecting.inspection_presenter import YEAR, InspectionPresenter, Run, stories
from ui.inspecting.inspection_window import InspectionWindow

INSPECTION = "inspection"
"""The key by which other places come to the window."""
_SIZE = (1180, 720)


class InspectionDesk(QObject):
    """Shows the year, the chain, or one story."""

    def __init__(
        self,
        page: QWidget,
        inspecting: Inspecting,
        drawing: InspectionDrawing,
        run: Run,
        say: Callable[[str, str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._inspecting, self._drawing, self._run, self._say = page, inspecting, drawing, run, say
        self._presenter: InspectionPresenter | None = None

    def show(self) -> None:
        """Show the year first."""
        self.show_story(YEAR)

    def show_story(self, key: str) -> None:
        """Show the story of one issue, or a document by its key."""
        window = InspectionWindow(stories(self._inspecting.chain()), self._page)
        presenter = InspectionPresenter(window, self._inspecting, self._drawing, self._run)
        window.document_chosen.connect(presenter.choose)
        window.story_chosen.connect(presenter.choose)
        window.saved.connect(presenter.save)
        window.print_wanted.connect(self._print)
        window.finished.connect(presenter.leave)
        self._presenter = presenter
        room, around = window.screen().availableSize(), self._page.window().size()
        width, height = min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height())
        window.resize(min(width, max(around.width(), 640)), min(height, max(around.height(), 480)))
        window.open()
        presenter.choose(key)

    def _print(self, pdf: bytes, title: str) -> None:
        # QtPrintSupport is loaded when something is printed.
        from ui.printing import print_pdf

        if print_pdf(self._page.window(), pdf, title):
            self._say(_("Sent to the printer."), "")
