"""What the Easy Read edition says: one short sentence for one idea, under fifteen words where the words are ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careboard import wording
from careboard.application.summary_content import (
    Heard,
    LoopLine,
    LoopSection,
    ResponseLine,
    ScoreLine,
    SettledLine,
    SummaryContent,
)
from careboard.domain.disclosure import Showing
from careboard.domain.rounds import Method
from careboard.domain.scores import Point
from careboard.i18n import _, ngettext
from careboard.reports.loop_phrases import head, they_will
from careboard.reports.phrases import bold, first_upper, plain_sentence, the_post, told, without_stop

MOST_WORDS = 15
"""A sentence of ours has fewer."""
_REFUSED = (LoopSection.NO, LoopSection.NOT_YET, LoopSection.SOMEONE_ELSE, LoopSection.ALREADY_POLICY)
_NO_STEP = {
    Showing.AGREED: "agreed-unsure",
    Showing.TALKED_ABOUT: "talked",
}


def begun(text: str) -> str:
    """Return typed words as a sentence that stands alone."""
    return first_upper(plain_sentence(text))


def settled(line: SettledLine) -> list[str]:
    """Return what the board answered."""
    answer = line.answer
    return [_("The board said: {answer}").format(answer=bold(told(answer.answer, answer.reason, answer.who)))]


def score(line: ScoreLine) -> list[str]:
    """Return how well one commitment is kept, as the young people and as the authority see it."""
    if line.point is None:
        return [_("We did not score this: {reason}").format(reason=plain_sentence(line.deferred))]
    is_old = not line.point.words.same_words(line.row.commitment)
    old_words = [_("We scored it in its old words.")] if is_old else []
    return [*_scored(line.point), *old_words, _voted(line.point)]


def _scored(point: Point) -> Iterator[str]:
    found = point.finding
    if found.step is None:
        yield {
            "agreed-unsure": _("We agreed that we do not know."),
            "talked": _("We talked about it. There is no score."),
        }.get(_NO_STEP.get(found.showing, ""), _("Too few of us chose a word."))
        if found.many_unsure:
            yield _("Many of us did not know.")
    elif point.authority is None:
        yield _("We say: {answer}.").format(answer=_answer(point, found.step))
    else:
        both, apart = _("We and the council both say {ours}."), _("We say {ours}, the council says {theirs}.")
        pattern = both if found.step == point.authority else apart
        yield pattern.format(ours=_answer(point, found.step), theirs=_answer(point, point.authority))
    if found.split:
        yield _("The room was split.")
    if point.authority is None:
        yield _("The council did not score itself.")
    elif found.step is None:
        yield _("The council says: {answer}.").format(answer=_answer(point, point.authority))


def _answer(point: Point, step: str) -> str:
    return bold(wording.answer_in_prose(point.scale, step))


def _voted(point: Point) -> str:
    count = wording.took_part if point.method is Method.AGREED else wording.voted
    return _("{count} on {date}.").format(count=count(point.finding.voted), date=wording.day_and_month(point.date))


def left_to_score(titles: tuple[str, ...]) -> list[str]:
    """Return what is not scored yet."""
    return [_("We still have to score:"), *map(plain_sentence, titles)]


def loop(line: LoopLine) -> list[str]:
    """Return where one loop stands: the answer where it was no yes, else its state."""
    if line.section not in _REFUSED:
        return [plain_sentence(head(line))]
    said = [_("They said: {answer}").format(answer=bold(they_will(line)))]
    if line.section is LoopSection.ALREADY_POLICY:
        said.append(_("This does not count as a change."))
    if line.section is LoopSection.NOT_YET and line.loop.story.done_by is not None:
        said.append(_("The new date is {date}.").format(date=wording.long_date(line.loop.story.done_by)))
    return said


def written_by(line: ResponseLine) -> list[str]:
    """Return what a post wrote to an earlier paper, marked as theirs."""
    return [
        _("{post} wrote about our paper {number}.").format(post=the_post(without_stop(line.by)), number=line.paper),
        _("These are their words, not ours:"),
        _("“{words}”").format(words=line.text.strip()),
    ]


def heard(one: Heard, year: int) -> str:
    """Return who came to one meeting; its year where it is not that of the paper."""
    date = wording.day_and_month(one.date) if one.date.year == year else wording.long_date(one.date)
    words = ngettext("{group}: {number} of us came on {date}.", "{group}: {number} of us came on {date}.", one.attended)
    return words.format(group=one.group.name, number=one.attended, date=date)


def how_asked(content: SummaryContent) -> list[str]:
    """Return how the votes were taken."""
    methods = {method for one in content.heard for method in one.methods}
    said = {
        Method.SECRET: [_("We voted in secret."), _("Nobody can see who said what.")],
        Method.OPEN: [_("Some votes were open: we put our hands up.")],
        Method.AGREED: [_("Where few of us were there, we agreed one answer.")],
    }
    used = [words for method in Method if method in methods for words in said[method]]
    return used or [_("We did not vote this time.")]


def middle_answer() -> list[str]:
    """Return why no numbers are shown."""
    return [
        _("We show the answer in the middle."),
        _("We show no counts, so that nobody can be guessed."),
    ]


def left_out(pattern: str, group: str, titles: Sequence[str], word: str) -> str:
    """Name what was left out, or say how many they are where the names would make it long."""
    named = pattern.format(group=group, what=wording.listed(tuple(titles)))
    return named if is_short(named) else pattern.format(group=group, what=wording.promises(len(titles), word))


def is_short(sentence: str) -> bool:
    """Whether a sentence has few enough words."""
    return len(sentence.split()) < MOST_WORDS


def only_we() -> list[str]:
    """Return who can close a loop."""
    return [_("Only young people can say that something is sorted.")]
