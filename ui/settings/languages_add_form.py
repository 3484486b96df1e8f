"""The form in which a council begins a language of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from careboard.i18n import _
from ui.settings.languages_known import KnownLanguage, is_right_to_left
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.text_fields import LineField

_LONGEST_NAME, _LONGEST_CODE = 60, 35


class AddLanguageForm(Card):
    """A choice of common languages fills the fields; any other can be typed."""

    added = Signal(str, str, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tone="canvas", margins=(16, 12, 16, 16))
        self._known: tuple[KnownLanguage, ...] = ()
        self._choice = ChoiceField()
        self._choice.setObjectName("new-language")
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name, self._code = LineField(longest=_LONGEST_NAME), LineField(longest=_LONGEST_CODE)
        self._name.setObjectName("new-language-name")
        self._code.setObjectName("new-language-code")
        for field in (self._name, self._code):
            # A file that is dropped here goes to the page.
            field.setAcceptDrops(False)
        self._mirrored = ToggleButton(_("Written from right to left"))
        self._mirrored.setObjectName("new-language-mirrored")
        self._row = FieldRow(_("Language"), self._choice)
        self._add, leave = PrimaryButton(_("Add"), "plus"), SecondaryButton(_("Cancel"))
        self._add.setObjectName("add-language")
        leave.setObjectName("leave-new-language")
        name = boxed(column(FieldRow(_("What it calls itself"), self._name), STRETCH))
        code = boxed(column(FieldRow(_("Its code, such as so or pt-BR"), self._code), STRETCH))
        self.setLayout(
            column(
                self._row,
                AdaptiveRow(name, code, stretches=(3, 2), narrow_under=560),
                row(self._mirrored, STRETCH),
                row(leave, STRETCH, self._add),
                space=12,
            )
        )
        self._choice.activated.connect(self._fill)
        self._code.textEdited.connect(self._turn)
        self._add.clicked.connect(self._tell)
        leave.clicked.connect(self.left)

    def show_known(self, known: Sequence[KnownLanguage]) -> None:
        """Offer the languages that are not there yet."""
        if tuple(known) == self._known:
            return
        self._known = tuple(known)
        self._choice.clear()
        self._choice.addItem(_("Not in this list"), "")
        for language in self._known:
            # Their own names wait for the field: not every computer has letters for all of them.
            self._choice.addItem(language.english, language.code)

    def open(self) -> None:
        """Begin with the first language of the list."""
        self.refuse("")
        self._choice.setCurrentIndex(min(1, self._choice.count() - 1))
        self._fill()
        self.show()
        self._choice.setFocus()

    def refuse(self, text: str) -> None:
        """Say what is wrong; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()

    def _fill(self) -> None:
        number = self._choice.currentIndex() - 1
        chosen = self._known[number] if number >= 0 else KnownLanguage("", "", "")
        self._name.setText(chosen.name)
        self._code.setText(chosen.code)
        self._mirrored.setChecked(chosen.right_to_left)

    def _turn(self, code: str) -> None:
        self._mirrored.setChecked(is_right_to_left(code.strip()))

    def _tell(self) -> None:
        self.added.emit(self._code.text().strip(), self._name.text(), self._mirrored.isChecked())
