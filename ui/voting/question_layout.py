"""Where everything of a question stands: fixed places, so that no answer moves from question to question.

Where the wanted text leaves no room for question and answers together, they follow each other in parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.voting import answer_grid, answer_layout, chrome_layout
from ui.voting.question_parts import Part
from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_EDGE, _END = 14, 24
_SHARES = (1.0, 0.9, answer_layout.LEAST_SHARE)
"""How large the words of the answers are tried, where long ones in large text would leave the promise no room."""


def place(page: QuestionPage) -> None:
    """Place the children of the page: everything at once, else in parts."""
    page.parts.use([Part(0, tuple(range(len(page.cards))))] if _place_whole(page) else _place_parts(page))
    page.show_part()


def _place_whole(page: QuestionPage) -> bool:
    """Place everything from both ends, the promise in what is left between; tell whether there is room for it."""
    page.band.set_alone(False)
    top = chrome_layout.place_top(page)
    foot = chrome_layout.place_foot(page)
    least = page.band.least_height(page.listen.height_for(page.listen.natural_width()))
    for share in _SHARES:
        bottom = answer_layout.place(page, top, foot, share)
        if bottom - top >= least and answer_layout.words_are_large(page.cards):
            _place_band(page, top, bottom)
            return True
    return False


def _place_parts(page: QuestionPage) -> list[Part]:
    """Place the pages of the question and those of the answers in the same room; return what is seen together."""
    measure = page.measure
    page.more.hide()
    top = chrome_layout.place_top(page, [page.listen] if page.can_listen else [])
    foot = chrome_layout.place_foot(page)
    chrome_layout.place_between(page)
    page.band.set_buttons(0, 0)
    page.band.set_alone(True)
    page.put(page.band, measure.margin, top, page.width() - 2 * measure.margin, foot - top)
    parts = [Part(number) for number in range(page.band.page_count)]
    if answer_layout.fill(page, top, foot):
        return [*parts, Part(answers=tuple(range(len(page.cards))))]
    bottom = chrome_layout.place_chosen(page, foot)
    return parts + [Part(answers=numbers) for numbers in answer_grid.place(page, top, bottom)]


def _place_band(page: QuestionPage, top: int, bottom: int) -> None:
    """Place the promise, with Listen and More on it where they are needed."""
    measure = page.measure
    box = QRect(measure.margin, top, page.width() - 2 * measure.margin, max(1, bottom - top))
    _place_on_band(page, box, [page.listen] if page.can_listen else [])
    needs_more = page.band.page_count > 1
    if needs_more:
        _place_on_band(page, box, [page.listen, page.more] if page.can_listen else [page.more])
    page.more.setVisible(needs_more)


def _place_on_band(page: QuestionPage, box: QRect, buttons: list[VotingButton]) -> None:
    """Place the band and the buttons on it: beside the picture when upright, else above one another at the end."""
    measure = page.measure
    width = max((button.natural_width() for button in buttons), default=0)
    height = max((button.height_for(width) for button in buttons), default=0)
    gaps = measure.gap * max(0, len(buttons) - 1)
    across = width * len(buttons) + gaps if measure.is_portrait else width
    page.put(page.band, box.x(), box.y(), box.width(), box.height())
    page.band.set_buttons(across, height)
    x = box.right() - measure.px(_END) - across
    y = box.top() + (box.height() - height * len(buttons) - gaps) // 2
    if measure.is_portrait:
        y = box.top() + measure.px(_EDGE) + (page.band.first_row() - height) // 2
    for button in buttons:
        page.put(button, x, y, width, height)
        button.raise_()
        if measure.is_portrait:
            x += width + measure.gap
        else:
            y += height + measure.gap
