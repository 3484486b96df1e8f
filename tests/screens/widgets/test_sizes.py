"""Targets are large enough at every text size, and no word is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.widgets.conftest import ApplyTheme
from ui.widgets.badge import Badge
from ui.widgets.buttons import (
    Button,
    DangerButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    ToggleButton,
)
from ui.widgets.choice_buttons import Choice, ChoiceButton
from ui.widgets.layouts import boxed, column
from ui.widgets.navigation_rail import PlaceButton
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.plan_bar import PlanBar, PlanPart
from ui.widgets.stepper import Stepper
from ui.widgets.strip import Strip, StripView
from ui.widgets.text_block import TextBlock, TextStyle, balanced_width

PERCENTS = (100, 150, 200)
LONG = "Cymorth i Ymadawyr Gofal and the whole team that looks after us when we leave"

TARGETS: tuple[Callable[[], QWidget], ...] = (
    lambda: PrimaryButton("OK"),
    lambda: SecondaryButton("OK", "check"),
    lambda: DangerButton("OK"),
    lambda: LinkButton("OK"),
    lambda: ToggleButton("OK"),
    lambda: IconButton("Delete", "trash"),
    lambda: ChoiceButton(Choice("a", "A")),
    lambda: PlaceButton(Place("a", "A", "house")),
    lambda: QPushButton("OK"),
    QLineEdit,
    QComboBox,
)


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("make", TARGETS)
def test_every_target_is_at_least_44_pixels(
    qtbot: QtBot, themed: ApplyTheme, make: Callable[[], QWidget], percent: int
) -> None:
    themed("light", percent)
    widget = make()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.sizeHint().height() >= (44 * percent // 100 if isinstance(widget, Button) else 44)
    assert widget.sizeHint().width() >= 44


@pytest.mark.parametrize("percent", PERCENTS)
def test_the_steppers_buttons_are_targets_too(qtbot: QtBot, themed: ApplyTheme, percent: int) -> None:
    themed("light", percent)
    stepper = Stepper("People")
    qtbot.addWidget(stepper)
    for button in stepper.findChildren(IconButton):
        assert min(button.sizeHint().width(), button.sizeHint().height()) >= 44 * percent // 100


@pytest.mark.parametrize("percent", PERCENTS)
def test_a_paragraph_gets_the_height_of_its_lines_at_any_width(
    qtbot: QtBot, themed: ApplyTheme, percent: int
) -> None:
    themed("light", percent)
    words = Para(LONG)
    page = boxed(column(words, margins=(0, 0, 0, 0)))
    qtbot.addWidget(page)
    for width in (900, 420, 260):
        page.resize(width, page.heightForWidth(width))
        page.show()
        assert words.height() >= TextBlock(LONG, TextStyle(), words.width()).size.height()


@pytest.mark.parametrize("percent", PERCENTS)
def test_a_button_wraps_its_words_in_a_narrow_place(qtbot: QtBot, themed: ApplyTheme, percent: int) -> None:
    themed("light", percent)
    button = PrimaryButton(LONG, "arrow-right", icon_at_end=True)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    one_line = button.heightForWidth(10_000)
    assert button.heightForWidth(button.minimumSizeHint().width()) > one_line
    button.resize(button.minimumSizeHint().width(), 48)
    assert button.sizeHint().height() == button.heightForWidth(button.width())


def test_a_word_of_200_letters_is_broken_not_cut(qtbot: QtBot) -> None:
    word = "a" * 200
    label = Para(word)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= 300
    assert TextBlock(word, TextStyle(), 200).size.width() <= 200


def test_chips_grow_with_the_text(qtbot: QtBot, themed: ApplyTheme) -> None:
    chip = Badge.of("sorted", "Sorted")
    qtbot.addWidget(chip)
    small = chip.sizeHint()
    themed("light", 200)
    assert chip.sizeHint().height() >= 2 * small.height() - 2
    assert chip.sizeHint().width() > 1.8 * small.width()


@pytest.mark.usefixtures("themed")
def test_the_plan_moves_its_words_into_a_list_when_a_part_is_too_narrow(qtbot: QtBot) -> None:
    bar = PlanBar([PlanPart("Welcome and food", 15), PlanPart("End", 2), PlanPart("Free", 100, is_free=True)], "Plan")
    qtbot.addWidget(bar)
    assert bar.heightForWidth(120) > bar.heightForWidth(6000)


@pytest.mark.usefixtures("themed")
def test_a_strip_makes_room_for_a_long_reason_and_for_long_words(qtbot: QtBot) -> None:
    short = Strip(StripView(("no", "yes"), note="Too few to show"), "x")
    long = Strip(StripView(("no", "yes"), note=LONG * 3), "x")
    words = Strip(StripView((LONG, "yes"), 1, labels=True), "x")
    for strip in (short, long, words):
        qtbot.addWidget(strip)
    assert long.heightForWidth(300) > short.heightForWidth(300)
    assert words.heightForWidth(200) > words.heightForWidth(900)


@pytest.mark.usefixtures("themed")
def test_balancing_keeps_the_number_of_lines() -> None:
    style = TextStyle(28, 700)
    narrower = balanced_width(LONG, style, 600)
    assert narrower < 600
    assert TextBlock(LONG, style, narrower).size.height() == TextBlock(LONG, style, 600).size.height()
