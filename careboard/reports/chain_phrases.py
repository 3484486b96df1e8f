"""What the chain for inspection says of one loop: every step with its date and source, and each one that is missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from careboard import wording
from careboard.application.chain_content import Asked, Chain
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DECISIONS, DueDate, Event, EventKind, IssueKind
from careboard.domain.loops import LoopState
from careboard.domain.rounds import Method
from careboard.i18n import _
from careboard.reports.phrases import bold, plain_sentence, taken_back, the_post, told, without_stop

Line = tuple[str, str]
"""A step of the chain and what is said of it; its date is marked as bold."""


def head(chain: Chain, on: datetime.date) -> str:
    """Return what was raised, and where it stands."""
    return _("{title}: {state}").format(title=without_stop(chain.loop.issue.title), state=state(chain, on))


def state(chain: Chain, on: datetime.date) -> str:
    """Return where a loop stands, late before everything else."""
    story = chain.loop.story
    late = story.days_late(on) or story.done_days_late(on)
    if late:
        return wording.days_late(late)
    if story.kind is IssueKind.GOOD_THING:
        return _("a good thing")
    return wording.label(story.state).lower()


def lines(chain: Chain, on: datetime.date) -> list[Line]:
    """Return all steps in the order in which they happened, then what is missing."""
    issue = chain.loop.issue
    found = [(issue.raised_on, _said(chain))]
    found += [(event.on, _happened(event, chain)) for event in issue.standing_events]
    found += [step for asked in chain.asks for step in _asked(asked)]
    found.sort(key=lambda each: each[0])
    return [*(line for _on, line in found), *_missing(chain, on)]


def _dated(on: datetime.date, *words: str, source: str = "") -> str:
    said = [bold(_("{date}.").format(date=wording.long_date(on))), *words]
    if source:
        said.append(_("Source: {source}").format(source=plain_sentence(source)))
    return " ".join(filter(None, said))


def _said(chain: Chain) -> Line:
    words = [_("{group} said it at their meeting.").format(group=chain.group)]
    if chain.also_about:
        words.append(_("It is also about {titles}.").format(titles=wording.listed(chain.also_about)))
    if chain.papers:
        numbers = wording.listed([str(number) for number in chain.papers])
        pattern = _("In paper {numbers}.") if len(chain.papers) == 1 else _("In papers {numbers}.")
        words.append(pattern.format(numbers=numbers))
    return _("Said"), _dated(chain.loop.issue.raised_on, *words)


def _happened(event: Event, chain: Chain) -> Line:
    if event.kind in DECISIONS:
        return _("Confirmed"), _dated(event.on, _decided(event), source=event.source)
    if event.kind is EventKind.ANSWERED:
        return _("Answered"), _dated(event.on, _answered(event), source=event.source)
    if event.kind is EventKind.CLAIMED_DONE:
        words = _("{who} says that it is done.").format(who=_who(event, chain))
        return _("Changed"), _dated(event.on, words, plain_sentence(event.reason), source=event.source)
    return _moved(event, chain)


def _moved(event: Event, chain: Chain) -> Line:
    """Return a step in which it went on, without an answer."""
    if event.kind is EventKind.SENT:
        post = chain.loop.issue.owner.post
        words = _("To: {post}.").format(post=without_stop(post)) if post else ""
        return _("Sent"), _dated(event.on, words)
    if event.kind is EventKind.TOLD_BACK:
        how = _("At our meeting.") if event.how is None else plain_sentence(wording.label(event.how))
        return _("Told back"), _dated(event.on, how[:1].upper() + how[1:])
    if event.kind is EventKind.DATE_CHANGED:
        which = wording.label(event.which or DueDate.ANSWER_BY)
        day = wording.long_date(datetime.date.fromisoformat(event.to))
        words = _("{which}: {date}.").format(which=which, date=day)
        return _("New date"), _dated(event.on, words, plain_sentence(event.reason))
    name = _("Taken up") if event.kind is EventKind.ESCALATED else _("Handed on")
    return name, _dated(event.on, _("To: {post}.").format(post=without_stop(event.to)), plain_sentence(event.reason))


def _answered(event: Event) -> str:
    assert event.answer is not None
    words = told(event.answer, event.reason, event.who)
    if event.answer is AnswerKind.ALREADY_POLICY:
        words = _("{words} This is not counted as a change.").format(words=words)
    return _("{words} Said by: {post}.").format(words=words, post=without_stop(event.by)) if event.by else words


def _who(event: Event, chain: Chain) -> str:
    return the_post(without_stop(event.by or chain.loop.story.owner.post or _("owner")))


def _decided(event: Event) -> str:
    outcome = _("{outcome}.").format(outcome=wording.label(event.kind))
    if event.kind is EventKind.ENDED:
        return _("{outcome} We said why: {reason}").format(outcome=outcome, reason=plain_sentence(event.reason))
    how = _("We agreed it together.") if event.method is Method.AGREED else _("We voted in secret.")
    return _("{outcome} {how}").format(outcome=outcome, how=how)


def _asked(asked: Asked) -> Iterator[tuple[datetime.date, Line]]:
    """Yield what the board was asked, and each of its answers with the minutes that say so."""
    ask = asked.ask
    words = _("We asked the board: {text}").format(text=plain_sentence(ask.text))
    yield asked.on, (_("Asked"), _dated(asked.on, words))
    for answer in ask.standing:
        words = told(answer.answer, answer.reason, answer.who)
        said = _("The board said: {answer}").format(answer=words)
        yield answer.on, (_("Answered"), _dated(answer.on, said, source=answer.source))
    for line in asked.taken_back:
        yield line.taken_back.on, (_("Taken back"), _dated(line.taken_back.on, *taken_back(line)))


def _missing(chain: Chain, on: datetime.date) -> Iterator[Line]:
    """Yield the steps of the chain that did not happen, said as plainly as those that did."""
    story = chain.loop.story
    if story.kind is IssueKind.GOOD_THING or not story.is_open:
        return
    if story.sent_on is None:
        yield _("Sent"), _("Not sent to anybody yet.")
        return
    if story.answer is None and story.claim is None:
        yield _("Answered"), _no_answer(chain, on)
    if story.claim is None:
        yield _("Changed"), _("Nobody has told us of a change.")
    if story.state not in (LoopState.PARTLY_SORTED, LoopState.NOT_SORTED):
        yield _("Confirmed"), _("We have not said that it is sorted.")


def _no_answer(chain: Chain, on: datetime.date) -> str:
    story = chain.loop.story
    begin = _("No new answer yet.") if story.reopened else _("No answer yet.")
    late = story.days_late(on)
    if story.answer_by is None or not late:
        return begin
    date, days = wording.long_date(story.answer_by), wording.days_late(late)
    owed = _("{post} owed one by {date}: {late}.").format(post=the_post(story.owner.post), date=date, late=days)
    return f"{begin} {owed}"
