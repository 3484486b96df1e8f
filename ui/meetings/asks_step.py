"""The page of the asks step: what the group asks the board, and the form for one ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.ask_form import AskFormCard
from ui.meetings.asks_presenter import AskForm, AskLine
from ui.meetings.step_page import StepPage
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class AsksStep(StepPage):
    """Shows the asks; each can be changed or taken out until the group has approved."""

    begin_asked = Signal(str)
    ask_filled = Signal(str, str, object, str)
    drop_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.none_yet = Para(
            _("An ask names what the board should decide, who can decide it, and by when."), 20, tone="second"
        )
        self._lines = ShownRows(space=12)
        self.form = AskFormCard()
        self.add = SecondaryButton(_("Add an ask"), "plus")
        self.add.setObjectName("add-ask")
        add_line = boxed(row(self.add, STRETCH))
        super().__init__(
            boxed(column(self.none_yet, self._lines, self.form, add_line, STRETCH, space=16)), parent
        )
        self.add.clicked.connect(self._begin_new)
        self.form.filled.connect(self.ask_filled)
        self.form.cancelled.connect(self.hide_form)

    def show_asks(self, lines: tuple[AskLine, ...]) -> None:
        """Show the asks of this meeting."""
        self.none_yet.setVisible(not lines)
        self._lines.show_rows([self._line(each) for each in lines])

    def show_form(self, form: AskForm) -> None:
        """Show the form, filled."""
        self.add.hide()
        self.form.begin(form)

    def hide_form(self) -> None:
        """Put the form away."""
        self.form.hide()
        self.add.show()

    def _line(self, each: AskLine) -> QWidget:
        words = boxed(column(Para(each.text, 22, 600), Para(each.beside, tone="second"), space=4))
        change = IconButton(_("Change: {text}").format(text=each.text), "pencil-simple")
        change.setObjectName(f"change-{each.key}")
        change.setProperty("ask", each.key)
        change.clicked.connect(self._change)
        drop = IconButton(_("Take out: {text}").format(text=each.text), "trash")
        drop.setObjectName(f"drop-{each.key}")
        drop.setProperty("ask", each.key)
        drop.clicked.connect(self._drop)
        picture = IconPicture("paper-plane-tilt", "primary", 28)
        return Card(row(picture, (words, 1), change, drop, space=16))

    def _begin_new(self) -> None:
        self.begin_asked.emit("")

    def _change(self) -> None:
        self.begin_asked.emit(self._asked())

    def _drop(self) -> None:
        self.drop_asked.emit(self._asked())

    def _asked(self) -> str:
        button = self.sender()
        return str(button.property("ask")) if button is not None else ""
