"""Wires the scores page to what stands behind it."""

from careboard.application.scoreboard import Scores
from careboard.application.setting_up import SettingUp
from ui.places import BuiltPlace
from ui.scores.scores_page import ScoresPage
from ui.scores.scores_presenter import ScoresPresenter


def build_scores(scores: Scores, setting_up: SettingUp) -> BuiltPlace:
    """Return the scores page, ready to be shown."""
    page = ScoresPage()
    presenter = ScoresPresenter(page, scores, setting_up)
    page.group_chosen.connect(presenter.choose_group)
    return BuiltPlace(page, presenter)
