"""What makes the view easier, in the running view: by touch, by keys, in every size, and gone for the next person."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from string import ascii_letters

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from careboard.settings import Settings
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.voices import Speech, speaking
from tests.support.councils import ACouncil
from tests.support.pages.voting import ScoringScreen
from tests.support.phrases import english, written
from ui.voting.comfort import TEXT_STEPS
from ui.voting.comfort_card import ComfortCard
from ui.voting.measure import TARGET_MM, TARGET_PIXELS
from ui.voting.voting_page import Words

POLISH = written("pl", "Polski", {"view/hello": ("Hello. It is your turn.", "Dzień dobry. Teraz ty.")})
ARABIC = written("ar", "العربية", {"view/ready": ("I'm ready", "أنا مستعد")}, right_to_left=True)
BOOKS = (english(), POLISH, ARABIC)


@pytest.fixture
def screen(open_screen: OpenScreen, meeting: str) -> ScoringScreen:
    """The first curtain, where three languages are offered."""
    return open_screen(meeting, books=BOOKS)


def in_sight(screen: ScoringScreen, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in screen.window.comforts.findChildren(kind) if each.isVisible()]


def test_a_tap_on_a_language_changes_the_curtain_at_once(screen: ScoringScreen) -> None:
    assert screen.button("language-en").isChecked()
    screen.tap("language-pl")
    assert screen.words("curtain-title") == "Dzień dobry. Teraz ty."
    assert [screen.button(f"language-{book.code}").isChecked() for book in BOOKS] == [False, True, False]
    screen.tap("language-pl")
    assert screen.button("language-pl").isChecked()


def test_a_language_from_right_to_left_mirrors_the_whole_view(screen: ScoringScreen) -> None:
    screen.tap("language-ar")
    assert screen.window.isRightToLeft()
    assert screen.words("ready") == "أنا مستعد"
    screen.begins()
    assert screen.find("stop").x() < screen.find("place").x()
    worst, best = screen.find("answer-not-kept"), screen.find("answer-kept")
    assert worst.x() > best.x()
    screen.press(Qt.Key.Key_1)
    assert screen.chosen() == ["not-kept"]


def test_a_single_language_is_no_choice(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    assert not screen.sees("language-en")
    screen.tap("curtain-easier")
    assert not screen.sees("language-en")
    assert not screen.sees("reading-asked")


def test_nine_languages_are_eight_on_the_curtain_and_all_where_it_is_made_easier(
    open_screen: OpenScreen, meeting: str
) -> None:
    codes = ("pl", "ar", "ti", "cy", "uk", "fa", "so", "ro")
    screen = open_screen(meeting, books=(english(), *(written(code, code, {}) for code in codes)))
    assert screen.sees("language-so")
    assert not screen.sees("language-ro")
    screen.tap("curtain-easier")
    assert screen.sees("language-ro")


def test_every_choice_shows_at_once(screen: ScoringScreen) -> None:
    screen.tap("curtain-easier")
    screen.tap("text-size-200")
    assert screen.window.comforts.measure.text == 2.0
    assert screen.button("text-size-200").isChecked()
    while not screen.sees("look-calm"):
        screen.tap("comfort-more")
    screen.tap("look-calm")
    assert screen.window.question.measure.calm
    assert screen.button("look-calm").accessibleName() == "Look: Calm"


def test_the_choices_work_by_keys_alone(screen: ScoringScreen) -> None:
    screen.tap("curtain-easier")
    screen.press(Qt.Key.Key_Up)
    assert screen.button("switches-2").hasFocus()
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Right)
    screen.press(Qt.Key.Key_Space)
    assert screen.words("comfort-title") == "What helps you?"
    assert screen.button("language-pl").hasFocus()
    assert screen.window.comforts.book is POLISH
    screen.press(Qt.Key.Key_Backspace)
    assert screen.sees("curtain-title")
    screen.tap("curtain-easier")
    screen.press(Qt.Key.Key_A)
    screen.press(Qt.Key.Key_Return)
    assert screen.sees("picture-bus")


def test_choices_are_radio_buttons_with_their_state(screen: ScoringScreen) -> None:
    screen.tap("curtain-easier")
    for card in screen.window.comforts.cards:
        interface = QAccessible.queryAccessibleInterface(card)
        assert interface.role() is QAccessible.Role.RadioButton
        assert bool(interface.state().checked) == card.option.is_chosen
        assert interface.text(QAccessible.Text.Name)


def test_colours_are_put_on_at_once_and_off_for_the_next_person_and_for_staff(
    open_screen: OpenScreen, meeting: str
) -> None:
    worn: list[str] = []
    screen = open_screen(meeting, books=BOOKS, dress=worn.append)
    screen.tap("curtain-easier")
    screen.tap("colours-dark")
    screen.tap("colours-high-contrast")
    screen.tap("comfort-ready")
    screen.tap("pictures-stop")
    assert worn == ["dark", "high-contrast"]
    screen.tap("ready")
    assert worn == ["dark", "high-contrast", ""]
    screen.tap("curtain-easier")
    screen.tap("colours-light")
    screen.window.leave()
    assert worn[-1] == "light"


def test_switches_are_in_use_once_they_are_chosen(screen: ScoringScreen) -> None:
    screen.tap("curtain-easier")
    screen.tap("switches-2")
    assert (screen.window.scanner.switches, screen.window.scanner.is_on) == (2, True)


def test_the_switches_of_this_computer_are_in_use_from_the_first_curtain(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting, settings=Settings(switches=1, calm=True))
    assert screen.window.scanner.switches == 1
    assert screen.window.curtain.measure.calm


def test_from_the_question_one_comes_back_to_it(screen: ScoringScreen) -> None:
    screen.begins()
    screen.tap("answer-mostly")
    screen.tap("easier")
    assert not screen.sees("comfort-back")
    screen.tap("text-size-150")
    screen.press(Qt.Key.Key_Backspace)
    assert screen.sees("comfort-title")
    screen.tap("comfort-ready")
    assert screen.chosen() == ["mostly"]
    assert screen.words("bigger").endswith("150 percent")


def test_the_next_person_finds_no_trace_of_any_choice(screen: ScoringScreen) -> None:
    window = screen.window
    screen.tap("language-ar")
    screen.tap("curtain-easier")
    screen.tap("text-size-150")
    screen.tap("look-calm")
    screen.tap("switches-2")
    window.scanner.use(0, 1500)
    screen.tap("comfort-ready")
    screen.tap("picture-bus")
    for answer in ("kept", "a-bit", "kept", "kept", "no"):
        screen.answers(answer)
    screen.finishes()
    assert screen.words("ready") == "Next person"
    assert window.isRightToLeft()
    screen.tap("ready")
    assert not window.isRightToLeft()
    assert (window.curtain.measure.text, window.curtain.measure.calm, window.scanner.switches) == (1.0, False, 0)
    assert window.comforts.cards == []
    assert window.comforts.names == []
    QApplication.sendPostedEvents()
    names = [each.accessibleName() for each in window.findChildren(QWidget) if each.objectName() != "language-ar"]
    assert not [name for name in names if "Tap to change" in name or "150" in name or not name.isascii()]
    screen.begins()
    assert screen.words("place") == "Promise 1 of 4"
    assert screen.chosen() == []


class TestTheVoice:
    """Where there is a voice, headphones are hinted, and it may read by itself."""

    @pytest.fixture
    def speech(self) -> Speech:
        """A voice that speaks English."""
        return Speech("en")

    @pytest.fixture
    def spoken(self, open_screen: OpenScreen, meeting: str, speech: Speech) -> ScoringScreen:
        """The first curtain on a machine with that voice."""
        screen = open_screen(meeting, books=BOOKS, speak=lambda parent: speaking(speech, parent))
        speech.setEngine("speechd")
        return screen

    def test_headphones_are_hinted_before_the_first_question(self, spoken: ScoringScreen) -> None:
        spoken.window.pictures.has_voice = True
        spoken.tap("ready")
        assert spoken.words("pictures-text").endswith("You can use headphones.")

    def test_without_a_voice_nobody_is_told_of_headphones(self, screen: ScoringScreen) -> None:
        screen.tap("ready")
        assert "headphones" not in screen.words("pictures-text")

    def test_each_question_is_read_by_itself_to_who_wants_it(self, spoken: ScoringScreen, speech: Speech) -> None:
        spoken.begins()
        assert speech.said == []
        window = spoken.window
        spoken.tap("answer-kept")
        window.use_comfort(replace(window.comfort, reads=True), window.question.book)
        spoken.tap("next")
        assert speech.said == ["Rights"]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (800, 1280), (1280, 800)], ids=str)
@pytest.mark.parametrize("text", TEXT_STEPS)
def test_the_choices_fit_in_every_size(
    open_screen: OpenScreen, meeting: str, size: tuple[int, int], text: float
) -> None:
    screen = open_screen(meeting, size, books=BOOKS)
    screen.tap("curtain-easier")
    while not screen.sees(f"text-size-{text:.0%}".rstrip("%")):
        screen.tap("comfort-more")
    screen.tap(f"text-size-{text:.0%}".rstrip("%"))
    page = screen.window.comforts
    seen: set[str] = set()
    for _page in range(page.page_count):
        cards = in_sight(screen, ComfortCard)
        assert cards
        boxes = [each.geometry() for each in (*cards, *in_sight(screen, Words), page.back, page.ready_button)]
        assert all(QRect(0, 0, *size).contains(box) for box in boxes)
        assert not any(first.intersects(second) for first, second in combinations(boxes, 2))
        for card in cards:
            assert isinstance(card, ComfortCard)
            assert card.height() >= max(TARGET_PIXELS, page.measure.mm(TARGET_MM))
            assert card.height_for(card.width()) <= card.height()
            seen.add(card.objectName())
        if page.page_count > 1:
            screen.tap("comfort-more")
    assert seen == {card.objectName() for card in page.cards}


class TestScreens:
    """Screens that come and go."""

    def test_a_screen_that_comes_hides_the_answers(
        self, open_screen: OpenScreen, meeting: str, qapp: QGuiApplication
    ) -> None:
        screen = open_screen(meeting, app=qapp)
        screen.begins("bus")
        screen.tap("answer-kept")
        qapp.screenAdded.emit(qapp.screens()[1])
        assert screen.words("pictures-title") == "Are you still there? Tap your picture."
        screen.tap("picture-bus")
        assert screen.chosen() == ["kept"]
        qapp.screenRemoved.emit(qapp.screens()[1])
        assert screen.sees("someone-new")

    def test_a_screen_that_shows_the_same_closes_the_curtain(
        self, open_screen: OpenScreen, meeting: str, qapp: QGuiApplication
    ) -> None:
        shows_the_same = [True]
        screen = open_screen(meeting, app=qapp, is_mirrored=lambda: shows_the_same[0])
        assert screen.words("curtain-title") == "Please call the adult."
        assert screen.words("curtain-text").startswith("This screen also shows somewhere else.")
        assert not screen.sees("ready")
        shows_the_same[0] = False
        qapp.screenRemoved.emit(qapp.screens()[1])
        assert screen.sees("ready")
        screen.begins("bus")
        screen.tap("answer-kept")
        shows_the_same[0] = True
        qapp.screenAdded.emit(qapp.screens()[1])
        assert screen.words("curtain-text").startswith("This screen also shows somewhere else.")
        assert not screen.sees("answer-kept")
        shows_the_same[0] = False
        qapp.screenRemoved.emit(qapp.screens()[1])
        screen.tap("picture-bus")
        assert screen.chosen() == ["kept"]


def test_a_whole_sitting_in_a_language_of_the_council(open_screen: OpenScreen, council: ACouncil, meeting: str) -> None:
    languages = council.services.languages
    languages.add_shipped("ar")
    languages.write("ar", "commitment/love/plain", "نَعِدُ بأن نكون لطفاء.")
    screen = open_screen(meeting, books=languages.offered(), practice=True)
    screen.tap("language-ar")
    assert screen.window.isRightToLeft()
    said = [screen.words(name) for name in ("curtain-title", "curtain-text", "curtain-next", "ready")]
    screen.begins()
    said += [screen.words("place"), screen.words("promise")]
    screen.practises("mostly")
    assert "نَعِدُ بأن نكون لطفاء." in screen.words("promise")
    said += [card.accessibleName() for card in screen.cards()]
    for answer in ("kept", "kept", "kept", "skip", "yes"):
        screen.answers(answer)
    said.append(screen.words("after-done"))
    screen.finishes()
    said.append(screen.words("curtain-title"))
    assert not set("".join(said).replace("Hillside Council", "")) & set(ascii_letters)
    assert council.services.voting.progress(meeting).voted == 1
