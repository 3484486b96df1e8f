"""The card of the corporate parenting board: when its papers are due, and what it owes."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from careboard.application.home import HomeView
from careboard.application.to_the_board import OnItsWay
from careboard.domain.asks import Ask
from careboard.domain.board_steps import BoardStep
from careboard.i18n import _, ngettext
from careboard.wording import label, long_date
from careboard.wording.board_words import step_state
from ui.home.home_presenter import ASKS
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, Rule
from ui.widgets.date_tile import DateTile
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.row_button import RowButton
from ui.widgets.shown_rows import ShownRows

_MOST = 2
# The doors of the board papers.
NEXT_PAPER, BOARDS = "next-paper", "boards"


class BoardCard(Card):
    """Leads to the board papers, through the door that is meant."""

    papers_asked = Signal(str)
    ask_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._paper = ShownRows()
        self._notice = InfoLine("", "warning-circle", "warning", 16)
        self._notice.setObjectName("notice-to-owners")
        self._no_board = EmptyState(_("No board meeting is set."), _("Add its date"))
        self._debts = ShownRows()
        self._more = LinkButton("")
        self._no_debts = Para(_("The board owes nothing today."), tone="second")
        self.setLayout(
            column(
                Heading(_("The corporate parenting board"), 2),
                self._no_board,
                self._paper,
                self._notice,
                Rule(),
                Para(_("What the board owes"), weight=700),
                self._no_debts,
                self._debts,
                row(self._more, STRETCH),
                STRETCH,
                space=4,
            )
        )
        self._no_board.asked.connect(self._ask_boards)
        self._more.clicked.connect(self._ask_debts)

    def show_board(self, view: HomeView) -> None:
        """Show the next paper and the debts, the most urgent first."""
        self._no_board.setVisible(view.board is None)
        self._paper.show_rows([] if view.board is None else [self._due(view.board, view)])
        self._show_notice(tuple(dict.fromkeys(loop.story.owner.post for loop in view.to_notify)))
        debts = sorted(view.debts, key=lambda ask: ask.due or ask.by)
        self._no_debts.setVisible(not debts)
        self._debts.show_rows([self._debt(ask, view) for ask in debts[:_MOST]])
        more = len(debts) - _MOST
        self._more.setVisible(more > 0)
        self._more.set_words(ngettext("and {count} more", "and {count} more", more).format(count=more))

    def _show_notice(self, posts: tuple[str, ...]) -> None:
        words = _("Tell them now, or the paper prints them as overdue: {posts}").format(posts=", ".join(posts))
        self._notice.show_words(words)
        self._notice.setVisible(bool(posts))

    def _due(self, due: OnItsWay, view: HomeView) -> QWidget:
        left = (due.board.papers_due - view.today).days
        tile = DateTile(str(abs(left)), _days_word(left), "danger" if left < 0 else "warning")
        title = _("Paper {number} is due on {date}").format(number=due.paper, date=long_date(due.board.papers_due))
        meets = _("Board meets on {date}").format(date=long_date(due.board.date))
        words = column(
            Para(title, weight=600), Para(meets, 14, tone="second"), *_next_step(due, view.today), STRETCH, space=2
        )
        opened = RowButton(row(tile, (words, 1), space=16), title)
        opened.setObjectName("open-papers")
        opened.clicked.connect(self._ask_paper)
        return opened

    def _debt(self, ask: Ask, view: HomeView) -> QWidget:
        opened = RowButton(_debt_words(ask, view), ask.text)
        opened.setObjectName(f"debt-{ask.key}")
        opened.setProperty("ask", ask.text)
        opened.clicked.connect(self._ask_ask)
        return opened

    def _ask_ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.ask_asked.emit(str(sender.property("ask")))

    def _ask_boards(self) -> None:
        self.papers_asked.emit(BOARDS)

    def _ask_debts(self) -> None:
        self.papers_asked.emit(ASKS)

    def _ask_paper(self) -> None:
        self.papers_asked.emit(NEXT_PAPER)


def _next_step(due: OnItsWay, today: datetime.date) -> list[QWidget]:
    """Return what to do next for the paper, and how far the groups' approvals are while they are missing."""
    line = due.next_step
    if line is None:
        return [Para(_("The clerk has it."), 14, tone="second")]
    late = line.days_left(today) < 0
    said = _("Next: {step}. {state}.").format(step=label(line.step), state=step_state(line, today))
    words: list[QWidget] = [Para(said, weight=600, tone="danger" if late else "ink")]
    if line.step is BoardStep.APPROVED:
        approved = ngettext("{ok} of {all} meeting approved", "{ok} of {all} meetings approved", due.covered)
        count = approved.format(ok=due.approved, all=due.covered) if due.covered else _("No meeting to report yet")
        words.append(Para(count, 14, tone="second"))
    return words


def _days_word(left: int) -> str:
    return ngettext("day late", "days late", -left) if left < 0 else ngettext("day", "days", left)


def _debt_words(ask: Ask, view: HomeView) -> QLayout:
    late = ask.days_late(view.today)
    names = {"who": ask.who_decides, "date": long_date(ask.due or ask.by)}
    who = ask.who_decides if late else _("{who} · by {date}").format(**names)
    if late:
        badge = Badge.of("overdue", _("Overdue"))
    elif ask.newest is not None:
        badge = Badge.of(ask.newest.answer.value, label(ask.newest.answer))
    else:
        badge = Badge.of("waiting", _("Waiting"))
    words = column(Para(ask.text, weight=600), Para(who, 14, tone="second"), space=2)
    return row((words, 1), badge, space=12)
