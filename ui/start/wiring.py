"""Wires the start pages to what stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from careboard.application.council_files import CouncilFiles, OpenCouncil
from ui.start.start_pages import StartPages
from ui.start.start_presenter import Run, StartPresenter

if TYPE_CHECKING:
    from ui.start.setup_page import SetUpPage
    from ui.start.setup_presenter import SetUpPresenter


class LateSetUp:
    """The set-up, made when it is first asked for: most starts do without it."""

    def __init__(
        self, pages: StartPages, files: CouncilFiles, run: Run, opened: Callable[[OpenCouncil], None], folder: Path
    ) -> None:
        """Take what the set-up needs."""
        self._pages = pages
        self._files = files
        self._run = run
        self._opened = opened
        self._folder = folder
        self._presenter: SetUpPresenter | None = None

    def begin(self) -> None:
        """Show the first step."""
        if self._presenter is None:
            self._presenter = self._make()
        self._presenter.begin()

    def give_up(self) -> None:
        """Give a new file back when the window closes before the last step."""
        if self._presenter is not None:
            self._presenter.give_up()

    def _make(self) -> SetUpPresenter:
        from ui.start.setup_page import SetUpPage
        from ui.start.setup_presenter import SetUpPresenter

        page = SetUpPage()
        self._pages.add_setup(page)
        presenter = SetUpPresenter(page, self._pages, self._files, self._run, self._opened, self._folder)
        wire_setup(page, presenter)
        return presenter


def wire_start(pages: StartPages, presenter: StartPresenter, bigger_text: Callable[[], None]) -> None:
    """Connect what people ask for with what answers it."""
    pages.file_chosen.connect(presenter.open_file)
    pages.welcome.try_asked.connect(presenter.try_demonstration)
    pages.welcome.begin_asked.connect(presenter.begin_council)
    pages.welcome.last_asked.connect(presenter.open_last)
    pages.welcome.recent_asked.connect(presenter.open_recent)
    pages.welcome.forget_asked.connect(presenter.forget)
    pages.welcome.bigger_text_asked.connect(bigger_text)
    pages.passphrase_given.connect(presenter.give_passphrase)
    pages.sheet_given.connect(presenter.give_recovery_sheet)
    pages.copy_asked.connect(presenter.bring_back_copy)
    pages.read_only_asked.connect(presenter.open_read_only)
    pages.take_back_asked.connect(presenter.take_back)
    pages.back_asked.connect(presenter.show)


def wire_setup(setup: SetUpPage, presenter: SetUpPresenter) -> None:
    """Connect the steps of the set-up with what answers them."""
    setup.names_given.connect(presenter.give_names)
    setup.groups_given.connect(presenter.give_groups)
    setup.posts_given.connect(presenter.give_posts)
    setup.pledge_given.connect(presenter.give_pledge)
    setup.pin_given.connect(presenter.give_pin)
    setup.place_chosen.connect(presenter.choose_place)
    setup.file_given.connect(presenter.give_file)
    setup.sheet_checked.connect(presenter.check_sheet)
    setup.later_asked.connect(presenter.finish)
    setup.back_asked.connect(presenter.go_back)


def _nothing(_path: str) -> None:
    """There is no list to take a file off."""


def build_start(
    files: CouncilFiles,
    run: Run,
    opened: Callable[[OpenCouncil], None],
    recent: tuple[str, ...],
    demonstration: Path,
    bigger_text: Callable[[], None],
    folder: Path | None = None,
    forget: Callable[[str], None] | None = None,
) -> tuple[StartPages, StartPresenter]:
    """Return the start pages, showing the three ways to begin; new files lie in `folder` unless a person says else."""
    pages = StartPages()
    setup = LateSetUp(pages, files, run, opened, folder or Path.home() / "Careboard")
    presenter = StartPresenter(pages, files, run, opened, recent, demonstration, setup, forget or _nothing)
    wire_start(pages, presenter, bigger_text)
    presenter.show()
    return pages, presenter
