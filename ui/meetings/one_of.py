"""A place that shows one of several parts and takes no more room than that part needs."""

from PySide6.QtWidgets import QWidget

from ui.widgets.layouts import column


class OneOf(QWidget):
    """Shows its first part until another is wanted."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = parts[0]
        self._parts = parts
        self.setLayout(column(*((part, 1) for part in parts), space=0))
        for part in parts[1:]:
            part.hide()

    def show_only(self, wanted: QWidget) -> None:
        """Show another part; the one before is hidden first, so that both are never seen together."""
        self.shown = wanted
        for part in self._parts:
            if part is not wanted:
                part.hide()
        wanted.show()
