"""The words of a paper as they are read: what its reading grade is measured by."""

from __future__ import annotations

from collections.abc import Iterator

from careboard.application.summary_content import SummaryContent
from careboard.reports.standard_edition import standard_edition
from careboard.reports.structure import Element

_UNREAD = ("THead", "Figure", "Lbl", "TOC")


def paper_words(content: SummaryContent) -> tuple[str, ...]:
    """Return the paragraphs of the standard edition, without headings, labels and pictures."""
    return tuple(_paragraphs(standard_edition(content, draft=False).told.tree))


def _paragraphs(element: Element) -> Iterator[str]:
    if element.role == "P" and element.words:
        yield "".join(run.text for run in element.words)
    for child in element.children:
        if isinstance(child, Element) and child.role not in _UNREAD:
            yield from _paragraphs(child)
