"""Opens the windows of slips and of the wall poster over Issues, each made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from careboard.application.services import Services
from careboard.application.sheets import SheetDrawing
from careboard.i18n import _
from ui import theme
from ui.file_opening import open_file
from ui.issues.chase_presenter import ChasePresenter, Run
from ui.issues.chase_window import ChaseWindow
from ui.issues.poster_presenter import PosterPresenter
from ui.issues.poster_window import PosterWindow

TO_CHASE, WALL_POSTER = "to-chase", "wall-poster"
"""Keys by which other places come to these windows."""
_SIZE = (1180, 720)


class SheetDesk(QObject):
    """Chases owners and hangs posters."""

    def __init__(
        self, page: QWidget, services: Services, sheets: SheetDrawing, run: Run, say: Callable[[str, str], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._services, self._sheets, self._run, self._say = services, sheets, run, say
        self._presenter: ChasePresenter | PosterPresenter | None = None

    def chase(self, post: str = "") -> None:
        """Show who owes something, with the slip of an owner or of the most urgent one."""
        window = ChaseWindow(self._page)
        presenter = ChasePresenter(
            window, self._services.slips, self._services.owners, self._sheets, self._run, open_file
        )
        self._presenter = presenter
        window.owner_chosen.connect(presenter.choose)
        window.saved.connect(presenter.save)
        window.copy_wanted.connect(presenter.copy)
        window.mail_wanted.connect(presenter.mail)
        window.mail_saved.connect(presenter.save_mail)
        window.all_wanted.connect(presenter.make_all)
        window.cancelled.connect(presenter.cancel)
        window.address_typed.connect(presenter.type_address)
        window.address_kept.connect(presenter.keep_address)
        window.print_wanted.connect(self._print)
        self._open(window)
        presenter.begin(post)

    def hang(self) -> None:
        """Show the wall poster."""
        window = PosterWindow(self._page)
        presenter = PosterPresenter(window, self._services.posters, self._services.setting_up, self._sheets)
        self._presenter = presenter
        window.group_chosen.connect(presenter.choose)
        window.saved.connect(presenter.save)
        window.print_wanted.connect(self._print)
        self._open(window)
        presenter.begin()

    def _open(self, window: QDialog) -> None:
        room, around = window.screen().availableSize(), self._page.window().size()
        width, height = min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height())
        window.resize(min(width, max(around.width(), 640)), min(height, max(around.height(), 480)))
        window.open()

    def _print(self, pdf: bytes, title: str) -> None:
        # QtPrintSupport is loaded when something is printed.
        from ui.printing import print_pdf

        if print_pdf(self._page.window(), pdf, title):
            self._say(_("Sent to the printer."), "")
