"""The board's answers on its response form: what came back, and what is taken into the record."""

from __future__ import annotations

from careboard.application.form_content import FormContent, Returned, ReturnedForm
from careboard.application.papers import NEXT, board_of
from careboard.application.ports import UnitOfWork
from careboard.application.reading_forms import read_form
from careboard.application.response_forms import needed_form
from careboard.application.steps import ASKS, Edit, Steps, edit
from careboard.application.summaries import summarise
from careboard.errors import RuleBroken
from careboard.i18n import _


class BoardAnswers:
    """Response forms, out and back."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def form(self, board: str = NEXT) -> FormContent:
        """Return the form for a board meeting: its new asks that groups approved, and what the board owes already."""
        with self._steps.start_work() as work:
            today = self._steps.today()
            return needed_form(work, summarise(work, board_of(work, board), today), today)

    def look(self, returned: Returned) -> ReturnedForm:
        """Return what a form says and what is wrong with it; refused where it is no form of this council."""
        with self._steps.start_work() as work:
            return read_form(work, returned, self._steps.today())

    def take(self, form: ReturnedForm) -> int:
        """Write down the answers that are right, all in one step, and return how many; the others stay as they are."""
        if not form.right:
            raise RuleBroken("form-holds-nothing")

        def plan(work: UnitOfWork) -> list[Edit]:
            edits = []
            for block in form.right:
                if block.ask is None or block.answer is None or work.asks.find(block.ask.key) != block.ask:
                    raise RuleBroken("form-ask-moved-on", number=block.number)
                given = block.answer
                after = block.ask.answered(
                    given.on, given.answer, given.reason, given.who, given.by, given.source
                ).entered_on(self._steps.today())
                edits.append(edit(ASKS, after.key, block.ask, after))
            return edits

        self._steps.change(_("Answers of the board taken in"), plan)
        return len(form.right)
