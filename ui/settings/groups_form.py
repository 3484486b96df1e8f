"""The groups of a council: name, ages, words to answer with, and how its questions begin."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.council import DEFAULT_STEM, group_key
from careboard.domain.scales import FOUR_WORDS, THREE_WORDS, Scale
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording import answer_in_prose
from ui.settings.typed import MOST_DIGITS, TypedGroup
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


class GroupForm(Card):
    """One group."""

    removed = Signal(str)
    edited = Signal(object)

    def __init__(self, group: TypedGroup, scales: Sequence[Scale], *, removable: bool, with_numbers: bool) -> None:
        super().__init__()
        self.key, self.is_new = group.key, group.is_new
        self._title = Heading("", 2)
        self._name, self._ages, self._stem = LineField(), LineField(longest=40), LineField()
        self._numbers = {name: LineField(longest=MOST_DIGITS) for name in ("population", "out-of-area")}
        self._with_numbers = with_numbers
        fields = {"name": self._name, "ages": self._ages, "stem": self._stem, **self._numbers}
        for name, field in fields.items():
            field.setObjectName(f"group-{group.key}-{name}")
        choices = [Choice(each.key, scale_words(each)) for each in scales]
        self._scale = ChoiceButtons(_("Words to answer with"), choices)
        self._scale.setObjectName(f"group-{group.key}-scale")
        self._rows = {
            "name": FieldRow(_("Name"), self._name),
            "stem": FieldRow(
                _("How each question begins"),
                self._stem,
                _("It stays the same from meeting to meeting, so that scores can be compared."),
                readers=Readers.YOUNG_PEOPLE,
            ),
            "population": FieldRow(_("Young people it speaks for"), self._numbers["population"]),
            "out-of-area": FieldRow(_("How many of them live outside the area"), self._numbers["out-of-area"]),
        }
        self._remove = LinkButton(_("Take out"), "trash")
        self._remove.setObjectName(f"group-{group.key}-remove")
        if not removable:
            self._remove.hide()
        self._lay_out()
        self.show_group(group)
        self._remove.clicked.connect(self._tell_removed)
        for field in fields.values():
            field.editingFinished.connect(self._tell)
        self._scale.chosen.connect(self._tell)

    def show_group(self, group: TypedGroup) -> None:
        """Show a group, where it is not what is typed already."""
        self.key, self.is_new = group.key, group.is_new
        self._title.setText(group.name or _("New group"))
        self._remove.setAccessibleName(_("Take out the group {name}").format(name=group.name))
        if group == self.typed():
            return
        self._name.setText(group.name)
        self._ages.setText(group.ages)
        self._stem.setText(group.stem)
        for field, text in zip(self._numbers.values(), (group.population, group.out_of_area), strict=True):
            field.setText(text)
        if group.scale:
            self._scale.choose(group.scale)

    def typed(self) -> TypedGroup:
        """Return the group as it was typed."""
        words = self._name.text(), self._ages.text(), self._scale.key(), self._stem.text()
        numbers = (field.text() for field in self._numbers.values())
        return TypedGroup(self.key, *words, self.is_new, *numbers)

    def begin(self) -> None:
        """Put the focus on the name."""
        self._name.setFocus()

    def refuse(self, field: str, text: str) -> None:
        """Say by a field what is wrong with this group; nothing where the text is empty."""
        for each in self._rows.values():
            each.clear_error()
        if text:
            self._rows.get(field, self._rows["name"]).show_error(text)

    def _lay_out(self) -> None:
        name = boxed(column(self._rows["name"], STRETCH))
        ages = boxed(column(FieldRow(_("Ages"), self._ages), STRETCH))
        self.setLayout(
            column(
                row((self._title, 1), self._remove),
                AdaptiveRow(name, ages, stretches=(2, 1), narrow_under=560),
                Para(_("Words to answer with"), weight=600),
                self._scale,
                self._rows["stem"],
                self._number_rows(),
                space=8,
            )
        )

    def _number_rows(self) -> QWidget:
        """Return the two numbers with what they are for; a council that begins does not need them yet."""
        about = Para(_("Told beside how many came. Leave both empty where nobody knows."), 14, tone="second")
        fields = [boxed(column(self._rows[name], STRETCH)) for name in self._numbers]
        rows = boxed(column(AdaptiveRow(*fields, stretches=(1, 1), narrow_under=560), about, space=4))
        if not self._with_numbers:
            rows.hide()
        return rows

    def _tell_removed(self) -> None:
        self.removed.emit(self.key)

    def _tell(self) -> None:
        self.edited.emit(self.typed())


class GroupsForm(QWidget):
    """All groups, with a button for a further one; those that may have met cannot be taken out."""

    edited = Signal(object)
    grown = Signal()

    def __init__(self, removable: bool = True) -> None:
        super().__init__()
        self._scales: tuple[Scale, ...] = (FOUR_WORDS, THREE_WORDS)
        self._removable = removable
        self._forms: list[GroupForm] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        add = SecondaryButton(_("Add a group"), "plus")
        add.setObjectName("add-group")
        add.clicked.connect(self._add_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(self._column)
        layout.addLayout(row(add, STRETCH))

    def show_groups(self, groups: Sequence[TypedGroup], own_scales: Sequence[Scale] = ()) -> None:
        """Show these groups; a form that shows one of them already stays, and so does a new one that is not kept."""
        self._scales = (FOUR_WORDS, THREE_WORDS, *own_scales)
        kept = [form for form in self._forms if not form.is_new]
        if [form.key for form in kept] == [group.key for group in groups]:
            for form, group in zip(kept, groups, strict=True):
                form.show_group(group)
            return
        for form in list(self._forms):
            self._drop(form)
        for group in groups:
            self._add(group)

    def typed(self) -> tuple[TypedGroup, ...]:
        """Return all groups as they were typed."""
        return tuple(form.typed() for form in self._forms)

    def keep_new(self, key: str, group: TypedGroup) -> None:
        """Give a new group the key that it was kept under."""
        for form in self._forms:
            if form.key == key:
                form.show_group(group)

    def refuse(self, key: str, field: str, text: str) -> None:
        """Say by a group what is wrong with it; nothing where the text is empty."""
        for form in self._forms:
            form.refuse(field, text if form.key == key else "")

    def _add_new(self) -> None:
        key = group_key("new", [form.key for form in self._forms])
        form = self._add(TypedGroup(key, "", "", FOUR_WORDS.key, DEFAULT_STEM, is_new=True))
        form.show()
        form.begin()
        self.grown.emit()

    def _add(self, group: TypedGroup) -> GroupForm:
        removable = self._removable or group.is_new
        form = GroupForm(group, self._scales, removable=removable, with_numbers=not self._removable)
        form.removed.connect(self._take_out)
        form.edited.connect(self.edited)
        self._forms.append(form)
        self._column.addWidget(form)
        return form

    def _take_out(self, key: str) -> None:
        for form in [form for form in self._forms if form.key == key]:
            self._drop(form)

    def _drop(self, form: GroupForm) -> None:
        self._forms.remove(form)
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()


def scale_words(scale: Scale) -> str:
    """Return the words of a scale in one line, best first."""
    return " · ".join(answer_in_prose(scale, step.key) for step in scale.steps)
