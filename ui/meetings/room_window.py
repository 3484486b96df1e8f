"""The screen that the room sees: on a projector, or over the whole of the only screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QPainter, QPaintEvent, QScreen, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.meetings.pause_cover import PauseCover
from ui.meetings.reveal_picture import RevealPicture
from ui.meetings.room_views import RevealView, RoomBlank, RoomPause, RoomView, RoomWords, StoryView
from ui.meetings.room_words_panel import RoomWordsPanel
from ui.meetings.story_panel import StoryPanel
from ui.widgets.buttons import LinkButton
from ui.widgets.page_scroll import PageScroll
from ui.widgets.still import Still


class RoomWindow(QWidget):
    """Shows one picture at a time, each made anew, so that nothing old can flash up; Escape takes it away.

    A screen may be plugged or pulled at any time: the picture goes to a second screen as soon as there is one, goes
    away with it and comes back with it, and stays over the facilitator's page where that comes to the room's screen.
    """

    next_asked = Signal()
    previous_asked = Signal()
    pause_asked = Signal()
    blank_asked = Signal()

    def __init__(self, beside: QWidget, screens: Callable[[], list[QScreen]] = QGuiApplication.screens) -> None:
        super().__init__(beside, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("room")
        self.setWindowTitle(_("Careboard, for the room"))
        self._beside, self._screens = beside, screens
        self._view: RoomView = RoomBlank()
        self._apart_on = self._pulled = ""
        self._picture: QWidget | None = None
        self.back = LinkButton(_("Back"), "arrow-left")
        self.back.setObjectName("room-back")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.clicked.connect(self.hide)
        self._still = Still(self)
        self._add_keys()

    def _add_keys(self) -> None:
        keys = {
            "Escape": self.hide,
            "Right": self.next_asked,
            "Left": self.previous_asked,
            "P": self.pause_asked,
            "B": self.blank_asked,
            "R": self.hide,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    @property
    def view(self) -> RoomView:
        """What the room sees."""
        return self._view

    def show_view(self, view: RoomView) -> None:
        """Show another picture, with nothing of the last one left."""
        self._view = view
        if self.isVisible():
            self._make_picture()

    def put_away(self) -> None:
        """Take the picture off the room's screen."""
        self._view = RoomBlank()
        self._pulled = ""
        self.hide()

    def toggle(self) -> None:
        """Come to the screen that the facilitator's window is not on, or over it; go when it is there."""
        self._pulled = ""
        if self.isVisible():
            self.hide()
            return
        self._come_to(self._other_screen())

    def watch_screens(self, _screen: QScreen) -> None:
        """Look where the picture belongs, now and once the windows of a pulled screen have moved to another one."""
        self.screens_changed()
        QTimer.singleShot(0, self, self.screens_changed)

    def screens_changed(self) -> None:
        """Go where the room's picture belongs now that a screen was plugged or pulled."""
        other = self._other_screen()
        if self._pulled:
            if other is not None:
                self._pulled = ""
                self._come_to(other)
        elif self.isVisible():
            self._settle(other)

    def _settle(self, other: QScreen | None) -> None:
        names = [screen.name() for screen in self._screens()]
        if other is None and self._apart_on and self._apart_on not in names:
            # The projector is gone: the facilitator's page lies on the other screen, and stays in sight there.
            self._pulled = self._apart_on
            self.hide()
        else:
            self._come_to(other)
            self.raise_()

    def _come_to(self, other: QScreen | None) -> None:
        self._apart_on = other.name() if other is not None else ""
        self.back.setVisible(other is None)
        self._lie_on(other or self._beside.screen())
        self._make_picture()
        self.showFullScreen()

    def _lie_on(self, screen: QScreen) -> None:
        if self.isVisible() and self.screen() is not screen:
            # A window that fills a screen does not leave it before it is an ordinary one again.
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def cover_other_screen(self) -> None:
        """Come to a second screen before young people vote on the first; the keys stay where they are."""
        other = self._other_screen()
        if other is None or self.isVisible():
            return
        self._apart_on = other.name()
        self.back.hide()
        self._lie_on(other)
        self._make_picture()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.showFullScreen()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)

    def _other_screen(self) -> QScreen | None:
        """Return a screen that the facilitator's page is not on; one that shows the same picture is no other."""
        own = self._beside.screen()
        there = (screen for screen in self._screens() if screen is not own)
        return next((screen for screen in there if not screen.geometry().intersects(own.geometry())), None)

    def event(self, event: QEvent) -> bool:
        """Stand still while young people vote: the colours that one of them chooses must not show here."""
        if event.type() == QEvent.Type.WindowBlocked and self.isVisible():
            self._still.hold()
        elif event.type() == QEvent.Type.WindowUnblocked:
            self._still.let_go()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the picture, so that it cannot flash up the next time."""
        super().hideEvent(event)
        self._drop_picture()
        self._beside.activateWindow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the quiet ground."""
        QPainter(self).fillRect(self.rect(), theme.colour("canvas"))

    def _make_picture(self) -> None:
        self._drop_picture()
        self._picture = _picture_of(self._view, self._scale())
        if self._picture is not None:
            self._layout.addWidget(self._picture, 1)
        self.setAccessibleName(_in_words(self._view))

    def _scale(self) -> float:
        """Return how large words are beside those on a screen of 1920x1080; they follow the screen alone."""
        return min(self.width() / 1920, self.height() / 1080) / theme.text_scale()

    def _drop_picture(self) -> None:
        if self._picture is not None:
            self._picture.hide()
            self._picture.setParent(None)
            self._picture.deleteLater()
            self._picture = None


def _picture_of(view: RoomView, scale: float) -> QWidget | None:
    if isinstance(view, RoomPause):
        return PauseCover(button=False)
    if isinstance(view, RoomWords):
        return RoomWordsPanel(view, scale)
    if isinstance(view, StoryView):
        story = StoryPanel(scale=1.7 * scale)
        story.setContentsMargins(56, 40, 56, 40)
        story.show_story(view)
        return PageScroll(story)
    if isinstance(view, RevealView):
        picture = RevealPicture()
        picture.show_question(view)
        return picture
    return None


def _in_words(view: RoomView) -> str:
    if isinstance(view, RoomWords):
        return ". ".join((view.title, *view.lines))
    if isinstance(view, RevealView):
        return view.in_words
    return view.title if isinstance(view, StoryView) else _("For the room")
