"""The door for staff: a pad for the PIN, by touch and by keys, and a field for the passphrase after five wrong ones."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from careboard.i18n import _
from ui import theme
from ui.voting.curtain_picture import paint_clouds
from ui.voting.fitting import fit
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.screens import StaffScreen
from ui.voting.voting_button import Kind, VotingButton
from ui.voting.voting_page import VotingPage

_PAD = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "enter")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DOT, _DOTS, _EDGE = 18, 8, 14
_PAD_WIDTH = 420
_LONGEST_PASSPHRASE = 200


class StaffPage(VotingPage):
    """Shows how many digits were typed and says which was pressed; it keeps none."""

    digit_pressed = Signal(str)
    taken_back = Signal()
    entered = Signal()
    passphrase_entered = Signal(str)
    back_asked = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        # Staff read the program's own language here, whatever language the young person before them chose.
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(36, 700, "on_curtain")
        self.title.setObjectName("staff-title")
        self.text = self.words(23, 400, "on_curtain")
        self.text.setObjectName("staff-text")
        for each in (self.title, self.text):
            each.across = Qt.AlignmentFlag.AlignHCenter
        self.back = self.button(_("Back"), "arrow-left", Kind.CURTAIN)
        self.back.setObjectName("staff-back")
        self.back.clicked.connect(self.back_asked)
        self.pad = {name: self._pad_button(name) for name in _PAD}
        self.passphrase = QLineEdit(self)
        self.passphrase.setObjectName("passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setMaxLength(_LONGEST_PASSPHRASE)
        self.passphrase.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.passphrase.setAccessibleName(_("Passphrase of the council file"))
        self.passphrase.returnPressed.connect(self._say_passphrase)
        self.unlock = self.button(_("Open"), "key", Kind.SUN)
        self.unlock.setObjectName("unlock")
        self.unlock.clicked.connect(self._say_passphrase)
        self._digits = 0
        self._dots_top = 0

    def _pad_button(self, name: str) -> VotingButton:
        if name == "back":
            made = self.button("", "backspace", Kind.CURTAIN)
            made.setAccessibleName(_("Take back"))
            made.clicked.connect(self.taken_back)
        elif name == "enter":
            made = self.button("", "check", Kind.SUN)
            made.setAccessibleName(_("Enter"))
            made.clicked.connect(self.entered)
        else:
            made = self.button(name, "", Kind.CURTAIN, 26)
            made.clicked.connect(self._say_digit)
        made.setObjectName(f"pad-{name}")
        return made

    def show_door(self, screen: StaffScreen) -> None:
        """Show the pad, or the field once only the passphrase helps."""
        self._digits = screen.digits
        for button in self.pad.values():
            button.setVisible(not screen.wants_passphrase)
        self.passphrase.setVisible(screen.wants_passphrase)
        self.unlock.setVisible(screen.wants_passphrase)
        self.passphrase.clear()
        self.title.show_words(_("For staff"))
        self.text.show_words(self._words(screen))
        self.say(self.title, self.text)
        self.place_children()
        self.update()

    def take_focus(self) -> None:
        """Take the keys for the pad, or for the field when it is in sight."""
        (self if self.passphrase.isHidden() else self.passphrase).setFocus()

    def scan_order(self) -> list[QAbstractButton]:
        """Return nothing: a marker that moves over the pad would show everybody the PIN."""
        return []

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self._digits = 0

    @staticmethod
    def _words(screen: StaffScreen) -> str:
        if screen.wants_passphrase:
            if screen.wrong:
                return _("That passphrase did not open this file. Check Caps Lock and try again.")
            return _("Only the passphrase of the council file opens this door now.")
        return _("That PIN is not right. Try again.") if screen.wrong else _("Type the PIN.")

    def place_children(self) -> None:
        """Place the words on top and the pad below them."""
        measure = self.measure
        size = self.back.sizeHint()
        self.put(self.back, measure.margin, measure.px(_EDGE), size.width(), size.height())
        width = self.width() - 4 * measure.margin
        y = size.height() + measure.px(20)
        pad = 4 * self._least_digit() + 3 * measure.gap + measure.px(_DOT + 20 + _EDGE)
        fit(measure, (self.title, self.text), lambda: self._height_of_words(width), self.height() - y - pad)
        for line in (self.title, self.text):
            height = line.height_for(width)
            self.put(line, (self.width() - width) // 2, y, width, height)
            y += height + measure.px(6)
        self._dots_top = y + measure.px(6)
        self._place_pad(self._dots_top + measure.px(_DOT + 20))
        self._place_field(y + measure.px(20))

    def _height_of_words(self, width: int) -> int:
        return sum(line.height_for(width) + self.measure.px(6) for line in (self.title, self.text))

    def _least_digit(self) -> int:
        """Return the least height of a button of the pad."""
        return max(button.height_for(self.measure.target) for button in self.pad.values())

    def _place_pad(self, top: int) -> None:
        """Place the pad, whose digits stand alike in every language."""
        measure = self.measure
        wide = min(max(measure.px(_PAD_WIDTH), 3 * measure.target + 2 * measure.gap), self.width() - 2 * measure.margin)
        width = (wide - 2 * measure.gap) // 3
        room = self.height() - top - measure.px(_EDGE)
        height = max(self._least_digit(), min(measure.px(96), (room - 3 * measure.gap) // 4))
        left = (self.width() - wide) // 2
        for place, button in enumerate(self.pad.values()):
            row, column = divmod(place, 3)
            x, y = left + column * (width + measure.gap), top + row * (height + measure.gap)
            button.setGeometry(x, y, width, height)

    def _place_field(self, top: int) -> None:
        measure = self.measure
        width = min(measure.px(560), self.width() - 2 * measure.margin)
        left = (self.width() - width) // 2
        style = measure.chrome(25, 400)
        height = max(measure.target, style.line() + measure.px(20))
        self.passphrase.setFont(style.font())
        self.put(self.passphrase, left, top, width, height)
        size = self.unlock.sizeHint()
        self.put(self.unlock, left, top + height + measure.gap, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type digits, take back, enter, and leave by Escape."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        elif event.key() == Qt.Key.Key_Backspace:
            self.taken_back.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        elif event.text().isdecimal() and event.text().isascii():
            self.digit_pressed.emit(event.text())

    def _say_digit(self) -> None:
        button = self.sender()
        if isinstance(button, VotingButton):
            self.digit_pressed.emit(button.words())

    def _say_passphrase(self) -> None:
        typed = self.passphrase.text()
        self.passphrase.clear()
        self.passphrase_entered.emit(typed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the curtain and a dot for each digit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_clouds(painter, self.width(), self.height(), self.measure.calm)
        if not self.passphrase.isHidden():
            return
        side, gap = self.measure.px(_DOT), self.measure.px(12)
        x = (self.width() - _DOTS * side - (_DOTS - 1) * gap) / 2
        painter.setPen(theme.colour("on_curtain"))
        for place in range(_DOTS):
            painter.setBrush(theme.colour("sun") if place < self._digits else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(x, self._dots_top, side, side))
            x += side + gap
