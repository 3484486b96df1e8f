"""Checks a response form that came back: is it ours, is it whole, and may each answer be taken (rules 2 and 10)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from careboard.application.form_content import (
    ANSWERED_BY,
    ANSWERED_ON,
    REFERENCE,
    AnswerBlock,
    Returned,
    ReturnedForm,
    field_name,
)
from careboard.application.ports import UnitOfWork
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, AskAnswer
from careboard.domain.boards import Board
from careboard.domain.form_references import AskMark, FormReference, council_mark
from careboard.domain.text import clean_title
from careboard.errors import RuleBroken
from careboard.giveaways import Sign, giveaways
from careboard.i18n import _
from careboard.wording import label
from careboard.wording.date_reading import read_date
from careboard.wording.dates import long_date

_PARTS = ("answer", "reason", "who", "when")
_LONGEST_POST = 100
_CHOICES = ("", *(kind.value for kind in AnswerKind))


def read_form(work: UnitOfWork, returned: Returned, today: datetime.date) -> ReturnedForm:
    """Return each block of a form with its answer or with what is wrong; refused as a whole where it is not ours."""
    if REFERENCE not in returned:
        raise RuleBroken("form-is-another")
    reference = FormReference.read(returned[REFERENCE].value)
    if reference.council != council_mark(work.council.get()):
        raise RuleBroken("form-of-another-council")
    _refuse_more(returned, len(reference.asks))
    board = work.boards.find(reference.board)
    on = _answered_on(returned, today)
    source = _source(work, board, returned)
    blocks = tuple(
        _block(work, _Filled(number, returned), mark, on, source) for number, mark in enumerate(reference.asks, 1)
    )
    if all(block.is_empty for block in blocks):
        raise RuleBroken("form-holds-nothing")
    return ReturnedForm(board.date if board else None, blocks)


def _refuse_more(returned: Returned, asks: int) -> None:
    """Refuse a form with something written into a field that is none of ours: nobody would read it."""
    ours = {REFERENCE, ANSWERED_BY, ANSWERED_ON}
    ours |= {field_name(number, part) for number in range(1, asks + 1) for part in _PARTS}
    more = [name for name, field in returned.items() if name not in ours and field.value.strip()]
    if more:
        raise RuleBroken("form-says-more", name=more[0][:60])


class _Filled:
    """What stands in the fields of one block."""

    def __init__(self, number: int, returned: Returned) -> None:
        self.number = number
        found = {part: returned.get(field_name(number, part)) for part in _PARTS}
        self._choices = found["answer"].choices if found["answer"] else None
        self._missing = [field_name(number, part) for part, field in found.items() if field is None]
        self._texts = {part: field.value.strip() for part, field in found.items() if field is not None}

    def __getitem__(self, part: str) -> str:
        return self._texts.get(part, "")

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything, into fields that are all there."""
        return not self._missing and not any(self._texts.values())

    def kind(self) -> AnswerKind:
        """Return what was answered; refused where a field is gone, the choices are others, or nothing was chosen."""
        if self._missing:
            raise RuleBroken("form-field-missing", name=self._missing[0])
        if self._choices is None or tuple(self._choices) != _CHOICES:
            raise RuleBroken("form-other-choices")
        chosen = _chosen(self["answer"], self._choices)
        if not chosen:
            raise RuleBroken("form-answer-missing")
        return AnswerKind(chosen)


def _chosen(value: str, choices: Mapping[str, str]) -> str:
    """Return the key of an answer; some programs write the words that they show instead."""
    keys = {key for key, shown in choices.items() if value in (key, shown)}
    if len(keys) != 1:
        raise RuleBroken("form-other-choices")
    (chosen,) = keys
    if choices[chosen] in {label(kind) for kind in AnswerKind if kind.value != chosen}:
        # Whoever chose it saw the words of another answer.
        raise RuleBroken("form-other-choices")
    return chosen


def _block(work: UnitOfWork, filled: _Filled, mark: AskMark, on: datetime.date, source: str) -> AnswerBlock:
    ask = work.asks.find(mark.key)
    if filled.is_empty:
        return AnswerBlock(filled.number, ask, None)
    try:
        known = _same_ask(ask, mark)
        answer = _answer(filled, known, on, source)
        if on < work.meetings.get(known.meeting).date:
            raise RuleBroken("date-runs-backwards", on=on)
    except RuleBroken as fault:
        return AnswerBlock(filled.number, ask, None, fault)
    return AnswerBlock(filled.number, known, answer)


def _same_ask(ask: Ask | None, mark: AskMark) -> Ask:
    """Refuse an ask that is gone, reads otherwise, or was answered since the form was made."""
    if ask is None:
        raise RuleBroken("form-ask-unknown", key=mark.key)
    now = AskMark.of(ask)
    if now.words != mark.words:
        raise RuleBroken("form-ask-changed")
    since = [answer for answer in ask.answers[mark.answers :] if answer.withdrawn is None]
    if since:
        raise RuleBroken("form-is-older", on=since[-1].on)
    if now.answers < mark.answers:
        raise RuleBroken("form-answer-taken-back")
    return ask


def _answer(filled: _Filled, ask: Ask, on: datetime.date, source: str) -> AskAnswer:
    kind = filled.kind()
    by = read_date(filled["when"])
    if filled["when"] and by is None:
        raise RuleBroken("form-not-a-date", text=filled["when"][:40])
    return ask.answered(on, kind, filled["reason"], filled["who"], by, source).answers[-1]


def _answered_on(returned: Returned, today: datetime.date) -> datetime.date:
    typed = returned[ANSWERED_ON].value.strip() if ANSWERED_ON in returned else ""
    day = read_date(typed) if typed else today
    if day is None:
        raise RuleBroken("form-not-a-date", text=typed[:40])
    if day > today:
        raise RuleBroken("form-day-is-ahead", on=day)
    return day


def _source(work: UnitOfWork, board: Board | None, returned: Returned) -> str:
    """Return where the answer stands, as minutes are named where answers are typed in."""
    by = _post(work, returned[ANSWERED_BY].value) if ANSWERED_BY in returned else ""
    source = _("Response form")
    if board is not None:
        source = _("Response form to the board of {date}").format(date=long_date(board.date))
    return _("{source}, {post}").format(source=source, post=by) if by else source


def _post(work: UnitOfWork, typed: str) -> str:
    """Return the post that answered; what may be the name of a person is left out, because sources are printed."""
    by = clean_title(" ".join(typed.split())[:_LONGEST_POST])
    posts = {owner.post for owner in work.council.get().owner_posts} | {ask.who_decides for ask in work.asks.all()}
    if by.casefold() in {post.casefold() for post in (*posts, *work.issues.owners())}:
        return by
    return "" if any(found.sign in (Sign.NAME, Sign.NUMBER) for found in giveaways(by)) else by
