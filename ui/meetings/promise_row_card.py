"""One promise in the plan of a meeting: tick it, or put it off with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.prepare_views import PromiseRow
from ui.meetings.reason_form import ReasonForm
from ui.widgets.buttons import LinkButton, ToggleButton
from ui.widgets.disc import Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para


class PromiseRowLine(QWidget):
    """Shows one promise with the day on which it was last scored."""

    chosen = Signal(str, bool)
    put_off = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, view: PromiseRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = view.key
        self.disc = Disc(view.key, "", 44, view.state)
        self.tick = ToggleButton(view.title)
        self.tick.setObjectName(f"promise-{view.key}")
        self.beside = Para("", 14, tone="second")
        self.later = LinkButton(_("Put off"), "pause")
        self.later.setObjectName(f"put-off-{view.key}")
        self.later.setAccessibleName(_("Put off: {title}").format(title=view.title))
        self.back = LinkButton(_("Take that back"), "arrow-u-up-left")
        self.back.setObjectName(f"take-back-{view.key}")
        self.form = ReasonForm(_("Why is it put off? The reason is printed."), _("Put it off"))
        self.form.hide()
        words = QWidget()
        flow = FlowLayout(words, space=12)
        for widget in (self.tick, self.beside):
            flow.addWidget(widget)
        line = boxed(row(self.disc, (words, 1), self.later, self.back, space=12))
        self.setLayout(column(line, self.form, space=4))
        self.tick.clicked.connect(self._choose)
        self.later.clicked.connect(self.form.begin)
        self.form.given.connect(self._give)
        self.back.clicked.connect(self._take_back)
        self.show_row(view)

    def show_row(self, view: PromiseRow) -> None:
        """Show the promise as it stands now."""
        self.disc.show_picture(view.key, "", view.state)
        self.tick.setChecked(view.chosen)
        put_off = bool(view.put_off_reason)
        self.tick.setEnabled(not put_off)
        said = _("Put off: {reason}").format(reason=view.put_off_reason) if put_off else view.beside
        self.beside.setText(said)
        self.later.setVisible(not put_off)
        self.back.setVisible(put_off)

    def _choose(self, chosen: bool) -> None:
        self.chosen.emit(self._key, chosen)

    def _give(self, reason: str) -> None:
        self.put_off.emit(self._key, reason)

    def _take_back(self) -> None:
        self.taken_back.emit(self._key)
