"""How and when the young people were told back outside of a meeting: by letter, in a visit, by message."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard import wording
from careboard.domain.issues import ToldHow
from careboard.i18n import _
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import STRETCH, boxed, column, row

_ICONS = {ToldHow.LETTER: "paper-plane-tilt", ToldHow.VISIT: "house-line", ToldHow.MESSAGE: "chat-circle-text"}


class ToldOtherwiseForm(QWidget):
    """Folded into one link until it is wanted; tells the way and the day."""

    given = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = LinkButton(_("They were told in another way"), "paper-plane-tilt")
        self.open.setObjectName("told-otherwise")
        self.ways = ChoiceButtons(
            _("How were they told?"), [Choice(how.value, wording.label(how), icon) for how, icon in _ICONS.items()]
        )
        self.ways.setObjectName("told-how")
        self.date = DateField()
        self.date.setObjectName("told-on")
        self.date_row = FieldRow(_("On which day?"), self.date)
        self.give = SecondaryButton(_("Write it down"), "check")
        self.give.setObjectName("told-otherwise-give")
        place = QWidget()
        flow = FlowLayout(place, space=16)
        for widget in (FieldRow(_("How were they told?"), self.ways), self.date_row):
            flow.addWidget(widget)
        self._form = boxed(column(place, boxed(row(self.give, STRETCH)), space=12))
        self.setLayout(column(boxed(row(self.open, STRETCH)), self._form, space=8))
        self.open.clicked.connect(self._turn)
        self.give.clicked.connect(self._give)
        self.begin()

    def begin(self) -> None:
        """Fold it away, with nothing chosen."""
        self._form.hide()
        self.ways.clear()
        self.date_row.clear_error()

    def _turn(self) -> None:
        self._form.setVisible(self._form.isHidden())
        if self._form.isVisible():
            self.ways.button(ToldHow.LETTER.value).setFocus()

    def _give(self) -> None:
        day = self.date.date()
        if day is None or not self.ways.key():
            self.date_row.show_error(_("Choose how they were told, and write the date, such as 10 December 2026."))
            return
        self.given.emit(self.ways.key(), day)
