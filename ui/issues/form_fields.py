"""The widget of each kind of form field, and how its value is shown and read."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QWidget

from careboard.domain.issues import Issue
from careboard.i18n import _
from careboard.plain_language import Readers
from ui.issues.filled import FieldValue
from ui.issues.find_list import FindList
from ui.issues.story_forms import FieldKind, FormField
from ui.widgets.badge import BADGE_LOOKS
from ui.widgets.buttons import ToggleButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.stepper import Stepper
from ui.widgets.text_fields import LineField, TextField


class Ticks(QWidget):
    """A few boxes to tick, in lines that wrap."""

    ticked = Signal()

    def __init__(self, options: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {key: ToggleButton(words) for key, words in options}
        lines = FlowLayout(self)
        for box in self._boxes.values():
            lines.addWidget(box)
            box.clicked.connect(self.ticked)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of what is ticked, in the order of the boxes."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def tick(self, keys: tuple[str, ...]) -> None:
        """Show these as ticked."""
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def box(self, key: str) -> ToggleButton:
        """Return the box of a key."""
        return self._boxes[key]


class PickList(ChoiceField):
    """A list to choose one line from."""

    def __init__(self, options: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        for key, words in options:
            self.addItem(words, key)

    def key(self) -> str:
        """Return the key of the chosen line."""
        return str(self.currentData() or "")


class FormRow(FieldRow):
    """One field of a form with its label; `left` tells that a person has finished with it for now."""

    left = Signal()
    chosen = Signal()
    edited = Signal()

    def __init__(self, view: FormField, parent: QWidget | None = None) -> None:
        self.view = view
        field = _make(view)
        field.setObjectName(f"field-{view.name}")
        super().__init__(view.label, field, view.hint, parent, _readers(view))
        self._connect(field)
        self.show_value(view.value)

    def value(self) -> FieldValue:
        """Return what is filled in."""
        field = self.field
        if isinstance(field, LineField | TextField):
            return field.text()
        if isinstance(field, DateField):
            return field.date()
        if isinstance(field, ChoiceButtons | PickList):
            return field.key()
        if isinstance(field, Stepper):
            return field.value()
        if isinstance(field, FindList):
            return field.key()
        return field.keys() if isinstance(field, Ticks) else None

    def show_value(self, value: FieldValue) -> None:
        """Show a value, without telling."""
        field = self.field
        if isinstance(field, LineField) and isinstance(value, str):
            field.setText(value)
        elif isinstance(field, TextField) and isinstance(value, str):
            field.set_text(value)
        elif isinstance(field, DateField) and (value is None or isinstance(value, datetime.date)):
            field.set_date(value)
        elif isinstance(field, ChoiceButtons) and isinstance(value, str) and value:
            field.choose(value)
        elif isinstance(field, Ticks) and isinstance(value, tuple):
            field.tick(value)
        elif isinstance(field, Stepper) and isinstance(value, int):
            field.set_value(value)

    def is_typed_in(self) -> bool:
        """Tell whether the keyboard is in this field now."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self.field or self.field.isAncestorOf(focused))

    def missing(self) -> str:
        """Return what to say because the field is not filled in as it has to be, empty when all is well."""
        if isinstance(self.field, DateField) and not self.field.is_valid():
            return self.view.needed or _unreadable()
        return "" if self.value() else self.view.needed

    def _connect(self, field: QWidget) -> None:
        if isinstance(field, LineField):
            field.editingFinished.connect(self.left)
        elif isinstance(field, TextField):
            field.left.connect(self._tell_left)
            field.edited.connect(self._tell_edited)
        elif isinstance(field, DateField):
            field.date_changed.connect(self._tell_left)
        elif isinstance(field, Ticks):
            field.ticked.connect(self.left)
        elif isinstance(field, ChoiceButtons):
            field.chosen.connect(self._tell_chosen)

    def _tell_left(self, _value: object) -> None:
        self.left.emit()

    def _tell_edited(self, _text: str) -> None:
        self.edited.emit()

    def _tell_chosen(self, _key: str) -> None:
        self.chosen.emit()


def _unreadable() -> str:
    return _("Write a date, such as 10 December 2026, or leave it empty.")


def _make(view: FormField) -> QWidget:
    match view.kind:
        case FieldKind.LINE:
            line = LineField()
            if view.options:
                line.setCompleter(QCompleter([words for __, words in view.options], line))
            return line
        case FieldKind.TEXT:
            return TextField(lines=4)
        case FieldKind.DAY:
            return DateField()
        case FieldKind.DOORS:
            return ChoiceButtons(view.label, [Choice(key, words, _icon(key)) for key, words in view.options])
        case FieldKind.LIST:
            return PickList(view.options)
        case FieldKind.TICKS:
            return Ticks(view.options)
        case FieldKind.COUNT:
            return Stepper(view.label, maximum=Issue.MOST_DOTS)
        case FieldKind.FIND:
            return FindList(view.label, view.options, _("No other issue of this group is open."))


def _readers(view: FormField) -> Readers | None:
    """Whatever is told of an issue is told to young people, names and posts aside."""
    is_told = view.kind is FieldKind.TEXT or view.name == "title"
    return Readers.YOUNG_PEOPLE if is_told else None


def _icon(key: str) -> str:
    return BADGE_LOOKS[key][0] if key in BADGE_LOOKS else ""
