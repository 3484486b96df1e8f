"""Dates, counts and doors do what a person asks with keys and fingers."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careboard.wording.date_reading import read_date
from tests.screens.widgets.conftest import ApplyTheme
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, ToggleButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.date_reading import months_later
from ui.widgets.empty_state import EmptyState
from ui.widgets.stepper import Stepper
from ui.widgets.text_fields import LineField, TextField

DAY = datetime.date(2026, 12, 10)
pytestmark = pytest.mark.usefixtures("themed")


@pytest.mark.parametrize(
    "text",
    ["10 December 2026", "10/12/2026", "10.12.26", "10 dec 2026", "2026-12-10", "10th Dec, 2026", " 10-12-2026 "],
)
def test_a_date_is_read_in_any_usual_way(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize(
    "text", ["", "soon", "31 February 2026", "10 ma 2026", "32/1/2026", "1/13/2026", "1 1", "1 1 9999", "٣ x 2026"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", DAY),
        ("Tomorrow", datetime.date(2026, 12, 11)),
        ("1 december", datetime.date(2026, 12, 1)),
        ("6 jan", datetime.date(2027, 1, 6)),
        ("29 feb", None),
        ("1 1", None),
        ("soon", None),
        ("", None),
    ],
)
def test_near_days_need_no_year(text: str, day: datetime.date | None) -> None:
    assert read_date(text, DAY) == day


def test_months_keep_to_the_last_day() -> None:
    assert months_later(datetime.date(2027, 1, 31), 1) == datetime.date(2027, 2, 28)
    assert months_later(datetime.date(2026, 12, 31), 2) == datetime.date(2027, 2, 28)
    assert months_later(datetime.date(2026, 1, 5), -1) == datetime.date(2025, 12, 5)


def test_the_date_is_shown_in_full_and_told_once(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    told: list[object] = []
    field.date_changed.connect(told.append)
    field.line.setText("10/12/26")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "10 December 2026"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert told == [DAY]
    field.line.clear()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert told == [DAY, None]


def test_a_date_that_cannot_be_read_stays_as_typed(qtbot: QtBot) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    field.line.setText("next Tuesday")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "next Tuesday"
    assert not field.is_valid()
    assert field.date() is None


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Up, datetime.date(2026, 12, 11)),
        (Qt.Key.Key_Down, datetime.date(2026, 12, 9)),
        (Qt.Key.Key_PageUp, datetime.date(2027, 1, 10)),
        (Qt.Key.Key_PageDown, datetime.date(2026, 11, 10)),
    ],
)
def test_keys_move_the_date(qtbot: QtBot, key: Qt.Key, day: datetime.date) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.date_changed) as told:
        QTest.keyClick(field.line, key)
    assert told.args == [day]
    assert field.date() == day


def test_an_empty_date_starts_from_today(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.date_changed):
        QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert field.date() is not None


def test_the_calendar_opens_by_key_and_hands_its_day_over(qtbot: QtBot) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    calendar = field.calendar()
    assert calendar.selectedDate() == QDate(2026, 12, 10)
    with qtbot.waitSignal(field.date_changed) as told:
        calendar.clicked.emit(QDate(2027, 3, 4))
    assert told.args == [datetime.date(2027, 3, 4)]
    opened: list[bool] = []
    field.line.calendar_asked.disconnect()
    field.line.calendar_asked.connect(lambda: opened.append(True))
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opened == [True]
    calendar.deleteLater()


def test_a_date_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    before, field, count, after = LineField(), DateField(DAY), Stepper("People"), TextField()
    for widget in (before, field, count, after):
        layout.addWidget(widget)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    before.setFocus()
    stops: list[QWidget | None] = []
    for _press in range(4):
        focused = page.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        stops.append(page.focusWidget())
    assert stops == [field.line, count.focusProxy(), after, before]


def test_a_number_that_a_button_changed_does_not_look_selected(qtbot: QtBot) -> None:
    stepper = Stepper("People", 1, 0, 3)
    qtbot.addWidget(stepper)
    _less, more = stepper.findChildren(IconButton)
    more.click()
    assert stepper.value() == 2
    assert not stepper.findChildren(QLineEdit)[0].hasSelectedText()


def test_the_stepper_counts_by_finger_and_by_key_within_its_range(qtbot: QtBot) -> None:
    stepper = Stepper("People", 1, 0, 3)
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.value_changed.connect(told.append)
    less, more = stepper.findChildren(IconButton)
    more.click()
    proxy = stepper.focusProxy()
    assert proxy is not None
    QTest.keyClick(proxy, Qt.Key.Key_Up)
    assert told == [2, 3]
    assert not more.isEnabled()
    assert less.isEnabled()
    stepper.set_value(0)
    assert (told, stepper.value(), less.isEnabled()) == ([2, 3], 0, False)
    stepper.set_range(0, 0)
    assert not more.isEnabled()


def test_the_steppers_digits_have_room(qtbot: QtBot, themed: ApplyTheme) -> None:
    stepper = Stepper("People", 12)
    qtbot.addWidget(stepper)
    stepper.show()
    field = stepper.focusProxy()
    assert field is not None
    for percent in (100, 200):
        themed("light", percent)
        digits = field.findChild(QLineEdit)
        assert digits is not None
        assert digits.width() > field.width() * 0.6


def test_no_door_is_chosen_at_first_and_choosing_is_told_only_for_a_person(qtbot: QtBot) -> None:
    doors = ChoiceButtons("Who is it about?", [Choice("many", "Many of us"), Choice("me", "Just me")])
    qtbot.addWidget(doors)
    told: list[str] = []
    doors.chosen.connect(told.append)
    assert doors.key() == ""
    doors.choose("me")
    assert told == []
    doors.button("many").click()
    assert told == ["many"]
    assert doors.key() == "many"
    assert not doors.button("me").isChecked()
    doors.clear()
    assert doors.key() == ""
    doors.show_choices([Choice("new", "New")])
    assert doors.button("new").isEnabled()
    assert doors.key() == ""


def test_an_empty_state_hands_its_button_on(qtbot: QtBot) -> None:
    empty = EmptyState("No meeting is planned.", "Plan a meeting", "calendar-check")
    quiet = EmptyState("Nothing fits this filter.")
    for widget in (empty, quiet):
        qtbot.addWidget(widget)
    assert quiet.button is None
    assert empty.button is not None
    with qtbot.waitSignal(empty.asked):
        empty.button.click()


def test_leaving_a_text_tells(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    text, link = TextField(), LinkButton("Next")
    layout.addWidget(text)
    layout.addWidget(link)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    text.setFocus()
    text.set_text("Kept")
    with qtbot.waitSignal(text.left) as told:
        link.setFocus()
    assert told.args == ["Kept"]


def _turn_the_wheel(over: QWidget) -> bool:
    """Turn the wheel down by one notch, and return whether the widget took it."""
    here, still, notch = QPointF(over.rect().center()), QPoint(), QPoint(0, -120)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(here, here, still, notch, none, Qt.KeyboardModifier.NoModifier, phase, False)
    QApplication.sendEvent(over, event)
    return event.isAccepted()


def test_the_wheel_scrolls_past_numbers_and_choices(qtbot: QtBot) -> None:
    count, choice = Stepper("Ages 12-15", 4), ChoiceField()
    choice.addItems(["Love", "Respect"])
    for widget in (count, choice):
        qtbot.addWidget(widget)
        widget.show()
    number = count.focusProxy()
    assert number is not None
    assert not _turn_the_wheel(number)
    assert not _turn_the_wheel(choice)
    assert (count.value(), choice.currentText()) == (4, "Love")
    assert {number.focusPolicy(), choice.focusPolicy()} == {Qt.FocusPolicy.StrongFocus}


def test_enter_presses_a_button_and_leaves_what_stays_on_or_off(qtbot: QtBot) -> None:
    for button, times in ((PrimaryButton("Keep"), 2), (LinkButton("Open"), 2), (ToggleButton("Done"), 0)):
        qtbot.addWidget(button)
        pressed: list[bool] = []
        button.clicked.connect(lambda on, heard=pressed: heard.append(on))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QTest.keyClick(button, key)
        assert len(pressed) == times, button.words()


def test_a_file_that_is_dropped_on_a_field_is_left_to_the_page(qtbot: QtBot) -> None:
    words, file = QMimeData(), QMimeData()
    words.setText("words")
    file.setUrls([QUrl.fromLocalFile("/form.pdf")])
    for field in (LineField(), TextField()):
        qtbot.addWidget(field)
        target = field.viewport() if isinstance(field, TextField) else field
        for data, taken in ((words, True), (file, False)):
            how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
            entering = QDragEnterEvent(QPoint(5, 5), *how)
            entering.setAccepted(False)
            QApplication.sendEvent(target, entering)
            assert entering.isAccepted() is taken
