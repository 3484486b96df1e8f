"""What the year page says: coverage, asks, the board's record, what was raised, and what moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careboard import wording
from careboard.application.year_content import GroupYear, LoopsOfYear, Move, YearContent
from careboard.domain.answers import AnswerKind
from careboard.domain.coverage import Cycle
from careboard.domain.scores import Direction, Point
from careboard.i18n import _, ngettext
from careboard.reports.phrases import bold, plain_sentence, without_stop
from careboard.wording.trends import trend_sentence

MOST_MOVES, MOST_TITLES = 4, 4
"""So many things are named; the others are counted."""
_IN_ORDER = (
    AnswerKind.YES,
    AnswerKind.PARTLY,
    AnswerKind.NOT_YET,
    AnswerKind.NO,
    AnswerKind.SOMEONE_ELSE,
    AnswerKind.ALREADY_POLICY,
)


def title(cycle: Cycle) -> str:
    """Return what the page is called."""
    return _("Our year: {first} to {last}").format(
        first=wording.month_and_year(cycle.start), last=wording.month_and_year(cycle.end)
    )


def covered(group: GroupYear, word: str) -> str:
    """Return how many promises a group scored, what it put off and why, and what is not scored."""
    promises = wording.promises(group.promises, word)
    said = [_("{scored} of {promises} scored.").format(scored=_first(group.scored), promises=promises)]
    said += [
        _("Put off: {title}. {reason}").format(title=name, reason=plain_sentence(reason))
        for name, reason in group.deferred
    ]
    if group.left:
        said.append(_("Not scored: {titles}.").format(titles=named(group.left)))
    if group.asked_again:
        count = wording.promises(group.asked_again, word)
        said.append(_("Of {promises} we also said if they are still good enough.").format(promises=count))
    return " ".join(said)


def asked(year: YearContent) -> str:
    """Return how many asks there were, with the board's last answer to each."""
    asks = year.asks
    if not asks.asked:
        return _("We asked the board for nothing.")
    things = ngettext("We asked for {number} thing.", "We asked for {number} things.", asks.asked)
    answers = [f"{wording.label(kind)}: {asks.answers[kind]}" for kind in _IN_ORDER if kind in asks.answers]
    if asks.unanswered:
        answers.append(_("no answer: {number}").format(number=asks.unanswered))
    first = things.format(number=wording.number_word(asks.asked))
    return _("{asked} {answers}.").format(asked=first, answers=", ".join(answers))


def record(year: YearContent) -> str:
    """Return how the board kept to its dates."""
    board = year.board
    papers = ngettext("We gave it {number} paper.", "We gave it {number} papers.", board.papers)
    said = [papers.format(number=wording.number_word(board.papers))]
    if board.in_time or board.late:
        answers = ngettext("{number} answer came in time,", "{number} answers came in time,", board.in_time)
        late = _("{late} too late.").format(late=wording.number_word(board.late))
        said.append(f"{answers.format(number=_first(board.in_time))} {late}")
    if board.owed_late:
        owed = ngettext("{number} answer is owed and late.", "{number} answers are owed and late.", board.owed_late)
        said.append(bold(owed.format(number=_first(board.owed_late))))
    return " ".join(said)


def loops(told: LoopsOfYear) -> list[tuple[str, str]]:
    """Return what became of what was raised: failures first, each under its name."""
    found = [
        (_("Late"), told.late),
        (_("Not sorted"), told.not_sorted),
        (_("Partly sorted"), told.partly_sorted),
        (_("Ended, not sorted"), told.ended),
        (_("Sorted"), told.sorted),
    ]
    lines = [(name, plain_sentence(named(titles))) for name, titles in found if titles]
    if told.waiting:
        waiting = ngettext("{number} thing waits.", "{number} things wait.", told.waiting)
        lines.append((_("Still open"), waiting.format(number=_first(told.waiting))))
    return lines


def raised(told: LoopsOfYear) -> str:
    """Return how much was raised."""
    if not told.raised:
        return _("We raised nothing new.")
    words = ngettext("We raised {number} new thing.", "We raised {number} new things.", told.raised)
    return words.format(number=wording.number_word(told.raised))


def moves(found: Sequence[Move]) -> list[str]:
    """Return the widest moves, and the names of the others."""
    lines, rest = [_move(each) for each in found[:MOST_MOVES]], found[MOST_MOVES:]
    patterns = {Direction.WORSE: _("Also worse: {titles}."), Direction.BETTER: _("Also better: {titles}.")}
    for direction, pattern in patterns.items():
        titles = [_whose(each) for each in rest if each.direction is direction]
        if titles:
            lines.append(pattern.format(titles=named(titles)))
    return lines


def _whose(found: Move) -> str:
    return _("{title} ({group})").format(title=found.title, group=found.group.lower())


def _move(found: Move) -> str:
    # Who was asked stands at both ends (rule 6).
    name = _("better") if found.direction is Direction.BETTER else _("worse")
    first, last = found.points
    return _("{promise}: {moved}. {first}; {last}.").format(
        promise=_whose(found), moved=bold(name), first=_point(first), last=_point(last)
    )


def cannot_say(moves: Sequence[Move]) -> list[str]:
    """Return why the others may not be compared, each reason with its promises."""
    found: dict[str, list[str]] = {}
    for each in moves:
        found.setdefault(trend_sentence(each.points), []).append(_whose(each))
    return [_("{titles}. {why}.").format(why=why, titles=named(titles)) for why, titles in found.items()]


def nothing_moved(word: str) -> str:
    """Return what is said where no promise moved, with the council's own word for one."""
    return _("No {word} moved, or none was scored twice.").format(word=word)


def named(titles: Sequence[str]) -> str:
    """Return titles as a list, the last ones as a number."""
    bare = [without_stop(each) for each in titles]
    if len(bare) > MOST_TITLES + 1:
        more = _("{number} more").format(number=wording.number_word(len(bare) - MOST_TITLES))
        bare = [*bare[:MOST_TITLES], more]
    return wording.listed(bare)


def parts() -> Mapping[str, str]:
    """Return the headings of the page."""
    return {
        "covered": _("What we scored"),
        "asked": _("What we asked, and the answers"),
        "raised": _("What we raised"),
        "moved": _("What moved most"),
    }


def _first(number: int) -> str:
    return wording.number_word_first(number)


def _point(point: Point) -> str:
    assert point.finding.step is not None
    word = wording.answer_in_prose(point.scale, point.finding.step)
    people = wording.voted(point.finding.voted)
    if point.adults_present:
        people = _("{voted}, {adults} present").format(voted=people, adults=wording.adults(point.adults_present))
    return _("{month}: {word}, {people}").format(month=wording.long_month(point.date), word=bold(word), people=people)
