"""The scoring view's own window: frameless, full screen, on top, and deaf to Close until staff open the door."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedLayout

from careboard.application.phrase_packs import english_book
from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.voting.comfort import TEXT_STEPS as TEXT_STEPS
from ui.voting.comfort import Comfort
from ui.voting.comfort_page import ComfortPage
from ui.voting.curtain_page import CurtainPage
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.not_saved_page import NotSavedPage
from ui.voting.pictures_page import PicturesPage
from ui.voting.question_page import QuestionPage
from ui.voting.review_page import ReviewPage
from ui.voting.screens import (
    Asked,
    ComfortScreen,
    CurtainScreen,
    NotSavedScreen,
    PicturesScreen,
    QuestionScreen,
    ReviewScreen,
    Screen,
    StaffScreen,
)
from ui.voting.staff_page import StaffPage
from ui.voting.switch_access import SwitchAccess
from ui.voting.touch_surface import TouchSurface
from ui.voting.voting_page import VotingPage

# The heights of the other windows grow with their text size; here the pages give every height themselves.
_OWN_SIZES = "QPushButton, QRadioButton, QLineEdit { height: 0; min-height: 0; }"
_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
)


class VotingWindow(QMainWindow):
    """Shows one screen of the sitting at a time; `left` when staff have left, `put_away` when nobody should see it."""

    left = Signal()
    touched = Signal()
    put_away = Signal()
    screen_changed = Signal()
    comfort_changed = Signal(object, object)
    screens_changed = Signal()

    def __init__(self, guard: InputGuard, text: float = 1.0) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("voting")
        self.setWindowTitle(_("Careboard scoring"))
        self.setStyleSheet(_OWN_SIZES)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._guard = guard
        self.comfort = Comfort(text=text)
        self._measure = Measure(text=text)
        self._may_close = False
        self._shown: Screen | None = None
        self.surface = TouchSurface(guard)
        self.setCentralWidget(self.surface)
        self.curtain = CurtainPage(guard, self._measure)
        self.comforts = ComfortPage(guard, self._measure)
        self.pictures = PicturesPage(guard, self._measure)
        self.question = QuestionPage(guard, self._measure)
        self.review = ReviewPage(guard, self._measure)
        self.not_saved = NotSavedPage(guard, self._measure)
        self.staff = StaffPage(guard, self._measure)
        self._stack = QStackedLayout(self.surface)
        for page in self.pages:
            self._stack.addWidget(page)
        self.switches = SwitchAccess(self.surface, self._stack, guard)
        self.scanner = self.switches.scanner
        self.question.part_turned.connect(self.scanner.begin)
        self._scanning = (self.comfort.switches, self.comfort.scan_ms)
        self.use_book(english_book())

    @property
    def pages(self) -> tuple[VotingPage, ...]:
        """Every page of the view."""
        return (self.curtain, self.comforts, self.pictures, self.question, self.review, self.not_saved, self.staff)

    @property
    def asked(self) -> Asked | None:
        """The question in sight, if there is one."""
        return self._shown.asked if isinstance(self._shown, QuestionScreen) else None

    @property
    def is_at_staff_door(self) -> bool:
        """Whether the door for staff is in sight."""
        return isinstance(self._shown, StaffScreen)

    def open_on(self, screen: QScreen | None) -> None:
        """Cover the screen that young people hold; the one it is on where none is named."""
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def show_screen(self, screen: Screen) -> None:
        """Show a screen and nothing that was there before."""
        is_new = self._is_new(screen)
        self._shown = screen
        if is_new:
            self._guard.shut()
            self.surface.forget_fingers()
            self._clear_others(screen)
        page = self._fill(screen)
        self._stack.setCurrentWidget(page)
        if is_new or isinstance(screen, StaffScreen):
            page.take_focus()
        self.scanner.begin()
        if is_new:
            self._take_keys_back(screen)
            self.screen_changed.emit()

    def _take_keys_back(self, screen: Screen) -> None:
        """Give the keys to who goes on by touch or by assistive technology after another window had them."""
        covers = isinstance(screen, PicturesScreen) and screen.covers
        if self.isVisible() and not self.isActiveWindow() and not covers:
            self.activateWindow()

    def use_comfort(self, comfort: Comfort, book: Phrasebook) -> None:
        """Show everything as the person in front of it wants it, in a language."""
        self.comfort = comfort
        if book is not self.curtain.book:
            self.use_book(book)
        measure = self._measure.with_text(comfort.text).with_calm(comfort.calm)
        if measure != self._measure:
            self._use(measure)
        if (comfort.switches, comfort.scan_ms) != self._scanning:
            self._scanning = (comfort.switches, comfort.scan_ms)
            self.scanner.use(*self._scanning)
        self.comfort_changed.emit(comfort, book)

    def use_book(self, book: Phrasebook) -> None:
        """Speak this language, and mirror everything where it is written from right to left."""
        direction = Qt.LayoutDirection.RightToLeft if book.right_to_left else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        for page in self.pages:
            page.use_book(book)

    def leave(self) -> None:
        """Close for good: staff have opened the door."""
        self._may_close = True
        self.close()
        self.scanner.begin()
        self.left.emit()

    def _is_new(self, screen: Screen) -> bool:
        if isinstance(screen, QuestionScreen):
            return screen.asked is not self.asked
        if isinstance(screen, StaffScreen):
            return not self.is_at_staff_door
        return not (isinstance(screen, ComfortScreen) and isinstance(self._shown, ComfortScreen))

    def _clear_others(self, screen: Screen) -> None:
        """Leave nothing of a page behind that is not in sight any more."""
        if not isinstance(screen, QuestionScreen):
            self.question.clear()
        if not isinstance(screen, ReviewScreen):
            self.review.clear()
        if not isinstance(screen, StaffScreen):
            self.staff.clear()
        if not isinstance(screen, ComfortScreen):
            self.comforts.clear()

    def _fill(self, screen: Screen) -> VotingPage:
        match screen:
            case CurtainScreen():
                self.curtain.show_curtain(screen)
                return self.curtain
            case ComfortScreen():
                self.comforts.show_comfort(screen)
                return self.comforts
            case PicturesScreen():
                self.pictures.show_pictures(screen)
                return self.pictures
            case QuestionScreen():
                self.question.show_question(screen)
                return self.question
            case ReviewScreen():
                self.review.show_review(screen)
                return self.review
            case NotSavedScreen():
                return self.not_saved
            case StaffScreen():
                self.staff.show_door(screen)
                return self.staff

    def _use(self, measure: Measure) -> None:
        self._measure = measure
        for page in self.pages:
            page.use_measure(measure)
        self.scanner.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure everything for the new size."""
        super().resizeEvent(event)
        self._use(self._measure.resized(QSize(self.width(), self.height()), self.screen()))

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window for signs of life and for another screen, and begin to scan."""
        super().showEvent(event)
        self.scanner.begin()
        window = self.windowHandle()
        window.installEventFilter(self)
        window.screenChanged.connect(self._put_away)
        window.screen().virtualGeometryChanged.connect(self.screens_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there; every event goes on its way, but what comes from a switch."""
        if event.type() in _SIGNS_OF_LIFE:
            self.touched.emit()
        return self.switches.takes(event) or super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take every shortcut as a plain key, so that none of the program's own works here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hide the answers behind another window, and come back when the system folds this one away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized() and not self._may_close:
            self.showFullScreen()
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._put_away()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only for staff."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()

    def _put_away(self) -> None:
        if not self._may_close:
            self.put_away.emit()
