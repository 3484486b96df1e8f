"""What a part of a page says when there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.icon_picture import IconPicture
from ui.widgets.para import Para


class EmptyState(QWidget):
    """A sentence, and where it helps the one button that goes on."""

    asked = Signal()

    def __init__(
        self, text: str, button: str = "", icon: str = "", is_main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(12)
        if icon:
            layout.addWidget(IconPicture(icon, "second", 40, "duotone"))
        self.words = Para(text, tone="second")
        layout.addWidget(self.words)
        self.button: PrimaryButton | SecondaryButton | None = None
        if button:
            self.button = (PrimaryButton if is_main else SecondaryButton)(button)
            self.button.clicked.connect(self.asked)
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
