"""The groups of a council: name, ages, words to answer with, and how its questions begin."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.council import DEFAULT_STEM, Group, group_key
from careboard.domain.scales import FOUR_WORDS, THREE_WORDS, Scale
from careboard.i18n import _
from careboard.wording import answer_in_prose
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


def suggested_groups() -> tuple[Group, ...]:
    """Return the groups that most councils have."""
    return (
        Group("juniors", _("Juniors"), "8-11", THREE_WORDS.key, _("Since we last met, for you and children you know")),
        Group("seniors", _("Seniors"), "12-17", FOUR_WORDS.key, DEFAULT_STEM),
        Group("care-leavers", _("Care leavers"), "18-25", FOUR_WORDS.key, DEFAULT_STEM),
    )


class GroupForm(Card):
    """One group."""

    removed = Signal(str)
    edited = Signal()

    def __init__(self, group: Group, scales: Sequence[Scale], removable: bool) -> None:
        super().__init__()
        self.key = group.key
        self._name, self._ages, self._stem = LineField(), LineField(longest=40), LineField()
        self._name.setText(group.name)
        self._ages.setText(group.ages)
        self._stem.setText(group.stem)
        self._name.setObjectName(f"group-{group.key}-name")
        self._scale = ChoiceButtons(_("Words to answer with"), [Choice(each.key, _words(each)) for each in scales])
        self._scale.choose(group.scale)
        self._name_row = FieldRow(_("Name"), self._name)
        remove = LinkButton(_("Take out"), "trash")
        remove.setAccessibleName(_("Take out the group {name}").format(name=group.name))
        remove.setVisible(removable)
        stem_hint = _("It stays the same from meeting to meeting, so that scores can be compared.")
        self.setLayout(
            column(
                row((Heading(group.name or _("New group"), 2), 1), remove),
                AdaptiveRow(self._name_row, FieldRow(_("Ages"), self._ages), stretches=(2, 1), narrow_under=560),
                Para(_("Words to answer with"), weight=600),
                self._scale,
                FieldRow(_("How each question begins"), self._stem, stem_hint),
                space=8,
            )
        )
        remove.clicked.connect(self._remove)
        for field in (self._name, self._ages, self._stem):
            field.editingFinished.connect(self.edited)
        self._scale.chosen.connect(self._choose_scale)

    def typed(self) -> Group:
        """Return the group as it was typed; refused by the domain where it cannot be."""
        return Group.of(self.key, self._name.text(), self._ages.text(), self._scale.key(), self._stem.text())

    def refuse(self, text: str) -> None:
        """Say what is wrong with this group."""
        if text:
            self._name_row.show_error(text)
        else:
            self._name_row.clear_error()

    def _remove(self) -> None:
        self.removed.emit(self.key)

    def _choose_scale(self, _key: str) -> None:
        self.edited.emit()


class GroupsForm(QWidget):
    """All groups, with a button for a further one; groups that have met cannot be taken out."""

    edited = Signal()

    def __init__(self, scales: Sequence[Scale] = (FOUR_WORDS, THREE_WORDS), removable: bool = True) -> None:
        super().__init__()
        self._scales, self._removable = scales, removable
        self._forms: list[GroupForm] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        add = SecondaryButton(_("Add a group"), "plus")
        add.setObjectName("add-group")
        add.clicked.connect(self._add_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._column)
        layout.addLayout(row(add, STRETCH))

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show these groups."""
        for form in list(self._forms):
            self._drop(form)
        for group in groups:
            self._add(group)

    def forms(self) -> tuple[GroupForm, ...]:
        """Return the form of each group, in their order."""
        return tuple(self._forms)

    def _add_new(self) -> None:
        key = group_key(_("group"), [form.key for form in self._forms])
        self._add(Group(key, "", "", FOUR_WORDS.key, DEFAULT_STEM)).setFocus()

    def _add(self, group: Group) -> GroupForm:
        form = GroupForm(group, self._scales, self._removable)
        form.removed.connect(self._remove)
        form.edited.connect(self.edited)
        self._forms.append(form)
        self._column.addWidget(form)
        return form

    def _remove(self, key: str) -> None:
        for form in [form for form in self._forms if form.key == key]:
            self._drop(form)
        self.edited.emit()

    def _drop(self, form: GroupForm) -> None:
        self._forms.remove(form)
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()


def _words(scale: Scale) -> str:
    return " · ".join(answer_in_prose(scale, step.key) for step in scale.steps)
