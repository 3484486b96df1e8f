"""One meeting in the list, with what can be done next about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.list_presenter import MeetingRow
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_tile import DateTile
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para

_BADGES = {
    "planned": ("calendar-blank", "plain"),
    "running": ("play-circle", "primary"),
    "closed": ("hourglass", "warning"),
    "approved": ("check", "success"),
}


class MeetingRowCard(Card):
    """Date, group and state; a planned meeting is prepared, a held one may wait for approval."""

    opened = Signal(str)
    cancel_asked = Signal(str)

    def __init__(self, view: MeetingRow, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, margins=(16, 12, 16, 12))
        self._key = view.key
        icon, tone = _BADGES[view.state]
        words = boxed(column(STRETCH, Heading(view.title, 2), Para(view.beside, 14, tone="second"), STRETCH, space=2))
        tile = DateTile(view.day, view.month)
        head = boxed(row(tile, (words, 1), space=16))
        tail = boxed(row(Badge(view.state_words, icon, tone), *self._buttons(view, is_first), STRETCH, space=12))
        self.setLayout(column(AdaptiveRow(head, tail, narrow_under=760, stretches=(1, 0)), space=0))

    def _buttons(self, view: MeetingRow, is_first: bool) -> list[QWidget]:
        buttons: list[QWidget] = []
        if view.state == "planned":
            cancel = IconButton(_("Cancel the meeting of {title}").format(title=view.title), "trash")
            cancel.setObjectName(f"cancel-{view.key}")
            cancel.clicked.connect(self._cancel)
            buttons.append(cancel)
        open_button = self._open_button(view, is_first)
        if open_button is not None:
            open_button.setObjectName(f"open-{view.key}")
            open_button.clicked.connect(self._open)
            buttons.append(open_button)
        return buttons

    def _open_button(self, view: MeetingRow, is_first: bool) -> Button | None:
        if view.state == "running":
            return PrimaryButton(_("Go on with the meeting"), "play-circle")
        if view.state == "planned":
            kind = PrimaryButton if is_first else SecondaryButton
            return kind(_("Prepare"), "calendar-check")
        if view.state == "closed":
            return SecondaryButton(_("Approve"), "check")
        return LinkButton(_("Look at it"), "caret-right", icon_at_end=True)

    def _open(self) -> None:
        self.opened.emit(self._key)

    def _cancel(self) -> None:
        self.cancel_asked.emit(self._key)
