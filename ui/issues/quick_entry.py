"""The quick entry: triage first, then a line for what is about many; used in Issues and in the running meeting."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from careboard.domain.triage import Door
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording import label
from ui.issues.commitment_choice import CommitmentChoice
from ui.issues.passing_on import PassingOn
from ui.issues.quick_entry_reading import QuickEntryView
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.choice_field import ChoiceField
from ui.widgets.icon_picture import InfoLine
from ui.widgets.language_note import LanguageNote
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

_ICONS = {
    Door.MANY_OF_US: "users-three",
    Door.JUST_ME: "user",
    Door.ONE_ADULT: "identification-badge",
    Door.NOT_SAFE: "warning",
}
_NARROW = 820


class QuickEntry(Card):
    """Nothing can be typed before a door is chosen, and only "Many of us" leads to something that is written down."""

    added = Signal(str, str, str)
    good_thing_added = Signal(str, str, str)
    passed_on = Signal(str, str)
    group_chosen = Signal(str)
    grown = Signal()

    def __init__(self, is_main: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 8, 16, 8), parent=parent)
        self._view = QuickEntryView((), {})
        choices = [
            Choice(door.value, label(door), icon, "danger" if door is Door.NOT_SAFE else "ink")
            for door, icon in _ICONS.items()
        ]
        self.doors = ChoiceButtons(_("Who is it about?"), choices)
        self.doors.setObjectName("quick-doors")
        self.words = LineField(_("What did the group say? Use their words."))
        self.words.setObjectName("quick-words")
        self.words.setAccessibleName(_("What did the group say?"))
        self._plainer = LanguageNote(self.words, Readers.YOUNG_PEOPLE)
        self.commitment = CommitmentChoice()
        self.commitment.setObjectName("quick-commitment")
        self.good = ToggleButton(_("A good thing"))
        self.good.setObjectName("quick-good")
        self.add = (PrimaryButton if is_main else SecondaryButton)(_("Add"), "plus")
        self.add.setObjectName("quick-add")
        self.groups = ChoiceField()
        self.groups.setObjectName("quick-group")
        self.groups.setAccessibleName(_("At which meeting was it said?"))
        self._said_at = Para(size=14, tone="second", wrap=False)
        self._wrong = InfoLine("", "warning-circle", "danger", 16)
        self._passing = PassingOn()
        self._kept = InfoLine("", "check-circle", "success", 16)
        self._lay_out()
        self._start_over()
        self.doors.chosen.connect(self._choose_door)
        self.words.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._passing.passed_on.connect(self._tell_passed)
        self.groups.activated.connect(self._choose_group)

    def _lay_out(self) -> None:
        question = Para(_("Who is it about?"), weight=700, wrap=False)
        line = AdaptiveRow(
            self.words, self.commitment, self.good, self.add, narrow_under=_NARROW, space=8, stretches=(1,)
        )
        self._writing = boxed(column(line, self._wrong, self._plainer, space=4))
        safety = InfoLine(
            _("Only “Many of us” is written down here. A worry about someone’s safety has to be passed on.")
        )
        doors = AdaptiveRow(question, self.doors, narrow_under=_NARROW, stretches=(0, 1))
        foot = AdaptiveRow(safety, self._said_at, self.groups, narrow_under=_NARROW, space=12, stretches=(1,))
        self.setLayout(column(doors, self._writing, self._passing, self._kept, foot, space=8))

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen; what is being typed stays."""
        self._view = view
        self.commitment.show_commitments(view.commitments)
        self._said_at.setText(view.said_at)
        self.groups.clear()
        for key, words in view.groups:
            self.groups.addItem(words, key)
        self.groups.setCurrentIndex(max(0, self.groups.findData(view.group)))
        self._show_where()
        for widget in (self.words, self.commitment, self.good, self.add):
            widget.setEnabled(view.may_write)

    def written(self, _title: str = "") -> None:
        """Make room for the next; it begins with its own triage."""
        self._start_over()
        self.doors.button(Door.MANY_OF_US.value).setFocus()

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""
        self._start_over()
        self._kept.show_words(_("Kept: today’s date and “{post}”. Nothing else.").format(post=post))
        self._kept.show()
        self.doors.button(Door.MANY_OF_US.value).setFocus()

    def refuse(self, text: str) -> None:
        """Say by the field why nothing was written down; no words take the last ones away."""
        self._wrong.show_words(text)
        self._wrong.setVisible(bool(text))
        self.words.setAccessibleDescription(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more to see than before."""
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height() >= 0:
            self.grown.emit()

    def _show_where(self) -> None:
        """Say where it was said, and let another group's meeting be chosen, while something is written down."""
        is_writing = self.doors.key() == Door.MANY_OF_US.value
        has_choice = len(self._view.groups) > 1
        self._said_at.setVisible(is_writing and bool(self._view.said_at) and not has_choice)
        self.groups.setVisible(is_writing and has_choice)

    def _start_over(self) -> None:
        self.doors.clear()
        self.words.clear()
        self.commitment.choose("")
        self.good.setChecked(False)
        self.refuse("")
        for part in (self._writing, self._passing, self._kept):
            part.hide()
        self._show_where()

    def _choose_door(self, door: str) -> None:
        self.refuse("")
        self._kept.hide()
        many = door == Door.MANY_OF_US.value
        self._writing.setVisible(many)
        self._passing.setVisible(not many)
        self._show_where()
        if many:
            self.words.setFocus()
            return
        # What was typed before the door was changed is about one person now.
        self.words.clear()
        self._passing.show_posts(door, self._view.posts.get(door, ()))

    def _add(self) -> None:
        words = self.words.text().strip()
        if not words:
            self.refuse(_("Write down what the group said."))
            self.words.setFocus()
            return
        self.refuse("")
        asked = self.good_thing_added if self.good.isChecked() else self.added
        asked.emit(self.doors.key(), words, self.commitment.key())

    def _tell_passed(self, role: str) -> None:
        self.passed_on.emit(self.doors.key(), role)

    def _choose_group(self) -> None:
        self.group_chosen.emit(str(self.groups.currentData()))
