"""One answer: a radio button to every assistive technology, painted as a card with a face, an icon and its word."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.answer_picture import paint_answer
from ui.voting.chosen_mark import paint_tick
from ui.voting.guarded import GuardedRadio
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure, PixelStyle
from ui.voting.screens import Choice
from ui.widgets.drawing import draw_icon, mirrored
from ui.widgets.plain_text import doubled
from ui.widgets.text_block import TextBlock

_RADIUS, _EDGE, _THICK_EDGE, _TICK, _PADDING = 20, 2, 5, 34, 12
_LEAST_PICTURE, _LIST_PICTURE, _FIRST_LIST_PICTURE, _LARGEST_PICTURE = 56, 92, 132, 232
_ICON, _CENTRED_FACE, _SMALL_TICK, _READ_INSET = 36, 44, 26, 6
TICK_GROWS_MS = 100


class Shape(Enum):
    """How picture and word stand: one above the other, as a line of a list, or side by side about the middle."""

    ABOVE = auto()
    LIST = auto()
    CENTRED = auto()
    WORD = auto()


class AnswerCard(GuardedRadio):
    """A card to choose, in the shape that its page gives it."""

    is_picture_first = False

    def __init__(self, guard: InputGuard, measure: Measure, choice: Choice, moves: bool = True) -> None:
        super().__init__(guard, measure)
        self.choice = choice
        self.shape = Shape.ABOVE
        self._size, self.wanted_share = 26.0, 1.0
        self._room_for_words = 0
        self._is_read = False
        self._moves = moves
        self._tick_size = 0.0
        self._growing = QVariantAnimation(self)
        self._growing.setDuration(TICK_GROWS_MS)
        self._growing.setStartValue(0.3)
        self._growing.setEndValue(1.0)
        self._growing.valueChanged.connect(self._grow)
        self.toggled.connect(self._start_tick)
        self.setText(doubled(choice.word))
        self.setAccessibleName(choice.word)

    @property
    def is_moving(self) -> bool:
        """Whether the tick is growing."""
        return self._growing.state() is QVariantAnimation.State.Running

    def _start_tick(self, is_chosen: bool) -> None:
        """Let the tick grow for a moment, at once where motion is reduced or nobody is looking."""
        self._growing.stop()
        if is_chosen and self._moves and not self.measure.calm and self.isVisible():
            self._growing.start()
        else:
            self._grow(1.0 if is_chosen else 0.0)

    def _grow(self, size: float) -> None:
        self._tick_size = size
        self.update()

    def take_shape(self, shape: Shape, size: float, share: float = 1.0) -> None:
        """Set how picture and word stand, the size of the word at 100 % text, and which share of it the word gets."""
        self.shape, self._size, self.wanted_share = shape, size, share
        self.update()

    def make_room_for(self, words: int) -> None:
        """Set how high the words of all cards are at most, so that their pictures are of one size."""
        self._room_for_words = words
        self.update()

    def set_being_read(self, is_read: bool) -> None:
        """Mark the answer that the voice is reading."""
        self._is_read = is_read
        self.update()

    def style_now(self) -> PixelStyle:
        """Return the style of the word."""
        return self.measure.style(self._size * self.wanted_share, 700)

    def height_for(self, width: int, picture: int = _LEAST_PICTURE) -> int:
        """Return the height that the word needs in a width, with a picture of this side."""
        words = self.height_of_words(width)
        side, padding = self.measure.px(picture), self.measure.px(_PADDING)
        if self.shape is Shape.ABOVE:
            return words + side + 4 * padding
        return max(words, side) + 2 * padding

    def natural_width(self) -> int:
        """Return the width that picture and word take side by side on one line."""
        words = TextBlock(self.choice.word, self.style_now()).size.width()
        return round(words) + 3 + self._room_beside() + 2 * self.measure.px(_PADDING)

    def height_of_words(self, width: int) -> int:
        """Return how high the word is, broken for a width."""
        return round(self._block(width).size.height())

    def longest_word(self) -> int:
        """Return the width of the longest single word: what a card must be wide enough for."""
        metrics = self.style_now().metrics()
        return round(max(metrics.horizontalAdvance(word) for word in self.choice.word.split() or [""])) + 2

    def room_for_words(self, width: int) -> int:
        """Return how much of a width the word may take."""
        room = width - 2 * self.measure.px(_PADDING)
        if self.shape is Shape.LIST:
            return room - self._room_beside() - self.measure.px(_TICK + _PADDING)
        return room - (self._room_beside() if self.shape is Shape.CENTRED else 0)

    def _picture_side(self) -> int:
        if self.shape is Shape.LIST:
            return min(self.height() - 2 * self.measure.px(_PADDING), self._list_side())
        size = _CENTRED_FACE if self.choice.face or self.choice.ring else _ICON
        return round(self.measure.px(size) * min(self.measure.text, 2.0))

    def _list_side(self) -> int:
        side = _FIRST_LIST_PICTURE if self.is_picture_first else _LIST_PICTURE
        return round(self.measure.px(side) * min(self.measure.text, 1.5))

    def _room_beside(self) -> int:
        if self.shape is Shape.LIST:
            return self._list_side() + self.measure.px(3 * _PADDING)
        return self._picture_side() + self.measure.px(_PADDING)

    def _block(self, width: int) -> TextBlock:
        return TextBlock(self.choice.word, self.style_now(), self.room_for_words(width) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its picture and its word; chosen means thick edge, tint and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        thick = self.measure.px(_THICK_EDGE if chosen else _EDGE)
        inset = thick / 2 + (self.measure.px(3) if self.isDown() else 0)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(theme.colour("tint" if chosen or self.isDown() else "surface"))
        painter.setPen(QPen(theme.colour("primary" if chosen or self.isDown() else "edge"), thick))
        painter.drawRoundedRect(box, self.measure.px(_RADIUS), self.measure.px(_RADIUS))
        if self.shape is Shape.ABOVE:
            self._paint_above(painter)
        else:
            self._paint_beside(painter)
        if self._is_read:
            self._paint_being_read(painter, box)
        if chosen:
            self._paint_tick(painter)

    def _paint_above(self, painter: QPainter) -> None:
        padding = self.measure.px(_PADDING)
        block = self._block(self.width())
        words = max(self._room_for_words, round(block.size.height()))
        room = QRectF(0, 1.5 * padding, self.width(), self.height() - words - 4 * padding)
        side = min(room.height(), room.width() - 2 * padding, self.measure.px(_LARGEST_PICTURE))
        paint_answer(painter, self.choice, _square(room.center(), side), self.measure.calm)
        line = QRectF(padding, self.height() - words - 1.5 * padding, self.width() - 2 * padding, words)
        block.draw(painter, line, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter, middle=True)

    def _paint_beside(self, painter: QPainter) -> None:
        block = self._block(self.width())
        words, side = block.size.width() + 1, self._picture_side()
        left, start = self._starts(words, side)
        if self.shape is not Shape.WORD:
            picture = QRectF(left, (self.height() - side) / 2, side, side)
            paint_answer(painter, self.choice, mirrored(picture, self), self.measure.calm)
        across = Qt.AlignmentFlag.AlignLeft if self.shape is not Shape.WORD else Qt.AlignmentFlag.AlignHCenter
        if self.shape is not Shape.WORD and self.isRightToLeft():
            across = Qt.AlignmentFlag.AlignRight
        room = mirrored(QRectF(start, 0, words, self.height()), self)
        block.draw(painter, room, theme.colour("ink"), across, middle=True)

    def _starts(self, words: float, side: int) -> tuple[float, float]:
        """Return where picture and word begin."""
        padding = self.measure.px(_PADDING)
        if self.shape is Shape.LIST:
            return 1.5 * padding + (self._list_side() - side) / 2, self._room_beside()
        if self.shape is Shape.CENTRED:
            left = (self.width() - words - side - padding) / 2
            return left, left + side + padding
        return 0, (self.width() - words) / 2

    def _paint_being_read(self, painter: QPainter, box: QRectF) -> None:
        """Draw a dotted line inside the edge and a loudspeaker where no tick ever stands."""
        inset = self.measure.px(_READ_INSET)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grown = min(self.measure.text, 2.0)
        painter.setPen(QPen(theme.colour("primary"), self.measure.px(3) * grown, Qt.PenStyle.DotLine))
        radius = self.measure.px(_RADIUS) - inset
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        speaker = self._speaker_box(grown)
        if speaker is not None:
            draw_icon(painter, "speaker-high", mirrored(speaker, self), theme.colour("primary"), "fill")

    def _speaker_box(self, grown: float) -> QRectF | None:
        """Return where the loudspeaker stands: at the other end than a tick, above it in a list, never on a picture."""
        side, away = self.measure.px(_TICK) * grown, self.measure.px(_PADDING)
        if self.shape is Shape.ABOVE:
            return QRectF(away, away, side, side)
        side = self.measure.px(_SMALL_TICK)
        if self.shape is not Shape.LIST:
            return QRectF(away, away, side, side)
        has_room = self.height() >= self.measure.px(_TICK) + 2 * (side + away)
        return QRectF(self.width() - side - away, away, side, side) if has_room else None

    def _paint_tick(self, painter: QPainter) -> None:
        whole = mirrored(self._tick_box(), self)
        paint_tick(painter, _square(whole.center(), whole.width() * self._tick_size))

    def _tick_box(self) -> QRectF:
        """Return where the tick stands: a corner under a picture, the end of a line, never on the word."""
        side, away = float(self.measure.px(_TICK)), self.measure.px(_PADDING)
        if self.shape is Shape.ABOVE:
            return QRectF(self.width() - side - away, away, side, side)
        free = (self.width() - self._block(self.width()).size.width()) / 2
        if self.shape is Shape.CENTRED:
            free -= self._room_beside() / 2
        if self.shape is not Shape.LIST and free < side + 2 * away:
            side = min(side, self.measure.px(_SMALL_TICK))
            return QRectF(self.width() - side - away / 2, away / 2, side, side)
        return QRectF(self.width() - side - away, (self.height() - side) / 2, side, side)


def _square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
