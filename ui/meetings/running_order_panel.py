"""The running order in the rail's place; where there is little room it folds into one line."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from careboard.domain.meetings import Step
from careboard.i18n import _
from ui import theme
from ui.meetings.order_row import OrderRowButton
from ui.meetings.private_note import PrivateNote
from ui.meetings.running_order import OrderRow, OrderView
from ui.meetings.time_card import TimeCard
from ui.widgets.buttons import SecondaryButton, ToggleButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.plain_text import doubled, set_tooltip

_WIDTH = 280


class RunningOrderPanel(QFrame):
    """Group, time, steps, and the buttons that are always there: Who is here, Pause and Leave."""

    step_asked = Signal(Step, int)
    room_asked = Signal()
    blank_asked = Signal()
    heads_asked = Signal()
    pause_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Running order"))
        self._is_folded = False
        self._rows: list[OrderRowButton] = []
        self._group = Para("", 20, 700, line_height=1.25)
        self._date = Para("", tone="second")
        self._time = TimeCard()
        self.note = PrivateNote()
        self._rows_place = column(space=2)
        self._list = boxed(column(self._rows_place, STRETCH, space=0))
        self._folded = Heading("", 2)
        self._folded.setObjectName("folded-order")
        self._menu_button = SecondaryButton(_("Running order"), "list")
        self._menu_button.setObjectName("order-menu")
        self.room = SecondaryButton(_("Show to the room"), "presentation")
        self.room.setObjectName("show-to-room-here")
        self.blank = ToggleButton(_("Blank"))
        self.blank.setObjectName("blank-here")
        self.heads = SecondaryButton(_("Who is here"), "users")
        self.heads.setObjectName("who-is-here")
        self.pause = SecondaryButton(_("Pause"), "pause")
        self.pause.setObjectName("pause")
        self.leave = SecondaryButton(_("Leave"), "sign-out")
        self.leave.setObjectName("leave")
        self._head = boxed(column(self._group, self._date, space=0))
        self._scroll = PageScroll(self._list)
        self._always = _flow(self.heads, self.pause, self.leave)
        self._when_folded = _flow(self._menu_button, self.room, self.blank)
        self._top = row((self._folded, 1), space=16)
        self._layout = column(
            self._top, self._head, self._time, (self._scroll, 1), self.note, self._always, self._when_folded, space=12
        )
        self.setLayout(self._layout)
        self._words = {button: button.words() for button in (self.heads, self.pause, self.leave)}
        self._show_parts()
        self._wire()

    def _wire(self) -> None:
        self._menu_button.clicked.connect(self.open_menu)
        self.room.clicked.connect(self.room_asked)
        self.blank.clicked.connect(self.blank_asked)
        self.heads.clicked.connect(self.heads_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.leave.clicked.connect(self.leave_asked)

    def _show_parts(self) -> None:
        self._layout.setContentsMargins(*((28, 8, 28, 9) if self._is_folded else (16, 20, 17, 16)))
        for widget in (self._head, self._time, self._scroll):
            widget.setVisible(not self._is_folded)
        for widget in (self._folded, self._when_folded):
            widget.setVisible(self._is_folded)
        for button, words in self._words.items():
            # Beside the title of the step there is room for signs only.
            button.set_words("" if self._is_folded else words)
            button.setAccessibleName(words)
            set_tooltip(button, words if self._is_folded else "")
        line = self._when_folded.layout()
        if self._is_folded and line is not None:
            self._top.addWidget(self._always)
            self.note.lend_button(line)
        else:
            self.note.take_button_back()
            self._layout.insertWidget(self._layout.indexOf(self._when_folded), self._always)

    def is_folded(self) -> bool:
        """Tell whether the order is one line over the page."""
        return self._is_folded

    def set_folded(self, folded: bool) -> None:
        """Become one line over the page, or a list beside it."""
        if folded != self._is_folded:
            self._is_folded = folded
            self._show_parts()
            self.updateGeometry()

    def show_order(self, view: OrderView) -> None:
        """Show the steps and the time."""
        self._group.setText(view.group)
        self._date.setText(view.date)
        self._time.show_time(view.used, view.left, view.share, view.over)
        self._folded.setText(view.folded)
        self.note.show_note(view.note)
        if [_what(each) for each in view.rows] != [_what(button.row) for button in self._rows]:
            self._build(view.rows)
        for button, each in zip(self._rows, view.rows, strict=True):
            if each.state == "now" and button.row.state != "now":
                self._scroll.follow(button)
            button.show_row(each)

    def _build(self, rows: tuple[OrderRow, ...]) -> None:
        for old in self._rows:
            self._rows_place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [OrderRowButton(each) for each in rows]
        for button in self._rows:
            button.clicked.connect(self._ask_step)
            self._rows_place.addWidget(button)
            if button.row.state == "now":
                self._scroll.follow(button)

    def menu(self) -> QMenu:
        """Return the steps as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Running order"))
        for button in self._rows:
            action = QAction(doubled(f"{button.row.title}, {button.row.minutes}"), menu)
            action.setData(f"{button.row.step.value} {button.row.theme}")
            menu.addAction(action)
        menu.triggered.connect(self._ask_from_menu)
        return menu

    def open_menu(self) -> None:
        """Show the steps below the button."""
        self.menu().popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height())))

    def _ask_from_menu(self, action: QAction) -> None:
        step, _space, theme = str(action.data()).partition(" ")
        self.step_asked.emit(Step(step), int(theme))

    def _ask_step(self) -> None:
        button = self.sender()
        if isinstance(button, OrderRowButton):
            self.step_asked.emit(button.row.step, button.row.theme)

    def sizeHint(self) -> QSize:
        """Return the usual width of the list."""
        hint = super().sizeHint()
        if self._is_folded:
            return hint
        return QSize(max(theme.px(_WIDTH), super().minimumSizeHint().width()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same width: no word of the list is cut."""
        least = super().minimumSizeHint()
        return least if self._is_folded else QSize(self.sizeHint().width(), least.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sunken ground and the hairline towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        box = QRectF(self.rect())
        if self._is_folded:
            line = QRectF(0, box.height() - 1, box.width(), 1)
        else:
            mirrored = self.isRightToLeft()
            line = QRectF(0 if mirrored else box.width() - 1, 0, 1, box.height())
        painter.fillRect(line, theme.colour("hairline"))


def _flow(*buttons: QWidget) -> QWidget:
    flow = FlowLayout()
    for button in buttons:
        flow.addWidget(button)
    return boxed(flow)


def _what(row: OrderRow) -> tuple[Step, str]:
    """Return what a row stands for, whatever its minutes; the title of a step may change, a theme is its title."""
    return row.step, row.title if row.is_theme else ""
