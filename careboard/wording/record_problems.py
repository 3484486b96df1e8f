"""What is said when a record cannot be read, and when a command cannot be carried out."""

from __future__ import annotations

from collections.abc import Mapping

from careboard.i18n import _


def record() -> Mapping[str, str]:
    """Return the sentences about a record; most of them stand behind the name of a place in it."""
    return {
        "record-wrong": _("{place}: {reason}"),
        "record-unreadable": _("This is not a record: {reason}. Nothing was imported."),
        "phrases-unreadable": _("This is not a file of phrases: {reason}. Nothing was changed."),
        "import-needs-empty-file": _(
            "This file holds meetings, issues or asks already. A record goes into a new file. Nothing was imported."
        ),
        **_reasons(),
    }


def _reasons() -> Mapping[str, str]:
    return {
        "too-large": _("it is larger than {megabytes} MB"),
        "too-many-parts": _("it is made of too many parts"),
        "not-utf8": _("its text is not UTF-8"),
        "not-json": _("line {line}, column {column} is not JSON"),
        "too-deep": _("it is nested too deeply"),
        "name-twice": _("the name “{name}” stands twice in one place"),
        "number-too-long": _("a number has too many digits"),
        "not-a-number": _("“{name}” is not a number"),
        "wrong-format": _("the format has to be “{format}”"),
        "field-missing": _("the field “{name}” is missing"),
        "field-unknown": _("there is no field “{name}” here"),
        "not-an-object": _("this has to be an object with named fields"),
        "not-a-list": _("this has to be a list"),
        "not-a-text": _("this has to be a text in quotes"),
        "not-a-whole-number": _("this has to be a whole number from {least} to {most}"),
        "not-true-or-false": _("this has to be true or false"),
        "not-a-day": _("this has to be a date like 2026-12-10"),
        "not-one-of": _("this has to be one of: {choices}"),
        "not-base64": _("this has to be base64"),
        "key-unclean": _("a key has to be short plain text without spaces around it"),
        "list-too-long": _("this holds more than {most} entries"),
        "twice": _("“{key}” is there twice"),
        "unknown-phrase": _("there is no phrase “{key}”"),
        "unknown-key": _("“{key}” stands nowhere in this record"),
        **_rules(),
    }


def _rules() -> Mapping[str, str]:
    return {
        "too-few-for-tallies": _("fewer than five voted, so there can be no tallies"),
        "result-missing": _("{voted} took part, so what they said is needed"),
        "more-voted-than-came": _("{voted} people voted, but only {came} came"),
        "wrong-scale-for-kind": _("a round of this kind is not asked on the scale “{scale}”"),
        "needs-pledge": _("a round about commitments needs its pledge and version"),
        "tallies-or-agreed": _("an agreed round has no tallies, and any other has nothing agreed"),
        "unknown-cell": _("“{answer}” is not an answer of the scale “{scale}”"),
        "not-in-version": _("“{key}” is not in version {version} of the pledge “{pledge}”"),
        "not-asked-here": _("“{key}” was not asked in this round"),
        "not-revealed": _("only a revealed round has results, reasons and a self-score"),
        "nobody-may-see": _("the group may see its numbers only after a vote of five or more"),
        "carried-later": _("a box is carried on from an earlier meeting of the same group"),
        "not-approved-yet": _("a meeting is approved once it is closed"),
        "not-begun": _("a meeting that has not begun has no step and no results"),
        "bears-date-of-meeting": _("this happened at a meeting, so it bears the meeting's date, {date}"),
        "too-few-to-vote": _("fewer than five came, so the group agrees one answer together"),
        "meeting-not-held": _("nothing can happen at the meeting “{meeting}”: it has not begun"),
        "asked-twice": _("“{question}” was answered already at this meeting: two results would give people away"),
        "another-group": _("the meeting “{meeting}” is of another group; only those who raised it decide"),
        "another-groups-issue": _("“{issue}” was raised by another group"),
        "origin-and-day": _("the issue and the day belong together: give both or neither"),
        "numbers-fall": _("the numbers of papers have to rise"),
    }


def plain_is_long(place: str, words: int) -> str:
    """Return the warning about a plain wording that is harder to hear and read than it should be."""
    return _("{place}: {words} words are many; fifteen at most are easier to read and hear").format(
        place=place, words=words
    )


def commands() -> Mapping[str, str]:
    """Return the sentences about commands."""
    return {
        "no-terminal": _("This file needs its passphrase. Give it by --passphrase-file or CAREBOARD_PASSPHRASE."),
        "passphrases-differ": _("The two passphrases are not the same. Nothing was made."),
        "no-window": _("No window could be drawn. Run careboard --doctor to see what is missing."),
        "no-screen": _("There is no display here, so no window can open."),
    }
