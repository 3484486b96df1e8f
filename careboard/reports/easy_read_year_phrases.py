"""What the Easy Read edition says of the quotes and of the year, in sentences of fewer than fifteen words."""

from __future__ import annotations

from collections.abc import Sequence

from careboard import wording
from careboard.application.summary_content import QuoteLine
from careboard.application.year_content import AskedInYear, BoardRecord, GroupYear, LoopsOfYear, Move, YearContent
from careboard.domain.answers import AnswerKind
from careboard.domain.scores import Direction
from careboard.i18n import _, ngettext
from careboard.reports.easy_read_phrases import left_out
from careboard.reports.phrases import bold

_MOST_MOVES = 4
"""So many are named; the others are counted."""


def who_said(quote: QuoteLine) -> list[str]:
    """Return which group chose a quote, and what it was about."""
    if not quote.about:
        return [_("{group} said this.").format(group=quote.group)]
    return [_("{group} said this about: {title}.").format(group=quote.group, title=quote.about)]


def covered(group: GroupYear, word: str) -> list[str]:
    """Return how many promises a group scored, put off, left out and asked about again."""
    name, promises = group.group.name, wording.promises(group.promises, word)
    scored = _("{group} scored {number} of {promises}.")
    said = [scored.format(group=name, number=wording.number_word(group.scored), promises=promises)]
    put_off = [title for title, _reason in group.deferred]
    if put_off:
        said.append(left_out(_("{group} put off {what}."), name, put_off, word))
    if group.left:
        said.append(left_out(_("{group} did not score {what}."), name, group.left, word))
    if group.asked_again:
        again = wording.promises(group.asked_again, word)
        said.append(_("They also said if {promises} are still good enough.").format(promises=again))
    return said


def asked(asks: AskedInYear) -> list[str]:
    """Return how much was asked of the board, and how often it gave each answer."""
    if not asks.asked:
        return [_("We asked the board for nothing.")]
    things = ngettext("We asked the board for {number} thing.", "We asked the board for {number} things.", asks.asked)
    said = [things.format(number=wording.number_word(asks.asked))]
    answered = _("To {number} it said: {answer}.")
    for kind in AnswerKind:
        if kind in asks.answers:
            number = wording.number_word(asks.answers[kind])
            said.append(answered.format(number=number, answer=bold(wording.label(kind))))
    if asks.unanswered:
        none = ngettext("{number} still has no answer.", "{number} still have no answer.", asks.unanswered)
        said.append(none.format(number=wording.number_word_first(asks.unanswered)))
    return said


def record(board: BoardRecord) -> list[str]:
    """Return how the board kept to its dates."""
    papers = ngettext("We gave the board {number} paper.", "We gave the board {number} papers.", board.papers)
    in_time, late, owed = board.in_time, board.late, board.owed_late
    counted = (
        (in_time, ngettext("{number} answer came in time.", "{number} answers came in time.", in_time)),
        (late, ngettext("{number} answer came too late.", "{number} answers came too late.", late)),
        (owed, ngettext("{number} answer is late and not here.", "{number} answers are late and not here.", owed)),
    )
    return [papers.format(number=wording.number_word(board.papers)), *_counted(counted)]


def raised(told: LoopsOfYear) -> list[str]:
    """Return how much was raised and what became of it, failures first."""
    said = _("We raised nothing new.")
    if told.raised:
        said = ngettext("We raised {number} new thing.", "We raised {number} new things.", told.raised)
    groups = (told.late, told.not_sorted, told.partly_sorted, told.ended, told.sorted)
    late, not_sorted, partly, ended, sorted_ = map(len, groups)
    counted = (
        (late, ngettext("{number} is late.", "{number} are late.", late)),
        (not_sorted, ngettext("{number} is not sorted.", "{number} are not sorted.", not_sorted)),
        (partly, ngettext("{number} is partly sorted.", "{number} are partly sorted.", partly)),
        (ended, ngettext("{number} ended and is not sorted.", "{number} ended and are not sorted.", ended)),
        (told.waiting, ngettext("{number} is still open.", "{number} are still open.", told.waiting)),
        (sorted_, ngettext("{number} is sorted.", "{number} are sorted.", sorted_)),
    )
    return [said.format(number=wording.number_word(told.raised)), *_counted(counted)]


def moved(moves: Sequence[Move]) -> list[str]:
    """Return what got better, or what got worse, and for whom."""
    better, worse = _("{title} is {better} for {group}."), _("{title} is {worse} for {group}.")
    said = [
        (better if each.direction is Direction.BETTER else worse).format(
            title=each.title, group=each.group.lower(), better=bold(_("better")), worse=bold(_("worse"))
        )
        for each in moves[:_MOST_MOVES]
    ]
    more = len(moves) - _MOST_MOVES
    if more > 0:
        said.append(ngettext("And one more.", "And {number} more.", more).format(number=wording.number_word(more)))
    return said


def not_compared(year: YearContent) -> list[str]:
    """Return that nothing moved, and how much may not be compared."""
    word = year.council.word
    said = [] if year.moves else [_("No {word} got better or worse.").format(word=word)]
    titles = list(dict.fromkeys(each.title for each in year.cannot_say))
    return [*said, *([left_out(_("We cannot compare {what}."), "", titles, word)] if titles else [])]


def _counted(found: Sequence[tuple[int, str]]) -> list[str]:
    """Return the sentences whose number is not none."""
    return [words.format(number=wording.number_word_first(number)) for number, words in found if number]
