"""Opens the windows over the board papers, each made anew, and hands papers to the printer and to other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from careboard.application.form_content import ReadForm, ReturnedForm
from careboard.application.services import Services
from careboard.application.sheets import TableDrawing
from careboard.domain.boards import Paper
from ui import theme
from ui.file_opening import LentFiles, open_file
from ui.pause import Pause
from ui.summaries.all_files import AllFiles
from ui.summaries.answers_window import AnswersWindow
from ui.summaries.form_card import FormCard
from ui.summaries.form_presenter import FormPresenter
from ui.summaries.paper_presenter import Later, Outlets, PaperPresenter, PaperSource, Run
from ui.summaries.paper_sources import IssuedPages
from ui.summaries.paper_view import PaperView
from ui.summaries.paper_window import PaperWindow
from ui.summaries.tables_presenter import WORKBOOK, TablesPresenter
from ui.summaries.tables_window import TablesWindow

Say = Callable[[str, str], None]
TABLES = "tables"
"""The key by which other places come to the tables."""
_SIZE = (1240, 760)


class PaperDesk(QObject):
    """What papers and tables need of the program around them."""

    def __init__(
        self,
        page: QWidget,
        services: Services,
        drawing: TableDrawing,
        run: Run,
        say: Say,
        later: Later | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._drawing, self._run, self._say = page, services, drawing, run, say
        self._later = later or Pause(self)
        self._lent = LentFiles()
        self._presenter: PaperPresenter | TablesPresenter | None = None
        self._form: FormPresenter | None = None
        self._files: AllFiles | None = None
        page.destroyed.connect(self._lent.take_back)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._lent.take_back)

    def behind(self, view: PaperView, source: PaperSource, say: Say | None = None) -> PaperPresenter:
        """Return what stands behind a paper that is looked at, connected to it."""
        print_pdf = partial(_print, view)
        outlets = Outlets(self._run, self._later, print_pdf, self._open_file, say or self._say)
        presenter = PaperPresenter(view, source, outlets)
        view.edition_chosen.connect(presenter.choose)
        view.text_wanted.connect(presenter.want_text)
        view.hand_out.saved.connect(presenter.save)
        view.hand_out.opened.connect(presenter.open)
        view.hand_out.print_wanted.connect(presenter.print)
        view.hand_out.draft_wanted.connect(presenter.want_draft)
        return presenter

    def look_at(self, number: int) -> None:
        """Show an issued paper as it was issued."""
        paper = next(each for each in self._services.papers.issued() if each.number == number)
        self._show(paper)

    def take_out(self) -> None:
        """Show the tables and the calendar that may leave the program."""
        window = TablesWindow(self._page)
        presenter = TablesPresenter(window, self._services.taking_out, self._drawing, self._run)
        self._presenter = presenter
        window.kind_chosen.connect(presenter.choose)
        window.saved.connect(presenter.save)
        window.finished.connect(presenter.leave)
        presenter.choose(WORKBOOK)
        self._open(window)

    def behind_form(self, card: FormCard, read_form: ReadForm) -> FormPresenter:
        """Return what stands behind the response form, connected to its card."""

        def review(form: ReturnedForm) -> None:
            self._open(AnswersWindow(form, presenter.take, self._page))

        presenter = FormPresenter(
            card, self._services, read_form, self._run, self._say, review, partial(_print, self._page)
        )
        # A signal does not hold what it calls.
        self._form = presenter
        card.save_asked.connect(presenter.save)
        card.print_asked.connect(presenter.print)
        card.came_back.connect(presenter.take_in)
        return presenter

    def _show(self, paper: Paper) -> None:
        window = PaperWindow(paper, self._page)
        presenter = self.behind(window.view, IssuedPages(self._services.papers, paper), window.say_done)
        files = AllFiles(window, self._services.papers, paper, self._run)
        window.view.hand_out.all_wanted.connect(files.save)
        window.finished.connect(presenter.leave)
        self._presenter, self._files = presenter, files
        self._open(window)
        presenter.show()

    def _open(self, window: QDialog) -> None:
        room, around = window.screen().availableSize(), self._page.window().size()
        width, height = min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height())
        window.resize(min(width, max(around.width(), 640)), min(height, max(around.height(), 480)))
        window.open()

    def _open_file(self, name: str, content: bytes) -> bool:
        return open_file(self._lent.lend(name, content))


def _print(view: QWidget, pdf: bytes, title: str) -> bool:
    # QtPrintSupport is loaded when something is printed.
    from ui.printing import print_pdf

    return print_pdf(view.window(), pdf, title)
