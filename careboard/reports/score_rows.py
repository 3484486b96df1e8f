"""One commitment's score on paper: its strip and the sentence below, or why there is none."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from careboard import wording
from careboard.application.summary_content import ScoreLine, SummaryContent
from careboard.domain.disclosure import Showing
from careboard.domain.scores import Point
from careboard.i18n import _
from careboard.reports.containers import NOT_SCORED, Framed, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.phrases import finding_runs, without_stop
from careboard.reports.pieces import Picture
from careboard.reports.strip_drawing import fits_without_cuts, key_drawing, strip_drawing
from careboard.reports.text_layout import Run

BETWEEN_ROWS = 10.0
"""What keeps a strip and its sentence together, and apart from the next strip."""


def place_key(paper: TaggedDocument, content: SummaryContent, with_split: bool) -> None:
    """Put what the marks of the strips mean above them."""
    authority = content.council.authority
    drawing = key_drawing(
        _("young people"), authority, _("gap"), _("room was split") if with_split else "", paper.style.page.column
    )
    words = _("The marks: a filled disc is the young people, an outlined square is {authority}, a line is the gap.")
    if with_split:
        words = _("{words} A fork says that the room was split.").format(words=words)
    element = paper.element("Figure", alternative=words.format(authority=authority))
    paper.place(Picture(drawing, element, before=4, after=8, keep_with_next=True))


def place_score(paper: TaggedDocument, content: SummaryContent, line: ScoreLine, width: float) -> None:
    """Put a strip and its sentence, or a dashed box with the reason, into a row."""
    if line.point is None:
        _place_deferred(paper, content, line)
        return
    paper.figure(_strip(line.point, width), _strip_words(line.point, content))
    paper.paragraph(sentence(line), style=paper.style.close.but(leading=17.5, before=2.5))


def _place_deferred(paper: TaggedDocument, content: SummaryContent, line: ScoreLine) -> None:
    words = _("Not scored: {reason}").format(reason=without_stop(line.deferred))
    with paper.gathered() as reason:
        paper.paragraph(words, style=paper.style.close)
    paper.place(Framed(Stack(reason), NOT_SCORED))
    later = _when_scored(content, line)
    if later:
        paper.paragraph(later, style=paper.style.close.but(leading=17.5, before=2.5))


def _when_scored(content: SummaryContent, line: ScoreLine) -> str:
    if line.planned_for is not None:
        return _("We will score it on {date}.").format(date=wording.long_date(line.planned_for))
    if content.cycle is None:
        return ""
    return _("We will score it by {date}.").format(date=wording.long_date(content.cycle.end))


def words_fit(point: Point, width: float) -> bool:
    """Whether the words of a scale fit a strip of that width without being cut."""
    return fits_without_cuts([wording.answer_in_prose(point.scale, step.key) for step in point.scale.steps], width)


def _place_of(point: Point, step: str | None) -> int | None:
    """Return the place of a step from the least kept to the best."""
    return None if step is None else len(point.scale.steps) - 1 - point.scale.position(step)


def _strip(point: Point, width: float) -> Drawing:
    words = [wording.answer_in_prose(point.scale, step.key) for step in point.scale.worst_to_best]
    ours, theirs = _place_of(point, point.finding.step), _place_of(point, point.authority)
    return strip_drawing(words, width, ours, theirs, point.finding.split, _instead(point))


def _instead(point: Point) -> str:
    if point.finding.step is not None:
        return ""
    return {
        Showing.AGREED: _("we do not know"),
        Showing.TALKED_ABOUT: _("talked about, no score"),
    }.get(point.finding.showing, _("too few to show"))


def _strip_words(point: Point, content: SummaryContent) -> str:
    """Say what the strip shows to who cannot see it."""
    scale = point.scale
    steps = ", ".join(wording.answer_in_prose(scale, step.key) for step in scale.worst_to_best)
    ours = _instead(point) if point.finding.step is None else wording.answer_in_prose(scale, point.finding.step)
    theirs = _("no score") if point.authority is None else wording.answer_in_prose(scale, point.authority)
    words = _("Scale: {steps}. Young people: {ours}. {authority}: {theirs}.").format(
        steps=steps, ours=ours, authority=content.council.authority, theirs=theirs
    )
    return _("{words} The room was split.").format(words=words) if point.finding.split else words


def sentence(line: ScoreLine) -> tuple[Run, ...]:
    """Return what is said below the strip of a score."""
    point = line.point
    assert point is not None
    said = finding_runs(wording.finding_runs(point.finding, point.scale, point.authority))
    if point.finding.many_unsure:
        said += (Run(_(" Many of us did not know.")),)
    if not point.words.same_words(line.row.commitment):
        said += (Run(_(" Scored in its old words.")),)
    return said
