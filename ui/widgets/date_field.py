"""A field for a date that is one stop of the Tab key."""

import datetime

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QWidget

from careboard.i18n import _
from careboard.wording.date_reading import read_date
from careboard.wording.dates import long_date
from ui import theme
from ui.widgets.buttons import IconButton
from ui.widgets.date_reading import months_later

# Key: how many days and months it moves by.
_MOVES = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_PageUp: (0, 1),
    Qt.Key.Key_PageDown: (0, -1),
}

_BESIDE = 36


class DateLine(QLineEdit):
    """The written date; it tells of keys that move it or ask for the calendar."""

    move_asked = Signal(int, int)
    calendar_asked = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show an example of a date, with as many words as there is room for."""
        super().resizeEvent(event)
        room = self.width() - theme.px(_BESIDE)
        # A date alone would look as if it were there already.
        examples = (_("for example 10 December 2026"), _("for example 10/12/2026"), _("a date"))
        fits = (words for words in examples if self.fontMetrics().horizontalAdvance(words) < room)
        self.setPlaceholderText(next(fits, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Catch the arrow and page keys."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.calendar_asked.emit()
        elif key in _MOVES:
            self.move_asked.emit(*_MOVES[key])
        else:
            super().keyPressEvent(event)


class CalendarButton(IconButton):
    """The button beside the date, as high as the field, so that fields in a row stand level."""

    height_at_least = 44


class DateField(QWidget):
    """Shows "10 December 2026" and reads other ways of writing it.

    Up and Down move by a day, PageUp and PageDown by a month, Alt+Down opens a calendar. Empty means no date.
    """

    date_changed = Signal(object)

    def __init__(self, day: datetime.date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self.line = DateLine()
        self._button = CalendarButton(_("Choose from a calendar"), "calendar-blank")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._button)
        self.setFocusProxy(self.line)
        self._show()
        self.line.editingFinished.connect(self._read)
        self.line.move_asked.connect(self._move)
        self.line.calendar_asked.connect(self.open_calendar)
        self._button.clicked.connect(self.open_calendar)

    def date(self) -> datetime.date | None:
        """Return the date, or nothing when it is empty or cannot be read."""
        return read_date(self.line.text(), _today())

    def text(self) -> str:
        """Return what is written."""
        return self.line.text()

    def is_valid(self) -> bool:
        """Tell whether the field is empty or holds a date."""
        return not self.text().strip() or self.date() is not None

    def set_date(self, day: datetime.date | None) -> None:
        """Show a date without telling."""
        self._day = day
        self._show()

    def _show(self) -> None:
        self.line.setText(long_date(self._day) if self._day else "")

    def _take(self, day: datetime.date | None) -> None:
        changed = day != self._day
        self.set_date(day)
        if changed:
            self.date_changed.emit(day)

    def _read(self) -> None:
        if self.is_valid():
            self._take(self.date())

    def _move(self, days: int, months: int) -> None:
        start = self.date() or self._day or _today()
        self._take(months_later(start, months) + datetime.timedelta(days=days))

    def calendar(self) -> QCalendarWidget:
        """Return a calendar that hands its choice to the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.line.accessibleName())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if (day := self.date()) is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._choose)
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(calendar.close)
        return calendar

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        calendar = self.calendar()
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()

    def _choose(self, chosen: QDate) -> None:
        self._take(datetime.date(chosen.year(), chosen.month(), chosen.day()))
        self.line.setFocus()


def _today() -> datetime.date:
    now = QDate.currentDate()
    return datetime.date(now.year(), now.month(), now.day())
