"""What stands behind the scores page."""

from typing import Protocol

from careboard.application.changes import Changes
from careboard.application.scoreboard import Scores
from careboard.application.setting_up import SettingUp
from careboard.domain.council import Group
from ui.scores.score_reading import ScoresView, read_scores


class ScoresPageView(Protocol):
    """What the presenter needs of the page."""

    def show_groups(self, groups: tuple[Group, ...], chosen: str) -> None:
        """Offer the groups, which are scored and shown apart."""

    def show_scores(self, view: ScoresView) -> None:
        """Show the scores of one group."""


class ScoresPresenter:
    """Reads the scoreboard of one group."""

    cares_for = Changes.MEETINGS | Changes.PLEDGES | Changes.COUNCIL

    def __init__(self, page: ScoresPageView, scores: Scores, setting_up: SettingUp) -> None:
        """Take the page, the read model and the council's groups."""
        self._page = page
        self._scores = scores
        self._setting_up = setting_up
        self._group = ""

    def show(self, key: str) -> None:
        """Come to the scores, of the group with that key where one is given."""
        self._group = key or self._group
        self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        groups = self._setting_up.council().groups
        keys = [group.key for group in groups]
        if self._group not in keys:
            self._group = keys[0] if keys else ""
        self._page.show_groups(groups, self._group)
        if self._group:
            self._page.show_scores(read_scores(self._scores.board(self._group), self._scores.not_heard()))

    def choose_group(self, key: str) -> None:
        """Show another group."""
        self._group = key
        self.refresh()
