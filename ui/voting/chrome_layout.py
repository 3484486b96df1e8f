"""What stands around a question: where one is, Bigger text and Stop on top, Back and Next at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_EDGE, _DOTS_UNDER, _LEAST_DOTS = 14, 22, 16
_BACK_WIDTH, _NEXT_WIDTH = 180, 220


def place_top(page: QuestionPage, further: Sequence[VotingButton] = ()) -> int:
    """Place the buttons from the end of the first row, and where one is before them or below; return the end of it.

    Further buttons go with the others where the words keep their room, else into the row of the words.
    """
    measure, y = page.measure, page.measure.px(_EDGE)
    page.place_words.share = min(1.0, measure.chrome(1).size / measure.style(1).size)
    buttons = [*page.top_buttons, *further]
    words = page.place_words.natural_width() + measure.px(6) + measure.gap if further else 0
    if not _make_fit(page, buttons, words):
        _make_fit(page, page.top_buttons, 0)
        _place_from_end(page, page.top_buttons, y)
        return _place_second_row(page, further, y + page.top_buttons[0].height() + measure.gap)
    left = _place_from_end(page, buttons, y)
    height = buttons[0].height()
    if not _place_before(page, left, y, height):
        return _place_second_row(page, (), y + height + measure.gap)
    return y + height + measure.gap


def _make_fit(page: QuestionPage, buttons: Sequence[VotingButton], words: int) -> bool:
    """Show the larger text by its icon alone where buttons and words do not fit otherwise; tell whether they do now."""
    room = page.width() - 2 * page.measure.margin - words
    for bare in (False, True):
        page.bigger.set_bare(bare)
        if sum(button.natural_width() for button in buttons) + page.measure.gap * (len(buttons) - 1) <= room:
            return True
    return False


def _place_from_end(page: QuestionPage, buttons: Sequence[VotingButton], y: int) -> int:
    """Place buttons in a row from its end, none wider than its share; return where they begin."""
    measure = page.measure
    room = page.width() - 2 * measure.margin + measure.gap
    widths = [min(button.natural_width(), room // len(buttons) - measure.gap) for button in buttons]
    if sum(button.natural_width() + measure.gap for button in buttons) <= room:
        widths = [button.natural_width() for button in buttons]
    height = max(button.height_for(width) for button, width in zip(buttons, widths, strict=True))
    x = page.width() - measure.margin
    for button, width in zip(buttons, widths, strict=True):
        x -= width
        page.put(button, x, y, width, height)
        x -= measure.gap
    return x


def _place_before(page: QuestionPage, right: int, y: int, height: int) -> bool:
    """Place where one is in the row of the buttons, with its dots beside or below; tell whether there is room."""
    measure = page.measure
    words, dots = page.place_words.natural_width(), page.dots.natural_width()
    line = page.place_words.height_for(words)
    start, space, under = measure.margin + measure.px(6), measure.px(28), measure.px(_DOTS_UNDER)
    if words + space + dots <= right - start:
        page.put(page.place_words, start, y, words, height)
        page.put(page.dots, start + words + space, y, dots, height)
    elif max(words, dots) <= right - start and line + under <= height:
        above = y + (height - line - under) // 2
        page.put(page.place_words, start, above, words, line)
        page.put(page.dots, start, above + line, dots, under)
    elif words <= right - start:
        page.put(page.place_words, start, y, words, height)
        page.put(page.dots, start, y, 0, 0)
    else:
        return False
    return True


def _place_second_row(page: QuestionPage, further: Sequence[VotingButton], y: int) -> int:
    """Place where one is in a row of its own, with further buttons at its end; return the end of the row."""
    measure = page.measure
    left, height = page.width() - measure.margin, 0
    if further:
        left = _place_from_end(page, further, y)
        height = further[0].height()
    start = measure.margin + measure.px(6)
    words = min(page.place_words.natural_width(), left - start)
    height = max(height, page.place_words.height_for(words))
    page.put(page.place_words, start, y, words, height)
    space = measure.px(28)
    dots = min(page.dots.natural_width(), left - start - words - space)
    fits = dots >= measure.px(_DOTS_UNDER) * 2
    page.put(page.dots, start + words + space, y, dots if fits else 0, height if fits else 0)
    return y + height + measure.gap


def place_foot(page: QuestionPage) -> int:
    """Place Back left and Next right; return where they begin."""
    measure = page.measure
    room = (page.width() - 2 * measure.margin - measure.gap) // 2
    back = min(room, max(measure.px(_BACK_WIDTH), page.back.natural_width()))
    onward = min(room, max(measure.px(_NEXT_WIDTH), page.next.natural_width()))
    height = max(page.back.height_for(back), page.next.height_for(onward))
    y = page.height() - measure.px(_EDGE) - height
    page.put(page.back, measure.margin, y, back, height)
    page.put(page.next, page.width() - measure.margin - onward, y, onward, height)
    return y - measure.gap


def place_between(page: QuestionPage) -> None:
    """Place the dots of the parts between Back and Next."""
    left, width = _room_between(page)
    page.part_dots.setGeometry(left, page.back.y(), width, page.back.height())


def place_chosen(page: QuestionPage, bottom: int) -> int:
    """Place the word that was chosen under the dots, or above Back and Next; return where that begins."""
    measure = page.measure
    left, width = _room_between(page)
    height = page.back.height()
    dots = min(measure.px(_DOTS_UNDER), height - page.chosen_mark.height_for(width))
    if page.chosen_mark.natural_width() <= width and dots >= measure.px(_LEAST_DOTS):
        page.part_dots.setGeometry(left, page.back.y(), width, dots)
        page.chosen_mark.setGeometry(left, page.back.y() + dots, width, height - dots)
        return bottom
    whole = page.width() - 2 * measure.margin
    height = page.chosen_mark.height_for(whole)
    page.put(page.chosen_mark, measure.margin, bottom - height, whole, height)
    return bottom - height - measure.gap


def _room_between(page: QuestionPage) -> tuple[int, int]:
    """Return where the room between Back and Next begins, and how wide it is."""
    gap = page.measure.gap
    first, last = sorted((page.back.geometry(), page.next.geometry()), key=lambda place: place.x())
    left = first.right() + 1 + gap
    return left, max(0, last.left() - gap - left)
