"""Changing an agenda line by line: that of one meeting, or the one that each new meeting begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard import wording
from careboard.domain.agendas import (
    MINUTES,
    RECKONED,
    USUAL_AGENDA,
    AgendaLine,
    AgendaLines,
    Step,
    with_minutes,
    with_theme,
    with_theme_moved,
    with_title,
    without_theme,
)
from careboard.i18n import _
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.running_order import step_title


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of an agenda; `said` tells how its minutes are reckoned, where nobody gives them."""

    title: str
    minutes: int
    said: str
    is_theme: bool
    may_be_left_out: bool
    is_left_out: bool
    least: int = 0
    may_be_given: bool = True


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The lines of an agenda, and whether it is the usual one already."""

    rows: tuple[AgendaRow, ...]
    is_usual: bool


Reckoned = Mapping[Step, int]


def agenda_view(lines: AgendaLines, usual: AgendaLines, reckoned: Reckoned | None = None) -> AgendaView:
    """Return what is shown of an agenda; `reckoned` are the minutes that one meeting takes for it."""
    shown = lines or USUAL_AGENDA
    return AgendaView(tuple(_row(line, reckoned or {}) for line in shown), shown == (usual or USUAL_AGENDA))


class AgendaEditing:
    """Each change is kept at once; what a rule refuses is said on the page."""

    def __init__(
        self,
        page: Refusable,
        read: Callable[[], AgendaLines],
        keep: Callable[[AgendaLines], None],
        usual: Callable[[], AgendaLines],
    ) -> None:
        """Take the page, how to read and keep the agenda, and the usual one to go back to."""
        self._page = page
        self._read = read
        self._keep = keep
        self._usual = usual

    def set_minutes(self, place: int, minutes: int) -> None:
        """Give a line other minutes."""
        self._change(lambda lines: with_minutes(lines, place, minutes))

    def leave_out(self, place: int, left_out: bool) -> None:
        """Leave a step out, or put it back with its usual minutes."""

        def changed(lines: AgendaLines) -> AgendaLines:
            step = lines[place].step
            return with_minutes(lines, place, 0 if left_out or step is None else MINUTES[step])

        self._change(changed)

    def add_theme(self, title: str) -> None:
        """Add a theme of the young people's own before the issues."""
        self._change(lambda lines: with_theme(lines, title))

    def rename_theme(self, place: int, title: str) -> None:
        """Call a theme something else; without any words it keeps its name."""
        self._change(lambda lines: with_title(lines, place, title) if title.strip() else lines)

    def move_theme(self, place: int, by: int) -> None:
        """Move a theme up (by -1) or down (by 1)."""
        self._change(lambda lines: with_theme_moved(lines, place, by))

    def remove_theme(self, place: int) -> None:
        """Take a theme out."""
        self._change(lambda lines: without_theme(lines, place))

    def back_to_usual(self) -> None:
        """Take the usual agenda again."""
        self._change(lambda _lines: self._usual())

    def _change(self, change: Callable[[AgendaLines], AgendaLines]) -> None:
        with told_on(self._page):
            self._keep(change(self._read()))


def _row(line: AgendaLine, reckoned: Reckoned) -> AgendaRow:
    title = line.title if line.step is None else step_title(line.step, 0, "")
    return AgendaRow(
        title,
        line.minutes,
        _reckoned(line, reckoned),
        line.is_theme,
        line.may_be_left_out,
        line.is_left_out,
        least=0 if line.may_be_left_out or line.step in RECKONED else 1,
        may_be_given=line.step is not Step.SCORE,
    )


def _reckoned(line: AgendaLine, reckoned: Reckoned) -> str:
    if line.step not in RECKONED or line.minutes:
        return ""
    is_score = line.step is Step.SCORE
    if line.step not in reckoned:
        return _("Reckoned from what is asked") if is_score else _("At 0: reckoned from what there is to tell")
    minutes = wording.minutes(reckoned[line.step])
    if is_score:
        return _("{minutes}, reckoned from what is asked").format(minutes=minutes)
    return _("At 0: {minutes}, reckoned from what there is to tell").format(minutes=minutes)
