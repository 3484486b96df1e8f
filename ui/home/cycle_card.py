"""The card of the cycle: which commitments each group has scored, put off, or left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.home import HomeView
from careboard.application.scoreboard import Scoreboard, ScoreRow
from careboard.domain.coverage import Covered, Cycle
from careboard.i18n import _
from careboard.wording import label, month_and_year
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.disc import PUT_OFF, SCORED, TO_DO, Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows

_DISCS = {Covered.SCORED: SCORED, Covered.DEFERRED: PUT_OFF, Covered.MISSING: TO_DO}


class CycleCard(Card):
    """Shows coverage: no pick and mix."""

    scores_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Heading(_("This cycle"), 2)
        self._open = LinkButton(_("Open scores"))
        self._open.setObjectName("open-scores")
        self._groups = ShownRows(space=16)
        self._none = Para(_("This cycle starts with your first meeting."), tone="second")
        self.setLayout(column(row((self._title, 1), self._open), self._none, self._groups, STRETCH, space=12))
        self._open.clicked.connect(self.scores_asked)

    def show_cycle(self, view: HomeView) -> None:
        """Show how each group stands in the cycle of today."""
        cycle = view.scoreboards[0].cycle if view.scoreboards else None
        self._none.setVisible(cycle is None)
        self._open.setVisible(cycle is not None)
        self._title.setText(_cycle_title(cycle))
        self._groups.show_rows([] if cycle is None else [_group(board) for board in view.scoreboards])


def _cycle_title(cycle: Cycle | None) -> str:
    if cycle is None:
        return _("This cycle")
    months = {"first": month_and_year(cycle.start), "last": month_and_year(cycle.end)}
    return _("This cycle, {first} to {last}").format(**months)


def _group(board: Scoreboard) -> QWidget:
    discs = FlowLayout(space=8)
    for line in board.rows:
        state = label(line.coverage.covered)
        said = f"{line.commitment.title}: {state}"
        discs.addWidget(Disc(line.commitment.key, said, 38, _DISCS[line.coverage.covered]))
    numbers = {"scored": board.covered, "all": len(board.rows)}
    count = Para(_("{scored} of {all} scored").format(**numbers), weight=600, wrap=False)
    name = Para(board.group.name, weight=700, wrap=False)
    head = row(name, (Para(_open_words(board.rows), tone="second"), 1), space=12)
    return boxed(column(head, row((discs, 1), count, space=12), space=8))


def _open_words(rows: tuple[ScoreRow, ...]) -> str:
    missing = [line.commitment.title for line in rows if line.coverage.covered is Covered.MISSING]
    put_off = [line.commitment.title for line in rows if line.coverage.covered is Covered.DEFERRED]
    parts = []
    if len(missing) == len(rows):
        parts.append(_("nothing scored yet"))
    elif missing:
        parts.append(_("not scored yet: {titles}").format(titles=", ".join(missing)))
    if put_off:
        parts.append(_("put off, with a reason: {titles}").format(titles=", ".join(put_off)))
    return " · ".join(parts)
