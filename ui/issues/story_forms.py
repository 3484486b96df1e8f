"""What each action asks for: the fields of its form, filled with what is known."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from careboard.application.closing_loops import Loop
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, IssueKind, ToldHow
from careboard.i18n import _
from careboard.wording import label
from ui.issues.actions import Action, action_words, withdrawable
from ui.issues.family_reading import entry_name
from ui.issues.filled import FieldValue

Options = tuple[tuple[str, str], ...]


class FieldKind(Enum):
    """How a field is filled in."""

    LINE = auto()
    TEXT = auto()
    DAY = auto()
    DOORS = auto()
    LIST = auto()
    TICKS = auto()
    COUNT = auto()
    FIND = auto()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field; `options` are choices or suggestions, `only_for` names the choice that shows it.

    `is_kept` tells that the issue itself holds the value, so that it may change while the form is open.
    """

    name: str
    label: str
    kind: FieldKind
    value: FieldValue = None
    hint: str = ""
    options: Options = ()
    needed: str = ""
    only_for: tuple[str, str] | None = None
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class FormView:
    """A form for one issue; one that `keeps_as_typed` is saved as each field is left."""

    key: str
    action: Action
    title: str
    button: str
    fields: tuple[FormField, ...]
    keeps_as_typed: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What forms are filled with: the day, posts that were named before, commitments, and issues to join with."""

    today: datetime.date
    posts: tuple[str, ...]
    commitments: Options
    others: Options = ()


def make_form(action: Action, loop: Loop, known: Known) -> FormView:
    """Return the form of an action for an issue as it stands."""
    fields = _FIELDS[action](loop, known)
    title, button = _words(action, loop)
    keeps = action in (Action.WORDS, Action.SEND) and not loop.issue.events
    return FormView(loop.issue.key, action, title, button, fields, keeps)


def _words(action: Action, loop: Loop) -> tuple[str, str]:
    titles = {
        Action.ANSWER: _("What was the answer?"),
        Action.CLAIM: _("They say it is done"),
        Action.SEND: _("Who owes an answer?"),
        Action.TELL: _("How were they told?"),
        Action.DOTS: _("Where do the dots go?"),
        Action.JOIN: _("With which one?"),
        Action.SPLIT: _("What is the other one?"),
        Action.APART: _("Which one goes on by itself?"),
    }
    buttons = {
        Action.WORDS: _("Done"),
        Action.SEND: _("Send"),
        Action.ANSWER: _("Keep this answer"),
        Action.CLAIM: _("Keep this claim"),
        Action.TELL: _("Told back"),
        Action.WITHDRAW: _("Withdraw it"),
        Action.JOIN: _("Join them"),
        Action.SPLIT: _("Make two of it"),
        Action.APART: _("Take apart"),
    }
    if action is Action.SEND and loop.issue.kind is IssueKind.GOOD_THING:
        titles[Action.SEND] = _("Who should hear it?")
    return titles.get(action, action_words(action)), buttons.get(action, _("Keep"))


def _word_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    issue = loop.issue
    return (
        FormField("title", _("In a few words"), FieldKind.LINE, issue.title, is_kept=True),
        FormField("detail", _("What they said, in their words"), FieldKind.TEXT, issue.detail, is_kept=True),
        FormField(
            "commitments",
            _("What is it about?"),
            FieldKind.TICKS,
            issue.commitments,
            options=known.commitments,
            is_kept=True,
        ),
    )


def _send_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    issue = loop.issue
    sent = FormField("on", _("Sent on"), FieldKind.DAY, known.today, needed=_day_needed())
    if issue.events:
        return (sent,)
    hint = _("a post, for example Head of Fostering")
    owner = replace(_post("owner", _("Owner"), known, issue.owner.post, hint), is_kept=True)
    if issue.kind is IssueKind.GOOD_THING:
        return owner, sent
    return (
        owner,
        FormField("answer-by", _("Answer by"), FieldKind.DAY, issue.answer_by, is_kept=True),
        FormField("done-by", _("Done by"), FieldKind.DAY, issue.done_by, _("may be left empty"), is_kept=True),
        sent,
    )


def _answer_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    kinds = tuple((kind.value, label(kind)) for kind in AnswerKind)
    reason, hint = _("Why, in plain words"), _("Every answer but yes needs a reason. You may paste their e-mail here.")
    return (
        FormField("answer", _("The answer"), FieldKind.DOORS, "", options=kinds),
        FormField("reason", reason, FieldKind.TEXT, "", hint),
        FormField("who", _("Who decides?"), FieldKind.LINE, "", only_for=("answer", AnswerKind.SOMEONE_ELSE.value)),
        *_from_whom(loop, known),
    )


def _claim_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    reason = FormField("reason", _("What was done?"), FieldKind.TEXT, "")
    return reason, *_from_whom(loop, known)


def _from_whom(loop: Loop, known: Known) -> tuple[FormField, ...]:
    return (
        _post("by", _("Who says so?"), known, loop.story.owner.post),
        _happened_on(known),
        FormField("source", _("Where is it written?"), FieldKind.LINE, "", _("for example an e-mail of that day")),
    )


def _tell_fields(_loop: Loop, known: Known) -> tuple[FormField, ...]:
    how = tuple((each.value, label(each)) for each in ToldHow)
    return (
        FormField("how", _("They were told"), FieldKind.DOORS, "", options=how, needed=_("Choose how they were told.")),
        _happened_on(known),
    )


def _post_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    hint = loop.story.owner.post and _now(loop.story.owner.post)
    return _post("owner", _("The new owner"), known, hint=hint), _happened_on(known)


def _escalate_fields(_loop: Loop, known: Known) -> tuple[FormField, ...]:
    return _post("owner", _("To whom?"), known, hint=_("The owner still owes the answer.")), _happened_on(known)


def _date_fields(_loop: Loop, known: Known) -> tuple[FormField, ...]:
    which = tuple((each.value, label(each)) for each in DueDate)
    return (
        FormField("which", _("Which date?"), FieldKind.DOORS, "", options=which, needed=_("Choose which date moves.")),
        FormField("to", _("The new date"), FieldKind.DAY, None, needed=_day_needed()),
        FormField("reason", _("Why does it move?"), FieldKind.TEXT, "", _("The reason stays in the story.")),
        _happened_on(known),
    )


def _withdraw_fields(loop: Loop, _known: Known) -> tuple[FormField, ...]:
    entries = tuple((str(index), entry_name(loop.issue.events[index])) for index in withdrawable(loop.issue))
    hint = _("It stays visible in the story, with a line through it.")
    return (
        FormField("of", _("Which entry was wrong?"), FieldKind.LIST, entries[0][0] if entries else "", options=entries),
        FormField("reason", _("What was wrong with it?"), FieldKind.TEXT, "", hint),
    )


def _dots_fields(loop: Loop, _known: Known) -> tuple[FormField, ...]:
    hint = _("The last count stands. More dots mean that more of the group want it first.")
    return (FormField("dots", _("Dots"), FieldKind.COUNT, loop.issue.dots, hint),)


def _join_fields(_loop: Loop, known: Known) -> tuple[FormField, ...]:
    hint = _("The other one goes on for both, with the dots of both. This story can be read there.")
    needed = _("Choose the issue that goes on.")
    other = FormField("other", _("The issue that goes on"), FieldKind.FIND, "", hint, known.others, needed)
    return other, FormField("on", _("Joined on"), FieldKind.DAY, known.today, needed=_day_needed())


def _apart_fields(_loop: Loop, known: Known) -> tuple[FormField, ...]:
    hint = _("Its story goes on where it stopped, with its own owner and dates. What happened since stays here.")
    first = known.others[0][0] if known.others else ""
    return (FormField("other", _("The issue that was joined"), FieldKind.LIST, first, hint, known.others),)


def _split_fields(loop: Loop, known: Known) -> tuple[FormField, ...]:
    about = FormField(
        "commitments", _("What is it about?"), FieldKind.TICKS, loop.issue.commitments, options=known.commitments
    )
    words = (
        FormField("title", _("In a few words"), FieldKind.LINE, "", _("This one stays as it is.")),
        FormField("detail", _("What they said, in their words"), FieldKind.TEXT, ""),
        about,
    )
    on = FormField("on", _("Split on"), FieldKind.DAY, known.today, needed=_day_needed())
    if loop.issue.kind is IssueKind.GOOD_THING:
        return (*words, on)
    owner = _post("owner", _("Owner"), known, "", _("a post, for example Head of Fostering"))
    answer_by = FormField("answer-by", _("Answer by"), FieldKind.DAY, None, _("may be left empty"))
    return (*words, owner, answer_by, FormField("done-by", _("Done by"), FieldKind.DAY, None), on)


def _post(name: str, words: str, known: Known, value: str = "", hint: str = "") -> FormField:
    return FormField(name, words, FieldKind.LINE, value, hint, tuple((post, post) for post in known.posts))


def _happened_on(known: Known) -> FormField:
    """The day on which it happened; typed later, the story says both days."""
    hint = _("If it was before today, the story says both days.")
    return FormField("on", _("It happened on"), FieldKind.DAY, known.today, hint, needed=_day_needed())


def _now(post: str) -> str:
    return _("Now: {post}").format(post=post)


def _day_needed() -> str:
    return _("Write a date, such as 10 December 2026.")


_FIELDS: Mapping[Action, Callable[[Loop, Known], tuple[FormField, ...]]] = {
    Action.WORDS: _word_fields,
    Action.SEND: _send_fields,
    Action.ANSWER: _answer_fields,
    Action.CLAIM: _claim_fields,
    Action.TELL: _tell_fields,
    Action.REASSIGN: _post_fields,
    Action.ESCALATE: _escalate_fields,
    Action.MOVE_DATE: _date_fields,
    Action.WITHDRAW: _withdraw_fields,
    Action.DOTS: _dots_fields,
    Action.JOIN: _join_fields,
    Action.SPLIT: _split_fields,
    Action.APART: _apart_fields,
}
