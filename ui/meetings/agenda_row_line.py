"""One line of an agenda that is edited: a step with its minutes, or a theme with its title and place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from careboard.domain.agendas import MEETING_MINUTES
from careboard.i18n import _
from ui.meetings.agenda_editing import AgendaRow
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper
from ui.widgets.text_fields import LineField

_BY = 5


class AgendaRowLine(QWidget):
    """Tells by its place in the agenda what a person asks of it."""

    minutes_given = Signal(int, int)
    left_out = Signal(int, bool)
    renamed = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, place: int, view: AgendaRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._view = place, view
        self.title = Para("")
        self.field = LineField()
        self.field.setAccessibleName(_("What is this theme called?"))
        self.said = Para("", 14, tone="second")
        self.minutes = Stepper("", view.minutes, view.least, MEETING_MINUTES)
        self.minutes.go_by(_BY)
        self.unit = Para(_("min"), 14, tone="second", wrap=False)
        self.out = LinkButton(_("Leave out"), "x")
        self.up = IconButton("", "arrow-up")
        self.down = IconButton("", "arrow-down")
        self.remove = IconButton("", "trash")
        self._name_parts(place)
        self.setLayout(column(self._parts(), space=0))
        self._wire()
        self.show_row(view)

    def _name_parts(self, place: int) -> None:
        named: dict[str, QWidget] = {
            "minutes": self.minutes,
            "theme-title": self.field,
            "leave-out": self.out,
            "theme-up": self.up,
            "theme-down": self.down,
            "theme-remove": self.remove,
        }
        for name, widget in named.items():
            widget.setObjectName(f"{name}-{place}")

    def _parts(self) -> QWidget:
        controls = QWidget()
        flow = FlowLayout(controls)
        for widget in (boxed(row(self.minutes, self.unit, space=8)), self.out, self.up, self.down, self.remove):
            flow.addWidget(widget)
        self._hide_what_is_not_meant(controls)
        words = boxed(column(STRETCH, self.title, self.field, STRETCH, space=0))
        beside = boxed(column(controls, self.said, space=0))
        return AdaptiveRow(words, beside, narrow_under=660, space=8, stretches=(2, 3))

    def _hide_what_is_not_meant(self, controls: QWidget) -> None:
        is_theme = self._view.is_theme
        wanted = {
            self.up: is_theme,
            self.down: is_theme,
            self.remove: is_theme,
            self.field: is_theme,
            self.title: not is_theme,
            self.out: self._view.may_be_left_out and not is_theme,
            controls: self._view.may_be_given,
        }
        for widget, is_wanted in wanted.items():
            if not is_wanted:
                widget.hide()

    def _wire(self) -> None:
        self.minutes.value_changed.connect(self._give_minutes)
        self.out.clicked.connect(self._leave_out)
        self.field.editingFinished.connect(self._rename)
        self.up.clicked.connect(self._rise)
        self.down.clicked.connect(self._fall)
        self.remove.clicked.connect(self._remove)

    def show_row(self, view: AgendaRow) -> None:
        """Show the line as it stands now; what is being typed stays."""
        self._view = view
        self.title.setText(view.title)
        self.title.set_tone("second" if view.is_left_out else "ink")
        if not self.field.hasFocus() or not view.is_theme:
            self.field.setText(view.title)
        self.said.setText(view.said)
        self.said.setVisible(bool(view.said))
        self.minutes.set_name(_("Minutes for {title}").format(title=view.title))
        self.minutes.set_value(view.minutes)
        self.out.set_words(_("Put back") if view.is_left_out else _("Leave out"))
        self.out.set_icon("arrow-u-up-left" if view.is_left_out else "x")
        said = _("Put back: {title}") if view.is_left_out else _("Leave out: {title}")
        self.out.setAccessibleName(said.format(title=view.title))
        self.up.set_name(_("Earlier: {title}").format(title=view.title))
        self.down.set_name(_("Later: {title}").format(title=view.title))
        self.remove.set_name(_("Take out: {title}").format(title=view.title))

    def button(self, by: int) -> QAbstractButton:
        """Return the button that moves this theme up (by -1) or down (by 1)."""
        return self.up if by < 0 else self.down

    def _give_minutes(self, minutes: int) -> None:
        self.minutes_given.emit(self._place, minutes)

    def _leave_out(self) -> None:
        self.left_out.emit(self._place, not self._view.is_left_out)

    def _rename(self) -> None:
        if self.field.text() != self._view.title:
            self.renamed.emit(self._place, self.field.text())

    def _rise(self) -> None:
        self.moved.emit(self._place, -1)

    def _fall(self) -> None:
        self.moved.emit(self._place, 1)

    def _remove(self) -> None:
        self.removed.emit(self._place)
