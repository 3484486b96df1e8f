"""Wrong answers of the board that people had heard or read before they were taken back (rule 1)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from careboard.application.summary_content import TakenBackLine
from careboard.domain.asks import Ask
from careboard.domain.boards import Paper


def known_outside(ask: Ask, papers: Sequence[Paper]) -> tuple[TakenBackLine, ...]:
    """Return the answers that were taken back after a group had been told of them, or a paper was issued with them."""
    return tuple(
        TakenBackLine(ask.key, ask.text, answer.on, answer.withdrawn)
        for answer in ask.answers
        if answer.withdrawn is not None
        and (answer.told or any(answer.known_on <= paper.issued_on <= answer.withdrawn.on for paper in papers))
    )


def taken_back_after(day: datetime.date, asks: Iterable[Ask], papers: Sequence[Paper]) -> tuple[TakenBackLine, ...]:
    """Return what the paper after a day has to say openly: what people knew, and is not so."""
    return tuple(line for ask in asks for line in known_outside(ask, papers) if line.taken_back.on > day)
