"""The bar that narrows the list: words, state, who has to act, group, late ones only; and puts most dots first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.domain.loops import LoopState, WaitsFor
from careboard.i18n import _
from careboard.wording import label
from ui.issues.list_reading import state_words
from ui.widgets.buttons import LinkButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import boxed, column
from ui.widgets.text_fields import LineField

Options = Sequence[tuple[str, str]]


class FilterBar(Card):
    """Tells at once what the list should show; `clear` shows all again."""

    wanted = Signal(str, str, str, str, bool, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 8, 16, 8), parent=parent)
        self.text = LineField(_("Find words"))
        self.text.setObjectName("filter-text")
        self.text.setAccessibleName(_("Find words"))
        self.states = _choice("filter-state", _("State"))
        self.waits = _choice("filter-waits", _("Who has to act"))
        self.groups = _choice("filter-group", _("Group"))
        self.late = ToggleButton(_("Late only"))
        self.late.setObjectName("filter-late")
        self.dots = ToggleButton(_("Most dots first"))
        self.dots.setObjectName("filter-dots")
        self.all = LinkButton(_("Show all"))
        self.all.setObjectName("filter-all")
        _offer(self.states, _("Any state"), [(each.value, state_words(each)) for each in LoopState])
        _offer(self.waits, _("Waits for anybody"), [(each.value, _waits(each)) for each in WaitsFor])
        layout = FlowLayout(space=8)
        for widget in (self.text, self.states, self.waits, self.groups, self.late, self.dots, self.all):
            layout.addWidget(widget)
        self.setLayout(column(boxed(layout)))
        self.text.textEdited.connect(self._tell)
        self.late.clicked.connect(self._tell)
        self.dots.clicked.connect(self._tell)
        self.all.clicked.connect(self.clear)
        for choice in (self.states, self.waits, self.groups):
            choice.activated.connect(self._tell)

    def show_groups(self, groups: Options) -> None:
        """Offer the council's groups; with one group there is nothing to choose."""
        chosen = self.groups.currentData()
        _offer(self.groups, _("All groups"), groups)
        self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.groups.setVisible(len(groups) > 1)

    def is_on(self) -> bool:
        """Tell whether the list is another than the usual one now."""
        chosen = [choice.currentIndex() > 0 for choice in (self.states, self.waits, self.groups)]
        return bool(self.text.text().strip()) or any(chosen) or self.late.isChecked() or self.dots.isChecked()

    def clear(self) -> None:
        """Show everything again."""
        self.text.clear()
        for choice in (self.states, self.waits, self.groups):
            choice.setCurrentIndex(0)
        self.late.setChecked(False)
        self.dots.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        keys = [str(choice.currentData() or "") for choice in (self.states, self.waits, self.groups)]
        self.wanted.emit(self.text.text(), *keys, self.late.isChecked(), self.dots.isChecked())


def _choice(name: str, words: str) -> ChoiceField:
    choice = ChoiceField()
    choice.setObjectName(name)
    choice.setAccessibleName(words)
    choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return choice


def _offer(choice: ChoiceField, everything: str, options: Options) -> None:
    choice.clear()
    choice.addItem(everything, "")
    for key, words in options:
        choice.addItem(words, key)


def _waits(waits: WaitsFor) -> str:
    words = label(waits)
    return words[:1].upper() + words[1:]
