"""The cover over everything while a meeting is paused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, column
from ui.widgets.para import CENTRE, Para


class PauseCover(QWidget):
    """A quiet ground with one word; nothing of the meeting shows through."""

    resumed = Signal()

    def __init__(self, button: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on = SecondaryButton(_("Go on"), "play-circle")
        self.go_on.setObjectName("go-on")
        if not button:
            self.go_on.hide()
        layout = column(STRETCH, space=20, margins=(28, 28, 28, 28))
        layout.addWidget(IconPicture("pause", "on_curtain", 96), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(Para(_("Pause"), 48, 700, "on_curtain", align=CENTRE))
        layout.addWidget(Para(_("We go on in a moment."), 24, tone="on_curtain", align=CENTRE))
        layout.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setLayout(layout)
        self.go_on.clicked.connect(self.resumed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curtain."""
        QPainter(self).fillRect(self.rect(), theme.colour("curtain"))
