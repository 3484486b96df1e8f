"""The board's response form: one block an ask, to be filled in by any program or with a pen (rule 10)."""

from __future__ import annotations

from careboard import wording
from careboard.application.form_content import (
    ANSWERED_BY,
    ANSWERED_ON,
    REFERENCE,
    FormAsk,
    FormContent,
    field_name,
)
from careboard.domain.answers import AnswerKind
from careboard.i18n import _
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.fields import Field
from careboard.reports.form_fields import field_box
from careboard.reports.icon_drawing import number_disc
from careboard.reports.metadata import About
from careboard.reports.pieces import Picture, Piece, Rule
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import INK, Run, Words

_LABEL, _GAP, _WHEN = 32.0, 12.0, 155.0
_ANSWER, _LINE = 26.0, 28.0
_BEFORE, _BELOW_RULE = 13.0, 8.0
_REASONS = (110.0, 76.0, 58.0, 44.0)
"""How high the place for a reason may be: as high as costs no page more than the lowest."""


def draw_response_form(content: FormContent) -> bytes:
    """Return the form as a PDF; RuleBroken where a typed text cannot be printed."""
    papers = [_composed(content, height) for height in _REASONS]
    return min(papers, key=TaggedDocument.page_count).build()


def _composed(content: FormContent, reason: float) -> TaggedDocument:
    """Return the form with places of a height for reasons."""
    title = _("Your answers to {council}").format(council=content.council)
    paper = TaggedDocument(About(title, content.council, "en-GB", content.made_on), _footer(content))
    if content.board is not None:
        day = _("Board meeting {date}").format(date=wording.long_date(content.board))
        paper.paragraph(day, style=paper.style.column_head.but(after=4))
    paper.heading(1, title)
    _place_meanings(paper)
    paper.paragraph(_send_back(content), style=paper.style.body.but(before=3))
    paper.fill_evenly()
    with paper.rows(paper.continued(_("{title}, continued").format(title=title))):
        for number, ask in enumerate(content.asks, 1):
            _place_ask(paper, number, ask, reason)
        _place_end(paper, content)
    return paper


def _footer(content: FormContent) -> str:
    if content.board is None:
        return _("Response form, {council}.").format(council=content.council)
    date = wording.long_date(content.board)
    return _("Response form, {council}, {date}.").format(council=content.council, date=date)


def _place_meanings(paper: TaggedDocument) -> None:
    """Say what each answer does to an ask."""
    paper.paragraph(_("Young people will read your answers. What they mean for us:"))
    partly, not_yet, policy, someone = (
        Run(wording.label(kind), bold=True)
        for kind in (AnswerKind.PARTLY, AnswerKind.NOT_YET, AnswerKind.ALREADY_POLICY, AnswerKind.SOMEONE_ELSE)
    )
    paper.bullets(
        [
            (partly, Run(_(" and ")), not_yet, Run(_(": you still owe us, until the date you give."))),
            (someone, Run(_(": please say who. You still owe us."))),
            (policy, Run(_(": nothing changes for us."))),
        ]
    )


def _place_ask(paper: TaggedDocument, number: int, ask: FormAsk, reason: float) -> None:
    """Put one block: what is asked, and four fields."""
    with paper.gathered() as pieces:
        _place_question(paper, number, ask)
        said = _("Ask {number}: {text}").format(number=number, text=ask.text)
        _place_choice(paper, number, said)
        why = (Run(_("Why, in plain words"), bold=True), Run(_(" (for every answer but yes)")))
        tip = _("{said} Why, in plain words.").format(said=said)
        place = Field(field_name(number, "reason"), tip, height=reason, several_lines=True, shrinks=True)
        _place_labelled(paper, why, place)
        who = Field(
            field_name(number, "who"), _("{said} Who will do it or decides: a post.").format(said=said), height=_LINE
        )
        when = Field(field_name(number, "when"), _("{said} By when: a date.").format(said=said), height=_LINE)
        _place_two(
            paper,
            ((Run(_("Who will do it or decides"), bold=True), Run(_(" (a post)"))), who),
            ((Run(_("By when"), bold=True), Run(_(" (a date)"))), when),
        )
    paper.place(Stack([Rule(2, INK, after=_BELOW_RULE), *pieces], before=_BEFORE))


