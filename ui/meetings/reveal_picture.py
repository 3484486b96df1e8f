"""One revealed question, painted large enough to be read across the room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.meetings.room_views import RevealView
from ui.widgets.disc import paint_disc
from ui.widgets.strip_marks import paint_authority, paint_fork, paint_gap, paint_young_people
from ui.widgets.text_block import TextBlock, TextStyle, balanced_width

# At this size, or wider, sizes are those of the notes; where it is smaller everything shrinks alike.
_ACROSS, _UPRIGHT, _HIGH, _LEAST_SCALE = 1300.0, 1080.0, 1080.0, 0.15
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WORD, _LEAST_WORD, _TEXT = 240, 96, 56


class RevealPicture(QLabel):
    """Draws band, word and strip to the size of its place; its name says everything in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view: RevealView | None = None

    def show_question(self, view: RevealView) -> None:
        """Show a question, with nothing of the one before."""
        self._view = view
        self.setAccessibleName(view.in_words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the least height that reads well: it takes all the room that it is given."""
        return QSize(theme.px(480), theme.px(360))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the strip's words can be told apart."""
        return QSize(theme.px(280), theme.px(320))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Drawing(painter, QRectF(self.rect()), self._view).draw()


class _Drawing:
    """Lays one question out in a box: sizes are those of a screen of 1920x1080, scaled to the box."""

    def __init__(self, painter: QPainter, box: QRectF, view: RevealView) -> None:
        self._painter, self._view = painter, view
        upright = box.height() > box.width()
        self._scale = min(box.width() / (_UPRIGHT if upright else _ACROSS), box.height() / _HIGH)
        self._box = self._inside(box)
        while self._scale > _LEAST_SCALE and self._least_height() > self._box.height():
            # Long words of a council's own wrap into more lines: everything gets a little smaller, nothing is cut.
            self._scale *= 0.94
            self._box = self._inside(box)

    def _inside(self, box: QRectF) -> QRectF:
        """Keep the margins of the picture, narrower where it stands upright."""
        upright = box.height() > box.width()
        beside, above = (self._of(40), self._of(40)) if upright else (self._of(80), self._of(56))
        return box.adjusted(beside, above, -beside, -above)

    def _least_height(self) -> float:
        """Return the height of all parts with the word as small as it may be."""
        width, view = self._box.width(), self._view
        inner = width - self._of(40 + 136 + 40 + 40)
        lines = [
            self._block(view.label, 52, 700, inner),
            self._block(view.title, _TEXT, 700, inner),
            self._block(view.head, _TEXT, 400, width),
            self._block(view.word, _LEAST_WORD, 700, width),
            self._block(view.foot, 52, 400, width),
            self._block(_counted(view), 44, 400, width),
        ]
        strip = self._of(400) if view.steps else 0.0
        return sum(block.size.height() for block in lines) + strip + self._of(48)

    def draw(self) -> None:
        """Draw from the top and from the foot, and the word into the room between."""
        top = self._draw_band(self._box.top())
        foot = self._draw_foot(self._box.bottom())
        if self._view.counts:
            foot = self._draw_counts(foot)
        if self._view.steps:
            foot = self._draw_strip(foot)
        self._draw_word(top, foot)

    def _of(self, size: float) -> float:
        return size * self._scale

    def _block(self, text: str, size: float, weight: int = 400, width: float | None = None) -> TextBlock:
        return TextBlock(text, self._style(size, weight), width)

    def _even_block(self, text: str, size: float, width: float) -> TextBlock:
        """Return bold words without a lonely last one."""
        style = self._style(size, 700)
        return TextBlock(text, style, balanced_width(text, style, width))

    def _style(self, size: float, weight: int) -> TextStyle:
        # Sizes here follow the screen, not the text size in force.
        return TextStyle(self._of(size) / theme.text_scale(), weight, 1.2)

    def _draw_band(self, top: float) -> float:
        inner = self._box.width() - self._of(40 + 136 + 40 + 40)
        label = self._block(self._view.label, 52, 700, inner)
        title = self._even_block(self._view.title, _TEXT, inner)
        words = label.size.height() + title.size.height()
        height = max(words, self._of(136)) + self._of(48)
        band = QRectF(self._box.left(), top, self._box.width(), height)
        edged = theme.tokens().is_high_contrast
        self._painter.setPen(QPen(theme.colour("edge"), 1) if edged else Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.colour(f"ground/{self._view.picture}"))
        self._painter.drawRoundedRect(band, self._of(32), self._of(32))
        disc = QRectF(band.left() + self._of(40), band.center().y() - self._of(68), self._of(136), self._of(136))
        paint_disc(self._painter, disc, self._view.picture, white=True)
        x, y = disc.right() + self._of(40), band.center().y() - words / 2
        strong = theme.colour(f"strong/{self._view.picture}")
        label.draw(self._painter, QRectF(x, y, inner, label.size.height()), strong)
        title.draw(self._painter, QRectF(x, y + label.size.height(), inner, title.size.height()), theme.colour("ink"))
        return band.bottom()

    def _draw_foot(self, bottom: float) -> float:
        return self._line_above(self._view.foot, 52, "ink", bottom)

    def _draw_counts(self, bottom: float) -> float:
        return self._line_above(_counted(self._view), 44, "second", bottom - self._of(20))

    def _line_above(self, text: str, size: float, tone: str, bottom: float) -> float:
        block = self._block(text, size, 400, self._box.width())
        height = block.size.height()
        box = QRectF(self._box.left(), bottom - height, self._box.width(), height)
        block.draw(self._painter, box, theme.colour(tone), _CENTRE)
        return bottom - height

    def _draw_word(self, top: float, bottom: float) -> None:
        width = self._box.width()
        head = self._block(self._view.head, _TEXT, 400, width)
        word = self._biggest_word(width, bottom - top - head.size.height())
        height = head.size.height() + (word.size.height() if word else 0)
        y = top + max(0.0, bottom - top - height) / 2
        box = QRectF(self._box.left(), y, width, head.size.height())
        head.draw(self._painter, box, theme.colour("second" if word else "ink"), _CENTRE)
        if word:
            box = QRectF(self._box.left(), box.bottom(), width, word.size.height())
            word.draw(self._painter, box, theme.colour("primary"), _CENTRE)

    def _biggest_word(self, width: float, height: float) -> TextBlock | None:
        """Return the word as large as it fits: a long one of a council's own is set smaller, never cut."""
        if not self._view.word:
            return None
        for size in range(_WORD, _LEAST_WORD, -12):
            style = TextStyle(self._of(size) / theme.text_scale(), 700, 1.0)
            if TextBlock(self._view.word, style).size.width() <= width and style.line() <= height:
                return TextBlock(self._view.word, style, width)
        return self._block(self._view.word, _LEAST_WORD, 700, width)

    def _draw_strip(self, bottom: float) -> float:
        """Draw words, lane and marks upwards from a line, and return where they begin."""
        view, cell = self._view, self._box.width() / len(self._view.steps)
        size = self._word_size(cell)
        words = [self._block(word, size, self._weight(place), cell - 4) for place, word in enumerate(view.steps)]
        under = max(block.size.height() for block in words) + self._of(28)
        lane = QRectF(self._box.left(), bottom - self._of(28) - under - self._of(120), self._box.width(), self._of(120))
        self._draw_lane(lane, cell)
        for place, block in enumerate(words):
            box = QRectF(lane.left() + cell * place + 2, lane.bottom() + self._of(16), cell - 4, under)
            block.draw(self._painter, box, theme.colour(self._tone(place)), _CENTRE)
        self._draw_marks(lane, cell)
        return self._draw_captions(lane, cell)

    def _word_size(self, cell: float) -> float:
        """Return a size at which no word of the scale breaks."""
        for size in range(_TEXT, 20, -4):
            style = TextStyle(self._of(size) / theme.text_scale(), 700)
            metrics = style.metrics()
            longest = max(metrics.horizontalAdvance(part) for word in self._view.steps for part in word.split())
            if longest <= cell - 8:
                return size
        return 20

    def _weight(self, place: int) -> int:
        return 700 if place in (self._view.middle, self._view.authority) else 400

    def _tone(self, place: int) -> str:
        if place == self._view.middle:
            return "primary"
        return "ink" if place == self._view.authority else "second"

    def _draw_lane(self, lane: QRectF, cell: float) -> None:
        self._painter.setPen(QPen(theme.colour("edge"), max(1.0, self._of(2))))
        self._painter.setBrush(theme.colour("surface"))
        self._painter.drawRoundedRect(lane, lane.height() / 2, lane.height() / 2)
        self._painter.setPen(QPen(theme.colour("hairline"), max(1.0, self._of(3))))
        marks = [mark for mark in (self._view.middle, self._view.authority) if mark is not None]
        for border in range(1, len(self._view.steps)):
            if not marks or not min(marks) < border <= max(marks):
                x = lane.left() + cell * border
                inset = self._of(20)
                self._painter.drawLine(QPointF(x, lane.top() + inset), QPointF(x, lane.bottom() - inset))

    def _draw_marks(self, lane: QRectF, cell: float) -> None:
        view, radius = self._view, self._of(40)
        y = lane.center().y()
        if view.authority is not None:
            theirs = QPointF(lane.left() + cell * (view.authority + 0.5), y)
            if view.middle is not None and view.middle != view.authority:
                self._draw_gap(QPointF(lane.left() + cell * (view.middle + 0.5), y), theirs, radius)
            paint_authority(self._painter, theirs, radius, view.authority == view.middle)
        if view.middle is not None:
            ours = QPointF(lane.left() + cell * (view.middle + 0.5), y)
            (paint_fork if view.split else paint_young_people)(self._painter, ours, radius)

    def _draw_gap(self, ours: QPointF, theirs: QPointF, radius: float) -> None:
        way = 1 if theirs.x() > ours.x() else -1
        start = ours + QPointF(way * radius * (2.2 if self._view.split else 1), 0)
        paint_gap(self._painter, start, theirs - QPointF(way * radius * 1.1, 0), radius)

    def _draw_captions(self, lane: QRectF, cell: float) -> float:
        """Write over the marks whose they are, one above the other where they would meet."""
        view = self._view
        captions = [(view.authority, view.authority_name, "ink"), (view.middle, view.own_name, "primary")]
        top = lane.top() - self._of(12)
        taken = QRectF()
        for place, name, tone in captions:
            if place is None:
                continue
            block = self._block(name, _TEXT, 700, self._box.width() * 0.7)
            room = self._caption_room(block, lane.left() + cell * (place + 0.5), top)
            if taken.adjusted(-self._of(20), 0, self._of(20), 0).intersects(room):
                room.moveBottom(taken.top())
            block.draw(self._painter, room, theme.colour(tone), _CENTRE)
            taken = room if taken.isNull() else taken.united(room)
        return taken.top() if not taken.isNull() else top

    def _caption_room(self, block: TextBlock, middle: float, bottom: float) -> QRectF:
        wide, high = block.size.width() + 2, block.size.height()
        left = min(max(self._box.left(), middle - wide / 2), max(self._box.left(), self._box.right() - wide))
        return QRectF(left, bottom - high, wide, high)


def _counted(view: RevealView) -> str:
    """Return the exact counts; a count never stands in another line than its word."""
    return "   ".join(f"{word} {count}".replace(" ", "\N{NO-BREAK SPACE}") for word, count in view.counts)
