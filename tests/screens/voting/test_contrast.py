"""Contrast as a person sees it, by pixels of the running view: text 7 to 1, edges and icons 3 to 1 (look.md)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from careboard.shapes import COMMITMENT_ICONS
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.questions import asked_on
from tests.screens.widgets.pixels import strongest_contrast
from tests.support.builders import a_scale
from tests.support.pages.voting import ScoringScreen
from ui.tokens import THEMES, commitment_tint, contrast
from ui.voting.colours import readable
from ui.voting.reader import ASK, SILENT
from ui.voting.screens import (
    Choice,
    Curtain,
    CurtainScreen,
    NotSavedScreen,
    OwnAnswer,
    PicturesScreen,
    QuestionScreen,
    ReviewScreen,
    Screen,
    StaffScreen,
)
from ui.voting.voting_button import VotingButton
from ui.voting.voting_page import Words

TEXT, EDGE = 7.0, 3.0
CHOICE = Choice("kept", "Kept", face=(3, 4))
SCREENS: dict[str, Screen] = {
    "curtain": CurtainScreen(Curtain.THANKS, 3, 9),
    "pictures": PicturesScreen(covers=True),
    "question": QuestionScreen(asked_on(a_scale(4)), 2, 10, "step-1", can_go_back=True, from_review=False),
    "review": ReviewScreen((OwnAnswer("love", "Love", CHOICE), OwnAnswer("voice", "Voice", CHOICE))),
    "not-saved": NotSavedScreen(),
    "staff": StaffScreen(3, wrong=True, wants_passphrase=False),
}


@pytest.fixture(params=[(theme, name) for theme in THEMES for name in SCREENS], ids="-".join)
def seen(request: pytest.FixtureRequest, open_window: OpenScreen) -> ScoringScreen:
    """Every page in every theme."""
    theme, name = request.param
    screen = open_window(theme=theme)
    screen.window.show_screen(SCREENS[name])
    return screen


def place_of(screen: ScoringScreen, widget: QWidget, margin: int = 0) -> QRect:
    place = QRect(widget.mapTo(screen.window, QPoint(0, 0)), widget.size())
    return place.adjusted(margin, margin, -margin, -margin)


def visible(screen: ScoringScreen, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in screen.window.findChildren(kind) if each.isVisible() and each.isEnabled()]


def picture_of(screen: ScoringScreen) -> QImage:
    return screen.window.grab().toImage()


def test_all_words_can_be_read(seen: ScoringScreen) -> None:
    image = picture_of(seen)
    texts = [each for each in visible(seen, Words) if isinstance(each, Words) and each.text()]
    for text in texts:
        assert strongest_contrast(image, narrowed(place_of(seen, text), text)) >= TEXT, text.text()
    for button in visible(seen, VotingButton):
        assert strongest_contrast(image, place_of(seen, button, 12)) >= TEXT, button.accessibleName()


def narrowed(place: QRect, text: Words, width: int = 360) -> QRect:
    """Return the part of a wide place where its words stand: about the middle, or at the beginning."""
    width = min(place.width(), width)
    left = place.center().x() - width // 2 if text.across == Qt.AlignmentFlag.AlignHCenter else place.left()
    return QRect(left, place.top(), width, place.height())


@pytest.mark.parametrize("theme", THEMES)
def test_answers_their_words_and_their_edges_can_be_seen(open_window: OpenScreen, theme: str) -> None:
    screen = open_window(theme=theme)
    screen.window.show_screen(SCREENS["question"])
    image = picture_of(screen)
    for card in screen.window.question.steps:
        place = place_of(screen, card)
        word = QRect(place.left() + 20, place.bottom() - 48, place.width() - 40, 34)
        assert strongest_contrast(image, word) >= TEXT, card.choice.word
        edge = QRect(place.center().x(), place.top() - 8, 2, 16)
        assert strongest_contrast(image, edge) >= EDGE, card.choice.word
    for card in screen.window.question.asides:
        assert strongest_contrast(image, place_of(screen, card, 10)) >= TEXT, card.choice.word


@pytest.mark.parametrize("theme", THEMES)
def test_the_promise_can_be_read_on_every_tint(open_window: OpenScreen, theme: str) -> None:
    screen = open_window(theme=theme)
    screen.window.show_screen(SCREENS["question"])
    band = screen.window.question.band
    words = place_of(screen, band).adjusted(190, 14, -700, -14)
    assert strongest_contrast(picture_of(screen), words) >= TEXT
    for picture in (*COMMITMENT_ICONS, "sparkle"):
        tint = commitment_tint(theme, picture)
        ink = THEMES[theme].ink
        assert contrast(ink, tint.ground) >= TEXT, picture
        assert contrast(readable(tint.strong, tint.ground, ink), tint.ground) >= TEXT, picture


@pytest.mark.parametrize("theme", THEMES)
def test_chosen_is_seen_without_colour(open_window: OpenScreen, theme: str) -> None:
    screen = open_window(theme=theme)
    screen.window.question.moves = False
    screen.window.show_screen(SCREENS["question"])
    image = picture_of(screen).convertToFormat(QImage.Format.Format_Grayscale8)
    chosen, other = (place_of(screen, screen.find(f"answer-step-{step}")) for step in (1, 0))
    corner = [QRect(place.right() - 40, place.top() + 16, 22, 22) for place in (chosen, other)]
    ticked, plain = (strongest_contrast(image, place) for place in corner)
    assert ticked >= EDGE
    assert plain < 1.2


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_read_aloud_is_marked(open_window: OpenScreen, theme: str) -> None:
    screen = open_window(theme=theme)
    screen.window.show_screen(SCREENS["question"])
    before = picture_of(screen)
    screen.window.question.mark_read(0)
    marked = picture_of(screen)
    place = place_of(screen, screen.window.question.steps[0])
    assert before.copy(place) != marked.copy(place)
    screen.window.question.mark_read(ASK)
    band = place_of(screen, screen.window.question.band)
    assert before.copy(band) != picture_of(screen).copy(band)
    screen.window.question.mark_read(SILENT)
    assert picture_of(screen) == before
