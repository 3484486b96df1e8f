"""Wires the start pages to what stands behind them."""

from collections.abc import Callable
from pathlib import Path

from careboard.application.council_files import CouncilFiles, OpenCouncil
from ui.start.start_pages import StartPages
from ui.start.start_presenter import Run, StartPresenter


def wire_start(pages: StartPages, presenter: StartPresenter, bigger_text: Callable[[], None]) -> None:
    """Connect what people ask for with what answers it."""
    pages.file_chosen.connect(presenter.open_file)
    pages.welcome.try_asked.connect(presenter.try_demonstration)
    pages.welcome.last_asked.connect(presenter.open_last)
    pages.welcome.bigger_text_asked.connect(bigger_text)
    pages.unlock.passphrase_given.connect(presenter.give_passphrase)
    pages.unlock.sheet_given.connect(presenter.give_recovery_sheet)
    pages.unlock.copy_asked.connect(presenter.bring_back_copy)
    pages.unlock.read_only_asked.connect(presenter.open_read_only)
    pages.unlock.back_asked.connect(presenter.show)


def build_start(
    files: CouncilFiles,
    run: Run,
    opened: Callable[[OpenCouncil], None],
    recent: tuple[str, ...],
    demonstration: Path,
    bigger_text: Callable[[], None],
) -> tuple[StartPages, StartPresenter]:
    """Return the start pages, showing the three ways to begin."""
    pages = StartPages()
    presenter = StartPresenter(pages, files, run, opened, recent, demonstration)
    wire_start(pages, presenter, bigger_text)
    presenter.show()
    return pages, presenter
