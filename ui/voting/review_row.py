"""One own answer on the review: what was asked, what was chosen, and a tap to change it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.answer_picture import paint_answer
from ui.voting.colours import paint_quiet_picture
from ui.voting.guarded import GuardedButton
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.screens import OwnAnswer
from ui.widgets.disc import paint_disc
from ui.widgets.drawing import draw_icon, mirrored
from ui.widgets.plain_text import doubled
from ui.widgets.text_block import TextBlock

_PADDING, _PICTURE, _GAP, _CARET, _RADIUS = 14, 52, 14, 26, 18
_QUESTION, _ANSWER = 20, 26
_WIDE, _ANSWER_SHARE, _PICTURE_GROWS = 900, 0.4, 1.5


class ReviewRow(GuardedButton):
    """A row that goes back to its question; its words take a `share` of the wanted size where there is no more room."""

    share = 1.0

    def __init__(self, guard: InputGuard, measure: Measure, number: int, answer: OwnAnswer, name: str) -> None:
        super().__init__(guard, measure)
        self.number, self._answer = number, answer
        self.setObjectName(f"own-answer-{number}")
        self.setText(doubled(answer.choice.word))
        self.setAccessibleName(name)

    @property
    def question(self) -> str:
        """What was asked: all that may be read aloud of an own answer, since somebody might listen."""
        return self._answer.question

    def height_for(self, width: int) -> int:
        """Return the height that question and answer need in a width."""
        heights = [block.size.height() for block in self._blocks(width)]
        words = max(heights) if self._is_wide(width) else sum(heights)
        return max(self.measure.target, round(words) + 2 * self.measure.px(_PADDING))

    def _is_wide(self, width: int) -> bool:
        """Whether question and answer stand side by side instead of one above the other."""
        return width >= self.measure.px(_WIDE) * min(self.measure.text, 2.0)

    def _room(self, width: int) -> int:
        px = self.measure.px
        return width - 2 * px(_PADDING) - 2 * self._picture() - self._caret() - 3 * px(_GAP)

    def _picture(self) -> int:
        """Return the side of the two pictures, which give way to very large words."""
        return self._grown(_PICTURE)

    def _caret(self) -> int:
        """Return the side of the arrow at the end."""
        return self._grown(_CARET)

    def _grown(self, side: int) -> int:
        return round(self.measure.px(side) * min(self.measure.text, _PICTURE_GROWS))

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        room = self._room(width)
        own = room * _ANSWER_SHARE if self._is_wide(width) else room
        others = room - own - self.measure.px(_GAP) if self._is_wide(width) else room
        measure = self.measure.with_text(self.measure.text * self.share)
        question = TextBlock(self._answer.question, measure.style(_QUESTION), others)
        return question, TextBlock(self._answer.choice.word, measure.style(_ANSWER, 700), own)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, the question, the answer and its face."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.measure.px
        inset = 1 + (px(2) if self.isDown() else 0)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(theme.colour("tint" if self.isDown() else "surface"))
        painter.setPen(QPen(theme.colour("primary" if self.isDown() else "edge"), px(2)))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        px, side = self.measure.px, float(self._picture())
        middle = (self.height() - side) / 2
        disc = mirrored(QRectF(px(_PADDING), middle, side, side), self)
        if self.measure.calm:
            paint_quiet_picture(painter, self._answer.picture, disc)
        else:
            paint_disc(painter, disc, self._answer.picture)
        face_left = px(_PADDING + _GAP) + side
        face = mirrored(QRectF(face_left, middle, side, side), self)
        paint_answer(painter, self._answer.choice, face, self.measure.calm)
        self._paint_words(painter, face_left + side + px(_GAP))
        arrow = float(self._caret())
        caret = QRectF(self.width() - px(_PADDING) - arrow, (self.height() - arrow) / 2, arrow, arrow)
        icon = "caret-left" if self.isRightToLeft() else "caret-right"
        draw_icon(painter, icon, mirrored(caret, self), theme.colour("ink"))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        question, answer = self._blocks(self.width())
        room, ink = self._room(self.width()), theme.colour("ink")
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        if self._is_wide(self.width()):
            own = room * _ANSWER_SHARE
            first = QRectF(left, 0, room - own, self.height())
            second = QRectF(left + room - own, 0, own, self.height())
        else:
            top = (self.height() - question.size.height() - answer.size.height()) / 2
            first = QRectF(left, top, room, question.size.height())
            second = QRectF(left, first.bottom(), room, answer.size.height())
        question.draw(painter, mirrored(first, self), ink, across, middle=True)
        answer.draw(painter, mirrored(second, self), ink, across, middle=True)
