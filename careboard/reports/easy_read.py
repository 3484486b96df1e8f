"""The Easy Read edition: a picture on the left, a short sentence on the right, one idea at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careboard import shapes, wording
from careboard.application.summary_content import GroupScores, LoopSection, SettledLine, SummaryContent
from careboard.domain.answers import AnswerKind
from careboard.i18n import _
from careboard.reports import easy_read_phrases as say
from careboard.reports.beside import Beside
from careboard.reports.containers import Stack
from careboard.reports.cover_page import cover_of
from careboard.reports.document import TaggedDocument
from careboard.reports.edition import paper_of
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.phrases import runs
from careboard.reports.pieces import Picture, Rule
from careboard.reports.styles import COMMITMENT_COLOURS, EASY_READ, HAIRLINE
from careboard.reports.text_layout import INK

_PICTURE, _GAP, _ROW = 76.0, 36.0, 92.0
_LOOPS: Mapping[LoopSection, str] = {
    LoopSection.LATE: "warning",
    LoopSection.NOT_SORTED: "x-circle",
    LoopSection.PARTLY_SORTED: "circle-half",
    LoopSection.NO: "prohibit",
    LoopSection.NOT_YET: "hourglass",
    LoopSection.SOMEONE_ELSE: "arrow-bend-up-right",
    LoopSection.ALREADY_POLICY: "book-open",
    LoopSection.WAITING: "clock",
    LoopSection.ENDED: "hand-palm",
    LoopSection.GOOD_THING: "star",
    LoopSection.SORTED: "check-circle",
}
_ANSWERS = {AnswerKind.YES: "check-circle", AnswerKind.NO: "prohibit", AnswerKind.ALREADY_POLICY: "book-open"}


def easy_read(content: SummaryContent, *, draft: bool) -> TaggedDocument:
    """Return the edition before it becomes a file of any format."""
    paper = paper_of(content, draft, EASY_READ, _("Easy Read"))
    _place_top(paper, content)
    _place_asks(paper, content)
    _place_changes(paper, content)
    for scores in content.groups:
        _place_scores(paper, scores)
    _place_settled(paper, content.settled)
    _place_loops(paper, content)
    _place_how(paper, content)
    return paper


def _place_top(paper: TaggedDocument, content: SummaryContent) -> None:
    words = _("Easy Read")
    if content.board is not None:
        words = _("Easy Read, {date}").format(date=wording.long_date(content.board.date))
    paper.paragraph(words, style=paper.style.column_head)
    paper.heading(1, say.title(content))
    paper.place(Rule(2.4, INK, before=2, after=8))
    _row(paper, "users-three", _("Young people"), say.who_we_are(content), colour=COMMITMENT_COLOURS["family"])
    if cover_of(content).is_exempt:
        _row(paper, "lock-key", _("Not for all"), [_("This paper is not for the public.")])
    if content.corrects is not None:
        takes = _("This paper takes the place of paper {number}.").format(number=content.corrects)
        _row(paper, "arrows-clockwise", _("Something new"), [takes])


def _place_asks(paper: TaggedDocument, content: SummaryContent) -> None:
    for ask in content.asks:
        _row(paper, "megaphone", _("We ask"), say.ask(ask), colour=COMMITMENT_COLOURS["voice"])
    for debt in content.debts:
        _row(paper, "warning", _("An answer that is owed"), say.debt(debt))


def _place_changes(paper: TaggedDocument, content: SummaryContent) -> None:
    paper.heading(2, _("What changed"))
    for line in content.changed:
        _row(paper, "check-circle", _("Sorted"), say.changed(line), colour=COMMITMENT_COLOURS["stability"])
    if not content.changed:
        _row(paper, "x-circle", _("Not sorted"), say.nothing_changed())


def _place_scores(paper: TaggedDocument, scores: GroupScores) -> None:
    shown = [line for line in scores.lines if line.point is not None or line.deferred]
    left = tuple(line.row.commitment.title for line in scores.lines if line.point is None and not line.deferred)
    if not shown and not left:
        return
    paper.heading(2, _("What {group} say").format(group=scores.group.name.lower()))
    for line in shown:
        commitment = line.row.commitment
        colour = COMMITMENT_COLOURS.get(commitment.key, INK)
        _row(paper, commitment.key, commitment.title, say.score(line), head=commitment.title, colour=colour)
    if left:
        _row(paper, "list-checks", _("A list"), say.left_to_score(left))


def _place_settled(paper: TaggedDocument, settled: Sequence[SettledLine]) -> None:
    if settled:
        paper.heading(2, _("What the board answered"))
    for line in settled:
        _row(paper, _ANSWERS[line.answer.answer], wording.label(line.answer.answer), say.settled(line))


def _place_loops(paper: TaggedDocument, content: SummaryContent) -> None:
    lines = [line for line in content.loops if not line.counts_as_change]
    if lines:
        paper.heading(2, _("What else we raised"))
    for line in lines:
        _row(paper, _LOOPS[line.section], _("Where it stands"), say.loop(line))


def _place_how(paper: TaggedDocument, content: SummaryContent) -> None:
    paper.heading(2, _("How we did it"))
    if content.heard:
        came = [say.heard(one) for one in content.heard]
        _row(paper, "users-three", _("Young people"), came, colour=COMMITMENT_COLOURS["family"])
    not_heard = say.missing(content)
    if not_heard:
        _row(paper, "question", _("Somebody is missing"), not_heard)
    _row(paper, "lock-key", _("A secret"), say.how_asked(content))
    _row(paper, "eye-slash", _("Hidden"), say.middle_answer())
    _row(paper, "check-circle", _("Sorted"), say.only_we())


def _row(
    paper: TaggedDocument, picture: str, words: str, sentences: Sequence[str], *, head: str = "", colour: str = INK
) -> None:
    """Put a picture and what it stands for side by side, with a line above; a row never parts."""
    drawing = icon_drawing(shapes.commitment_icon(picture), _PICTURE, "duotone", colour)
    with paper.rows():
        with paper.gathered() as right:
            if head:
                paper.heading(3, head)
            element = paper.element("Figure", alternative=words)
            for sentence in sentences:
                paper.paragraph(runs(sentence), style=paper.style.close)
        line = Beside(Picture(drawing, element), _PICTURE, Stack(right), _GAP, least=_ROW)
        paper.place(Stack([Rule(0.8, HAIRLINE, after=8), line], after=12))
