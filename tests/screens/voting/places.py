"""Where things are in sight, and the numbers that hold for them on every page (look.md)."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.support.pages.voting import ScoringScreen
from ui.voting.comfort_card import ComfortCard
from ui.voting.measure import USUAL_DOTS_PER_MM
from ui.voting.picture_card import PictureCard
from ui.voting.review_row import ReviewRow
from ui.voting.voting_button import VotingButton
from ui.voting.voting_page import Words

SCREENS = {"laptop": (1366, 768), "projector": (1920, 1080), "tablet": (800, 1280), "ten inch": (1280, 800)}
DENSITIES = {"96": 96 / 25.4, "135": 135 / 25.4, "220": 220 / 25.4}
TARGET_MM, TARGET_PIXELS, GAP_MM, GAP_PIXELS = 12, 64, 2, 12


def place_of(screen: ScoringScreen, widget: QWidget) -> QRect:
    """Return where something stands in the window."""
    return QRect(widget.mapTo(screen.window, widget.rect().topLeft()), widget.size())


def gap(first: QRect, second: QRect) -> int:
    """Return how far apart two places are; below 0 they lie on one another."""
    across = max(second.left() - first.right(), first.left() - second.right()) - 1
    down = max(second.top() - first.bottom(), first.top() - second.bottom()) - 1
    return max(across, down)


def check_page(screen: ScoringScreen, dots_per_mm: float = USUAL_DOTS_PER_MM) -> None:
    """Hold the numbers for whatever page is in sight: targets, gaps, whole words, nothing on anything else."""
    buttons = [each for each in screen.window.findChildren(QAbstractButton) if each.isVisible()]
    for button in buttons:
        assert min(button.width(), button.height()) / dots_per_mm >= TARGET_MM, button.objectName()
        assert min(button.width(), button.height()) >= TARGET_PIXELS, button.objectName()
        assert screen.window.rect().contains(place_of(screen, button)), button.objectName()
        assert holds_its_words(button), button.objectName()
    for first, second in combinations(buttons, 2):
        apart = gap(place_of(screen, first), place_of(screen, second))
        assert apart >= GAP_PIXELS, (first.objectName(), second.objectName())
        assert apart / dots_per_mm >= GAP_MM, (first.objectName(), second.objectName())
    check_words(screen, buttons)


def holds_its_words(button: QAbstractButton) -> bool:
    """Whether no word of a button is cut."""
    assert isinstance(button, VotingButton | ReviewRow | PictureCard | ComfortCard)
    return button.height_for(button.width()) <= button.height()


def check_words(screen: ScoringScreen, buttons: list[QAbstractButton]) -> None:
    """Words are whole, large enough, in the window, and under no button."""
    texts = [each for each in screen.window.findChildren(Words) if each.isVisible() and each.text()]
    for each in texts:
        assert each.height_for(each.width()) <= each.height(), each.text()
        assert each.style_now().size >= 20
        place = place_of(screen, each)
        assert screen.window.rect().contains(place), each.text()
        for button in buttons:
            assert gap(place, place_of(screen, button)) >= 0, (each.text(), button.objectName())
    for first, second in combinations(texts, 2):
        assert gap(place_of(screen, first), place_of(screen, second)) >= 0, (first.text(), second.text())
