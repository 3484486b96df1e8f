"""What assistive technology is told about each widget."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.badge import BADGE_LOOKS, Badge
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, ToggleButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.date_tile import DateTile
from ui.widgets.disc import PUT_OFF, Disc
from ui.widgets.dots import Dots
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.navigation_rail import NavigationRail
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.plan_bar import PlanBar, PlanPart
from ui.widgets.stepper import Stepper
from ui.widgets.steps import StepPoint, Steps
from ui.widgets.strip import Strip, StripView
from ui.widgets.text_fields import LineField, TextField

Role = QAccessible.Role
pytestmark = pytest.mark.usefixtures("themed")


def told(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Return the name and the role that a widget has for assistive technology."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


def test_painted_labels_say_their_text_or_their_name(qtbot: QtBot) -> None:
    view = StripView(("not kept", "a bit", "mostly", "kept"), 2, 3)
    widgets: dict[QWidget, str] = {
        Para("We & you"): "We & you",
        Heading("Issues"): "Issues",
        Badge.of("partly", "Partly"): "Partly",
        Disc("rights", "Rights, put off", state=PUT_OFF): "Rights, put off",
        Dots(3, 1, "Answer 2 of 3"): "Answer 2 of 3",
        DateTile("26", "November"): "26 November",
        Strip(view, "Respect: mostly. Hillside Council: kept."): "Respect: mostly. Hillside Council: kept.",
        Steps([StepPoint(1)], 4, "Respect over time"): "Respect over time",
        PlanBar([PlanPart("Welcome", 15)], "Welcome 15 minutes"): "Welcome 15 minutes",
    }
    for widget, name in widgets.items():
        qtbot.addWidget(widget)
        assert told(widget) == (name, Role.StaticText)


def test_buttons_are_buttons_and_toggles_are_check_boxes(qtbot: QtBot) -> None:
    for widget, expected in (
        (PrimaryButton("Save & close", "check"), ("Save & close", Role.Button)),
        (LinkButton("Open scores"), ("Open scores", Role.Button)),
        (ToggleButton("Told back today"), ("Told back today", Role.CheckBox)),
        (IconButton("Delete", "trash"), ("Delete", Role.Button)),
    ):
        qtbot.addWidget(widget)
        assert told(widget) == expected


def test_doors_are_radio_buttons_with_a_state(qtbot: QtBot) -> None:
    doors = ChoiceButtons("Who is it about?", [Choice("many", "Many of us"), Choice("me", "Just me")])
    qtbot.addWidget(doors)
    assert told(doors)[0] == "Who is it about?"
    assert told(doors.button("many")) == ("Many of us", Role.RadioButton)
    doors.choose("many")
    assert QAccessible.queryAccessibleInterface(doors.button("many")).state().checked
    assert not QAccessible.queryAccessibleInterface(doors.button("me")).state().checked


def test_a_door_that_assistive_technology_switches_is_told_once(qtbot: QtBot) -> None:
    doors = ChoiceButtons("Who is it about?", [Choice("many", "Many of us"), Choice("me", "Just me")])
    qtbot.addWidget(doors)
    told_of: list[str] = []
    doors.chosen.connect(told_of.append)
    doors.button("me").toggle()
    doors.button("many").click()
    doors.choose("me")
    doors.clear()
    assert told_of == ["me", "many"]


def test_fields_take_their_labels_name_and_tell_what_is_wrong(qtbot: QtBot) -> None:
    for field, role in (
        (LineField(), Role.EditableText),
        (TextField(), Role.EditableText),
        (QComboBox(), Role.ComboBox),
    ):
        line = FieldRow("Who decides?", field, "A post, not a name")
        qtbot.addWidget(line)
        assert told(field) == ("Who decides?", role)
        assert field.accessibleDescription() == "A post, not a name"
        line.show_error("Say who decides.")
        assert field.accessibleDescription() == "Say who decides. A post, not a name"
        assert line.has_error()
        line.clear_error()
        assert field.accessibleDescription() == "A post, not a name"
        assert not line.has_error()


def test_composed_fields_hand_the_name_on_to_what_is_focused(qtbot: QtBot) -> None:
    count = FieldRow("How many came?", Stepper("people"))
    day = FieldRow("Answer by", DateField())
    for line, role in ((count, Role.SpinBox), (day, Role.EditableText)):
        qtbot.addWidget(line)
        focused = line.field.focusProxy()
        assert focused is not None
        assert told(focused) == (line.label.text(), role)


def test_the_stepper_says_what_its_buttons_do(qtbot: QtBot) -> None:
    stepper = Stepper("Young people")
    qtbot.addWidget(stepper)
    names = [button.accessibleName() for button in stepper.findChildren(IconButton)]
    assert names == ["Young people: one less", "Young people: one more"]


def test_the_rail_names_its_places_and_says_where_one_is(qtbot: QtBot) -> None:
    rail = NavigationRail([Place("home", "Home", "house"), Place("issues", "Issues", "flag")])
    qtbot.addWidget(rail)
    rail.show_place("home")
    assert [told(rail.button(place)) for place in ("home", "issues")] == [
        ("Home", Role.Button),
        ("Issues", Role.Button),
    ]
    assert [rail.button(place).accessibleDescription() for place in ("home", "issues")] == ["You are here", ""]
    rail.show_place("issues")
    assert [rail.button(place).accessibleDescription() for place in ("home", "issues")] == ["", "You are here"]


def test_green_is_only_for_yes_and_what_the_young_people_called_sorted() -> None:
    green = {code for code, (_icon, tone) in BADGE_LOOKS.items() if tone == "success"}
    assert green == {"yes", "sorted"}
    assert BADGE_LOOKS["already-policy"] == ("equals", "same")
    ticks = {code for code, (icon, _tone) in BADGE_LOOKS.items() if icon.startswith("check")}
    assert ticks == {"yes", "sorted"}
