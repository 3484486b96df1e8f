"""One focus ring for every widget: two lines outside it, shown only after the keyboard was used.

The application has no event filter of its own in Python: only the focused widget, what holds it, and the windows are
watched.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui import theme

_GAP, _LINE, _RADIUS = 1, 3, 12
_KEYS_THAT_MOVE = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_F6,
}
_POINTING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class _Ring(QWidget):
    """The drawn ring: a transparent child of the window that lets every press through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def wrap(self, focused: QRect, visible: QRect) -> None:
        """Lie around a rectangle, as far as it is to be seen."""
        thick = _GAP + 2 * _LINE
        around = focused.adjusted(-thick, -thick, thick, thick)
        self.setGeometry(around)
        whole = self.rect()
        hole = QRegion(whole.adjusted(thick, thick, -thick, -thick))
        seen = QRegion(visible.adjusted(-thick, -thick, thick, thick).translated(-around.topLeft()))
        self.setMask((QRegion(whole) - hole) & seen)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outer and the inner line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, tone in enumerate(("focus_outer", "focus_inner")):
            inset = _LINE * (number + 0.5)
            painter.setPen(QPen(theme.colour(tone), _LINE))
            radius = _RADIUS + 4 - _LINE * number
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class FocusRing(QObject):
    """Follows the focus through all windows of the application; made once."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._by_keyboard = False
        self._focused: QWidget | None = None
        self._watched: list[QObject] = []
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._follow)
        app.focusWindowChanged.connect(self._watch_window)
        # The first window is drawn before the ring is made.
        self._watch_window(app.focusWindow())
        self._follow(None, app.focusWidget())

    def is_shown(self) -> bool:
        """Tell whether the ring is to be seen."""
        return self._ring is not None and isValid(self._ring) and self._ring.isVisible()

    def show_always(self) -> None:
        """Behave as after a key, for pictures and tests."""
        self._by_keyboard = True
        self._place()

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched, self._focused = [], new
        holder = new
        while holder is not None:
            holder.installEventFilter(self)
            self._watched.append(holder)
            holder = None if holder.isWindow() else holder.parentWidget()
        if new is not None and self._by_keyboard:
            _bring_into_sight(new)
        self._place()

    def _place(self) -> None:
        focused = self._focused
        if focused is None or not isValid(focused) or not self._by_keyboard or not focused.isVisible():
            self._hide()
            return
        window = focused.window()
        if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            self._hide()
            return
        place = QRect(focused.mapTo(window, QPoint(0, 0)), focused.size())
        self._ring_of(window).wrap(place, _seen(focused, window))

    def _hide(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()

    def _ring_of(self, window: QWidget) -> _Ring:
        if self._ring is None or not isValid(self._ring) or self._ring.parentWidget() is not window:
            self._hide()
            self._ring = _Ring(window)
        return self._ring

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn whether keys or a pointer are used, and follow what moves."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if not self._by_keyboard and event.key() in _KEYS_THAT_MOVE:
                self._by_keyboard = True
                self._place()
        elif kind in _POINTING:
            if self._by_keyboard:
                self._by_keyboard = False
                self._place()
        elif kind in _MOVING and isinstance(watched, QWidget):
            self._place()
        return False


def _bring_into_sight(focused: QWidget) -> None:
    """Scroll to where the keys have come; Qt does so only for keys that were in the same scroll area before."""
    holder = focused.parentWidget()
    while holder is not None and not holder.isWindow():
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(focused)
            _show_whole(holder, focused)
        holder = holder.parentWidget()


def _show_whole(area: QScrollArea, focused: QWidget) -> None:
    """Scroll on to the end of a field of several lines, and of the ring around it: to Qt its cursor is enough."""
    room = _GAP + 2 * _LINE
    content = area.widget()
    if content is None or not content.isAncestorOf(focused):
        return
    top = focused.mapTo(content, QPoint(0, 0))
    for y in (top.y() + focused.height() + room, top.y() - room):
        area.ensureVisible(top.x(), y, 0, 0)


def _seen(focused: QWidget, window: QWidget) -> QRect:
    """Return the part of the window that scroll areas around the widget leave to be seen."""
    seen = window.rect()
    holder = focused.parentWidget()
    while holder is not None and holder is not window:
        if isinstance(holder, QAbstractScrollArea):
            viewport = holder.viewport()
            seen &= QRect(viewport.mapTo(window, QPoint(0, 0)), viewport.size())
        holder = holder.parentWidget()
    return seen
