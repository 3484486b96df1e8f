"""The form that plans a meeting: when, which group, where."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.list_presenter import PlanForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row, topped
from ui.widgets.text_fields import LineField


class PlanFormCard(Card):
    """Takes the three things that a meeting needs."""

    filled = Signal(object, str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.date = DateField()
        self.date.setObjectName("plan-date")
        self.place = LineField(_("for example the youth centre"))
        self.place.setObjectName("plan-place")
        self.group = ChoiceButtons(_("Which group meets?"), ())
        self.group.setObjectName("plan-group")
        self.date_row = FieldRow(_("When do you meet?"), self.date)
        self.place_row = FieldRow(_("Where?"), self.place)
        self.group_row = FieldRow(_("Which group meets?"), self.group)
        self.plan = PrimaryButton(_("Plan this meeting"), "calendar-check")
        self.plan.setObjectName("plan-save")
        self.cancel = LinkButton(_("Cancel"))
        self.cancel.setObjectName("plan-cancel")
        self.setLayout(
            column(
                Heading(_("Plan a meeting"), 2),
                self.group_row,
                AdaptiveRow(topped(self.date_row), topped(self.place_row), narrow_under=600, stretches=(1, 1)),
                boxed(row(self.plan, self.cancel, STRETCH, space=12)),
                space=16,
            )
        )
        self.plan.clicked.connect(self._save)
        self.place.returnPressed.connect(self._save)
        self.date.date_changed.connect(self._take_date)
        self.group.chosen.connect(self.group_row.clear_error)
        self.cancel.clicked.connect(self.cancelled)

    def begin(self, form: PlanForm) -> None:
        """Show the form with what it can know already."""
        self.group.show_choices([Choice(key, name, "users-three") for key, name in form.groups])
        if len(form.groups) == 1:
            self.group.choose(form.groups[0][0])
        self.date.set_date(form.date)
        self.place.setText(form.place)
        for each in (self.date_row, self.group_row):
            each.clear_error()
        self.show()
        self.date.setFocus()

    def _take_date(self, day: datetime.date | None) -> None:
        if day is not None:
            self.date_row.clear_error()

    def _save(self) -> None:
        date, group = self.date.date(), self.group.key()
        if date is None:
            self.date_row.show_error(_("Write a date, such as 10 December 2026."))
        else:
            self.date_row.clear_error()
        if group:
            self.group_row.clear_error()
        else:
            self.group_row.show_error(_("Choose the group that meets."))
        if date is not None and group:
            self.filled.emit(date, group, self.place.text())
