"""Choosing the quotes that a group wants in its paper, from what was said at its meeting or typed anew (rule 10)."""

from __future__ import annotations

from careboard.application.editions import CheckPrintable, any_letters
from careboard.application.ports import UnitOfWork
from careboard.application.sittings import questions_of
from careboard.application.steps import MEETINGS, Steps
from careboard.domain.meetings import Meeting
from careboard.domain.quotes import QUOTE_LENGTH, Quote
from careboard.domain.rounds import RoundState
from careboard.i18n import _


class Quoting:
    """The quotes of a meeting."""

    def __init__(self, steps: Steps, check_printable: CheckPrintable = any_letters) -> None:
        """Take the way to take steps, and what refuses letters that no paper can show."""
        self._steps, self._check_printable = steps, check_printable

    def proposals(self, meeting: str) -> tuple[Quote, ...]:
        """Return what may be chosen: the reasons that were written down and the issues that were raised there."""
        with self._steps.start_work() as work:
            held = work.meetings.get(meeting)
            found = (*_reasons(work, held), *_raised(work, held))
        return tuple({quote.text: quote for quote in found}.values())

    def choose(self, meeting: str, quotes: tuple[Quote, ...]) -> Meeting:
        """Keep the quotes that the young people chose, until the group has approved."""
        chosen = tuple(Quote.of(quote.text, quote.about) for quote in quotes)
        for quote in chosen:
            self._check_printable(f"{quote.text} {quote.about}")
        return self._steps.alter(MEETINGS, meeting, lambda held: held.with_quotes(chosen), _("Quotes chosen"))


def _reasons(work: UnitOfWork, held: Meeting) -> list[Quote]:
    council = work.council.get()
    rounds = tuple(round_ for round_ in held.rounds if round_.state is RoundState.REVEALED)
    questions = questions_of(work, rounds, council, council.group(held.group))
    return [
        Quote.of(reason, question.title or question.text[:200])
        for question in questions
        for reason in held.round(question.round_id).reasons.get(question.key, ())
        if len(reason) <= QUOTE_LENGTH
    ]


def _raised(work: UnitOfWork, held: Meeting) -> list[Quote]:
    return [
        Quote.of(line.detail, line.title)
        for line in work.issues.raised_at(held.key)
        if line.detail and len(line.detail) <= QUOTE_LENGTH
    ]
