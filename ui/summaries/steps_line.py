"""The four steps of a paper to the board below each other, each with its day; three of them are ticked here."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.to_the_board import OnItsWay
from careboard.domain.board_steps import BoardStep, StepLine
from careboard.i18n import _, ngettext
from careboard.wording import label, long_date
from careboard.wording.board_words import step_state, text_changed
from ui.widgets.buttons import SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para


class StepCell(QWidget):
    """One step: its name, its day, and the button that ticks it."""

    ticked = Signal(str, bool)

    def __init__(self, step: BoardStep) -> None:
        super().__init__()
        self._step = step
        self._picture = IconPicture("circle", size=28)
        self._when = Para(size=14, tone="second")
        self._done = ToggleButton(_("Done"))
        self._done.setObjectName(f"step-{step.value}")
        self._approved = Para(size=14, tone="second")
        # What is not wanted is hidden: a part that is shown before it has a parent flashes up as a window.
        (self._done if step is BoardStep.APPROVED else self._approved).hide()
        words = column(Para(label(step), weight=600), self._when, self._approved, space=0)
        self.setLayout(row(self._picture, (words, 1), self._done, space=10))
        self._done.clicked.connect(self._tick)

    def show_line(self, line: StepLine, way: OnItsWay, today: datetime.date, *, has_changed: bool) -> None:
        """Show where this step stands; what was done with a text that has changed since is to do again."""
        late = not line.done and line.days_left(today) < 0
        if late or has_changed:
            self._picture.show_icon("warning", "danger", "fill")
        elif line.done:
            self._picture.show_icon("check-circle", "success", "fill")
        else:
            self._picture.show_icon("circle", "second")
        state = text_changed() if has_changed else step_state(line, today)
        self._when.setText(state)
        # That all are approved says that it is done.
        self._when.setVisible(self._step is not BoardStep.APPROVED or not line.done)
        self._when.set_tone("danger" if late or has_changed else "second")
        self._done.setChecked(line.done and not has_changed)
        self._done.setAccessibleName(_("{step}: done").format(step=label(self._step)))
        self._done.setAccessibleDescription(state)
        approved = ngettext("{ok} of {all} meeting approved", "{ok} of {all} meetings approved", way.covered)
        self._approved.setText(
            approved.format(ok=way.approved, all=way.covered) if way.covered else _("No meeting to report yet")
        )

    def _tick(self, done: bool) -> None:
        self.ticked.emit(self._step.value, done)


class StepsLine(Card):
    """What has to happen until the clerk has the paper."""

    ticked = Signal(str, str, bool)
    look_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._board, self._paper = "", 0
        self._way: OnItsWay | None = None
        self._today = datetime.date.min
        self._outdated = ""
        self._title = Heading("", 2)
        self._look = SecondaryButton("", "file-text")
        self._look.setObjectName("look-at-paper-on-its-way")
        self._look.hide()
        self._cells = {step: StepCell(step) for step in BoardStep}
        self.setLayout(column(self._title, row(self._look, STRETCH), *self._cells.values(), space=8))
        self._look.clicked.connect(self._ask_look)
        for cell in self._cells.values():
            cell.ticked.connect(self._tick)

    def show_way(self, way: OnItsWay | None, today: datetime.date, *, is_issued: bool) -> None:
        """Show the steps of the paper that is worked on; without a board meeting there are none."""
        self.setVisible(way is not None)
        self._way, self._today = way, today
        if way is None:
            return
        self._board, self._paper = way.board.key, way.paper
        self._look.set_words(_("Look at paper {number}").format(number=way.paper))
        self._look.setVisible(is_issued)
        title = _("Paper {number} on its way to the board of {date}")
        self._title.setText(title.format(number=way.paper, date=long_date(way.board.date)))
        self._show_lines(way)

    def show_outdated(self, text_read: str) -> None:
        """Show that what the young editors read, by its fingerprint, is not what the paper says by now."""
        self._outdated = text_read
        if self._way is not None:
            self._show_lines(self._way)

    def _show_lines(self, way: OnItsWay) -> None:
        is_outdated = bool(self._outdated) and way.board.text_read == self._outdated
        for line in way.steps:
            has_changed = is_outdated and line.step is BoardStep.EDITORS
            self._cells[line.step].show_line(line, way, self._today, has_changed=has_changed)

    def _ask_look(self) -> None:
        self.look_asked.emit(self._paper)

    def _tick(self, step: str, done: bool) -> None:
        self.ticked.emit(self._board, step, done)
