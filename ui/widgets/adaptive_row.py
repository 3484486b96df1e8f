"""Parts that stand side by side, and one under the other where the place is narrow for the text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui import theme

NARROW = 1000


def effective_width(widget: QWidget) -> float:
    """Return a widget's width as it would be at 100 % text: what decides how things are laid out."""
    return widget.width() / theme.text_scale()


class AdaptiveRow(QWidget):
    """A row that becomes a column when its width, divided by the text scale, is under a limit.

    In the column, `filling` takes the height that nobody needs.
    """

    def __init__(
        self,
        *widgets: QWidget,
        narrow_under: int = NARROW,
        space: int = 16,
        stretches: Sequence[int] = (),
        filling: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._narrow_under, self._filling = narrow_under, filling
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(space)
        shares = list(stretches) + [0] * (len(widgets) - len(stretches))
        self._shares = dict(zip(widgets, shares, strict=True))
        for widget in widgets:
            self._layout.addWidget(widget, self._shares[widget])
        # Side by side may ask for more than the place has; the column then takes over.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def is_narrow(self) -> bool:
        """Tell whether the parts stand one under the other."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def _turn(self) -> None:
        narrow = effective_width(self) < self._narrow_under
        if narrow == self.is_narrow():
            return
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        for widget, share in self._shares.items():
            self._layout.setStretchFactor(widget, int(widget is self._filling) if narrow else share)
        self._tell_around()

    def _tell_around(self) -> None:
        """Have all around it laid out again: a layout that turns tells nobody, and they keep room for what it was."""
        self.updateGeometry()
        above = self.parentWidget()
        while above is not None and (layout := above.layout()) is not None:
            layout.invalidate()
            above.updateGeometry()
            QCoreApplication.postEvent(above, QEvent(QEvent.Type.LayoutRequest))
            above = above.parentWidget()

    def minimumSizeHint(self) -> QSize:
        """Return the least width as a column: a window must be able to become narrow enough to turn."""
        hint = super().minimumSizeHint()
        widest = max((widget.minimumSizeHint().width() for widget in self._shares if not widget.isHidden()), default=0)
        return QSize(min(hint.width(), widest), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turn when the text size crosses the limit."""
        super().changeEvent(event)
        # Before it is shown it has no width yet that could decide anything.
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._turn()
