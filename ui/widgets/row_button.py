"""A whole row that opens something: a button with widgets in it, and an arrow at its end."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import row

_LEAST = 40


class RowButton(QPushButton):
    """Shows any content; its name says what opens, the content is not read twice."""

    def __init__(self, content: QLayout, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        inside = row((content, 1), IconPicture("caret-right", "primary", 20), space=8, margins=(0, 4, 0, 4))
        # Qt's layouts ask the content how high it is, not the button, so the least height is the content's.
        inside.addStrut(theme.px(_LEAST))
        self.setLayout(inside)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the content in a width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        """Return the size of the content."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the content."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize()

    def event(self, event: QEvent) -> bool:
        """Ask for another size when the content does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the ground under the pointer and while pressed; the content paints itself."""
        if not (self.isDown() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("tint"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
