"""The card of the answers that wait to be told back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.closing_loops import Loop
from careboard.application.home import HomeView
from careboard.domain.asks import Ask
from careboard.i18n import _, ngettext
from careboard.wording import label, long_date, weekday
from ui.widgets.badge import Badge
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.row_button import RowButton
from ui.widgets.shown_rows import ShownRows

_MOST = 4


class TellBackCard(Card):
    """Lists what came in since the group last met."""

    issue_asked = Signal(str)
    ask_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Heading(_("Tell back"), 2)
        self._count = Badge("")
        self._rows = ShownRows()
        self._none = Para(_("Nothing to tell back. Answers show up here as they come in."), tone="second")
        self._more = Para(size=14, tone="second")
        head = row((self._title, 1), self._count)
        self.setLayout(column(head, self._none, self._rows, self._more, STRETCH, space=8))

    def show_loops(self, view: HomeView) -> None:
        """Show the loops that the coming meeting hears about."""
        loops = view.coming.to_tell if view.coming else ()
        asks = view.coming.asks_to_tell if view.coming else ()
        count = len(loops) + len(asks)
        if view.coming:
            self._title.setText(_("Tell back on {day}").format(day=weekday(view.coming.meeting.date)))
        waiting = ngettext("{count} answer waits", "{count} answers wait", count)
        self._count.setText(waiting.format(count=count))
        self._count.setVisible(bool(count))
        self._none.setVisible(not count)
        asked = asks[: max(0, _MOST - len(loops))]
        self._rows.show_rows([*(self._row(loop) for loop in loops[:_MOST]), *(self._board_row(ask) for ask in asked)])
        more = count - _MOST
        self._more.setVisible(more > 0)
        self._more.setText(ngettext("and {count} more", "and {count} more", more).format(count=more))

    def _row(self, loop: Loop) -> QWidget:
        state, when = _latest(loop)
        disc = Disc(loop.issue.commitments[0] if loop.issue.commitments else "", "")
        badge = row(Badge.of(state, _latest_words(loop)), Para(when, 14, tone="second"), STRETCH)
        words = column(Para(loop.issue.title, weight=600), badge, space=4)
        opened = RowButton(row(disc, (words, 1), space=12), f"{loop.issue.title}: {_latest_words(loop)}")
        opened.setObjectName(f"tell-{loop.issue.key}")
        opened.setProperty("issue", loop.issue.key)
        opened.clicked.connect(self._ask)
        return opened

    def _board_row(self, ask: Ask) -> QWidget:
        """Return what the board answered to an ask."""
        answer = ask.standing[-1]
        badge = Badge.of(answer.answer.value, label(answer.answer))
        said = Para(_("The board, {date}").format(date=long_date(answer.on)), 14, tone="second")
        words = column(Para(ask.text, weight=600), row(badge, said, STRETCH), space=4)
        opened = RowButton(row(Disc("hand-waving", ""), (words, 1), space=12), f"{ask.text}: {label(answer.answer)}")
        opened.setObjectName(f"tell-{ask.key}")
        opened.setProperty("ask", ask.text)
        opened.clicked.connect(self._ask_of_board)
        return opened

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.issue_asked.emit(str(sender.property("issue")))

    def _ask_of_board(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.ask_asked.emit(str(sender.property("ask")))


def _latest(loop: Loop) -> tuple[str, str]:
    """Return the badge and the date of the newest answer or claim."""
    told = loop.story
    answer = told.answer.answer if told.answer is not None else None
    if told.claim is not None or answer is None:
        return told.state.value, long_date(told.since)
    return answer.value, long_date(told.since)


def _latest_words(loop: Loop) -> str:
    told = loop.story
    answer = told.answer.answer if told.answer is not None else None
    return label(told.state if told.claim is not None or answer is None else answer)
