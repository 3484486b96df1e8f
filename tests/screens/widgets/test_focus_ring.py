"""The focus ring: outside the widget, after keys only, seen in every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.widgets.conftest import ApplyTheme
from tests.screens.widgets.pixels import colours, drawn
from ui.focus_ring import FocusRing
from ui.tokens import THEMES, contrast
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.page_scroll import PageScroll
from ui.widgets.text_fields import TextField

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window with two buttons, active."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(30, 30, 30, 30)
    layout.setSpacing(30)
    layout.addWidget(PrimaryButton("First"))
    layout.addWidget(SecondaryButton("Second"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def ring(qapp: QApplication, page: QWidget) -> Iterator[FocusRing]:
    """The ring, made before anything has the focus."""
    made = FocusRing(qapp)
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    yield made
    made.deleteLater()


def buttons(page: QWidget) -> list[PrimaryButton | SecondaryButton]:
    return [*page.findChildren(PrimaryButton), *page.findChildren(SecondaryButton)]


def ring_widget(page: QWidget) -> QWidget:
    found = page.findChild(QWidget, "focus-ring")
    assert found is not None
    return found


def test_nothing_shows_after_a_press_and_the_ring_after_a_key(page: QWidget, ring: FocusRing) -> None:
    first, second = buttons(page)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.is_shown()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert page.focusWidget() is second
    assert ring.is_shown()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert not ring.is_shown()


def test_letters_typed_do_not_show_it(page: QWidget, ring: FocusRing) -> None:
    first, _second = buttons(page)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_A)
    assert not ring.is_shown()


def test_it_lies_outside_the_widget_and_leaves_it_whole(page: QWidget, ring: FocusRing) -> None:
    first, _second = buttons(page)
    first.setFocus()
    ring.show_always()
    place = QRect(first.mapTo(page, QPoint(0, 0)), first.size())
    drawn_ring = ring_widget(page)
    assert drawn_ring.geometry().contains(place)
    hole = QRect(drawn_ring.mapFromParent(place.topLeft()), place.size())
    assert not drawn_ring.mask().intersects(hole)
    assert drawn_ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("theme", THEMES)
def test_it_changes_a_perimeter_of_two_pixels_by_three_to_one(
    page: QWidget, ring: FocusRing, themed: ApplyTheme, theme: str
) -> None:
    themed(theme, 100)
    for button in buttons(page):
        button.clearFocus()
        before = drawn(page)
        button.setFocus()
        ring.show_always()
        after = drawn(page)
        area = ring_widget(page).geometry()
        changed = sum(
            contrast(before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) >= 3
            for x in range(area.left(), area.right() + 1)
            for y in range(area.top(), area.bottom() + 1)
        )
        assert changed >= 2 * 2 * (button.width() + button.height())
        assert colours(after, area)


def test_it_follows_a_widget_that_moves_and_goes_with_one_that_hides(page: QWidget, ring: FocusRing) -> None:
    first, _second = buttons(page)
    first.setFocus()
    ring.show_always()
    before = ring_widget(page).geometry()
    layout = page.layout()
    assert layout is not None
    layout.setContentsMargins(60, 30, 30, 30)
    layout.activate()
    assert ring_widget(page).geometry().left() == before.left() + 30
    first.setEnabled(False)
    first.hide()
    assert ring_widget(page).geometry().top() != before.top() or not ring.is_shown()


def test_it_survives_its_window(qapp: QApplication, ring: FocusRing, qtbot: QtBot) -> None:
    other = QWidget()
    QVBoxLayout(other).addWidget(PrimaryButton("Gone"))
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    ring.show_always()
    other.findChildren(PrimaryButton)[0].setFocus()
    other.close()
    other.deleteLater()
    qapp.sendPostedEvents(None, 52)
    assert not ring.is_shown()


def test_in_a_scroll_area_it_stays_inside_what_is_seen(ring: FocusRing, qtbot: QtBot) -> None:
    area = QScrollArea()
    content = QWidget()
    layout = QVBoxLayout(content)
    inside = [PrimaryButton(f"Button {number}") for number in range(8)]
    for button in inside:
        layout.addWidget(button)
    area.setWidget(content)
    window = QWidget()
    QVBoxLayout(window).addWidget(area)
    window.resize(300, 200)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    ring.show_always()
    inside[-1].setFocus()
    area.verticalScrollBar().setValue(0)
    assert ring_widget(window).mask().boundingRect().height() <= window.height()
    bottom = area.mapTo(window, QPoint(0, area.height())).y() + 8
    seen = ring_widget(window).mask().translated(ring_widget(window).pos()).boundingRect()
    assert seen.bottom() <= bottom


def test_a_control_that_the_keys_reach_from_outside_scrolls_into_sight(qapp: QApplication, qtbot: QtBot) -> None:
    window, content = QWidget(), QWidget()
    rows = QVBoxLayout(content)
    for number in range(30):
        rows.addWidget(SecondaryButton(f"Row {number}"))
    scroll = PageScroll(content)
    begin = PrimaryButton("Begin")
    layout = QVBoxLayout(window)
    layout.addWidget(scroll)
    layout.addWidget(begin)
    qtbot.addWidget(window)
    window.resize(400, 400)
    with qtbot.waitActive(window):
        window.show()
    made = FocusRing(qapp)
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Backtab)
    last = content.findChildren(SecondaryButton)[-1]
    assert window.focusWidget() is last
    seen = QRect(last.mapTo(scroll.viewport(), QPoint(0, 0)), last.size())
    assert scroll.viewport().rect().contains(seen)
    made.deleteLater()


def test_a_field_of_several_lines_comes_into_sight_as_a_whole(qapp: QApplication, qtbot: QtBot) -> None:
    content = QWidget()
    lines = QVBoxLayout(content)
    above, field = SecondaryButton("Above"), TextField(lines=5)
    for part in (above, field, SecondaryButton("Below")):
        lines.addWidget(part)
    area = PageScroll(content)
    qtbot.addWidget(area)
    area.resize(400, field.sizeHint().height() + 40)
    ring = FocusRing(qapp)
    with qtbot.waitActive(area):
        area.show()
    above.setFocus()
    QTest.keyClick(above, Qt.Key.Key_Tab)
    assert field.hasFocus()
    bottom = field.mapTo(area.viewport(), field.rect().bottomLeft()).y()
    assert bottom < area.viewport().height()
    ring.deleteLater()
