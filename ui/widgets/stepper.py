"""A count of people with large buttons for less and more."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.buttons import IconButton


class CountField(QSpinBox):
    """The number itself, without the system's small arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return room for three digits."""
        return QSize(theme.px(76), max(theme.px(48), super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def stepBy(self, steps: int) -> None:
        """Go on or back; a number that a button changed does not look selected."""
        super().stepBy(steps)
        if not self.hasFocus():
            self.lineEdit().deselect()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past a number does not mean to change it."""
        event.ignore()

    def _place_digits(self) -> None:
        # A styled spin box without arrows leaves its own text no room at all.
        self.lineEdit().setGeometry(self.rect().adjusted(6, 4, -6, -4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the digits the whole field."""
        super().resizeEvent(event)
        self._place_digits()

    def changeEvent(self, event: QEvent) -> None:
        """Give the digits the whole field again when theme or text size change."""
        super().changeEvent(event)
        self._place_digits()


class Stepper(QWidget):
    """One stop of the Tab key: arrow keys and digits change the number, fingers use the buttons."""

    value_changed = Signal(int)

    def __init__(
        self, name: str, value: int = 0, minimum: int = 0, maximum: int = 99, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = CountField()
        self._less = IconButton("", "minus")
        self._more = IconButton("", "plus")
        for button in (self._less, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._less, self._field, self._more):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setFocusProxy(self._field)
        self.set_name(name)
        self._field.setRange(minimum, maximum)
        self._field.setValue(value)
        self._enable()
        self._less.clicked.connect(self._field.stepDown)
        self._more.clicked.connect(self._field.stepUp)
        self._field.valueChanged.connect(self._tell)

    def set_name(self, name: str) -> None:
        """Say what is counted."""
        self.setAccessibleName(name)
        self._field.setAccessibleName(name)
        self._less.set_name(_("{what}: one less").format(what=name))
        self._more.set_name(_("{what}: one more").format(what=name))

    def value(self) -> int:
        """Return the number."""
        return self._field.value()

    def set_value(self, value: int) -> None:
        """Show a number without telling."""
        blocked = self._field.blockSignals(True)
        self._field.setValue(value)
        self._field.blockSignals(blocked)
        self._enable()

    def set_range(self, minimum: int, maximum: int) -> None:
        """Say between which numbers the count lies."""
        self._field.setRange(minimum, maximum)
        self._enable()

    def go_by(self, step: int) -> None:
        """Let the buttons and arrow keys go by so many; a typed number counts when the field is left."""
        self._field.setSingleStep(step)
        self._field.setKeyboardTracking(False)

    def _enable(self) -> None:
        self._less.setEnabled(self.value() > self._field.minimum())
        self._more.setEnabled(self.value() < self._field.maximum())

    def _tell(self, value: int) -> None:
        self._enable()
        self.value_changed.emit(value)
