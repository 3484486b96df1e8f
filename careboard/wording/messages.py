"""Turns the code of an error into sentences: what happened, that nothing is lost, what to do next."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from careboard.errors import CodedError
from careboard.i18n import _
from careboard.wording import file_problems, form_problems, record_problems, refusals
from careboard.wording.dates import long_date

_FAMILIES = (
    refusals.typed,
    refusals.councils,
    refusals.found,
    refusals.languages,
    refusals.meetings,
    refusals.rounds,
    refusals.loops,
    refusals.boards,
    form_problems.whole_forms,
    form_problems.blocks,
    file_problems.opening,
    file_problems.writing,
    file_problems.keys,
    record_problems.record,
    record_problems.commands,
)


def message(error: CodedError) -> str:
    """Return what to say to the person about an error."""
    sentence = sentence_of(error.code)
    if sentence is None:
        return _("That could not be done ({code}). Nothing has been changed.").format(code=error.code)
    return sentence.format_map(_Details({name: _shown(name, value) for name, value in error.details.items()}))


def sentence_of(code: str) -> str | None:
    """Return the sentence of a code with its placeholders, None where it has none."""
    for family in _FAMILIES:
        found = family().get(code)
        if found is not None:
            return found
    return None


class _Details(dict[str, str]):
    """A detail that an error forgot must not hide the error itself."""

    def __missing__(self, name: str) -> str:
        return "…"


def _shown(name: str, value: object) -> str:
    if isinstance(value, datetime.date):
        return long_date(value)
    if name == "field":
        return _fields().get(str(value), str(value))
    return str(value)


def _fields() -> Mapping[str, str]:
    return {
        "name": _("The name"),
        "authority": _("The authority"),
        "word": _("The word for a promise"),
        "stem": _("The beginning of the question"),
        "reason": _("The reason"),
        "title": _("The title"),
        "owner": _("The owner"),
        "text": _("The text"),
        "who-decides": _("Who decides"),
        "label": _("The word of an answer"),
        "language-name": _("The name of the language"),
        "post": _("The post"),
    }
