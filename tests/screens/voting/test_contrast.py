"""Contrast as a person sees it, by pixels of the running view: text 7 to 1, edges and icons 3 to 1 (look.md)."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from careboard.application.phrase_packs import english_book
from careboard.shapes import COMMITMENT_ICONS
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.questions import asked_on, show
from tests.screens.widgets.pixels import strongest_contrast
from tests.support.builders import a_scale
from tests.support.pages.voting import ScoringScreen
from ui.tokens import THEMES, commitment_tint, contrast
from ui.voting.colours import readable
from ui.voting.comfort import Comfort
from ui.voting.reader import ASK, SILENT, TITLE
from ui.voting.reader import TEXT as READ_TEXT
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


LOOKS = [(theme, calm) for theme in THEMES for calm in (False, True)]


def named(value: object) -> str:
    """Name a look in the list of tests."""
    return {True: "calm", False: "usual"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@pytest.fixture(params=SCREENS)
def name(request: pytest.FixtureRequest) -> str:
    """The name of every page."""
    found: str = request.param
    return found


def opened(open_window: OpenScreen, theme: str, calm: bool, name: str = "question") -> ScoringScreen:
    """Return a page in a theme and a look."""
    screen = open_window(theme=theme)
    screen.window.question.moves = False
    screen.window.use_comfort(Comfort("en", calm=calm), english_book())
    screen.window.show_screen(SCREENS[name])
    return screen


def place_of(screen: ScoringScreen, widget: QWidget, margin: int = 0) -> QRect:
    place = QRect(widget.mapTo(screen.window, QPoint(0, 0)), widget.size())
    return place.adjusted(margin, margin, -margin, -margin)


def visible(screen: ScoringScreen, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in screen.window.findChildren(kind) if each.isVisible() and each.isEnabled()]


def picture_of(screen: ScoringScreen) -> QImage:
    return screen.window.grab().toImage()


@pytest.mark.parametrize(("theme", "calm"), LOOKS, ids=named)
def test_all_words_can_be_read(open_window: OpenScreen, theme: str, calm: bool, name: str) -> None:
    seen = opened(open_window, theme, calm, name)
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


@pytest.mark.parametrize(("theme", "calm"), LOOKS, ids=named)
def test_answers_their_words_and_their_edges_can_be_seen(open_window: OpenScreen, theme: str, calm: bool) -> None:
    screen = opened(open_window, theme, calm)
    image = picture_of(screen)
    for card in screen.window.question.steps:
        place = place_of(screen, card)
        word = QRect(place.left() + 20, place.bottom() - 48, place.width() - 40, 34)
        assert strongest_contrast(image, word) >= TEXT, card.choice.word
        edge = QRect(place.center().x(), place.top() - 8, 2, 16)
        assert strongest_contrast(image, edge) >= EDGE, card.choice.word
    for card in screen.window.question.asides:
        assert strongest_contrast(image, place_of(screen, card, 10)) >= TEXT, card.choice.word


@pytest.mark.parametrize(("theme", "calm"), LOOKS, ids=named)
def test_the_promise_can_be_read_on_every_tint(open_window: OpenScreen, theme: str, calm: bool) -> None:
    screen = opened(open_window, theme, calm)
    band = screen.window.question.band
    words = place_of(screen, band).adjusted(190, 14, -700, -14)
    assert strongest_contrast(picture_of(screen), words) >= TEXT
    for picture in (*COMMITMENT_ICONS, "sparkle"):
        tint = commitment_tint(theme, picture)
        ink = THEMES[theme].ink
        assert contrast(ink, tint.ground) >= TEXT, picture
        assert contrast(readable(tint.strong, tint.ground, ink), tint.ground) >= TEXT, picture


@pytest.mark.parametrize(("theme", "calm"), LOOKS, ids=named)
def test_chosen_is_seen_without_colour(open_window: OpenScreen, theme: str, calm: bool) -> None:
    screen = opened(open_window, theme, calm)
    image = picture_of(screen).convertToFormat(QImage.Format.Format_Grayscale8)
    chosen, other = (place_of(screen, screen.find(f"answer-step-{step}")) for step in (1, 0))
    corner = [QRect(place.right() - 40, place.top() + 16, 22, 22) for place in (chosen, other)]
    ticked, plain = (strongest_contrast(image, place) for place in corner)
    assert ticked >= EDGE
    assert plain < 1.2


@pytest.mark.parametrize(("theme", "calm"), LOOKS, ids=named)
def test_what_is_read_aloud_is_marked_without_colour_and_not_as_chosen(
    open_window: OpenScreen, theme: str, calm: bool
) -> None:
    screen = opened(open_window, theme, calm)
    page = screen.window.question
    plain = grey(screen)
    for number, card in enumerate(page.cards):
        page.mark_read(number)
        place = place_of(screen, card)
        assert changed(plain, grey(screen), place) >= EDGE, card.choice.word
        corner = QRect(place.right() - 40, place.top() + 20, 20, 20)
        assert changed(plain, grey(screen), corner) == 1.0, "where a tick may stand nothing changes"
    for part in (TITLE, READ_TEXT, ASK):
        page.mark_read(part)
        assert changed(plain, grey(screen), place_of(screen, page.band)) >= EDGE
    page.mark_read(SILENT)
    assert grey(screen) == plain


def grey(screen: ScoringScreen) -> QImage:
    """Return the page without its colours."""
    return picture_of(screen).convertToFormat(QImage.Format.Format_Grayscale8)


def changed(before: QImage, after: QImage, place: QRect) -> float:
    """Return the strongest contrast between a place before and after."""
    most = 1.0
    for y in range(place.top(), place.bottom(), 2):
        for x in range(place.left(), place.right(), 2):
            first, second = before.pixelColor(x, y), after.pixelColor(x, y)
            if first != second:
                most = max(most, contrast(first.name(), second.name()))
    return most


@pytest.mark.parametrize("theme", THEMES)
def test_the_calm_look_has_one_colour_of_faces_which_the_mouth_still_tells_apart(
    open_window: OpenScreen, theme: str
) -> None:
    screen = opened(open_window, theme, calm=True)
    page = screen.window.question
    image = picture_of(screen)
    grounds, faces = set(), []
    for card in page.steps:
        if card.isChecked():
            continue
        place = place_of(screen, card)
        centre = QPoint(place.center().x(), place.top() + (place.height() - 60) // 2)
        grounds.add(image.pixelColor(centre + QPoint(0, -2)).name())
        faces.append(image.copy(QRect(centre - QPoint(80, 80), centre + QPoint(80, 80))))
        assert strongest_contrast(image, QRect(centre - QPoint(60, 60), centre + QPoint(60, 60))) >= TEXT
    assert len(grounds) == 1
    assert all(first != second for first, second in combinations(faces, 2))


@pytest.mark.parametrize("theme", THEMES)
def test_the_calm_look_has_no_tinted_ground_no_clouds_and_no_motion(open_window: OpenScreen, theme: str) -> None:
    screen = opened(open_window, theme, calm=True)
    page = screen.window.question
    page.moves = True
    image = picture_of(screen)
    band = place_of(screen, page.band)
    assert image.pixelColor(band.left() + 300, band.top() + 8).name().upper() == THEMES[theme].surface
    show(screen, asked_on(a_scale(4)))
    screen.tap("answer-step-2")
    assert not any(card.is_moving for card in page.cards)
    screen.window.show_screen(CurtainScreen(Curtain.HELLO, 3, 9))
    image = picture_of(screen)
    free = {image.pixelColor(x, y).name().upper() for x in (20, 180, 330, 1100, 1345) for y in (120, 300, 500, 720)}
    assert free == {THEMES[theme].curtain}
