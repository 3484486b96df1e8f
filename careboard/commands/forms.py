"""The commands on the board's response form: written empty, and taken in when it comes back."""

from __future__ import annotations

from argparse import Namespace

from careboard.application.form_content import AnswerBlock, ReturnedForm
from careboard.commands.output import check_place, read_whole, refuse_same, say, write_whole
from careboard.commands.surroundings import opened
from careboard.errors import RuleBroken
from careboard.i18n import _, ngettext
from careboard.wording import label, message

_MOST_BYTES = 20_000_000


def write(given: Namespace) -> None:
    """Write the form for a board meeting."""
    check_place(given.out)
    refuse_same(given.out, given.file)
    with opened(given) as council:
        form = council.services.papers.form(given.board)
    write_whole(given.out, form)
    say(_("Written: {path}").format(path=given.out))


def take_in(given: Namespace) -> None:
    """Take in every answer of a form, or none: nothing is changed where one of them is wrong."""
    returned = read_whole(given.returned, _MOST_BYTES)
    with opened(given, to_write=True) as council:
        answers = council.services.board_answers
        form = answers.look(council.read_form(returned))
        if form.wrong:
            raise RuleBroken("form-has-faults", faults=_faults(form))
        number = answers.take(form)
    for block in form.blocks:
        say(_said(block))
    taken = ngettext("{number} answer was taken in.", "{number} answers were taken in.", number)
    say(taken.format(number=number))


def _faults(form: ReturnedForm) -> str:
    said = _("Ask {number}: {fault}")
    return " ".join(
        said.format(number=block.number, fault=message(block.fault)) for block in form.wrong if block.fault is not None
    )


def _said(block: AnswerBlock) -> str:
    text = block.ask.text if block.ask is not None else ""
    if block.answer is None:
        return _("Ask {number}, not answered: {text}").format(number=block.number, text=text)
    answer = label(block.answer.answer)
    return _("Ask {number}, {answer}: {text}").format(number=block.number, answer=answer, text=text)
