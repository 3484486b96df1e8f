"""Wires the start pages to what stands behind them."""

from collections.abc import Callable
from pathlib import Path

from careboard.application.council_files import CouncilFiles, OpenCouncil
from ui.start.setup_presenter import SetUpPresenter
from ui.start.start_pages import StartPages
from ui.start.start_presenter import Run, StartPresenter


def wire_start(pages: StartPages, presenter: StartPresenter, bigger_text: Callable[[], None]) -> None:
    """Connect what people ask for with what answers it."""
    pages.file_chosen.connect(presenter.open_file)
    pages.welcome.try_asked.connect(presenter.try_demonstration)
    pages.welcome.begin_asked.connect(presenter.begin_council)
    pages.welcome.last_asked.connect(presenter.open_last)
    pages.welcome.bigger_text_asked.connect(bigger_text)
    pages.unlock.passphrase_given.connect(presenter.give_passphrase)
    pages.unlock.sheet_given.connect(presenter.give_recovery_sheet)
    pages.unlock.copy_asked.connect(presenter.bring_back_copy)
    pages.unlock.read_only_asked.connect(presenter.open_read_only)
    pages.unlock.back_asked.connect(presenter.show)


def wire_setup(pages: StartPages, presenter: SetUpPresenter) -> None:
    """Connect the steps of the set-up with what answers them."""
    setup = pages.setup
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


def build_start(
    files: CouncilFiles,
    run: Run,
    opened: Callable[[OpenCouncil], None],
    recent: tuple[str, ...],
    demonstration: Path,
    bigger_text: Callable[[], None],
    folder: Path | None = None,
) -> tuple[StartPages, StartPresenter]:
    """Return the start pages, showing the three ways to begin; new files lie in `folder` unless a person says else."""
    pages = StartPages()
    setup = SetUpPresenter(pages.setup, pages, files, run, opened, folder or Path.home() / "Careboard")
    presenter = StartPresenter(pages, files, run, opened, recent, demonstration, setup)
    wire_start(pages, presenter, bigger_text)
    wire_setup(pages, setup)
    presenter.show()
    return pages, presenter
