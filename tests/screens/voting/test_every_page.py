"""Every page but the question at every text size: large targets, whole words, in English and from right to left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from careboard.application.phrase_packs import draft, english_book, english_words
from careboard.application.phrasebooks import Phrasebook
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.places import DENSITIES, SCREENS, check_page
from tests.support.pages.voting import ScoringScreen
from ui.voting.comfort import TEXT_STEPS, Comfort
from ui.voting.comforts import Comforts
from ui.voting.measure import Measure
from ui.voting.screens import (
    Choice,
    Curtain,
    CurtainScreen,
    NotSavedScreen,
    OwnAnswer,
    PicturesScreen,
    ReviewScreen,
    Screen,
    StaffScreen,
)
from ui.voting.voting_page import Words
from ui.widgets.text_block import TextBlock

ENGLISH = english_book()
ARABIC, WELSH, TIGRINYA = (Phrasebook(draft(code), english_words()) for code in ("ar", "cy", "ti"))
CHOSEN = (Choice("not-kept", "Not kept", face=(0, 4)), Choice("not-about-me", "Not about me", "user"))
TITLES = ("Love", "Respect", "Relationships", "A stable home and people who stay", "Mental health", "No age limits",
          "Family and community", "Have a say", "Rights and advocacy", "Voice")  # fmt: skip
REVIEW = ReviewScreen(
    tuple(OwnAnswer("love", title, CHOSEN[number % 2]) for number, title in enumerate(TITLES))
    + (OwnAnswer("shield-check", "May the group see the numbers?", Choice("yes", "Yes", "eye")),)
)
PAGES: dict[str, Screen] = {
    "pictures": PicturesScreen(covers=False),
    "cover": PicturesScreen(covers=True),
    "missed": PicturesScreen(covers=True, missed=True),
    "review": REVIEW,
    "not saved": NotSavedScreen(),
    "staff": StaffScreen(3, wrong=True, wants_passphrase=False),
    "passphrase": StaffScreen(0, wrong=True, wants_passphrase=True),
    **{f"curtain {why}": CurtainScreen(why, 3, 9) for why in Curtain},
    "curtain lingers": CurtainScreen(Curtain.THANKS, 3, 9, lingers=True),
}


@dataclass(frozen=True)
class Way:
    """One way in which the pages may have to be laid out."""

    screen: str
    text: float
    language: str = "en"
    dots: str = "96"

    @property
    def book(self) -> Phrasebook:
        """What the pages say."""
        return next(book for book in (ENGLISH, ARABIC, WELSH, TIGRINYA) if book.code == self.language)

    def __str__(self) -> str:
        """Name the way in the list of tests."""
        return f"{self.screen}-{self.text:g}-{self.language}-{self.dots}"


WAYS = [
    *(Way(screen, text, code) for screen in SCREENS for text in TEXT_STEPS for code in ("en", "ar")),
    *(Way(screen, text, code) for screen in ("laptop", "tablet") for text in (1, 2, 4) for code in ("cy", "ti")),
    *(Way(screen, text, dots=dots) for screen in SCREENS for text in (1, 4) for dots in ("135", "220")),
]


def is_telling(way: Way) -> bool:
    """Whether a way is tried in every run: all at the largest text, the usual ones at the least and the doubled."""
    return way.text == 4 or (way.dots == "96" and way.language in ("en", "ar") and way.text in (1, 2))


@pytest.mark.parametrize(
    "way", [pytest.param(way, marks=() if is_telling(way) else pytest.mark.thorough) for way in WAYS], ids=str
)
def test_every_page_holds_the_numbers(open_window: OpenScreen, way: Way) -> None:
    screen = open_window(SCREENS[way.screen])
    window = screen.window
    window.curtain.offer([ENGLISH, ARABIC, WELSH, TIGRINYA])
    window.use_comfort(Comfort(way.language, way.text), way.book)
    for page in window.pages:
        page.use_measure(replace(page.measure, dots_per_mm=DENSITIES[way.dots]))
    for shown in PAGES.values():
        window.show_screen(shown)
        check_pages(screen, way)
    window.show_screen(comforts(way).screen(may_begin=True))
    check_pages(screen, way)


def comforts(way: Way) -> Comforts:
    """Return everything that can be made easier, with the row of the pace."""
    books = (ENGLISH, ARABIC, WELSH, TIGRINYA)
    made = Comforts(_Nowhere(), books, Comfort(text=way.text, switches=1), lambda _book: True)
    made.speak(way.language)
    return made


class _Nowhere:
    """Shows nothing."""

    def use_comfort(self, comfort: Comfort, book: Phrasebook) -> None:
        """Show nothing."""


def check_pages(screen: ScoringScreen, way: Way) -> None:
    """Hold the numbers of a page, and of all that More leads to."""
    seen: set[str] = set()
    more = [name for name in ("review-more", "comfort-more") if screen.sees(name)]
    while True:
        check_page(screen, DENSITIES[way.dots])
        now = {each.objectName() for each in screen.window.review.rows if each.isVisible()}
        now |= {each.objectName() for each in screen.window.comforts.cards if each.isVisible()}
        if not more or now <= seen:
            break
        seen |= now
        screen.tap(more[0])


def test_the_review_shows_every_answer_at_every_text_size(open_window: OpenScreen) -> None:
    screen = open_window()
    for text in TEXT_STEPS:
        screen.window.use_comfort(Comfort("en", text), ENGLISH)
        screen.window.show_screen(REVIEW)
        read: list[str] = []
        while len(read) < len(REVIEW.answers):
            read += screen.reviewed()
            if screen.sees("review-more"):
                screen.tap("review-more")
        assert len(set(read)) == len(REVIEW.answers)


@pytest.mark.parametrize("size", [SCREENS["laptop"], SCREENS["tablet"]], ids=str)
def test_words_never_shrink_when_larger_text_is_wanted_and_grow_to_200_percent(
    open_window: OpenScreen, size: tuple[int, int]
) -> None:
    screen = open_window(size)
    sizes: dict[str, list[dict[str, float]]] = {name: [] for name in PAGES}
    for text in TEXT_STEPS:
        screen.window.use_comfort(Comfort("en", text), ENGLISH)
        for name, shown in PAGES.items():
            screen.window.show_screen(shown)
            words = [each for each in screen.window.findChildren(Words) if each.isVisible() and each.text()]
            sizes[name].append({each.text(): each.style_now().size for each in words})
    for name, found in sizes.items():
        for smaller, larger in pairwise(found):
            assert all(larger[text] >= smaller[text] for text in smaller if text in larger), name
        assert all(found[-1][text] >= 1.75 * found[0][text] for text in found[0] if text in found[-1]), name


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("words", ["Ŵyâ gjÅ", "أي الإجابات هي إجاباتُكِ إلى التالي", "ሕጂ ንዝቕጽል ሰብ ሃቡኒ።", "Hello"])
def test_no_letter_of_any_script_is_cut(open_window: OpenScreen, words: str, weight: int) -> None:
    open_window()
    block = TextBlock(words, Measure().style(60, weight), 4000)
    height, around = round(block.size.height()), 80
    image = QImage(2000, height + 2 * around, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    block.draw(painter, QRectF(10, around, 1980, height), QColor("black"))
    painter.end()
    inked = [y for y in range(image.height()) if any(image.pixelColor(x, y).red() < 128 for x in range(0, 2000, 2))]
    assert inked[0] >= around
    assert inked[-1] < around + height
