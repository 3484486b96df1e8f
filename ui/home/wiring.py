"""Wires Home to what stands behind it."""

from collections.abc import Callable

from careboard.application.backups import Backups
from careboard.application.home import Home
from ui.home.home_page import HomePage
from ui.home.home_presenter import Go, HomePresenter, Run
from ui.places import BuiltPlace


def build_home(
    home: Home, backups: Backups, run: Run, go: Go, say: Callable[[str], None]
) -> BuiltPlace:
    """Return Home, ready to be shown."""
    page = HomePage()
    presenter = HomePresenter(page, home, backups, run, go, say)
    page.meeting_asked.connect(presenter.open_meeting)
    page.issue_asked.connect(presenter.open_issue)
    page.scores_asked.connect(presenter.open_scores)
    page.ask_asked.connect(presenter.open_ask)
    page.papers_asked.connect(presenter.open_papers)
    page.chase_asked.connect(presenter.open_chase)
    page.poster_asked.connect(presenter.open_poster)
    page.backup_asked.connect(presenter.back_up)
    page.second_folder_chosen.connect(presenter.choose_second_folder)
    page.recovery_sheet_asked.connect(presenter.check_recovery_sheet)
    page.review_asked.connect(presenter.review_records)
    return BuiltPlace(page, presenter)
