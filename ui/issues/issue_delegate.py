"""Draws the cells of the list: two or three lines a row, in five, four or two columns as there is room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careboard.i18n import _
from ui import theme
from ui.issues.issues_table_model import ANSWER_BY, DONE_BY, ISSUE, LINE_ROLE, OWNER, STATE
from ui.issues.list_reading import IssueLine
from ui.widgets.badge import BADGE_LOOKS, badge_height, badge_size, paint_badge
from ui.widgets.disc import paint_disc
from ui.widgets.drawing import draw_icon
from ui.widgets.row_delegate import Index, RowDelegate
from ui.widgets.text_block import TextStyle, shortened

_BODY, _TITLE, _SMALL = TextStyle(16, 400, 1.25), TextStyle(16, 600, 1.25), TextStyle(14, 400, 1.3)
_SMALL_LATE = TextStyle(14, 600, 1.3)
_DISC = 36


class IssueDelegate(RowDelegate):
    """Paints what the model's line says; `is_compact` puts owner and dates below the title, `owner_below` the owner."""

    marked_column = STATE
    owner_below = False

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index, chosen: bool) -> None:
        """Draw what a cell says."""
        line = index.data(LINE_ROLE)
        if isinstance(line, IssueLine):
            self._paint_line(painter, box, index.column(), line, chosen)

    def _paint_line(self, painter: QPainter, box: QRectF, column: int, line: IssueLine, chosen: bool) -> None:
        inside = box.adjusted(8, 2, -4, -3)
        if column == STATE:
            _paint_state(painter, box.adjusted(10, 2, -4, -3), line, chosen)
        elif column == ISSUE:
            self._paint_issue(painter, inside, line, chosen)
        elif column == OWNER:
            _paint_words(painter, inside, line.owner, line.has_owner)
        elif column == ANSWER_BY:
            _paint_words(painter, inside, line.answer_by, line.has_answer_by, line.is_answer_late)
        elif column == DONE_BY:
            _paint_words(painter, inside, line.done_by, line.has_done_by, line.is_done_late)

    def _paint_issue(self, painter: QPainter, box: QRectF, line: IssueLine, chosen: bool) -> None:
        side = theme.px(_DISC)
        spot = QRectF(box.left(), box.center().y() - side / 2, side, side)
        paint_disc(painter, spot, line.picture, white=chosen)
        room = box.adjusted(side + theme.px(8), 0, -4, 0)
        words = self._below(line)
        title = shortened(line.title, _TITLE, room.width(), 2 if words and not self.is_compact else 3)
        if not words:
            title.draw(painter, room, theme.colour("ink"), middle=True)
            return
        below = shortened(words, _SMALL, room.width(), 3 if self.is_compact else 1)
        top = room.center().y() - (title.size.height() + below.size.height() + 2) / 2
        title.draw(painter, room.adjusted(0, top - room.top(), 0, 0), theme.colour("ink"))
        lower = room.adjusted(0, top - room.top() + title.size.height() + 2, 0, 0)
        below.draw(painter, lower, theme.colour("second"))

    def _below(self, line: IssueLine) -> str:
        """Return what stands below the title."""
        if self.is_compact:
            return _owner_and_dates(line)
        return " · ".join(filter(None, (line.dots, line.owner))) if self.owner_below else line.dots


def _paint_state(painter: QPainter, box: QRectF, line: IssueLine, chosen: bool) -> None:
    icon, tone = BADGE_LOOKS[line.state]
    chip = badge_size(line.state_words, icon)
    style, below_tone = (_SMALL_LATE, "danger") if line.is_late else (_SMALL, "second")
    room = box.width() - (theme.px(20) if line.is_late else 0)
    wraps = chip.width() > box.width()
    chip_height = badge_height(line.state_words, icon, box.width()) if wraps else chip.height()
    below = shortened(line.below, style, room, 1 if wraps else 2)
    height = chip_height + theme.px(2) + below.size.height()
    top = box.center().y() - height / 2
    place = QRectF(box.left(), top, min(chip.width(), box.width()), chip_height)
    paint_badge(painter, place, line.state_words, icon, tone, on_tint=chosen)
    lower = QRectF(box.left(), place.bottom() + theme.px(2), box.width(), below.size.height())
    if line.is_late:
        side = theme.px(16)
        sign = QRectF(lower.left(), lower.top(), side, style.line())
        draw_icon(painter, "warning-circle", sign, theme.colour(below_tone))
        lower = lower.adjusted(theme.px(20), 0, 0, 0)
    below.draw(painter, lower, theme.colour(below_tone))


def _paint_words(painter: QPainter, box: QRectF, words: str, is_set: bool, is_late: bool = False) -> None:
    style = _TITLE if is_late else _BODY
    tone = "danger" if is_late else "ink" if is_set else "second"
    shortened(words, style, box.width(), 3).draw(painter, box, theme.colour(tone), middle=True)


def _owner_and_dates(line: IssueLine) -> str:
    parts = [line.dots, line.owner] if line.dots else [line.owner]
    if line.has_answer_by:
        parts.append(_("answer by {date}").format(date=line.answer_by))
    if line.has_done_by:
        parts.append(_("done by {date}").format(date=line.done_by))
    return " · ".join(parts)
