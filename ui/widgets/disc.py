"""A commitment's picture in a tinted disc."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from careboard import shapes
from ui import theme
from ui.widgets.drawing import draw_icon
from ui.widgets.painted import PaintedLabel

SCORED, TO_DO, PUT_OFF = "scored", "to-do", "put-off"


def paint_disc(painter: QPainter, box: QRectF, picture: str, state: str = SCORED, white: bool = False) -> None:
    """Draw the disc: tinted, dashed when not scored yet, with a small pause when put off."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens = theme.tokens()
    round_box = box.adjusted(1, 1, -1, -1)
    if state == SCORED:
        edged = tokens.is_high_contrast and not white
        painter.setPen(QPen(theme.colour("edge"), 1) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface" if white else f"ground/{picture}"))
        painter.drawEllipse(round_box)
    else:
        pen = QPen(theme.colour("edge"), 2)
        pen.setDashPattern([2.2, 2.2])
        painter.setPen(pen)
        painter.drawEllipse(round_box.adjusted(0.5, 0.5, -0.5, -0.5))
    inset = box.width() * 0.2
    picture_box = box.adjusted(inset, inset, -inset, -inset)
    strong = theme.colour(f"strong/{picture}" if state == SCORED else "second")
    draw_icon(painter, shapes.commitment_icon(picture), picture_box, strong, "duotone")
    if state == PUT_OFF:
        _paint_pause(painter, box)
    painter.restore()


def _paint_pause(painter: QPainter, box: QRectF) -> None:
    side = box.width() * 0.42
    spot = QRectF(box.right() - side - 1, box.bottom() - side - 1, side, side)
    surface = theme.colour("surface")
    painter.setPen(QPen(surface, 2))
    painter.setBrush(theme.colour("warning"))
    painter.drawEllipse(spot)
    painter.setPen(QPen(surface, side / 8))
    for offset in (-0.15, 0.15):
        x = spot.center().x() + side * offset
        reach = side * 0.2
        painter.drawLine(QPointF(x, spot.center().y() - reach), QPointF(x, spot.center().y() + reach))


class Disc(PaintedLabel):
    """A commitment's picture; the name is what is read aloud, such as "Love, not scored yet"."""

    def __init__(
        self,
        picture: str,
        name: str,
        size: int = 40,
        state: str = SCORED,
        white: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._picture, self._side, self._state, self._white = picture, size, state, white

    def show_picture(self, picture: str, name: str, state: str = SCORED) -> None:
        """Show another commitment."""
        self._picture, self._state = picture, state
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the disc's size."""
        side = theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a disc is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        paint_disc(QPainter(self), QRectF(self.rect()), self._picture, self._state, self._white)
