"""A question in parts: every answer costs the same taps, nothing is lost on the way, and the voice turns the parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from careboard.settings import Settings
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.questions import asked_on, show
from tests.support.builders import a_scale
from tests.support.pages.voting import ScoringScreen
from ui.voting.question_parts import Part, QuestionParts
from ui.voting.reader import ASK, SILENT, TEXT, TITLE
from ui.voting.screens import QuestionScreen

SIZES = [(1366, 768), (800, 1280)]


def in_parts(open_window: OpenScreen) -> ScoringScreen:
    """Return a question with its answers on two parts after those of its words."""
    screen = open_window(text=400)
    show(screen, asked_on(a_scale(4)))
    assert screen.window.question.parts.are_answers_apart
    return screen


def choose(screen: ScoringScreen, key: str) -> int:
    """Answer as a person does, from the first part to the end of the question; return the taps."""
    taps = screen.taps
    asked = screen.window.asked
    assert asked is not None
    with Leaving(screen) as left:
        while not left.has_left:
            if screen.sees(f"answer-{key}") and not screen.chosen():
                screen.tap(f"answer-{key}")
                show_chosen(screen, key)
            screen.tap("next")
    return screen.taps - taps


class Leaving:
    """Notices when the question is left."""

    def __init__(self, screen: ScoringScreen) -> None:
        """Take the screen."""
        self._page = screen.window.question
        self.has_left = False

    def __enter__(self) -> Leaving:
        """Begin to listen."""
        self._page.next_asked.connect(self._leave)
        return self

    def __exit__(self, *_what: object) -> None:
        """Listen no more."""
        self._page.next_asked.disconnect(self._leave)

    def _leave(self) -> None:
        self.has_left = True


def show_chosen(screen: ScoringScreen, key: str) -> None:
    """Show the choice as the presenter does."""
    asked = screen.window.asked
    assert asked is not None
    screen.window.show_screen(QuestionScreen(asked, 2, 10, key, can_go_back=True, from_review=False))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [200, 300, 400])
def test_every_answer_costs_the_same_taps(open_window: OpenScreen, size: tuple[int, int], text: int) -> None:
    screen = open_window(size, text)
    taps = set()
    for choice in asked_on(a_scale(4)).choices:
        show(screen, asked_on(a_scale(4)))
        taps.add(choose(screen, choice.key))
    assert len(taps) == 1


def test_a_whole_sitting_in_the_largest_text(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting, settings=Settings())
    screen.begins()
    for _tap in range(4):
        screen.tap("bigger")
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    assert screen.reviewed()
    screen.finishes()
    assert screen.words("curtain-title") == "Thank you"


def test_what_is_chosen_is_said_where_its_card_is_not_in_sight(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    while not screen.sees("answer-step-1"):
        screen.tap("next")
    show_chosen(screen, "step-1")
    assert not screen.sees("chosen")
    screen.tap("next")
    assert screen.words("chosen") == page.steps[2].choice.word
    screen.tap("back")
    assert not screen.sees("chosen")
    assert screen.chosen() == ["step-1"]


def test_back_leads_through_the_parts_before_it_leaves_the_question(open_window: OpenScreen, qtbot: QtBot) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    screen.tap("next")
    screen.tap("next")
    with qtbot.assertNotEmitted(page.back_asked):
        screen.tap("back")
        screen.tap("back")
    assert page.parts.is_first
    with qtbot.waitSignal(page.back_asked):
        screen.tap("back")


def test_the_first_part_of_the_first_question_has_no_way_back(open_window: OpenScreen) -> None:
    screen = open_window(text=400)
    screen.window.show_screen(QuestionScreen(asked_on(a_scale(4)), 0, 1, "", can_go_back=False, from_review=False))
    assert not screen.button("back").isEnabled()
    screen.tap("next")
    assert screen.button("back").isEnabled()


def test_a_tap_meant_for_one_part_never_lands_on_the_next(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    screen.tap("next")
    screen.hand.tap(screen.button("next"))
    assert page.parts.number == 1


def test_numbers_and_arrows_turn_to_the_part_of_the_answer(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    screen.press(Qt.Key.Key_1)
    assert screen.sees("answer-step-3")
    assert screen.chosen() == ["step-3"]
    screen.press(Qt.Key.Key_8)
    assert screen.chosen() == ["skip"]
    screen.press(Qt.Key.Key_Right)
    assert screen.chosen() == ["step-3"]


def test_other_text_sizes_keep_whoever_looks_at_answers_at_answers(open_window: OpenScreen) -> None:
    screen = open_window(text=300)
    show(screen, asked_on(a_scale(4)))
    while not screen.window.question.parts.is_last:
        screen.tap("next")
    page = screen.window.question
    page.use_measure(page.measure.with_text(4))
    assert screen.cards()[0].choice.key == "step-3"


def test_the_voice_turns_the_parts_and_ends_at_the_first_answers(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    for place in (TITLE, TEXT, ASK):
        page.mark_read(place)
        assert page.band.isVisible()
        assert page.band.page == page.band.page_of(place)
    for number, card in enumerate(page.cards):
        page.mark_read(number)
        assert card.isVisible()
    page.mark_read(SILENT)
    assert page.cards[0].isVisible()
    assert not page.band.isVisible()


def test_silence_turns_nothing_for_whoever_turns_the_parts(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    page.mark_read(SILENT)
    assert page.parts.is_first
    page.mark_read(page.cards.index(page.asides[0]))
    screen.tap("back")
    screen.tap("back")
    now = page.parts.number
    page.mark_read(SILENT)
    assert page.parts.number == now


def test_everything_is_mirrored_in_parts_too(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    screen.tap("next")
    watched = [*page.cards, page.back, page.next, page.stop, page.listen, page.band, page.place_words]
    before = {each: each.geometry() for each in watched}
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for widget, place in before.items():
        assert widget.x() == page.width() - place.x() - place.width(), widget.objectName()
        assert widget.y() == place.y()


def test_nothing_moves_with_the_choice(open_window: OpenScreen) -> None:
    screen = in_parts(open_window)
    page = screen.window.question
    before = [card.geometry().getRect() for card in page.cards]
    for choice in asked_on(a_scale(4)).choices:
        show_chosen(screen, choice.key)
        assert [card.geometry().getRect() for card in page.cards] == before


PAGES_THEN_ANSWERS = (Part(0), Part(1), Part(2), Part(answers=(0, 1)), Part(answers=(2, 3)))


@pytest.mark.parametrize(
    ("turns", "other", "number"),
    [
        (0, (Part(0), Part(1), Part(answers=(0, 1, 2, 3))), 0),
        (2, (Part(0), Part(answers=(0, 1, 2, 3))), 0),
        (1, (Part(0), Part(1), Part(answers=(0, 1, 2, 3))), 1),
        (4, (Part(0), Part(answers=(0, 1, 2)), Part(answers=(3,))), 2),
        (4, (Part(0), Part(answers=(0, 1, 2, 3))), 1),
        (3, (Part(0, answers=(0, 1, 2, 3)),), 0),
    ],
)
def test_a_screen_that_is_turned_shows_as_far_as_somebody_was(
    turns: int, other: tuple[Part, ...], number: int
) -> None:
    parts = QuestionParts()
    parts.use(PAGES_THEN_ANSWERS)
    for _turn in range(turns):
        parts.turn(1)
    parts.use(other)
    assert parts.number == number
