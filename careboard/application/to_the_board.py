"""The way of a paper to the board: steps that are ticked, the cover sheet, and what officers append (rule 10)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from careboard.application.changes import Changes
from careboard.application.editions import Editions, ResponsePages, TemplateLook
from careboard.application.ports import UnitOfWork
from careboard.application.steps import BOARDS, FILES, RESPONSES, Edit, Steps, edit
from careboard.application.summaries import summarise
from careboard.application.text_read import fingerprint
from careboard.domain.board_steps import BoardStep, StepLine
from careboard.domain.boards import Board, Paper, covered_meetings, next_board, next_number
from careboard.domain.covers import Cover
from careboard.domain.kept_files import WORD_TEMPLATE, KeptFile
from careboard.domain.meetings import Meeting
from careboard.domain.responses import Response, Responses
from careboard.errors import RuleBroken
from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """The paper that is on its way to a board: its number, its steps, and how many covered meetings are approved."""

    board: Board
    paper: int
    approved: int
    covered: int
    steps: tuple[StepLine, ...]

    @property
    def next_step(self) -> StepLine | None:
        """The first step that is not done, None once the clerk has the paper."""
        return next((line for line in self.steps if not line.done), None)


def on_its_way(work: UnitOfWork, meetings: tuple[Meeting, ...], today: datetime.date) -> OnItsWay | None:
    """Return the paper that is worked on: an issued one until the clerk has it or the board has met, else the next."""
    papers, boards = work.papers.all(), work.boards.all()
    board = _handing_in(boards, papers, today) or next_board(boards, papers)
    if board is None:
        return None
    covered = covered_meetings(meetings, boards, board, papers)
    issued = [paper.number for paper in papers if paper.board == board.key]
    approved = sum(1 for meeting in covered if meeting.approved)
    number = issued[-1] if issued else next_number(papers)
    return OnItsWay(board, number, approved, len(covered), board.step_lines(covered))


def _handing_in(boards: tuple[Board, ...], papers: tuple[Paper, ...], today: datetime.date) -> Board | None:
    issued = {paper.board for paper in papers}
    return next(
        (each for each in boards if each.key in issued and each.date >= today and BoardStep.CLERK not in each.steps),
        None,
    )


class ToTheBoard:
    """What is done with a paper around its issue."""

    def __init__(self, steps: Steps, editions: Editions) -> None:
        """Take the way to take steps, and the drawing of papers."""
        self._steps = steps
        self._editions = editions

    def on_its_way(self) -> OnItsWay | None:
        """Return the paper that is worked on today, None without a board meeting."""
        with self._steps.start_work() as work:
            return on_its_way(work, work.meetings.all(), self._steps.today())

    def tick(self, board: str, step: BoardStep, on: datetime.date | None = None) -> Board:
        """Write down the day on which a step was done, today where none is given; with the reading, what was read."""
        day = on or self._steps.today()
        if day > self._steps.today():
            raise RuleBroken("step-is-ahead", on=day)
        read = self._text_today(board) if step is BoardStep.EDITORS else ""
        ticked = _("Step to the board ticked")
        return self._steps.alter(BOARDS, board, lambda kept: kept.ticked(step, day, read), ticked)

    def untick(self, board: str, step: BoardStep) -> Board:
        """Say that a step is not done after all."""
        return self._steps.alter(BOARDS, board, lambda kept: kept.ticked(step, None), _("Step to the board not done"))

    def _text_today(self, board: str) -> str:
        with self._steps.start_work() as work:
            content = summarise(work, work.boards.get(board), self._steps.today())
        return fingerprint(self._editions.words(content))

    def write_cover(self, board: str, cover: Cover) -> Board:
        """Keep the committee's cover sheet of a board meeting as it was typed."""
        kept = cover.cleaned()
        return self._steps.alter(BOARDS, board, lambda old: old.covered_by(kept), _("Cover sheet written"))

    def recommendations(self, board: str) -> str:
        """Propose what the cover sheet recommends: that the board answers each ask of its covered meetings."""
        with self._steps.start_work() as work:
            chosen = work.boards.get(board)
            papers, boards = work.papers.all(), work.boards.all()
            covered = {each.key for each in covered_meetings(work.meetings.all(), boards, chosen, papers)}
            asks = [ask for ask in work.asks.all() if ask.meeting in covered and ask.in_debt]
        proposed = _("{number}. To answer: {ask}")
        lines = [proposed.format(number=place, ask=ask.text) for place, ask in enumerate(asks, 1)]
        return "\n".join(lines)

    def respond(self, paper: int, by: str, text: str, on: datetime.date | None = None) -> Responses:
        """Append a response of an officer to an issued paper; what was issued stays as it was."""
        day = on or self._steps.today()
        with self._steps.start_work() as work:
            issued = work.papers.get(paper)
        if issued.erased_on is not None:
            raise RuleBroken("paper-erased", number=paper, date=issued.erased_on)
        response = Response.of(day, by, text)
        return self._steps.alter(
            RESPONSES, str(paper), lambda kept: kept.with_response(response, issued.issued_on), _("Response appended")
        )

    def take_back(self, paper: int) -> Responses:
        """Take the last response back, which nobody has printed yet."""
        return self._steps.alter(RESPONSES, str(paper), Responses.without_last, _("Response taken back"))

    def print_responses(self, paper: int, hand_out: Callable[[bytes], object]) -> None:
        """Draw the responses to a paper as pages of their own and hand them out; once that is done they stay."""
        with self._steps.start_work() as work:
            issued = work.papers.get(paper)
            if not issued.responses:
                raise RuleBroken("no-responses", number=paper)
            hand_out(self._editions.responses(ResponsePages(work.council.get().name, issued)))
            if all(response.printed for response in issued.responses):
                return
            work.responses.put(Responses(paper, issued.responses).as_printed())
            work.commit()
        self._steps.settle(Changes.PAPERS)

    def template(self) -> bytes | None:
        """Return the council's own Word template, None where it has none."""
        with self._steps.start_work() as work:
            kept = work.files.find(WORD_TEMPLATE)
        return kept.data if kept else None

    def template_look(self) -> TemplateLook | None:
        """Return what the council's own Word template holds, None where it has no template."""
        data = self.template()
        return None if data is None else self._editions.look_at_template(data)

    def set_template(self, data: bytes) -> None:
        """Keep the council's own Word template in its file; empty takes it out."""
        new = KeptFile(WORD_TEMPLATE, data) if data else None
        if new is not None:
            self._editions.look_at_template(new.data)

        def plan(work: UnitOfWork) -> tuple[Edit, ...]:
            old = work.files.find(WORD_TEMPLATE)
            return () if old == new else (edit(FILES, WORD_TEMPLATE, old, new),)

        self._steps.change(_("Word template kept") if new else _("Word template taken out"), plan)
