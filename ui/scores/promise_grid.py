"""The scores as a picture: a row for each commitment where the place is wide, a card where it is narrow."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from careboard.i18n import _
from ui.scores.score_reading import MeetingHead, PromiseScore, ScoresView
from ui.widgets.card import Card, Rule
from ui.widgets.disc import Disc
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import CENTRE, Para
from ui.widgets.steps import Steps
from ui.widgets.strip import Strip

_STRETCHES = (3, 6, 3, 6)


class PromiseGrid(QWidget):
    """Shows one scoreboard; rows are made anew when it changes."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._view: ScoresView | None = None
        self._is_narrow = False

    def show_view(self, view: ScoresView, narrow: bool) -> None:
        """Show a scoreboard, in cards where the place is narrow."""
        if (view, narrow) == (self._view, self._is_narrow):
            return
        self._view, self._is_narrow = view, narrow
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._layout.addWidget(_cards(view) if narrow else _table(view))


def _table(view: ScoresView) -> Card:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(2)
    for place, stretch in enumerate(_STRETCHES):
        grid.setColumnStretch(place, stretch)
    heads = (
        Para(_("Promise"), weight=700),
        _scale_words(view.steps),
        Para(_("In words"), weight=700),
        _heads(view.heads),
    )
    for place, head in enumerate(heads):
        grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)
    for number, line in enumerate(view.promises):
        at = 2 * number + 1
        grid.addWidget(Rule(), at, 0, 1, len(_STRETCHES))
        grid.addWidget(_name(line), at + 1, 0)
        picture = _strip(line, labels=line.strip.steps != view.steps)
        grid.addWidget(picture, at + 1, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_words(line), at + 1, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_steps(line, view), at + 1, 3)
    return Card(grid, margins=(16, 8, 16, 8))


def _cards(view: ScoresView) -> QWidget:
    cards = [_card(line, view) for line in view.promises]
    return boxed(column(*cards, space=12))


def _card(line: PromiseScore, view: ScoresView) -> Card:
    history = column(_heads(view.heads), _steps(line, view), space=4)
    return Card(column(_name(line), _words(line), _strip(line, labels=True), history, space=8))


def _strip(line: PromiseScore, *, labels: bool) -> Strip:
    """Return the strip; its own words stand on it where no heading over it says them."""
    return Strip(replace(line.strip, labels=labels), f"{line.title}: {line.sentence}")


def _name(line: PromiseScore) -> QWidget:
    return boxed(row(Disc(line.key, "", 34), (Para(line.title, weight=600, line_height=1.2), 1), space=12))


def _words(line: PromiseScore) -> QWidget:
    first = Para(line.words, weight=700, line_height=1.2)
    if not line.words:
        first.hide()
    parts = [Para(words, 14, tone="second", line_height=1.2) for words in (line.beside, line.why_not) if words]
    return boxed(column(first, *parts, space=0))


def _scale_words(steps: tuple[str, ...]) -> QWidget:
    return boxed(row(*((Para(word, 15, 600, align=CENTRE), 1) for word in steps), space=0))


def _heads(heads: tuple[MeetingHead, ...]) -> QWidget:
    columns = [
        (
            boxed(
                column(
                    Para(head.month, 14, 700, align=CENTRE, line_height=1.2),
                    Para(head.voted, 14, tone="second", align=CENTRE, line_height=1.2),
                    Para(head.adults, 14, tone="second", align=CENTRE, line_height=1.2),
                    space=0,
                )
            ),
            1,
        )
        for head in heads
    ]
    return boxed(row(*columns, space=0))


def _steps(line: PromiseScore, view: ScoresView) -> Steps:
    parts = [f"{head.month}: {said}" for head, said in zip(view.heads, line.history, strict=True) if said]
    said = "; ".join([*parts, line.trend] if line.trend else parts) or _("not scored")
    return Steps(line.points, len(view.steps), _("{title} over time: {said}").format(title=line.title, said=said))
