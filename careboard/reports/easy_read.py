"""The Easy Read edition: a picture on the left, short sentences on the right, one idea at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from careboard import wording
from careboard.application.summary_content import (
    GroupScores,
    LoopSection,
    ResponseLine,
    SummaryContent,
)
from careboard.domain.answers import AnswerKind
from careboard.i18n import _
from careboard.reports import easy_read_phrases as say
from careboard.reports.document import TaggedDocument
from careboard.reports.easy_read_front import ROOMS, place_front, place_rest_of_front
from careboard.reports.easy_read_front_phrases import Counts, title
from careboard.reports.easy_read_rows import GAPS, EasyRows
from careboard.reports.easy_read_year import place_quotes, place_year
from careboard.reports.edition import paper_of
from careboard.reports.phrases import taken_back
from careboard.reports.pieces import Rule
from careboard.reports.styles import COMMITMENT_COLOURS, EASY_READ
from careboard.reports.text_layout import INK

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
    for room, gap in product(ROOMS, GAPS):
        paper = paper_of(content, draft, EASY_READ, _("Easy Read"))
        _place_front(paper, content, room, gap)
        if paper.page_count() == 1:
            break
    paper.page_break()
    paper.fill_evenly()
    with paper.rows():
        _place_rest(EasyRows(paper), content, room)
    return paper


def _place_front(paper: TaggedDocument, content: SummaryContent, room: Counts, gap: float) -> None:
    words = _("Easy Read")
    if content.board is not None:
        words = _("Easy Read, {date}").format(date=wording.long_date(content.board.date))
    paper.paragraph(words, style=paper.style.column_head)
    paper.heading(1, title(content))
    paper.place(Rule(2.4, INK, before=2, after=8))
    with paper.rows():
        place_front(EasyRows(paper, gap), content, room)


def _place_rest(rows: EasyRows, content: SummaryContent, room: Counts) -> None:
    place_rest_of_front(rows, content, room)
    for scores in content.groups:
        _place_scores(rows, scores)
    place_quotes(rows, content.quotes)
    _place_settled(rows, content)
    _place_loops(rows, content)
    _place_responses(rows, content.responses)
    place_year(rows, content.year)
    _place_how(rows, content)


def _place_scores(rows: EasyRows, scores: GroupScores) -> None:
    shown = [line for line in scores.lines if line.point is not None or line.deferred]
    left = tuple(line.row.commitment.title for line in scores.lines if line.point is None and not line.deferred)
    if not shown and not left:
        return
    rows.heading(_("What {group} say").format(group=scores.group.name.lower()))
    for line in shown:
        commitment = line.row.commitment
        colour = COMMITMENT_COLOURS.get(commitment.key, INK)
        rows.row(commitment.key, commitment.title, say.score(line), head=commitment.title, colour=colour)
    if left:
        rows.row("list-checks", _("A list"), say.left_to_score(left))


def _place_settled(rows: EasyRows, content: SummaryContent) -> None:
    if content.settled or content.taken_back:
        rows.heading(_("What the board answered"))
    for line in content.settled:
        answer = line.answer.answer
        rows.row(_ANSWERS[answer], wording.label(answer), say.settled(line), strong=say.begun(line.text))
    for wrong in content.taken_back:
        strong = say.begun(wrong.text)
        rows.row("warning", _("Taken back"), taken_back(wrong), strong=strong)


def _place_loops(rows: EasyRows, content: SummaryContent) -> None:
    lines = [line for line in content.loops if not line.counts_as_change]
    if lines:
        rows.heading(_("What else we raised"))
    for line in lines:
        title = say.begun(line.loop.issue.title)
        rows.row(_LOOPS[line.section], _("Where it stands"), say.loop(line), strong=title)


def _place_responses(rows: EasyRows, responses: Sequence[ResponseLine]) -> None:
    if responses:
        rows.heading(_("What they wrote to us"))
    for line in responses:
        rows.row("envelope-simple", _("A letter"), say.written_by(line))


def _place_how(rows: EasyRows, content: SummaryContent) -> None:
    rows.heading(_("How we did it"))
    if content.heard:
        came = [say.heard(one, content.reckoned_on.year) for one in content.heard]
        rows.row("users-three", _("Young people"), came, colour=COMMITMENT_COLOURS["family"])
    rows.row("lock-key", _("A secret"), say.how_asked(content))
    rows.row("eye-slash", _("Hidden"), say.middle_answer())
    rows.row("check-circle", _("Sorted"), say.only_we())
