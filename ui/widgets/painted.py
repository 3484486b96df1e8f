"""What labels that paint themselves have in common: plain text, measured again with a new width or text size."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme

_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange)


def width_in_force(widget: QWidget, usual: int) -> int:
    """Return the width that a widget was given, or its usual one before that.

    A height that follows the true width keeps the layout's least height exact, so nothing is cut or left blank.
    """
    return widget.width() if widget.testAttribute(Qt.WidgetAttribute.WA_Resized) else usual


class PaintedLabel(QLabel):
    """A label drawn by its own hand; being a label gives it a role, and its name is read aloud."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._measured_at = theme.text_scale()

    def remeasure(self) -> None:
        """Ask for the room again and draw again."""
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width has changed."""
        super().resizeEvent(event)
        if self.hasHeightForWidth() and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes; another theme, and Qt's own first styling, only want drawing."""
        super().changeEvent(event)
        if event.type() not in _RESTYLED:
            return
        if theme.text_scale() == self._measured_at:
            self.update()
        else:
            self._measured_at = theme.text_scale()
            self.remeasure()
