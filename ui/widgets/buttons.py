"""Buttons that are painted here, so that long words wrap instead of being cut at large text."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.tokens import RADIUS_BUTTON, TARGET
from ui.widgets.drawing import draw_icon
from ui.widgets.painted import width_in_force
from ui.widgets.plain_text import doubled, set_tooltip
from ui.widgets.text_block import TextBlock, TextStyle, balanced

_HEIGHT, _PADDING_ABOVE, _ICON, _GAP, _EDGE = 48, 10, 24, 8, 2
_WIDEST_LINE = 420
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Icons that point along the line of reading turn with it.
_MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "caret-left": "caret-right",
    "caret-right": "caret-left",
}
_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange)


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """The colours of a button in one state, as names of tokens; an empty name paints nothing."""

    ground: str
    words: str
    edge: str


class Button(QPushButton):
    """A button with an optional icon; its text is always plain, and its name for assistive technology."""

    padding_beside = 20
    height_at_least = _HEIGHT
    text_style = TextStyle(weight=600, line_height=1.25)
    align = Qt.AlignmentFlag.AlignHCenter

    def __init__(self, text: str, icon: str = "", icon_at_end: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._icon, self._icon_at_end = "", icon, icon_at_end
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar, also on a page; what stays on or off has the space bar alone."""
        if event.key() not in _ENTER or self.isCheckable():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def words(self) -> str:
        """Return the text as it is read."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show another text."""
        self._words = text
        self.setText(doubled(text))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def icon_now(self) -> tuple[str, str]:
        """Return the icon's name and style for the state that the button is in."""
        return self._icon, "bold"

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return ButtonLook("disabled_ground", "disabled", "disabled")
        if self.isDown():
            return ButtonLook("primary_pressed", "on_primary", "primary_pressed")
        return ButtonLook("tint" if self.underMouse() else "surface", "primary", "primary")

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        return theme.px(_ICON) + (theme.px(_GAP) if self._words else 0)

    def _room_beside_words(self) -> int:
        return 2 * theme.px(self.padding_beside) + self._icon_room()

    def _natural_width(self) -> int:
        widest = min(TextBlock(self._words, self.text_style).size.width(), theme.px(_WIDEST_LINE))
        return max(theme.px(TARGET), int(widest) + 2 + self._room_beside_words())

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need in a width."""
        block = TextBlock(self._words, self.text_style, width - self._room_beside_words())
        return max(theme.px(self.height_at_least), round(block.size.height()) + 2 * theme.px(_PADDING_ABOVE))

    def sizeHint(self) -> QSize:
        """Return the best size: one line where there is room, as many as it takes in a narrow place."""
        natural = self._natural_width()
        return QSize(natural, self.heightForWidth(min(natural, width_in_force(self, natural))))

    def minimumSizeHint(self) -> QSize:
        """Return the least size without breaking a word."""
        metrics = self.text_style.metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0.0)
        width = min(int(longest) + 2 + self._room_beside_words(), self._natural_width())
        return QSize(width, theme.px(self.height_at_least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look()
        self._paint_ground(painter, look)
        self._paint_content(painter, theme.colour(look.words))

    def _paint_ground(self, painter: QPainter, look: ButtonLook) -> None:
        painter.setBrush(theme.colour(look.ground) if look.ground else Qt.BrushStyle.NoBrush)
        pen = QPen(theme.colour(look.edge), _EDGE) if look.edge else QPen(Qt.PenStyle.NoPen)
        if not self.isEnabled() and look.edge:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        half = _EDGE / 2
        radius = theme.px(RADIUS_BUTTON)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        padding = theme.px(self.padding_beside)
        inside = QRectF(self.rect()).adjusted(padding, 0, -padding, 0)
        block = balanced(self._words, self.text_style, inside.width() - self._icon_room() + 1)
        width = block.size.width() + self._icon_room()
        mirrored = self.isRightToLeft()
        start = self._content_start(inside, width, mirrored)
        icon_last = self._icon_at_end != mirrored
        words_start = start if icon_last else start + self._icon_room()
        block.draw(painter, QRectF(words_start, 0, block.size.width() + 1, self.height()), colour, middle=True)
        if self._icon:
            self._paint_icon(painter, start + width - theme.px(_ICON) if icon_last else start, colour, mirrored)

    def _content_start(self, inside: QRectF, width: float, mirrored: bool) -> float:
        free = max(0.0, inside.width() - width) if self.align == Qt.AlignmentFlag.AlignHCenter else 0.0
        return inside.right() - free / 2 - width if mirrored else inside.left() + free / 2

    def _paint_icon(self, painter: QPainter, left: float, colour: QColor, mirrored: bool) -> None:
        side = theme.px(_ICON)
        name, style = self.icon_now()
        pointing = _MIRRORED.get(name, name) if mirrored else name
        box = QRectF(QPointF(left, (self.height() - side) / 2), QSize(side, side))
        draw_icon(painter, pointing, box, colour, "fill" if style == "fill" else "bold")


class PrimaryButton(Button):
    """The one filled button of a page; a quiet one leaves the filled look to another for a while."""

    def set_quiet(self, quiet: bool) -> None:
        """Leave the filled look to another button, or take it back."""
        self.setProperty("quiet", quiet)
        self.update()

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled() or self.property("quiet"):
            return super().look()
        ground = "primary_pressed" if self.isDown() or self.underMouse() else "primary"
        return ButtonLook(ground, "on_primary", ground)


class SecondaryButton(Button):
    """Any other button: an edge of two pixels."""


class DangerButton(Button):
    """A button for what cannot be undone."""

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return super().look()
        if self.isDown():
            return ButtonLook("danger", "surface", "danger")
        return ButtonLook("danger_tint" if self.underMouse() else "surface", "danger", "danger")


class LinkButton(Button):
    """A flat button that reads as a link: 44 high, no edge."""

    padding_beside = 8
    height_at_least = 44
    align = Qt.AlignmentFlag.AlignLeft

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return ButtonLook("", "disabled", "")
        return ButtonLook("tint" if self.isDown() or self.underMouse() else "", "primary", "")


class ToggleButton(Button):
    """A button that stays on or off, with a ticked or an empty box as its icon."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "square", parent=parent)
        self.setCheckable(True)

    def icon_now(self) -> tuple[str, str]:
        """Return the icon's name and style for the state that the button is in."""
        return ("check-square", "fill") if self.isChecked() else ("square", "bold")

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        if not self.isEnabled():
            return super().look()
        if self.isChecked() or self.isDown():
            return ButtonLook("tint", "primary", "primary")
        return ButtonLook("tint" if self.underMouse() else "surface", "ink", "edge")


class IconButton(Button):
    """A square button with an icon alone; its name is said and shown as a tooltip."""

    padding_beside = 12

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon, parent=parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Give another name to read aloud."""
        self.setAccessibleName(name)
        set_tooltip(self, name)
