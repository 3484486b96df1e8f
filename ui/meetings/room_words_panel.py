"""A title with a few lines, large enough for the room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.meetings.room_views import RoomWords
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import CENTRE, Para


class RoomWordsPanel(QWidget):
    """The welcome, the asks, or what is going on now."""

    def __init__(self, view: RoomWords, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = column(STRETCH, space=28, margins=(80, 28, 80, 56))
        picture = IconPicture(view.icon, "primary", round(150 * scale), "duotone")
        content.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        content.addWidget(Para(view.title, 76 * scale, 700, line_height=1.2, align=CENTRE))
        for line in view.lines:
            content.addWidget(Para(line, 44 * scale, line_height=1.3, align=CENTRE))
        content.addStretch(1)
        self.setLayout(column((PageScroll(boxed(content)), 1), space=0))
