"""The form of one action, in the place of the story."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from ui.issues.actions import Action
from ui.issues.filled import Filled
from ui.issues.form_fields import FormRow
from ui.issues.proposal_line import ProposalLine
from ui.issues.story_forms import FormView
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.page_scroll import PageScroll


class ActionForm(QWidget):
    """Takes what is filled in; what is wrong is said by its field, and nothing typed is lost."""

    changed = Signal(str, object)
    filled = Signal(str, object)
    cancelled = Signal()

    def __init__(self, view: FormView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._rows = {field.name: FormRow(field) for field in view.fields}
        self._wrong = InfoLine("", "warning-circle", "danger", 16)
        self._wrong.hide()
        self._keep = SecondaryButton(view.button, "paper-plane-tilt" if view.action is Action.SEND else "check")
        self._keep.setObjectName("form-keep")
        self._cancel = LinkButton(_("Back to the story") if view.keeps_as_typed else _("Cancel"))
        self._cancel.setObjectName("form-cancel")
        self._proposal = ProposalLine(self)
        self._lay_out()
        for each in self._rows.values():
            each.chosen.connect(self._show_fields)
            if view.keeps_as_typed:
                each.left.connect(self._tell_changed)
        if view.action is Action.ANSWER:
            self._rows["reason"].edited.connect(self._read_answer)
            self._rows["answer"].chosen.connect(self._read_answer)
            self._proposal.taken.connect(self._take_proposal)
        self._keep.clicked.connect(self._tell_filled)
        self._cancel.clicked.connect(self.cancelled)
        self._show_fields()

    def _lay_out(self) -> None:
        rows: list[QWidget] = list(self._rows.values())
        if self._view.action is Action.ANSWER:
            rows.insert(2, self._proposal)
        fields = column(Heading(self._view.title, 3), *rows, STRETCH, space=12, margins=(0, 0, 8, 4))
        buttons = FlowLayout(space=8)
        buttons.addWidget(self._keep)
        if self._view.action is not Action.WORDS:
            buttons.addWidget(self._cancel)
        self._scroll = PageScroll(boxed(fields))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setLayout(column((self._scroll, 1), self._wrong, boxed(buttons), space=8))

    @property
    def action(self) -> Action:
        """What the form is for."""
        return self._view.action

    @property
    def key(self) -> str:
        """The issue that the form is for."""
        return self._view.key

    def begin(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self._rows.values())).setFocus()

    def show_values(self, view: FormView) -> None:
        """Show what is kept now, save in the field where somebody is typing."""
        for field in view.fields:
            row = self._rows[field.name]
            if field.is_kept and not row.is_typed_in():
                row.show_value(field.value)

    def refuse(self, text: str, field: str = "") -> None:
        """Say why nothing was kept: by a field, or above the buttons; no words take the last ones away."""
        for row in self._rows.values():
            row.clear_error()
        by_field = self._rows.get(field)
        self._wrong.show_words(text)
        self._wrong.setVisible(bool(text) and by_field is None)
        if text and by_field is not None:
            by_field.show_error(text)
            self._go_to(by_field)

    def _values(self) -> Filled:
        return Filled({name: row.value() for name, row in self._rows.items() if self._is_asked(row)})

    def _is_asked(self, row: FormRow) -> bool:
        if row.view.only_for is None:
            return True
        name, key = row.view.only_for
        return self._rows[name].value() == key

    def _show_fields(self) -> None:
        for row in self._rows.values():
            row.setVisible(self._is_asked(row))

    def _read_answer(self) -> None:
        """Offer what the pasted words sound like; nothing is chosen by itself."""
        filled = self._values()
        self._proposal.read(filled.text("reason"), filled.text("answer"))

    def _take_proposal(self, kind: str, reason: str) -> None:
        self._rows["answer"].show_value(kind)
        self._rows["reason"].show_value(reason)
        self._show_fields()
        self._read_answer()
        self._rows["reason"].setFocus()

    def _go_to(self, row: FormRow) -> None:
        row.setFocus()
        self._scroll.ensureWidgetVisible(row)

    def _tell_changed(self) -> None:
        self.changed.emit(self._view.action.value, self._values())

    def _tell_filled(self) -> None:
        self.refuse("")
        wrong = [row for row in self._rows.values() if self._is_asked(row) and row.missing()]
        for row in wrong:
            row.show_error(row.missing())
        if wrong:
            self._go_to(wrong[0])
            return
        self.filled.emit(self._view.action.value, self._values())
