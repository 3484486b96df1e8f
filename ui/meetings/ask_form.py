"""The form of one ask: what, who decides, by when, and the issue behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QWidget

from careboard.i18n import _
from careboard.plain_language import Readers
from ui.meetings.asks_presenter import AskForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row, topped
from ui.widgets.text_fields import LineField, TextField


class AskFormCard(Card):
    """Takes an ask; each thing that is missing is said by its field."""

    filled = Signal(str, str, object, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Heading("", 2)
        self.text = TextField(_("We ask the board to …"), longest=1000, lines=2)
        self.text.setObjectName("ask-text")
        self.who = LineField(_("for example Lead Member"))
        self.who.setObjectName("ask-who")
        self.by = DateField()
        self.by.setObjectName("ask-by")
        self.issue = ChoiceField()
        self.issue.setObjectName("ask-issue")
        self.text_row = FieldRow(_("What do you ask?"), self.text, readers=Readers.BOARD)
        self.who_row = FieldRow(_("Who can decide it?"), self.who)
        self.by_row = FieldRow(_("By when?"), self.by)
        self.issue_row = FieldRow(_("Which issue is it about?"), self.issue)
        self.save = SecondaryButton(_("Keep this ask"), "check")
        self.save.setObjectName("ask-save")
        self.cancel = LinkButton(_("Cancel"))
        self.cancel.setObjectName("ask-cancel")
        beside = (self.who_row, self.by_row, self.issue_row)
        self.setLayout(
            column(
                self.title,
                self.text_row,
                AdaptiveRow(*(topped(each) for each in beside), narrow_under=700, stretches=(1, 1, 1)),
                boxed(row(self.save, self.cancel, STRETCH, space=12)),
                space=12,
            )
        )
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)

    def begin(self, form: AskForm) -> None:
        """Show the form as an ask stands, or empty for a new one."""
        self.title.setText(_("Change this ask") if form.key else _("A new ask"))
        self.text.set_text(form.text)
        self.who.setText(form.who_decides)
        self.who.setCompleter(QCompleter(list(form.deciders), self.who))
        self.by.set_date(form.by)
        self.issue.clear()
        self.issue.addItem(_("No issue"), "")
        for key, title in form.issues:
            self.issue.addItem(title, key)
        self.issue.setCurrentIndex(max(0, self.issue.findData(form.issue)))
        self.issue_row.setEnabled(not form.key)
        for each in (self.text_row, self.who_row, self.by_row):
            each.clear_error()
        self.show()
        self.text.setFocus()

    def _save(self) -> None:
        if self._is_whole():
            self.filled.emit(self.text.text(), self.who.text(), self.by.date(), self.issue.currentData())

    def _is_whole(self) -> bool:
        checks = (
            (self.text_row, bool(self.text.text().strip()), _("Write what the group asks.")),
            (self.who_row, bool(self.who.text().strip()), _("Name who can decide it.")),
            (self.by_row, self.by.date() is not None, _("Write a date, such as 10 December 2026.")),
        )
        for field_row, is_right, words in checks:
            if is_right:
                field_row.clear_error()
            else:
                field_row.show_error(words)
        wrong = [field_row for field_row, is_right, _words in checks if not is_right]
        if wrong:
            wrong[0].field.setFocus()
        return not wrong
