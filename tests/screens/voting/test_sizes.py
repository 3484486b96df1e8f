"""Sizes under a finger, in millimetres and pixels, at three screens, two densities and every text size (look.md)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

from careboard.domain.scales import Answer, Scale
from careboard.settings import Settings
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.places import DENSITIES, SCREENS, gap, place_of
from tests.screens.voting.questions import asked_on, show
from tests.support.builders import a_scale
from tests.support.pages.voting import ScoringScreen
from ui.voting.answer_card import TICK_GROWS_MS, AnswerCard
from ui.voting.measure import USUAL_DOTS_PER_MM, Measure
from ui.voting.voting_button import VotingButton
from ui.voting.voting_page import Words
from ui.voting.voting_window import TEXT_STEPS

TEXTS = tuple(round(100 * step) for step in TEXT_STEPS)
LONG_WORDS = ("Bob amser yn cael ei gadw", "Yn cael ei gadw fel arfer", "Weithiau", "Anaml yn cael ei gadw", "Byth")
LONG = Scale("long", tuple(Answer(f"step-{place}", word) for place, word in enumerate(LONG_WORDS)))


@dataclass(frozen=True)
class Look:
    """One way in which the view may have to be laid out."""

    screen: str
    text: int
    steps: int
    dots: str = "96"
    long_words: bool = False
    pictures_first: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """The size of the screen in pixels."""
        return SCREENS[self.screen]

    @property
    def dots_per_mm(self) -> float:
        """The density of the screen."""
        return DENSITIES[self.dots]

    @property
    def scale(self) -> Scale:
        """The scale of the question."""
        return LONG if self.long_words else a_scale(self.steps)

    def __str__(self) -> str:
        """Name the look in the list of tests."""
        also = "-long" * self.long_words + "-pictures" * self.pictures_first
        return f"{self.screen}-{self.text}-{self.steps}-{self.dots}{also}"


LOOKS = [
    *(Look(screen, text, steps) for screen in SCREENS for text in TEXTS for steps in (2, 3, 4, 5)),
    *(Look(screen, text, steps, dots) for screen in SCREENS for text in (100, 200, 400) for steps in (3, 5)
      for dots in ("135", "220")),
    *(Look(screen, text, 5, long_words=True) for screen in SCREENS for text in TEXTS),
    *(Look(screen, text, 3, pictures_first=True) for screen in SCREENS for text in TEXTS),
]  # fmt: skip


def is_telling(look: Look) -> bool:
    """Whether a layout is tried in every run: the built-in scales at the least, the doubled and the largest text."""
    if look.text not in (100, 200, 400):
        return look.steps == 4
    return look.dots == "96" or (look.text != 200 and look.steps == 5)


@pytest.fixture(
    params=[pytest.param(look, marks=() if is_telling(look) else pytest.mark.thorough) for look in LOOKS], ids=str
)
def look(request: pytest.FixtureRequest) -> Look:
    """Every way in which a question is laid out."""
    found: Look = request.param
    return found


def test_every_layout_holds_the_numbers(open_window: OpenScreen, look: Look) -> None:
    screen = open_window(look.size, look.text)
    asked = asked_on(look.scale)
    show(screen, asked, look.dots_per_mm, pictures_first=look.pictures_first)
    read: list[str] = []
    met: list[AnswerCard] = []
    for _part in parts_of(screen):
        check_targets(screen, look)
        check_words(screen)
        read += words_read(screen)
        met += screen.cards()
    check_answers(screen, look)
    assert met == screen.window.question.cards, "every answer is met once, in the order of the screen"
    whole = f"{asked.text} {asked.ask}".split()
    assert read in (whole, [*asked.title.split(), *whole])


def parts_of(screen: ScoringScreen) -> Iterator[int]:
    """Go through the parts of the question by Next, which leads through all of them before anything is chosen."""
    page = screen.window.question
    for part in range(page.parts.count):
        assert page.parts.number == part
        yield part
        if part < page.parts.count - 1:
            screen.tap("next")
    assert not page.next.isEnabled(), "Next waits for a choice on the last part"


def words_read(screen: ScoringScreen) -> list[str]:
    """Return the words of the question in sight; More shows the rest of them where there is More."""
    page = screen.window.question
    if not page.band.isVisible():
        return []
    if page.parts.count > 1:
        return page.band.words_shown().split()
    assert page.more.isVisible() is (page.band.page_count > 1)
    read: list[str] = []
    for _page in range(page.band.page_count):
        read += page.band.words_shown().split()
        page.band.turn_page()
    return read


def check_targets(screen: ScoringScreen, look: Look) -> None:
    """Everything in sight can be hit and nothing touches."""
    buttons = [each for each in screen.window.question.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) >= 5
    for button in buttons:
        width, height = button.width() / look.dots_per_mm, button.height() / look.dots_per_mm
        least = 20 if button in screen.window.question.steps else 12
        assert min(width, height) >= least, button.objectName()
        assert min(button.width(), button.height()) >= 64, button.objectName()
        assert screen.window.rect().contains(place_of(screen, button)), button.objectName()
    page = screen.window.question
    band = place_of(screen, page.band)
    picture = page.band.picture_box.translated(band.topLeft())
    for each in (page.listen, page.more):
        if each.isVisible() and page.band.isVisible():
            assert band.contains(place_of(screen, each)) or gap(band, place_of(screen, each)) >= 0
            assert gap(picture, place_of(screen, each)) >= 0, each.objectName()
    for first, second in combinations(buttons, 2):
        apart = gap(place_of(screen, first), place_of(screen, second))
        assert apart >= 12, (first.objectName(), second.objectName())
        assert apart / look.dots_per_mm >= 2, (first.objectName(), second.objectName())
    check_labels(screen, buttons)


def check_labels(screen: ScoringScreen, buttons: list[QAbstractButton]) -> None:
    """What is only read lies in the window and under no button, and no two lie on one another."""
    page = screen.window.question
    labels = [each for each in (page.place_words, page.chosen_mark, page.part_dots) if each.isVisible()]
    for label in labels:
        assert screen.window.rect().contains(place_of(screen, label)), label.objectName()
        assert all(gap(place_of(screen, label), place_of(screen, button)) >= 0 for button in buttons)
    for first, second in combinations([*labels, *([page.band] if page.band.isVisible() else [])], 2):
        assert gap(place_of(screen, first), place_of(screen, second)) >= 0, (first.text(), second.text())


def check_answers(screen: ScoringScreen, look: Look) -> None:
    """Answers are alike in size, letters and shape, and the steps stand from worst to best as one reads."""
    steps, asides = screen.window.question.steps, screen.window.question.asides
    for cards in (steps, asides):
        assert len({card.size().toTuple() for card in cards}) == 1
        assert len({(card.style_now().size, card.style_now().weight, card.shape) for card in cards}) == 1
    assert [card.choice.key for card in steps] == [f"step-{number}" for number in reversed(range(look.steps))]
    parts = [part.answers for part in screen.window.question.parts.all if part.answers]
    for numbers in parts:
        seen = [screen.window.question.cards[number] for number in numbers]
        places = [(card.y(), card.x()) for card in seen]
        assert places == sorted(places)
        assert len(set(places)) == len(places)
    for card in steps:
        assert card.style_now().size >= 0.8 * 26 * look.text / 100


def check_words(screen: ScoringScreen) -> None:
    """No word is cut or lost."""
    page = screen.window.question
    for button in page.findChildren(VotingButton):
        if button.isVisible():
            assert button.height_for(button.width()) <= button.height(), button.words()
    for card in screen.cards():
        assert card.height_for(card.width(), 0) <= card.height(), card.choice.word
        assert card.longest_word() <= card.room_for_words(card.width()) + 1, card.choice.word
    assert page.band.lines_fit() or not page.band.isVisible()
    assert page.place_words.height_for(page.place_words.width()) <= page.place_words.height()


@pytest.mark.parametrize("size", SCREENS.values(), ids=list(SCREENS))
def test_the_promise_is_36_pixels_and_answers_are_26_and_bold(
    open_screen: OpenScreen, meeting: str, size: tuple[int, int]
) -> None:
    screen = open_screen(meeting, size)
    screen.begins()
    page = screen.window.question
    assert page.band.text_style().size >= 36
    for card in page.steps:
        assert card.style_now().size >= 26
        assert card.style_now().weight == 700
    texts: list[Words | VotingButton] = [*page.findChildren(Words), *page.findChildren(VotingButton)]
    assert min(text.style_now().size for text in texts) >= 20


def test_bigger_text_goes_up_to_400_percent_and_begins_anew_with_the_next_person(
    open_screen: OpenScreen, meeting: str
) -> None:
    screen = open_screen(meeting)
    screen.begins()
    sizes = []
    for _tap in range(5):
        screen.tap("bigger")
        sizes.append(screen.words("bigger"))
    assert [words.split()[-2] for words in sizes] == ["150", "200", "300", "400", "100"]
    screen.tap("bigger")
    screen.tap("stop")
    assert screen.window.curtain.measure.text == 1.5
    screen.tap("ready")
    assert screen.window.curtain.measure.text == 1.0


@pytest.mark.parametrize("size", SCREENS.values(), ids=list(SCREENS))
@pytest.mark.parametrize("text", TEXTS)
def test_every_word_of_a_question_has_the_wanted_size(
    open_window: OpenScreen, size: tuple[int, int], text: int
) -> None:
    screen = open_window(size, text)
    show(screen, asked_on(a_scale(4)))
    page, wanted = screen.window.question, text / 100
    assert page.band.text_style().size >= 36 * wanted
    assert min(line.passage.style.size for line in page.band.lines) >= 23 * wanted
    for card in page.cards:
        assert card.style_now().size >= 0.8 * 23 * wanted
        assert card.style_now().weight == 700
    around: list[Words | VotingButton] = [*page.findChildren(Words), *page.findChildren(VotingButton)]
    assert min(each.style_now().size for each in around) >= 20 * min(wanted, 2)


def test_answers_are_about_40_millimetres_on_a_laptop(open_window: OpenScreen) -> None:
    screen = open_window()
    for steps in (2, 3, 4, 5):
        show(screen, asked_on(a_scale(steps)))
        for card in screen.window.question.steps:
            assert min(card.width(), card.height()) / USUAL_DOTS_PER_MM >= 40


def test_long_words_of_a_council_go_on_by_a_tap_on_more(open_window: OpenScreen) -> None:
    screen = open_window()
    text = " ".join(["We will always listen to what children and young people in our care tell us"] * 3)
    show(screen, asked_on(LONG, text))
    assert screen.sees("more")
    first = screen.window.question.band.words_shown()
    screen.tap("more")
    assert screen.window.question.band.words_shown() != first
    assert screen.words("promise").count("We will always") == 3


def test_answers_do_not_move_from_question_to_question(open_window: OpenScreen) -> None:
    screen = open_window()
    places = []
    for text in ("Short.", "We will show you love. " * 4):
        show(screen, asked_on(a_scale(4), text))
        places.append([card.geometry().getRect() for card in screen.cards()])
    assert places[0] == places[1]


def test_a_tick_grows_within_70_to_120_milliseconds_and_at_once_without_motion(
    open_screen: OpenScreen, meeting: str
) -> None:
    assert 70 <= TICK_GROWS_MS <= 120
    still = open_screen(meeting, settings=Settings(reduced_motion=True))
    still.begins()
    still.tap("answer-kept")
    (chosen,) = [card for card in still.cards() if card.isChecked()]
    assert not chosen.is_moving


def test_a_small_screen_or_an_unknown_one_keeps_the_text_and_the_targets() -> None:
    unknown = Measure().resized(QSize(1024, 600), None)
    assert (unknown.unit, unknown.dots_per_mm) == (0.8, USUAL_DOTS_PER_MM)
    assert unknown.style(26).size == 26
    assert unknown.target >= 64