def _place_question(paper: TaggedDocument, number: int, ask: FormAsk) -> None:
    name = _("Ask {number}").format(number=number)
    mark = Picture(number_disc(number, 22), paper.element("Figure", alternative=name))
    with paper.gathered() as words:
        paper.heading(2, ask.text, paper.style.item.but(size=16, leading=20.5, after=1, balanced=True))
        style = paper.style.strong if ask.is_owed else paper.style.second
        paper.paragraph(_who_and_when(ask), style=style.but(balanced=True))
    column = paper.style.page.column
    paper.place(Columns([Column(0, _LABEL, mark), Column(_LABEL, column - _LABEL, Stack(words))], after=7))


def _who_and_when(ask: FormAsk) -> str:
    names = {"who": ask.who_decides, "date": wording.long_date(ask.by), "late": wording.days_late(ask.days_late)}
    if ask.days_late:
        return _("Asked of: {who}. You owe this since {date}, {late}.").format(**names)
    if ask.is_owed:
        return _("Asked of: {who}. You still owe this, by {date}.").format(**names)
    return _("Asked of: {who}. Answer by {date}.").format(**names)


def _place_choice(paper: TaggedDocument, number: int, said: str) -> None:
    choices = [("", ""), *((kind.value, wording.label(kind)) for kind in AnswerKind)]
    listed = " · ".join(shown for key, shown in choices if key)
    tip = _("{said} Our answer: {choices}.").format(said=said, choices=listed.replace(" · ", ", "))
    field = Field(field_name(number, "answer"), tip, "choice", _ANSWER, tuple(choices))
    _place_labelled(paper, (Run(_("Answer"), bold=True), Run(_(": {choices}").format(choices=listed))), field)


def _place_labelled(paper: TaggedDocument, label: Words, field: Field, before: float = 0.0) -> None:
    """Put a field below its words."""
    paper.paragraph(label, style=paper.style.close.but(before=before, after=3, keep_with_next=True))
    paper.place(field_box(paper, field))


def _place_two(paper: TaggedDocument, first: tuple[Words, Field], second: tuple[Words, Field]) -> None:
    """Put two fields side by side, each below its words."""
    wide = paper.style.page.column - _WHEN - _GAP
    left, right = _labelled(paper, *first), _labelled(paper, *second)
    paper.place(Columns([Column(0, wide, left), Column(wide + _GAP, _WHEN, right)]))


def _labelled(paper: TaggedDocument, label: Words, field: Field) -> Piece:
    words = text_block(label, paper.style.close.but(after=3), paper.element("P"))
    return Stack([words, field_box(paper, field, after=0)])


def _place_end(paper: TaggedDocument, content: FormContent) -> None:
    """Put who answered, and by what the form is known again."""
    with paper.gathered() as pieces:
        by = Field(ANSWERED_BY, _("Answered by: a post"), height=_LINE, most_letters=100)
        on = Field(ANSWERED_ON, _("Answered on: a date"), height=_LINE, most_letters=40)
        _place_two(
            paper,
            ((Run(_("Answered by"), bold=True), Run(_(" (a post)"))), by),
            ((Run(_("Answered on"), bold=True), Run(_(" (a date)"))), on),
        )
        reference = content.reference.written()
        lines = 1 + len(reference) // 60
        kept = Field(
            REFERENCE, _("Reference: please leave it as it is"), height=14 + 18.2 * lines, value=reference,
            several_lines=True, read_only=True,
        )  # fmt: skip
        _place_labelled(paper, (Run(_("Reference: please leave it as it is"), bold=True),), kept, before=8)
    paper.place(Stack([Rule(2, INK, after=_BELOW_RULE), *pieces], before=_BEFORE))


def _send_back(content: FormContent) -> str:
    if content.told_on is None:
        return _("Please send this form to the participation worker, who tells us.")
    date = wording.long_date(content.told_on)
    return _("Please send this form to the participation worker, who tells us on {date}.").format(date=date)
