"""What happened to what was raised, and to what was asked: failures first, success last, nothing left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careboard import shapes, wording
from careboard.application.summary_content import LoopSection, SettledLine, SummaryContent
from careboard.domain.answers import AnswerKind
from careboard.domain.rounds import Method, RoundKind, RoundState
from careboard.i18n import _
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.loop_phrases import head, they_did, they_will, was_sent
from careboard.reports.phrases import plain_sentence, taken_back, told
from careboard.reports.pieces import Picture, Rule
from careboard.reports.styles import HAIRLINE
from careboard.reports.text_layout import Words

_INDENT, _TERM = 28.0, 72.0
ICONS: Mapping[LoopSection, tuple[str, shapes.Style]] = {
    LoopSection.LATE: ("warning", "fill"),
    LoopSection.NOT_SORTED: ("x-circle", "fill"),
    LoopSection.PARTLY_SORTED: ("circle-half", "bold"),
    LoopSection.NO: ("prohibit", "bold"),
    LoopSection.NOT_YET: ("hourglass", "bold"),
    LoopSection.SOMEONE_ELSE: ("arrow-bend-up-right", "bold"),
    LoopSection.ALREADY_POLICY: ("book-open", "bold"),
    LoopSection.WAITING: ("clock", "bold"),
    LoopSection.ENDED: ("x-circle", "bold"),
    LoopSection.GOOD_THING: ("star", "fill"),
    LoopSection.SORTED: ("check-circle", "fill"),
}
ANSWER_ICONS: Mapping[AnswerKind, tuple[str, shapes.Style]] = {
    AnswerKind.YES: ("check-circle", "fill"),
    AnswerKind.NO: ("prohibit", "bold"),
    AnswerKind.ALREADY_POLICY: ("book-open", "bold"),
}


def place_loops(paper: TaggedDocument, content: SummaryContent) -> None:
    """Put all loops into a paper, each in one piece."""
    name = _("What happened to what we raised")
    with paper.rows(paper.continued(_("{title}, continued").format(title=name))):
        paper.heading(2, name)
        style = paper.style.close.but(after=7, keep_with_next=bool(content.loops))
        paper.paragraph(_intro(content), style=style)
        for line in content.loops:
            terms = [(_("We said"), plain_sentence(line.loop.issue.title))]
            if was_sent(line):
                terms += [(_("They will"), they_will(line)), (_("They did"), they_did(line))]
            place_block(paper, *ICONS[line.section], head(line), terms)


def place_settled(paper: TaggedDocument, content: SummaryContent) -> None:
    """Put what the board answered since the paper before into a paper, refusals with their reason."""
    if not content.settled and not content.taken_back:
        return
    name = _("What the board answered")
    with paper.rows(paper.continued(_("{title}, continued").format(title=name))):
        paper.heading(2, name, paper.style.page_title.but(after=7))
        for line in content.settled:
            _place_settled(paper, line)
        for wrong in content.taken_back:
            terms = [(_("We asked"), plain_sentence(wrong.text)), (_("Now"), " ".join(taken_back(wrong)))]
            place_block(paper, "arrow-u-up-left", "bold", _("Taken back"), terms)


def _place_settled(paper: TaggedDocument, line: SettledLine) -> None:
    answer = line.answer
    name = wording.label(answer.answer)
    if answer.answer is AnswerKind.ALREADY_POLICY:
        name = _("Already our policy: this is not counted as a change")
    terms = [
        (_("We asked"), plain_sentence(line.text)),
        (_("You said"), told(answer.answer, answer.reason, answer.who)),
    ]
    place_block(paper, *ANSWER_ICONS[answer.answer], name, terms)


def place_block(
    paper: TaggedDocument,
    icon: str,
    style: shapes.Style,
    name: str,
    terms: Sequence[tuple[Words, Words]],
    term: float = _TERM,
) -> None:
    """Put a heading with its icon and what is said under it into a paper, a line above."""
    column = paper.style.page.column
    with paper.gathered() as words:
        paper.heading(3, name)
        paper.terms(terms, term, column - _INDENT - term)
    mark = Picture(icon_drawing(icon, 21, style), None)
    block = Columns([Column(-1, 21, mark), Column(_INDENT, column - _INDENT, Stack(words))])
    paper.place(Stack([Rule(0.8, HAIRLINE, after=6), block], after=8))


def _intro(content: SummaryContent) -> str:
    said = [_("Only we can say that something is sorted.")]
    for meeting in content.covers:
        for round_ in meeting.rounds:
            if round_.kind is RoundKind.SORTED and round_.state is RoundState.REVEALED and round_.voted:
                said.append(_how_decided(round_.method, round_.voted, wording.day_and_month(meeting.date)))
    if not content.loops:
        said.append(_("We have raised nothing that is still open."))
    return " ".join(dict.fromkeys(said))


def _how_decided(method: Method, number: int, day: str) -> str:
    pattern = {
        Method.SECRET: _("{number} voted in secret on {day}."),
        Method.OPEN: _("{number} voted openly on {day}."),
        Method.AGREED: _("{number} agreed together on {day}."),
    }[method]
    return pattern.format(number=number, day=day)
