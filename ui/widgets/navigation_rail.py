"""The places of the program: a rail at the side, or a bar with a menu where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.buttons import Button, ButtonLook, IconButton, SecondaryButton
from ui.widgets.icon_picture import IconPicture
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.plain_text import doubled

_WIDTH = 216


class PlaceButton(Button):
    """A place in the rail; the present one is filled."""

    padding_beside = 16
    align = Qt.AlignmentFlag.AlignLeft

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place.text, place.icon, parent=parent)
        self.place = place
        self.setObjectName(f"place-{place.key}")
        self._is_present = False

    def is_present(self) -> bool:
        """Tell whether this place is shown."""
        return self._is_present

    def mark(self, is_present: bool) -> None:
        """Show and say whether this place is shown."""
        self._is_present = is_present
        self.setAccessibleDescription(_("You are here") if is_present else "")
        self.update()

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return ButtonLook("", "disabled", "")
        if self._is_present:
            return ButtonLook("primary", "on_primary", "")
        return ButtonLook("tint" if self.isDown() or self.underMouse() else "", "ink", "")


class NavigationRail(QFrame):
    """Tells which place was chosen, and that `find` or `steps` is asked for; `show_place` marks the present place."""

    chosen = Signal(str)
    command_asked = Signal(str)

    def __init__(self, places: Sequence[Place], foot: Sequence[Place] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places"))
        self._is_bar = False
        self._buttons = {place.key: PlaceButton(place) for place in (*places, *foot)}
        self._council = Para("", 14, tone="second", line_height=1.3)
        self._menu_button = SecondaryButton(_("Menu"), "list")
        self._menu_button.setObjectName("places-menu")
        self._menu_button.hide()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(12, 20, 12, 16)
        self._layout.setSpacing(4)
        self._layout.addLayout(self._name_line())
        self._layout.addSpacing(8)
        self._layout.addLayout(self._commands_line())
        self._layout.addSpacing(8)
        for place in places:
            self._layout.addWidget(self._buttons[place.key])
        self._layout.addStretch(1)
        for place in foot:
            self._layout.addWidget(self._buttons[place.key])
        self._layout.addWidget(self._menu_button)
        self._menu_button.clicked.connect(self.open_menu)
        for button in self._buttons.values():
            button.clicked.connect(self._tell)

    def _name_line(self) -> QBoxLayout:
        words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(0)
        words.addWidget(Para("Careboard", 20, 700, line_height=1.2, wrap=False))
        words.addWidget(self._council)
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(8)
        line.addSpacing(4)
        line.addWidget(IconPicture("hand-heart", "primary", 36, "duotone"), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _commands_line(self) -> QBoxLayout:
        self.find_button = SecondaryButton(_("Find or do"), "magnifying-glass")
        self.steps_button = IconButton(_("Undo, do again"), "arrow-u-up-left")
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(8)
        for button, command, share in ((self.find_button, "find", 1), (self.steps_button, "steps", 0)):
            button.setObjectName(command)
            button.padding_beside = 12
            button.clicked.connect(self._tell_command)
            line.addWidget(button, share)
        return line

    def _tell_command(self) -> None:
        if (button := self.sender()) is not None:
            self.command_asked.emit(button.objectName())

    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.chosen.emit(button.place.key)

    def set_council(self, name: str) -> None:
        """Show whose file is open."""
        self._council.setText(name)

    def show_place(self, key: str) -> None:
        """Mark the present place."""
        for name, button in self._buttons.items():
            button.mark(name == key)

    def button(self, key: str) -> PlaceButton:
        """Return the button of a place."""
        return self._buttons[key]

    def is_bar(self) -> bool:
        """Tell whether the places are behind the menu of a bar."""
        return self._is_bar

    def set_as_bar(self, as_bar: bool) -> None:
        """Become a bar at the top, or a rail at the side."""
        if as_bar == self._is_bar:
            return
        self._is_bar = as_bar
        direction = QBoxLayout.Direction.LeftToRight if as_bar else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(direction)
        self._layout.setContentsMargins(*((28, 8, 28, 8) if as_bar else (12, 20, 12, 16)))
        for button in self._buttons.values():
            button.setVisible(not as_bar)
        self._menu_button.setVisible(as_bar)
        # A bar has room for signs only.
        self.find_button.set_words("" if as_bar else _("Find or do"))
        self.find_button.setAccessibleName(_("Find or do"))
        self.updateGeometry()

    def menu(self) -> QMenu:
        """Return the menu of the places."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Places"))
        for key, button in self._buttons.items():
            action = QAction(doubled(button.words()), menu)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(button.is_present())
            menu.addAction(action)
        menu.triggered.connect(self._tell_from_menu)
        return menu

    def open_menu(self) -> None:
        """Show the places below the menu button."""
        self.menu().popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height())))

    def _tell_from_menu(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))

    def sizeHint(self) -> QSize:
        """Return the rail's usual width, wider where a word needs it."""
        hint = super().sizeHint()
        return hint if self._is_bar else QSize(max(theme.px(_WIDTH), self._widest()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same width: words in the rail are not cut."""
        least = super().minimumSizeHint()
        return least if self._is_bar else QSize(self.sizeHint().width(), least.height())

    def _widest(self) -> int:
        commands = self.find_button.sizeHint().width() + self.steps_button.sizeHint().width() + 8
        return max(commands, *(button.sizeHint().width() for button in self._buttons.values())) + 24

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sunken ground and the hairline towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        box = QRectF(self.rect())
        if self._is_bar:
            line = QRectF(0, box.height() - 1, box.width(), 1)
        else:
            mirrored = self.isRightToLeft()
            line = QRectF(0 if mirrored else box.width() - 1, 0, 1, box.height())
        painter.fillRect(line, theme.colour("hairline"))
