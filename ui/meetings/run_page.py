"""The page of a running meeting: the running order, the step that is on, and the buttons that go on and back."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QBoxLayout, QStackedWidget, QWidget

from careboard.domain.meetings import Step
from careboard.i18n import _
from ui import theme
from ui.meetings.head_count_form import HeadCountForm
from ui.meetings.head_counting import HeadCountView
from ui.meetings.notice import Notice
from ui.meetings.pause_cover import PauseCover
from ui.meetings.run_views import FrameView
from ui.meetings.running_order import OrderView
from ui.meetings.running_order_panel import RunningOrderPanel
from ui.meetings.step_page import StepPage
from ui.meetings.theme_page import ThemePage
from ui.meetings.theme_turns import ThemeView
from ui.widgets.adaptive_row import NARROW, AdaptiveRow, effective_width
from ui.widgets.buttons import PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.dots import Dots
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.plain_text import set_tooltip
from ui.widgets.toast import ToastPlace

_TICK_SECONDS, _FOLDED_WIDTH = 10, 300


class RunPage(QWidget):
    """The frame around the steps.

    Arrow keys go on and back, T tells back, P pauses, R shows it to the room, B makes the room's screen blank, and H
    counts heads, and N opens the notes.
    """

    next_asked = Signal()
    previous_asked = Signal()
    told_asked = Signal(bool)
    pause_asked = Signal()
    leave_asked = Signal()
    room_asked = Signal()
    blank_asked = Signal()
    heads_counted = Signal(object, int)
    step_asked = Signal(Step, int)
    note_written = Signal(str, str)
    ticked = Signal()

    def __init__(self, steps: Mapping[Step, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = RunningOrderPanel()
        self.title = Heading("", 1)
        self.title.setObjectName("step-title")
        self.counter = Para("", 20, 600, wrap=False)
        self.counter.setObjectName("counter")
        self.dots = Dots(0, 0, "")
        self.room = SecondaryButton(_("Show to the room"), "presentation")
        self.room.setObjectName("show-to-room")
        self.blank = ToggleButton(_("Blank"))
        self.blank.setObjectName("blank-room")
        set_tooltip(self.blank, _("Nothing on the room’s screen until you press it again (B)"))
        self.heads = HeadCountForm()
        self.heads_card = Card(column(Heading(_("Who is here?"), 2), self.heads, space=12))
        self.heads_card.hide()
        self.notice = Notice()
        self._steps = dict(steps)
        self._stack = QStackedWidget()
        self.theme = ThemePage()
        for page in (*steps.values(), self.theme):
            self._stack.addWidget(page)
            if isinstance(page, StepPage):
                page.focus_left.connect(self._focus_next)
        self.previous = SecondaryButton(_("Previous"), "arrow-left")
        self.previous.setObjectName("previous")
        self._toasts = ToastPlace()
        self.told = ToggleButton(_("Told back today"))
        self.told.setObjectName("told-back")
        self.next = PrimaryButton(_("Next"), "arrow-right", icon_at_end=True)
        self.next.setObjectName("next")
        self._cover = PauseCover()
        self._build()
        self._wire()
        self._add_keys()

    def _build(self) -> None:
        self._head = boxed(row((self.title, 1), self.counter, self.dots, self.blank, self.room, space=16))
        back = boxed(row(self.previous, STRETCH))
        on = boxed(row(STRETCH, self.told, self.next, space=12))
        foot = AdaptiveRow(back, on, narrow_under=500, space=8, stretches=(0, 1))
        self._content = boxed(
            column(
                self._head,
                self.notice,
                self.heads_card,
                (self._stack, 1),
                self._toasts,
                foot,
                space=12,
                margins=(28, 12, 28, 16),
            )
        )
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.order)
        self._beside.addWidget(self._content, 1)
        self._all = QStackedWidget()
        self._all.addWidget(boxed(self._beside))
        self._all.addWidget(self._cover)
        self.setLayout(column((self._all, 1), space=0))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_SECONDS * 1000)

    def _wire(self) -> None:
        self.next.clicked.connect(self.next_asked)
        self.previous.clicked.connect(self.previous_asked)
        self.told.clicked.connect(self.told_asked)
        self.order.pause_asked.connect(self.pause_asked)
        self.order.leave_asked.connect(self.leave_asked)
        self.room.clicked.connect(self.room_asked)
        self.order.room_asked.connect(self.room_asked)
        self.blank.clicked.connect(self.blank_asked)
        self.order.blank_asked.connect(self.blank_asked)
        self.order.heads_asked.connect(self.toggle_heads)
        self.heads.counted.connect(self.heads_counted)
        self.order.step_asked.connect(self.step_asked)
        self.order.note.written.connect(self.note_written)
        self.room_asked.connect(self.order.note.put_away)
        self._cover.resumed.connect(self.pause_asked)
        self._timer.timeout.connect(self.ticked)

    def _add_keys(self) -> None:
        keys = {
            "Right": self.next_asked,
            "Left": self.previous_asked,
            "P": self.pause_asked,
            "T": self._tell_by_key,
            "R": self.room_asked,
            "B": self.blank_asked,
            "H": self.toggle_heads,
            "N": self.order.note.turn,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def event(self, event: QEvent) -> bool:
        """Leave the arrow keys to choices and counts that have the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and _needs_arrows(self.focusWidget()):
            event.accept()
            return True
        return super().event(event)

    def show_order(self, view: OrderView) -> None:
        """Show the running order and the time."""
        self.order.show_order(view)

    def show_step(self, step: Step) -> None:
        """Show a step."""
        if self._stack.currentWidget() is not self._steps[step]:
            self.heads_card.hide()
        self._stack.setCurrentWidget(self._steps[step])

    def show_theme(self, view: ThemeView) -> None:
        """Show a theme of the young people's own."""
        self.heads_card.hide()
        self.theme.show_theme(view)
        self._stack.setCurrentWidget(self.theme)

    def show_heads(self, view: HeadCountView) -> None:
        """Show who is counted."""
        self.heads.show_heads(view)

    def toggle_heads(self) -> None:
        """Open the head count over the step or put it away; a step that shows it already gets the keys there."""
        shown = [form for page in self._steps.values() for form in page.findChildren(HeadCountForm) if form.isVisible()]
        if shown:
            shown[0].begin()
            return
        self.heads_card.setVisible(self.heads_card.isHidden())
        if self.heads_card.isVisible():
            self.heads.begin()

    def show_frame(self, view: FrameView) -> None:
        """Show what stands around the step."""
        frame = view.frame
        self.title.setText(frame.title)
        self.counter.setText(frame.counter)
        self.dots.show_step(frame.count, frame.now, frame.counter)
        self.counter.setVisible(bool(frame.counter))
        self.dots.setVisible(frame.count > 1)
        self._show_head()
        for button in (self.blank, self.order.blank):
            button.setChecked(view.is_blank)
        self.told.setVisible(frame.told is not None)
        self.told.setChecked(bool(frame.told))
        self.previous.setVisible(bool(view.previous_words))
        self.next.set_words(view.next_words)
        self.next.set_quiet(frame.quiet)
        self.next.setVisible(bool(view.next_words))

    def show_pause(self, paused: bool) -> None:
        """Cover everything, or take the cover away."""
        if paused == (self._all.currentWidget() is self._cover):
            return
        self._all.setCurrentIndex(1 if paused else 0)
        (self._cover.go_on if paused else self.order.pause).setFocus()

    def refuse(self, text: str) -> None:
        """Say why something was not done."""
        self.notice.say(text)

    def minimumSizeHint(self) -> QSize:
        """Return the least width with the order folded: a window must be able to become narrow enough to fold it."""
        hint = super().minimumSizeHint()
        folded = max(self._content.minimumSizeHint().width(), theme.px(_FOLDED_WIDTH))
        return QSize(min(hint.width(), folded), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the running order where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Fold the running order where the text has grown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to show the minutes."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show no minutes while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _fold(self) -> None:
        folded = effective_width(self) < NARROW
        self.order.set_folded(folded)
        self._show_head()
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if folded else directions.LeftToRight)

    def _focus_next(self) -> None:
        self.next.setFocus()

    def _tell_by_key(self) -> None:
        if self.told.isVisible():
            self.told.click()

    def _show_head(self) -> None:
        """Leave title and the room's button to the line that the order folds into."""
        folded = self.order.is_folded()
        self.title.setVisible(not folded)
        self.room.setVisible(not folded)
        self.blank.setVisible(not folded)
        self._head.setVisible(not folded or bool(self.counter.text()))


def _needs_arrows(widget: QWidget | None) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.autoExclusive()
    return isinstance(widget, QAbstractSpinBox)
