"""The page that prepares a meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.agenda_editor import AgendaEditor
from ui.meetings.loop_rows import LoopRows
from ui.meetings.notes_card import NotesCard
from ui.meetings.paper_ballots_card import PaperBallotsCard
from ui.meetings.prepare_views import PrepareView, PromiseRow
from ui.meetings.promise_row_card import PromiseRowLine
from ui.meetings.savings_line import SavingsLine
from ui.meetings.self_score_card import SelfScoreCard
from ui.meetings.step_page import StepPage
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row, topped
from ui.widgets.para import Para
from ui.widgets.plan_bar import PlanBar, PlanPart
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import LineField


class PreparePage(StepPage):
    """Every change is kept at once; Start the meeting is the one filled button."""

    back_asked = Signal()
    moved = Signal(object, str)
    promise_chosen = Signal(str, bool)
    put_off_given = Signal(str, str)
    taken_back = Signal(str)
    self_score_asked = Signal()
    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: dict[str, PromiseRowLine] = {}
        self.title = Heading("", 1)
        self.back = LinkButton(_("All meetings"), "arrow-left")
        self.back.setObjectName("all-meetings")
        self.start = PrimaryButton(_("Start the meeting"), "play-circle")
        self.start.setObjectName("start-meeting")
        self.date = DateField()
        self.date.setObjectName("meeting-date")
        self.place = LineField(_("for example the youth centre"))
        self.place.setObjectName("meeting-place")
        self.date_row = FieldRow(_("When do you meet?"), self.date)
        self.plan = PlanBar((), _("The plan"))
        self.plan_words = Para("", 14, tone="second")
        self.savings = SavingsLine()
        self.change = LinkButton(_("Change minutes and themes"), "note-pencil")
        self.change.setObjectName("change-agenda")
        self.sheets = LinkButton(_("Print running sheet or agenda"), "printer")
        self.sheets.setObjectName("print-sheets")
        self.agenda = AgendaEditor()
        self.agenda.hide()
        self._promises = ShownRows(space=8)
        self.promises_title = Heading("", 2)
        self._put_off = ShownRows(space=4)
        self.good_enough = InfoLine("", "sparkle")
        self.told = LoopRows(_("Tell back"), _("Nothing to tell back. Answers show up here as they come in."))
        self.asked = LoopRows(_("Asked in secret: is it sorted?"), _("Nothing waits for the group's word."))
        self.self_score = SelfScoreCard()
        self.papers = PaperBallotsCard(typing=False)
        self.notes = NotesCard()
        super().__init__(self._content(), parent)
        self._wire()

    def _content(self) -> QWidget:
        head = boxed(row((self.title, 1), self.start, space=16))
        where = topped(FieldRow(_("Where?"), self.place))
        when = AdaptiveRow(topped(self.date_row), where, narrow_under=560, stretches=(1, 1))
        head_of_plan = row((Heading(_("The plan"), 3), 1), self.plan_words)
        change = FlowLayout()
        for button in (self.change, self.sheets):
            change.addWidget(button)
        plan = Card(column(head_of_plan, self.plan, self.savings, boxed(change), self.agenda, when, space=12))
        promises = Card(column(self.promises_title, self._put_off, self.good_enough, self._promises, STRETCH, space=12))
        beside = boxed(column(self.told, self.asked, self.notes, self.self_score, self.papers, STRETCH, space=16))
        return boxed(
            column(
                boxed(row(self.back, STRETCH)),
                head,
                plan,
                AdaptiveRow(promises, beside, stretches=(3, 2)),
                STRETCH,
                space=12,
                margins=(28, 8, 28, 16),
            )
        )

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.start.clicked.connect(self.start_asked)
        self.change.clicked.connect(self._open_agenda)
        self.date.date_changed.connect(self._move)
        self.place.editingFinished.connect(self._move)
        self.self_score.asked.connect(self.self_score_asked)

    def show_plan(self, view: PrepareView) -> None:
        """Show the plan as it stands; what is being typed stays."""
        self._view = view
        self.title.setText(view.title)
        if self.date.date() != view.date:
            self.date.set_date(view.date)
        if not self.place.hasFocus():
            self.place.setText(view.place)
        self._show_minutes(view)
        self._show_promises(view.rows)
        self.promises_title.setText(view.promises_words)
        self._put_off.show_rows([InfoLine(words, "hourglass") for words in view.put_off])
        self.good_enough.show_words(view.good_enough)
        self.good_enough.setVisible(bool(view.good_enough))
        self.told.show_loops(view.to_tell)
        self.asked.show_loops(view.to_ask)
        self.self_score.show_state(view)
        self.notes.show_notes(view.notes)

    def _show_minutes(self, view: PrepareView) -> None:
        parts = [PlanPart(name, minutes) for name, minutes in view.plan]
        if view.free > 0:
            parts.append(PlanPart(_("Free"), view.free, is_free=True))
        said = ", ".join(f"{part.name} {part.minutes}" for part in parts)
        self.plan.show_plan(parts, f"{view.plan_words}: {said}")
        self.plan_words.setText(view.plan_words)
        self.plan_words.set_tone("danger" if view.free < 0 else "second")
        self.savings.show_savings(view.savings)
        self.agenda.show_agenda(view.agenda)

    def _open_agenda(self) -> None:
        opened = self.agenda.isHidden()
        self.agenda.setVisible(opened)
        self.change.set_words(_("Close minutes and themes") if opened else _("Change minutes and themes"))
        self.change.set_icon("caret-up" if opened else "note-pencil")

    def _show_promises(self, rows: tuple[PromiseRow, ...]) -> None:
        if tuple(self._rows) != tuple(each.key for each in rows):
            self._build(rows)
        for each in rows:
            self._rows[each.key].show_row(each)

    def _build(self, rows: tuple[PromiseRow, ...]) -> None:
        self._rows = {each.key: PromiseRowLine(each) for each in rows}
        for line in self._rows.values():
            line.chosen.connect(self.promise_chosen)
            line.put_off.connect(self.put_off_given)
            line.taken_back.connect(self.taken_back)
        self._promises.show_rows(list(self._rows.values()))

    def _move(self) -> None:
        date = self.date.date()
        if date is None:
            self.date_row.show_error(_("Write a date, such as 10 December 2026."))
            return
        self.date_row.clear_error()
        if (date, self.place.text()) != (self._view.date, self._view.place):
            self.moved.emit(date, self.place.text())
