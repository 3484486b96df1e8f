"""What labels that paint themselves have in common: plain text, a fixed height, a new look with a new theme."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange)


class PaintedLabel(QLabel):
    """A label drawn by its own hand; being a label gives it a role, and its name is read aloud."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def remeasure(self) -> None:
        """Ask for the room again and draw again."""
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self.remeasure()
