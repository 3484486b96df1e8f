"""Writes board meetings, asks and issued papers."""

from __future__ import annotations

from dataclasses import asdict

from careboard.application.records.plain_data import Data, day_of, text_of, without
from careboard.domain.asks import Ask, TakenBack
from careboard.domain.boards import STANDARD, Board, Paper
from careboard.domain.covers import PUBLIC
from careboard.domain.responses import Response


def board_data(board: Board) -> Data:
    """Return a board meeting with its steps and its cover sheet."""
    data: Data = {"key": board.key, "date": day_of(board.date), "papers_due": day_of(board.papers_due)}
    data["steps"] = {step.value: day_of(day) for step, day in board.steps.items()}
    data["cover"] = without(asdict(board.cover), asdict(PUBLIC))
    data["text_read"] = board.text_read
    return without(data, {"steps": {}, "cover": {}, "text_read": ""})


def ask_data(ask: Ask) -> Data:
    """Return an ask with its answers."""
    answers = [
        {
            "on": day_of(answer.on),
            "answer": answer.answer.value,
            "reason": answer.reason,
            "who": answer.who,
            "by": day_of(answer.by),
            **({"source": answer.source} if answer.source else {}),
            **({"told": answer.told} if answer.told else {}),
            **({"entered": day_of(answer.entered)} if answer.entered else {}),
            **({"withdrawn": _taken_back(answer.withdrawn)} if answer.withdrawn else {}),
        }
        for answer in ask.answers
    ]
    asked: Data = {"key": ask.key, "meeting": ask.meeting, "text": ask.text, "who_decides": ask.who_decides}
    return asked | {"by": day_of(ask.by), "issue": ask.issue, "answers": answers}


def _taken_back(withdrawn: TakenBack) -> Data:
    return {"on": day_of(withdrawn.on), "reason": withdrawn.reason}


def paper_data(paper: Paper) -> Data:
    """Return an issued paper; one that was erased has no pages."""
    pages: Data = _editions(paper) if paper.erased_on is None else {"erased_on": day_of(paper.erased_on)}
    if paper.responses:
        pages["responses"] = [_response(response) for response in paper.responses]
    return pages | {
        "number": paper.number,
        "board": paper.board,
        "issued_on": day_of(paper.issued_on),
        "covers": list(paper.covers),
        "editors": paper.editors,
        "corrects": paper.corrects,
        "changes": paper.changes,
    }


def _editions(paper: Paper) -> Data:
    """Return the standard edition under its old name, and the others beside it."""
    written = {key: text_of(body) for key, body in paper.editions.items()}
    standard: Data = {"pdf": written.pop(STANDARD)}
    return standard | ({"editions": written} if written else {})


def _response(response: Response) -> Data:
    data: Data = {"on": day_of(response.on), "by": response.by, "text": response.text, "printed": response.printed}
    return without(data, {"printed": False})
