"""What a slip says, sentence by sentence: the same words on paper, as text to copy and in an e-mail."""

from __future__ import annotations

from typing import NamedTuple

from careboard import wording
from careboard.application.slips import Owed, Slip, SlipLine
from careboard.domain.answers import AnswerKind
from careboard.i18n import _


class Term(NamedTuple):
    """What is said under a name; `is_strong` for what matters most."""

    name: str
    words: str
    is_strong: bool = False


def title(slip: Slip) -> str:
    """Return for whom it is."""
    return _("To: {post}").format(post=slip.post)


def opening(slip: Slip) -> str:
    """Return what it is, in two short sentences."""
    return _("Young people of {council} raised this. They wait for you.").format(council=slip.council)


def notice(slip: Slip) -> str:
    """Return that a paper will print it as overdue and until when that can be changed; empty where none will."""
    if slip.board is None:
        return ""
    due, meets = wording.long_date(slip.board.papers_due), wording.long_date(slip.board.date)
    words = _(
        "Notice: the paper for the board on {meets} will print what is marked as overdue, unless it is here by {due}."
    )
    if slip.on > slip.board.papers_due:
        words = _("Notice: the paper for the board on {meets} will print what is marked as overdue.")
    return words.format(meets=meets, due=due)


def line_terms(line: SlipLine) -> tuple[Term, ...]:
    """Return what there is to say of one thing."""
    terms = [Term(_("In their words"), _("“{words}”").format(words=line.detail))] if line.detail else []
    terms.append(Term(_("Raised"), _raised(line)))
    if line.owed is not Owed.ANSWER and line.answer is not None and line.answer.answer is not None:
        terms.append(Term(_("You said"), _sentence(wording.label(line.answer.answer), line.answer.reason)))
    terms.append(Term(_("You owe"), owed(line), is_strong=True))
    terms.append(Term(_("It goes back to"), _goes_back(line)))
    return tuple(terms)


def owed(line: SlipLine) -> str:
    """Return what is owed and by when, and how late it is."""
    if line.due is None:
        what = {Owed.ANSWER: _("an answer"), Owed.REST: _("the rest of it"), Owed.PROMISE: _("what you promised")}
        words = what[line.owed]
    else:
        pattern = {
            Owed.ANSWER: _("an answer by {date}"),
            Owed.REST: _("the rest of it by {date}"),
            Owed.PROMISE: _("what you promised, done by {date}"),
        }[line.owed]
        words = pattern.format(date=wording.long_date(line.due))
    if line.days_late:
        words = _("{what}: {late}").format(what=words, late=wording.days_late(line.days_late))
    return words


def marked() -> str:
    """Return the words by which a thing is marked that a paper will print as overdue."""
    return _("The paper will print this as overdue")


def how_to_answer() -> tuple[str, ...]:
    """Return the six kinds of answer, each with what it needs."""
    said = {
        AnswerKind.YES: _("what you will do, and by when."),
        AnswerKind.PARTLY: _("what you will do, what not, and why."),
        AnswerKind.NOT_YET: _("why, and the new date."),
        AnswerKind.NO: _("why."),
        AnswerKind.ALREADY_POLICY: _("where it is written. This does not count as a change."),
        AnswerKind.SOMEONE_ELSE: _("who, and why it is not you."),
    }
    return tuple(_("{answer}: {what}").format(answer=wording.label(kind), what=what) for kind, what in said.items())


def how_title() -> str:
    """Return the head above the kinds of answer."""
    return _("How to answer")


def how_closing() -> str:
    """Return what holds for every answer."""
    return _(
        "Every answer but yes needs a reason in plain words. Reply to whoever sent you this, "
        "and name no young person. Only the young people can say that it is sorted."
    )


def slip_text(slip: Slip) -> str:
    """Return the whole slip as plain text."""
    parts = [title(slip), opening(slip)]
    if slip.board is not None:
        parts.append(notice(slip))
    for number, line in enumerate(slip.lines, 1):
        rows = [f"{number}. {line.title}"]
        rows += [marked()] if line.is_printed else []
        rows += [f"{term.name}: {term.words}" for term in line_terms(line)]
        parts.append("\n".join(rows))
    kinds = "\n".join(f"- {words}" for words in how_to_answer())
    parts += [f"{how_title()}\n{kinds}", how_closing(), f"{slip.council}, {wording.long_date(slip.on)}"]
    return "\n\n".join(parts) + "\n"


def _raised(line: SlipLine) -> str:
    words = _("{date} by {group}").format(date=wording.long_date(line.raised_on), group=line.group)
    if line.sent_on is not None:
        words = _("{raised}, sent on {date}").format(raised=words, date=wording.day_and_month(line.sent_on))
    if line.reopened:
        words = _("{raised}. The young people said: not sorted. It is open again.").format(raised=words)
    return words


def _goes_back(line: SlipLine) -> str:
    if line.next_meeting is None:
        return line.group
    return _("{group}, who meet on {date}").format(group=line.group, date=wording.long_date(line.next_meeting))


def _sentence(name: str, reason: str) -> str:
    return _("{answer}. {reason}").format(answer=name, reason=reason) if reason else name
