"""What the Easy Read edition says: one short sentence for one idea, under fifteen words where the words are ours."""

from __future__ import annotations

from collections.abc import Iterator

from careboard import wording
from careboard.application.summary_content import (
    AskLine,
    DebtLine,
    Heard,
    LoopLine,
    LoopSection,
    ScoreLine,
    SettledLine,
    SummaryContent,
)
from careboard.domain.disclosure import Showing
from careboard.domain.rounds import Method
from careboard.domain.scores import Point
from careboard.i18n import _
from careboard.reports.loop_phrases import head, they_will
from careboard.reports.phrases import bold, plain_sentence, the_post, told, without_stop

_REFUSED = (LoopSection.NO, LoopSection.NOT_YET, LoopSection.SOMEONE_ELSE, LoopSection.ALREADY_POLICY)
_NO_STEP = {
    Showing.AGREED: "agreed-unsure",
    Showing.TALKED_ABOUT: "talked",
}


def title(content: SummaryContent) -> str:
    """Return the title: the asks come first."""
    return _("What we ask the board") if content.asks or content.debts else _("What we tell the board")


def who_we_are(content: SummaryContent) -> list[str]:
    """Return who speaks."""
    council, authority = content.council.name, content.council.authority
    return [
        _("We are {council}.").format(council=council),
        _("We are young people in care. {authority} looks after us.").format(authority=authority),
    ]


def ask(line: AskLine) -> list[str]:
    """Return what is asked, of whom, and by when."""
    return [
        plain_sentence(line.text),
        _("{post} decides.").format(post=the_post(without_stop(line.who_decides))),
        _("Please answer by {date}.").format(date=bold(wording.long_date(line.by))),
    ]


def debt(line: DebtLine) -> list[str]:
    """Return what the board still owes an answer to."""
    said = [
        _("We asked this in {month}.").format(month=wording.month_and_year(line.asked_on)),
        plain_sentence(line.text),
    ]
    if line.days_late:
        return [*said, _("The answer is {late}.").format(late=bold(wording.days_late(line.days_late)))]
    return [*said, _("We wait for the answer until {date}.").format(date=bold(wording.long_date(line.due)))]


def settled(line: SettledLine) -> list[str]:
    """Return what the board answered."""
    answer = line.answer
    return [
        _("We asked: {ask}").format(ask=plain_sentence(line.text)),
        _("The board said: {answer}").format(answer=bold(told(answer.answer, answer.reason, answer.who))),
    ]


def changed(line: LoopLine) -> list[str]:
    """Return one thing that got sorted."""
    return [plain_sentence(line.loop.issue.title), _("We say: this is {sorted}.").format(sorted=bold(_("sorted")))]


def nothing_changed() -> list[str]:
    """Return that nothing got sorted."""
    return [_("Nothing that we raised is sorted yet.")]


def score(line: ScoreLine) -> list[str]:
    """Return how well one commitment is kept, as the young people and as the authority see it."""
    if line.point is None:
        return [_("We did not score this: {reason}").format(reason=plain_sentence(line.deferred))]
    is_old = not line.point.words.same_words(line.row.commitment)
    old_words = [_("We scored it in its old words.")] if is_old else []
    return [*_scored(line.point), *old_words, _voted(line.point)]


def _scored(point: Point) -> Iterator[str]:
    found, scale = point.finding, point.scale
    if found.step is None:
        yield {
            "agreed-unsure": _("We agreed that we do not know."),
            "talked": _("We talked about it. There is no score."),
        }.get(_NO_STEP.get(found.showing, ""), _("Too few of us chose a word."))
        if found.many_unsure:
            yield _("Many of us did not know.")
    else:
        yield _("We say: {answer}.").format(answer=bold(wording.answer_in_prose(scale, found.step)))
    if found.split:
        yield _("The room was split.")
    if point.authority is None:
        yield _("The council did not score itself.")
    else:
        yield _("The council says: {answer}.").format(answer=bold(wording.answer_in_prose(scale, point.authority)))


def _voted(point: Point) -> str:
    count = wording.took_part if point.method is Method.AGREED else wording.voted
    return _("{count} on {date}.").format(count=count(point.finding.voted), date=wording.day_and_month(point.date))


def left_to_score(titles: tuple[str, ...]) -> list[str]:
    """Return what is not scored yet."""
    return [_("We still have to score:"), *map(plain_sentence, titles)]


def loop(line: LoopLine) -> list[str]:
    """Return where one loop stands: what was raised, then the answer where it was no yes, else its state."""
    said = [plain_sentence(line.loop.issue.title)]
    if line.section not in _REFUSED:
        return [*said, bold(plain_sentence(head(line)))]
    said.append(_("They said: {answer}").format(answer=bold(they_will(line))))
    if line.section is LoopSection.ALREADY_POLICY:
        said.append(_("This does not count as a change."))
    if line.section is LoopSection.NOT_YET and line.loop.story.done_by is not None:
        said.append(_("The new date is {date}.").format(date=wording.long_date(line.loop.story.done_by)))
    return said


def heard(one: Heard) -> str:
    """Return who came to one meeting."""
    group, date = one.group.name, wording.long_date(one.date)
    count = wording.young_people(one.attended)
    return _("{group}: {count} came on {date}.").format(group=group, count=count, date=date)


def how_asked(content: SummaryContent) -> list[str]:
    """Return how the votes were taken."""
    methods = {method for one in content.heard for method in one.methods}
    said = {
        Method.SECRET: _("We voted in secret. Nobody can see who said what."),
        Method.OPEN: _("Some votes were open: we put our hands up."),
        Method.AGREED: _("Where few of us were there, we agreed one answer."),
    }
    return [said[method] for method in Method if method in methods] or [_("We did not vote this time.")]


def middle_answer() -> list[str]:
    """Return why no numbers are shown."""
    return [
        _("We show the answer in the middle."),
        _("We show no counts, so that nobody can be guessed."),
    ]


def missing(content: SummaryContent) -> list[str]:
    """Return which groups were not heard."""
    groups = [group for group, _last in content.missing.groups_not_heard]
    return [_("We did not hear from: {group}.").format(group=group.name) for group in groups]


def only_we() -> list[str]:
    """Return who can close a loop."""
    return [_("Only young people can say that something is sorted.")]
