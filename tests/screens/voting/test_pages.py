"""What the pages do beyond a smooth sitting: a full disk, both directions of reading, pages of a long review."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careboard.application.sittings import Progress
from careboard.application.voting import Voting
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.questions import asked_on, show
from tests.support.builders import a_scale
from tests.support.councils import ACouncil
from tests.support.pages.voting import ScoringScreen
from ui.voting.idle_timer import IdleTimer
from ui.voting.measure import Measure
from ui.voting.paged_words import Passage, broken, paged
from ui.voting.screens import Choice, Curtain, CurtainScreen, NotSavedScreen, OwnAnswer, QuestionScreen, ReviewScreen

KEPT = Choice("kept", "Kept", face=(3, 4))
REVIEW = ReviewScreen(tuple(OwnAnswer("love", f"Promise number {number}", KEPT) for number in range(18)))


def is_full(*_arguments: object, **_words: object) -> Progress:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


def test_a_full_disk_keeps_the_choices_until_there_is_room(
    open_screen: OpenScreen, council: ACouncil, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_screen(meeting)
    screen.begins()
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    with monkeypatch.context() as broken_disk:
        broken_disk.setattr(Voting, "cast", is_full)
        screen.finishes()
        assert screen.words("not-saved") == "Not saved yet. Your choices are still here."
        assert screen.reviewed() == []
        screen.tap("not-saved-staff")
        screen.tap("staff-back")
        screen.tap("try-again")
        assert screen.sees("not-saved")
    screen.press(Qt.Key.Key_Return)
    assert screen.words("curtain-title") == "Thank you"
    assert council.services.voting.progress(meeting).voted == 1


def test_the_page_of_what_was_not_saved_waits_for_the_guard(open_window: OpenScreen, qtbot: QtBot) -> None:
    screen = open_window()
    screen.window.show_screen(NotSavedScreen())
    with qtbot.assertNotEmitted(screen.window.not_saved.try_again):
        QTest.keyClick(screen.window.not_saved, Qt.Key.Key_Return)
    screen.clock.pass_guard()
    with qtbot.assertNotEmitted(screen.window.not_saved.try_again):
        QTest.keyClick(screen.window.not_saved, Qt.Key.Key_X)


@pytest.mark.parametrize("size", [(1366, 768), (800, 1280)])
def test_everything_is_mirrored_for_those_who_read_from_right_to_left(
    open_window: OpenScreen, size: tuple[int, int]
) -> None:
    screen = open_window(size)
    show(screen, asked_on(a_scale(4)))
    page = screen.window.question
    before = {each: each.geometry() for each in (*page.cards, page.back, page.next, page.stop, page.listen)}
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for widget, place in before.items():
        assert widget.x() == page.width() - place.x() - place.width(), widget.objectName()
        assert widget.y() == place.y()
    pictures = [screen.window.grab().toImage()]
    page.steps[0].setChecked(True)
    page.mark_read(1)
    pictures.append(screen.window.grab().toImage())
    screen.window.show_screen(REVIEW)
    pictures.append(screen.window.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_the_digits_of_the_pad_stand_alike_in_every_language(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen.tap("staff")
    assert screen.find("pad-1").x() < screen.find("pad-2").x() < screen.find("pad-3").x()


def test_the_door_for_staff_reads_like_the_program_whatever_language_was_chosen(
    open_screen: OpenScreen, meeting: str
) -> None:
    screen = open_screen(meeting)
    screen.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen.tap("staff")
    assert not screen.find("staff-back").isRightToLeft()
    assert screen.find("staff-back").geometry().right() < screen.window.width() / 2


def test_very_large_own_answers_fill_an_upright_page(open_window: OpenScreen) -> None:
    screen = open_window((800, 1280), 400)
    screen.window.show_screen(ReviewScreen(tuple(OwnAnswer("love", "Love", KEPT) for _each in range(6))))
    assert len(screen.reviewed()) == 3


def test_a_long_review_has_pages(open_window: OpenScreen) -> None:
    screen = open_window(text=200)
    screen.window.show_screen(REVIEW)
    read: list[str] = []
    while len(read) < len(REVIEW.answers):
        read += screen.reviewed()
        screen.tap("review-more")
    assert read == [f"Promise number {number}: Kept. Tap to change." for number in range(18)]
    assert screen.reviewed()[0].startswith("Promise number 0:")


def test_every_kind_of_picture_is_drawn(open_window: OpenScreen) -> None:
    screen = open_window()
    choices = [
        Choice("a", "Same", "check"),
        *(Choice("a", "Same", ring=(step, 3)) for step in range(3)),
        Choice("a", "Same", face=(0, 2)),
    ]
    drawn = []
    for choice in choices:
        screen.window.show_screen(ReviewScreen((OwnAnswer("love", "Love", choice),)))
        drawn.append(screen.find("own-answer-0").grab().toImage())
    assert all(first != second for number, first in enumerate(drawn) for second in drawn[number + 1 :])


def test_a_pressed_card_or_picture_looks_pressed(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    for name in ("ready", "picture-bus", "answer-kept", "bigger"):
        button = screen.button(name)
        before = button.grab().toImage()
        screen.clock.pass_guard()
        screen.hand.press(screen.hand.middle_of(button))
        assert button.grab().toImage() != before, name
        screen.hand.lift()


def test_a_curtain_that_lets_nobody_in_has_no_key_either(open_window: OpenScreen, qtbot: QtBot) -> None:
    screen = open_window()
    screen.window.show_screen(CurtainScreen(Curtain.CALL_ADULT, 0, 0))
    screen.clock.pass_guard()
    with qtbot.assertNotEmitted(screen.window.curtain.ready):
        QTest.keyClick(screen.window.curtain, Qt.Key.Key_Return)
    assert screen.sees("staff")


def test_other_keys_do_nothing(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.press(Qt.Key.Key_A)
    screen.begins()
    for key in (Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_Escape, Qt.Key.Key_F1):
        screen.press(key)
    assert (screen.words("place"), screen.chosen()) == ("Promise 1 of 4", [])
    screen.window.put_away.emit()
    for key in (Qt.Key.Key_A, Qt.Key.Key_9):
        screen.press(key)
    assert screen.sees("someone-new")
    screen.tap("pictures-stop")
    screen.tap("staff")
    screen.press(Qt.Key.Key_A)
    assert screen.words("staff-text") == "Type the PIN."


def test_keys_on_pages_wait_for_the_guard(open_window: OpenScreen) -> None:
    screen = open_window()
    for seen in (REVIEW, QuestionScreen(asked_on(a_scale(4)), 0, 1, "", can_go_back=False, from_review=False)):
        screen.window.show_screen(seen)
        page = screen.window.review if seen is REVIEW else screen.window.question
        QTest.keyClick(page, Qt.Key.Key_Down)
        assert not any(row.hasFocus() for row in screen.window.review.rows)
        assert screen.chosen() == []


@pytest.mark.usefixtures("qapp")
def test_the_idle_timer_rings_once_and_not_after_it_was_stopped(qtbot: QtBot) -> None:
    owner, rung = QObject(), list[str]()
    timer = IdleTimer(owner)

    def ring() -> None:
        rung.append("rang")

    timer.start(0, ring)
    qtbot.waitUntil(lambda: rung == ["rang"])
    timer.start(1000, ring)
    timer.stop()
    _ring_anyway(timer)
    assert rung == ["rang"]


def _ring_anyway(timer: IdleTimer) -> None:
    """Let the time pass that was already in the queue when the timer was stopped."""
    ring: Callable[[], None] = timer._ring  # noqa: SLF001
    ring()


@pytest.mark.usefixtures("qapp")
def test_lines_keep_every_letter_of_every_alphabet() -> None:
    passage = Passage("Nid 🎂🎂 yw Llanfairpwllgwyngyllgogerychwyrndrobwll مرحبا بكم", Measure().style(36), "ink", 4)
    lines = broken(passage, 160)
    assert "".join(line.words for line in lines).replace(" ", "") == passage.words.replace(" ", "")
    pages = paged(lines, 1)
    assert [len(page) for page in pages] == [1] * len(lines)
    assert [line.words for line in broken(Passage("", Measure().style(36), "ink"), 100)] == [""]


def test_words_of_a_council_are_only_ever_text(open_window: OpenScreen) -> None:
    screen: ScoringScreen = open_window()
    show(screen, asked_on(a_scale(2), "<b>Bold</b> & <img src='/etc/hosts'>"))
    assert "<b>Bold</b> &" in screen.words("promise")
    assert screen.window.question.band.words_shown().count("<b>Bold</b> &") == 1
