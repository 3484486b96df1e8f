"""How many minutes of the meeting are used, and how many are left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.card import Card
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import LEFT, RIGHT, Para


class _Bar(QWidget):
    """A thin bar that fills from the side where reading begins."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setMinimumHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Fill another share of the bar."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(theme.colour("edge" if theme.tokens().is_high_contrast else "hairline"))
        painter.drawRoundedRect(whole, 4, 4)
        used = QRectF(whole)
        used.setWidth(whole.width() * self._share)
        if self.isRightToLeft():
            used.moveRight(whole.right())
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(used, 4, 4)


class TimeCard(Card):
    """Says both numbers, and shows the share that is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, "surface", "", 12, (16, 12, 16, 12), parent)
        self._used = Para("", 24, 700, line_height=1.25, wrap=False)
        self._left = Para("", 24, 700, line_height=1.25, wrap=False, align=RIGHT)
        self._bar = _Bar()
        used = boxed(column(self._used, Para(_("used"), tone="second", wrap=False, align=LEFT), space=0))
        self._word = Para(_("left"), tone="second", wrap=False, align=RIGHT)
        left = boxed(column(self._left, self._word, space=0))
        self.setLayout(column(row((used, 1), left), self._bar, space=4))

    def show_time(self, used: int, left: int, share: float, over: int = 0) -> None:
        """Show the minutes that are used and left, or calmly how many are over."""
        self._used.setText(_("{minutes} min").format(minutes=used))
        self._left.setText(_("{minutes} min").format(minutes=over or left))
        self._word.setText(_("over") if over else _("left"))
        self._bar.show_share(share)
        said = _("{used} minutes used, {over} over") if over else _("{used} minutes used, {left} left")
        self.setAccessibleName(said.format(used=used, left=left, over=over))
