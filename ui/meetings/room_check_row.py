"""One line of the room check: a mark for how it stands, what it is, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.room_check_views import CheckLine, Standing
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para

_NARROW = 380


class RoomCheckRow(QWidget):
    """Shows one thing of the room; a button that belongs to it may stand at its end."""

    def __init__(self, *at_end: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconPicture("circle", "second", 28)
        self.title = Para("", 16, 600)
        self.text = Para("", 14, tone="second")
        words = boxed(column(self.title, self.text, space=2))
        beside = AdaptiveRow(words, *at_end, narrow_under=_NARROW, space=12, stretches=(1,)) if at_end else words
        layout = row((beside, 1), space=12)
        layout.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def show_line(self, line: CheckLine) -> None:
        """Show how it stands; the mark is also said in words for who cannot see it."""
        icon, tone, said = _mark(line.standing)
        self._mark.show_icon(icon, tone, "bold" if tone == "second" else "fill")
        self.title.setText(line.title)
        self.title.set_tone("danger" if line.standing is Standing.STOP else "ink")
        self.text.setText(line.text)
        self.text.setVisible(bool(line.text))
        self.setAccessibleName(". ".join(filter(None, (said, line.title, line.text))))


def _mark(standing: Standing) -> tuple[str, str, str]:
    return {
        Standing.GOOD: ("check-circle", "success", _("All is well")),
        Standing.NOTE: ("info", "second", _("To know")),
        Standing.ASK: ("circle", "second", _("To do")),
        Standing.WARN: ("warning", "warning", _("Look out")),
        Standing.STOP: ("x-circle", "danger", _("This must be changed")),
    }[standing]
