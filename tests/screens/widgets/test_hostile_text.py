"""Typed text is only ever text: no mark-up, no shortcuts, nothing that breaks a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.widgets.conftest import ApplyTheme
from ui import messages
from ui.widgets.badge import Badge
from ui.widgets.band import Band
from ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from ui.widgets.choice_buttons import Choice, ChoiceButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.navigation_rail import NavigationRail
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.plain_text import doubled, set_tooltip
from ui.widgets.plan_bar import PlanBar, PlanPart
from ui.widgets.strip import Strip, StripView
from ui.widgets.text_fields import LineField, TextField
from ui.widgets.toast import Toast

HOSTILE = (
    "<b>bold</b> & <img src='file:///etc/passwd'>",
    "<html><body><table><tr><td>x",
    "R&D & more",
    "a" * 4000,
    "\u202eright to left\u202c שלום مرحبا",
    "Z\u0351\u036b\u0343\u036a\u0302a\u0315\u0334l\u033f\u030bgo 👩‍👩‍👧 \ufffd",
    "",
    "line\nline\ttab",
)

pytestmark = pytest.mark.usefixtures("themed")


@pytest.mark.parametrize("text", HOSTILE)
def test_every_label_stays_plain_and_can_be_drawn(qtbot: QtBot, text: str) -> None:
    makers: tuple[Callable[[], QWidget], ...] = (
        lambda: Para(text),
        lambda: Para(text, wrap=False),
        lambda: Heading(text),
        lambda: Badge(text, "check"),
        lambda: InfoLine(text),
        lambda: Band("love", text, text),
        lambda: EmptyState(text, text),
        lambda: FieldRow(text, LineField(text), text),
        lambda: Strip(StripView((text, text), 0, 1, labels=True, captions=(text, text)), text),
        lambda: PlanBar([PlanPart(text, 10)], text),
    )
    for make in makers:
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(300, 100)
        for label in [widget, *widget.findChildren(QLabel)]:
            if isinstance(label, QLabel):
                assert label.textFormat() == Qt.TextFormat.PlainText
        assert not widget.grab().isNull()


@pytest.mark.parametrize("text", HOSTILE)
def test_buttons_show_each_ampersand_and_have_no_shortcut(qtbot: QtBot, text: str) -> None:
    for button in (PrimaryButton(text), LinkButton(text), ChoiceButton(Choice("a", text))):
        qtbot.addWidget(button)
        assert button.text() == text.replace("&", "&&")
        assert button.words() == text
        assert button.accessibleName() == text
        assert button.shortcut().isEmpty()
        button.resize(200, 80)
        assert not button.grab().isNull()


def test_tooltips_show_marks_as_they_are(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "<img src=x> & 'more'")
    assert widget.toolTip() == "<span>&lt;img src=x&gt; &amp; &#x27;more&#x27;</span>"
    set_tooltip(widget, "")
    assert widget.toolTip() == ""
    assert IconButton("<b>", "x").toolTip() == "<span>&lt;b&gt;</span>"
    assert doubled("R&D") == "R&&D"


def test_the_menu_of_places_doubles_ampersands(qtbot: QtBot) -> None:
    rail = NavigationRail([Place("r", "R&D", "house")])
    qtbot.addWidget(rail)
    menu = rail.menu()
    assert [action.text() for action in menu.actions()] == ["R&&D"]
    with qtbot.waitSignal(rail.chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == ["r"]
    menu.deleteLater()


def test_fields_cap_what_is_typed_or_pasted(qtbot: QtBot) -> None:
    line, text = LineField(longest=5), TextField(longest=5)
    for field in (line, text):
        qtbot.addWidget(field)
    line.insert("123456789")
    assert line.text() == "12345"
    with qtbot.waitSignal(text.edited) as told:
        text.insertPlainText("123456789")
    assert text.text() == "12345"
    assert told.args == ["12345"]
    assert text.textCursor().position() == 5
    text.set_text("<b>plain</b>")
    assert text.text() == "<b>pl"


def test_a_notice_is_plain_and_can_be_undone(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 400)
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    toast.show_words("<b>Gone</b> & done", "Undo")
    assert toast.words() == "<b>Gone</b> & done"
    assert window.rect().contains(toast.geometry())
    undo = toast.findChild(LinkButton, "toast-undo")
    assert undo is not None
    with qtbot.waitSignal(toast.undo_asked):
        undo.click()
    assert toast.isHidden()


def test_a_notice_goes_by_itself_and_follows_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 400)
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window, seconds=0)
    toast.show_words("Saved")
    window.resize(700, 300)
    assert window.rect().contains(toast.geometry())
    qtbot.waitUntil(toast.isHidden)


def press(words: str, seen: list[str]) -> None:
    """Press a button of the message that is open, and note what the message said."""
    message = QApplication.activeModalWidget()
    assert isinstance(message, messages.Message)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in message.findChildren(QLabel))
    seen += [label.text() for label in message.findChildren(Para)]
    next(button for button in message.findChildren(Button) if button.words() == words).click()


@pytest.mark.parametrize(("words", "agreed"), [("Void R&D", True), ("Keep", False)])
def test_asking_returns_what_was_pressed(qtbot: QtBot, words: str, agreed: bool) -> None:
    parent, seen = QWidget(), list[str]()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: press(words, seen))
    assert messages.ask(parent, "Void it?", "<b>All</b> votes go.", "Void R&D", "Keep") is agreed
    assert seen == ["Void it?", "<b>All</b> votes go."]


def test_the_way_back_has_the_focus_and_is_what_escape_does(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    focused: list[str] = []

    def escape() -> None:
        message = QApplication.activeModalWidget()
        assert message is not None
        focus = message.focusWidget()
        assert isinstance(focus, Button)
        focused.append(focus.words())
        QTest.keyClick(message, Qt.Key.Key_Escape)

    QTimer.singleShot(0, escape)
    assert not messages.ask(parent, "Void it?", "", "Void", "Keep")
    assert focused == ["Keep"]


def test_messages_say_what_happened_and_what_next(qtbot: QtBot) -> None:
    parent, seen = QWidget(), list[str]()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: press("Close", seen))
    messages.problem(parent, "<i>Done</i>", "Text")
    QTimer.singleShot(0, lambda: press("Close", seen))
    messages.problem(parent, "Not saved", "The disk is full.", "Free space, then try again.")
    assert seen == ["<i>Done</i>", "Text", "Not saved", "The disk is full.", "Free space, then try again."]


@pytest.mark.parametrize("percent", [100, 200])
def test_a_message_shows_all_its_words(qtbot: QtBot, themed: ApplyTheme, percent: int) -> None:
    themed("light", percent)
    message = messages.Message(None, "info", "primary", ("Title", "word " * 60), PrimaryButton("Void and vote again"))
    qtbot.addWidget(message)
    message.fit()
    message.show()
    for label in message.findChildren(Para):
        assert label.height() >= label.heightForWidth(label.width())
