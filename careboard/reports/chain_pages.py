"""The chain for inspection: every loop with its sources, sorted by promise, failures included; or one story alone."""

from __future__ import annotations

from collections.abc import Mapping

from careboard import shapes, wording
from careboard.application.chain_content import Chain, ChainContent, Crosswalk, PromiseChains
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.i18n import _, ngettext
from careboard.reports.chain_phrases import head, lines
from careboard.reports.contents_list import SHORT, place_contents
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.furniture import PageWords
from careboard.reports.loop_pages import place_block
from careboard.reports.metadata import About
from careboard.reports.paging import LEAST
from careboard.reports.phrases import runs
from careboard.reports.year_phrases import named

_TERM = 82.0
_ICONS: Mapping[LoopState, tuple[str, shapes.Style]] = {
    LoopState.SORTED: ("check-circle", "fill"),
    LoopState.NOT_SORTED: ("x-circle", "fill"),
    LoopState.PARTLY_SORTED: ("circle-half", "bold"),
    LoopState.ENDED: ("x-circle", "bold"),
}


def draw_chain(content: ChainContent) -> bytes:
    """Return the document as a PDF/UA; RuleBroken where a typed text cannot be printed."""
    if content.crosswalk is None:
        return _one_story(content).build()
    paper = _all_stories(content, content.crosswalk, with_contents=False)
    if paper.page_count() > SHORT:
        paper = _all_stories(content, content.crosswalk, with_contents=True)
    return paper.build()


def _paper(content: ChainContent, title: str) -> TaggedDocument:
    council = content.council.name
    about = About(_("{title}. {council}").format(title=title, council=council), council, "en-GB", content.on)
    day = wording.long_date(content.on)
    whose = _("{council}: young people in care").format(council=council)
    around = PageWords(_("As it stood on {date}").format(date=day), whose, title)
    footer = _("{council}. As it stood on {date}.").format(council=council, date=day)
    paper = TaggedDocument(about, footer, page_words=around)
    paper.paragraph(whose, style=paper.style.column_head)
    paper.heading(1, title, paper.style.title.but(balanced=True))
    return paper


def _one_story(content: ChainContent) -> TaggedDocument:
    paper = _paper(content, _("What became of what we said"))
    for part in content.promises:
        _place_promise(paper, content, part)
    return paper


def _all_stories(content: ChainContent, crosswalk: Crosswalk, *, with_contents: bool) -> TaggedDocument:
    paper = _paper(content, _("From what we said to what changed"))
    paper.paragraph(_intro(content))
    if with_contents:
        place_contents(paper)
    for part in content.promises:
        _place_promise(paper, content, part)
    paper.fill_evenly(LEAST)
    paper.page_break()
    _place_crosswalk(paper, crosswalk, content.council.word)
    return paper


def _intro(content: ChainContent) -> str:
    states = [chain.loop.story for chain in content.chains]
    count = ngettext("We raised {number} thing.", "We raised {number} things.", len(states))
    said = [count.format(number=wording.number_word(len(states)))]
    done = sum(1 for told in states if told.is_success)
    sorted_ = ngettext("{number} of them is sorted.", "{number} of them are sorted.", done or 2)
    said.append(sorted_.format(number=wording.number_word_first(done) if done else _("None")))
    said.append(_("Each is told with its dates and sources. What failed is here too."))
    said.append(_("Only we can say that something is sorted."))
    return " ".join(said)


def _place_promise(paper: TaggedDocument, content: ChainContent, part: PromiseChains) -> None:
    name = _("About other things")
    if part.promise is not None:
        pattern = _("{number}. {title}") if part.promise.number else "{title}"
        name = pattern.format(number=part.promise.number, title=part.promise.title)
    with paper.rows(paper.continued(_("{title}, continued").format(title=name))):
        paper.heading(2, name, paper.style.page_title.but(after=5))
        for chain in part.chains:
            _place_chain(paper, content, chain)


def _place_chain(paper: TaggedDocument, content: ChainContent, chain: Chain) -> None:
    story = chain.loop.story
    icon, style = _ICONS.get(story.state, ("clock", "bold"))
    if story.kind is IssueKind.GOOD_THING:
        icon, style = "star", "fill"
    elif story.is_overdue(content.on):
        icon, style = "warning", "fill"
    terms = [(term, runs(words)) for term, words in lines(chain, content.on)]
    place_block(paper, icon, style, head(chain, content.on), terms, _TERM)


def _place_crosswalk(paper: TaggedDocument, crosswalk: Crosswalk, word: str) -> None:
    promises = wording.plural(word)
    paper.heading(2, _("The law, our {promises} and what we raised").format(promises=promises))
    paper.paragraph(
        _("The law names seven things that a council must do for us: Children and Social Work Act 2017, section 1."),
        style=paper.style.close.but(after=6),
    )
    rows = [
        TableRow(
            (
                wording.label(line.principle),
                wording.listed(line.promises) or _("No {word}").format(word=word),
                named(line.loops) or _("Nothing"),
            )
        )
        for line in crosswalk.served
    ]
    head = promises[:1].upper() + promises[1:]
    paper.table((_("The council must"), head, _("What we raised")), rows, (0, 165, 120, 202))
    paper.heading(3, _("What is missing"), paper.style.section)
    paper.bullets(_gaps(crosswalk, word))


def _gaps(crosswalk: Crosswalk, word: str) -> list[str]:
    """Return the gaps both ways, or that there are none."""
    said = [
        _("Nothing was promised for this: {principle}.").format(principle=wording.label(principle))
        for principle in crosswalk.without_promise
    ]
    if crosswalk.without_principle:
        titles = wording.listed(crosswalk.without_principle)
        further = _("These {promises} go further than the law, or stand beside it: {titles}.")
        said.append(further.format(promises=wording.plural(word), titles=titles))
    silent = [wording.label(line.principle) for line in crosswalk.served if line.promises and not line.loops]
    said += [_("We raised nothing about this: {principle}.").format(principle=each) for each in silent]
    return said or [_("Nothing: each of them is served, and each {word} serves one.").format(word=word)]
