"""Draws the phrases of the table: three columns or, where it is narrow, the words under the English."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.settings.languages_reading import PhraseLine, PhraseState, state_words, voice_words
from ui.settings.languages_table_model import ENGLISH, LINE_ROLE, VOICE
from ui.widgets.drawing import draw_icon
from ui.widgets.row_delegate import Index, RowDelegate
from ui.widgets.text_block import TextStyle, shortened

_ENGLISH, _WORDS = TextStyle(16, 400, 1.25), TextStyle(16, 600, 1.3)
_SMALL, _SMALL_BOLD = TextStyle(14, 400, 1.3), TextStyle(14, 600, 1.3)
_SIGN, _MOST_LINES = 18, 2
_SIGNS = {
    PhraseState.MISSING: ("pencil-simple", "second"),
    PhraseState.STALE: ("warning-circle", "warning"),
    PhraseState.REFUSED: ("warning-circle", "danger"),
    PhraseState.SPOKEN_ONLY: ("speaker-high", "second"),
}


class PhraseDelegate(RowDelegate):
    """Paints what a line says; `is_compact` puts the words under the English, `right_to_left` at the other side."""

    row, tall_row = 72, 112
    marked_column = ENGLISH

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.right_to_left = False

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index, _chosen: bool) -> None:
        """Draw what a cell says."""
        line = index.data(LINE_ROLE)
        if isinstance(line, PhraseLine):
            self._paint_line(painter, box, index.column(), line)

    def _paint_line(self, painter: QPainter, box: QRectF, column: int, line: PhraseLine) -> None:
        inside = box.adjusted(theme.px(8), theme.px(4), -theme.px(8), -theme.px(5))
        if column == VOICE:
            self._paint_voice(painter, inside, line)
        elif column != ENGLISH:
            self._paint_words(painter, inside, line)
        elif self.is_compact:
            half = inside.height() / 2
            _paint_text(painter, inside.adjusted(0, 0, 0, -half), line.english, _SMALL, "second")
            self._paint_words(painter, inside.adjusted(0, half, 0, 0), line)
        else:
            _paint_text(painter, inside, line.english, _ENGLISH, "ink")

    def _paint_words(self, painter: QPainter, box: QRectF, line: PhraseLine) -> None:
        """Draw the words, and below them what is to be known about them."""
        sign = state_words(line)
        height = float(_SMALL.line()) if sign else 0.0
        lines = 1 if sign and line.words else _MOST_LINES
        block = shortened(line.words, _WORDS, box.width(), lines)
        words_height = block.size.height() if line.words else 0.0
        top = box.center().y() - (words_height + height) / 2
        across = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        if line.words:
            place = QRectF(box.left(), top, box.width(), words_height)
            block.draw(painter, place, theme.colour("ink"), across)
        if sign:
            _paint_sign(painter, QRectF(box.left(), top + words_height, box.width(), height), line.state, sign)

    def _paint_voice(self, painter: QPainter, box: QRectF, line: PhraseLine) -> None:
        if not line.has_clip and self.is_compact:
            return
        if not line.has_clip:
            _paint_text(painter, box, voice_words(line), _SMALL, "second")
            return
        side = theme.px(_SIGN + 4)
        left = box.center().x() - side / 2 if self.is_compact else box.left()
        draw_icon(painter, "waveform", QRectF(left, box.center().y() - side / 2, side, side), theme.colour("primary"))
        if not self.is_compact:
            room = box.adjusted(side + theme.px(6), 0, 0, 0)
            _paint_text(painter, room, voice_words(line), _SMALL_BOLD, "primary")


def _paint_text(painter: QPainter, box: QRectF, text: str, style: TextStyle, tone: str) -> None:
    shortened(text, style, box.width(), _MOST_LINES).draw(painter, box, theme.colour(tone), middle=True)


def _paint_sign(painter: QPainter, box: QRectF, state: PhraseState, words: str) -> None:
    icon, tone = _SIGNS[state]
    side = theme.px(_SIGN)
    draw_icon(painter, icon, QRectF(box.left(), box.center().y() - side / 2, side, side), theme.colour(tone))
    _paint_text(painter, box.adjusted(side + theme.px(6), 0, 0, 0), words, _SMALL_BOLD, tone)
