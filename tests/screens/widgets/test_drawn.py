"""What is drawn can be read: contrast measured on pixels, in all three themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.widgets.conftest import ApplyTheme
from tests.screens.widgets.pixels import colours, drawn, has_colour, strongest_contrast
from ui.tokens import LIGHT, THEMES, contrast
from ui.widgets.badge import BADGE_LOOKS, Badge
from ui.widgets.band import Band
from ui.widgets.buttons import Button, DangerButton, LinkButton, PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.disc import PUT_OFF, SCORED, TO_DO, Disc
from ui.widgets.drawing import program_icon
from ui.widgets.para import Para
from ui.widgets.strip import Strip, StripView

KINDS: tuple[Callable[[str], Button], ...] = (PrimaryButton, SecondaryButton, DangerButton, LinkButton, ToggleButton)


def on_ground(qtbot: QtBot, widget: QWidget, layout_margin: int = 12) -> QWidget:
    """Show a widget on a window's ground and return the window."""
    window = QWidget()
    layout = QHBoxLayout(window)
    layout.setContentsMargins(layout_margin, layout_margin, layout_margin, layout_margin)
    layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    return window


def area_of(widget: QWidget) -> QRect:
    """Return where a widget lies in its window, without its rim."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()).adjusted(6, 6, -6, -6)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_words_on_buttons_are_read_in_every_state(
    qtbot: QtBot, themed: ApplyTheme, kind: Callable[[str], Button], theme: str
) -> None:
    themed(theme, 200)
    button = kind("Save")
    window = on_ground(qtbot, button)
    for change in (button.setDown, button.setEnabled):
        assert strongest_contrast(drawn(window), area_of(button)) >= 4.5
        change(change == button.setDown)
    assert strongest_contrast(drawn(window), area_of(button)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_chips_are_read(qtbot: QtBot, themed: ApplyTheme, theme: str) -> None:
    themed(theme, 200)
    for code in BADGE_LOOKS:
        chip = Badge.of(code, "Word")
        window = on_ground(qtbot, chip)
        assert strongest_contrast(drawn(window), area_of(chip)) >= 4.5, code


@pytest.mark.parametrize("theme", THEMES)
def test_placeholders_and_fields_are_read_and_have_an_edge(qtbot: QtBot, themed: ApplyTheme, theme: str) -> None:
    themed(theme, 200)
    field = QLineEdit()
    field.setPlaceholderText("What did the group say?")
    window = on_ground(qtbot, field)
    field.clearFocus()
    assert strongest_contrast(drawn(window), area_of(field)) >= 4.5
    middle = field.mapTo(window, QPoint(field.width() // 2, 0))
    rim = drawn(window).copy(middle.x(), middle.y() - 2, 1, 6)
    ground = drawn(window).pixelColor(2, 2).name()
    assert max(contrast(colour, ground) for colour in colours(rim)) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", [SCORED, TO_DO, PUT_OFF])
def test_pictures_stand_out_from_their_disc(qtbot: QtBot, themed: ApplyTheme, theme: str, state: str) -> None:
    themed(theme, 200)
    disc = Disc("voice", "Voice", 40, state)
    window = on_ground(qtbot, disc)
    assert strongest_contrast(drawn(window), area_of(disc)) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_strips_marks_differ_by_shape_as_well(qtbot: QtBot, themed: ApplyTheme, theme: str) -> None:
    themed(theme, 100)
    tokens = THEMES[theme]
    pictures = []
    for view in (
        StripView(("no", "yes"), 0),
        StripView(("no", "yes"), 0, split=True),
        StripView(("no", "yes"), 0, 0),
        StripView(("no", "yes"), 0, 1),
        StripView(("no", "yes"), note="Not scored"),
    ):
        strip = Strip(view, "x")
        window = on_ground(qtbot, strip)
        pictures.append(drawn(window))
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures)
    assert has_colour(pictures[0], tokens.primary)
    assert has_colour(pictures[3], tokens.warning)


@pytest.mark.parametrize("theme", THEMES)
def test_a_band_takes_the_commitments_tint_and_keeps_its_words_readable(
    qtbot: QtBot, themed: ApplyTheme, theme: str
) -> None:
    themed(theme, 100)
    band = Band("love", "Love", "We will show you")
    window = on_ground(qtbot, band)
    first = drawn(window)
    assert strongest_contrast(first, area_of(band.title)) >= 4.5
    band.show_question("voice", "Voice", "We will ask you")
    assert band.title.text() == "We will ask you"
    assert strongest_contrast(drawn(window), area_of(band.label)) >= 4.5


def test_a_card_has_an_edge_in_high_contrast_even_without_one(qtbot: QtBot, themed: ApplyTheme) -> None:
    themed("high-contrast", 100)
    card = Card(tone="tint", edge="")
    card.setMinimumSize(80, 60)
    window = on_ground(qtbot, card)
    assert has_colour(drawn(window), THEMES["high-contrast"].edge)


def test_from_right_to_left_words_begin_at_the_right(qtbot: QtBot) -> None:
    words = Para("Home")
    window = on_ground(qtbot, words, 0)
    window.resize(400, 60)
    left = colours(drawn(window), QRect(0, 0, 200, 60))
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = colours(drawn(window), QRect(0, 0, 200, 60))
    assert len(left) > 1
    assert len(mirrored) == 1


@pytest.mark.usefixtures("qapp")
def test_the_program_has_an_icon_of_its_own_in_every_size() -> None:
    icon = program_icon()
    for size in icon.availableSizes():
        picture = icon.pixmap(size).toImage()
        middle = picture.pixelColor(size.width() // 2, round(size.height() * 0.05))
        assert middle.name().upper() == LIGHT.primary
        assert picture.pixelColor(0, 0).alpha() < 128
    assert len(icon.availableSizes()) == 5
