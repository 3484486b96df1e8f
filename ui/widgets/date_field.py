"""A field for a date that is one stop of the Tab key."""

import datetime

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from careboard.i18n import _
from careboard.wording.dates import long_date
from ui import theme
from ui.widgets.date_reading import months_later, read_date
from ui.widgets.drawing import icon

_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_PageUp: (0, 1),
    Qt.Key.Key_PageDown: (0, -1),
}


def _today() -> datetime.date:
    now = QDate.currentDate()
    return datetime.date(now.year(), now.month(), now.day())


class DateField(QLineEdit):
    """Shows "10 December 2026" and reads other ways of writing it.

    Up and Down move by a day, PageUp and PageDown by a month, Alt+Down opens a calendar. Empty means no date.
    """

    date_changed = Signal(object)

    def __init__(self, day: datetime.date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self._calendar_action = QAction(self)
        self._calendar_action.setText(_("Choose from a calendar"))
        self.addAction(self._calendar_action, QLineEdit.ActionPosition.TrailingPosition)
        self._calendar_action.triggered.connect(self.open_calendar)
        self.setPlaceholderText(_("for example 10 December 2026"))
        self._show()
        self._colour_icon()
        self.editingFinished.connect(self._read)

    def date(self) -> datetime.date | None:
        """Return the date, or nothing when it is empty or cannot be read."""
        return read_date(self.text())

    def is_valid(self) -> bool:
        """Tell whether the field is empty or holds a date."""
        return not self.text().strip() or self.date() is not None

    def set_date(self, day: datetime.date | None) -> None:
        """Show a date without telling."""
        self._day = day
        self._show()

    def _show(self) -> None:
        self.setText(long_date(self._day) if self._day else "")

    def _take(self, day: datetime.date | None) -> None:
        changed = day != self._day
        self.set_date(day)
        if changed:
            self.date_changed.emit(day)

    def _read(self) -> None:
        if self.is_valid():
            self._take(self.date())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days and months, open the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        for key, (days, months) in _STEPS.items():
            if event.key() == key:
                start = self.date() or self._day or _today()
                self._take(months_later(start, months) + datetime.timedelta(days=days))
                return
        super().keyPressEvent(event)

    def calendar(self) -> QCalendarWidget:
        """Return a calendar that hands its choice to the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.accessibleName())
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
        self.setFocus()

    def _colour_icon(self) -> None:
        self._calendar_action.setIcon(icon("calendar-blank", theme.colour("primary"), theme.px(24)))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon again with a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_icon()
