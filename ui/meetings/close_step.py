"""The page of the last step: what was done, what is left, and the button that ends the meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.close_presenter import CloseView, OpenPromise
from ui.meetings.reason_form import ReasonForm
from ui.meetings.step_page import StepPage
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class CloseStep(StepPage):
    """Asks whether worries were passed on before the meeting can be closed."""

    put_off_given = Signal(str, str)
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._done = ShownRows(space=8)
        self._ways = ShownRows(space=8)
        self._left = ShownRows(space=12)
        self._view = CloseView((), (), ())
        self.left_title = Heading(_("Planned and not scored"), 2)
        self.left_note = Para(_("Put it off with a reason, or leave it for the next meeting."), tone="second")
        self.passed_on = ToggleButton(_("It has been passed on, or there was nothing"))
        self.passed_on.setObjectName("passed-on")
        self.close_meeting = PrimaryButton(_("Close the meeting"), "check-circle")
        self.close_meeting.setObjectName("close-meeting")
        done = Card(column(Heading(_("Today"), 2), self._done, STRETCH, space=12))
        worry = Card(
            column(
                Heading(_("Has it been passed on?"), 2),
                Para(_("A worry about someone's safety has to be passed on today, to a person, not to this program.")),
                self.passed_on,
                self._ways,
                self.close_meeting,
                Para(_("Then the group hears its asks and quotes once more, and approves them."), 14, tone="second"),
                STRETCH,
                space=12,
            )
        )
        self._left_card = Card(column(self.left_title, self.left_note, self._left, space=12))
        content = column(AdaptiveRow(done, worry, stretches=(1, 1)), self._left_card, STRETCH, space=16)
        super().__init__(boxed(content), parent)
        self.passed_on.toggled.connect(self._allow)
        self.close_meeting.clicked.connect(self.close_asked)

    def begin(self) -> None:
        """Ask again whether everything was passed on."""
        self.passed_on.setChecked(False)

    def show_close(self, view: CloseView) -> None:
        """Show what is done and what is left."""
        self._view = view
        self._done.show_rows([InfoLine(line, "check", "ink", 16, icon_tone="success") for line in view.done])
        self._ways.show_rows([InfoLine(line, "warning", "ink", 16, icon_tone="warning") for line in view.in_the_way])
        self._left.show_rows([_LeftOver(each, self) for each in view.left_over])
        self._left_card.setVisible(bool(view.left_over))
        self._allow()

    def _allow(self) -> None:
        self.close_meeting.setEnabled(self.passed_on.isChecked() and not self._view.in_the_way)


class _LeftOver(QWidget):
    """One promise that was planned and not scored, with the form that puts it off."""

    def __init__(self, promise: OpenPromise, step: CloseStep) -> None:
        super().__init__(step)
        self._key, self._step = promise.key, step
        put_off = LinkButton(_("Put off with a reason"), "pause")
        put_off.setObjectName(f"put-off-{promise.key}")
        self._form = ReasonForm(_("Why? The reason is printed."), _("Put it off"))
        self._form.hide()
        line = boxed(row(Disc(promise.key, "", 40, "to-do"), (Para(promise.title, 20), 1), put_off, space=12))
        self.setLayout(column(line, self._form, space=4))
        put_off.clicked.connect(self._form.begin)
        self._form.given.connect(self._give)

    def _give(self, reason: str) -> None:
        self._step.put_off_given.emit(self._key, reason)
