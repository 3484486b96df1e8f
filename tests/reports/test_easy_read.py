"""The Easy Read edition: a picture and a short sentence for each idea, refusals and lateness included."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from careboard import assets
from careboard.application.summary_content import LoopSection, Missing, ResponseLine, SummaryContent
from careboard.domain.disclosure import Finding, Showing
from careboard.reading_age import grade
from careboard.reports.easy_read import easy_read
from careboard.reports.easy_read_pictures import LIST, picture_of
from careboard.reports.structure import Element
from careboard.shapes import has_icon
from tests.reports.drawing import AROUND
from tests.reports.reading import words_of_pages
from tests.reports.sample import ask, empty_summary, summary
from tests.support.pdf_checks import assert_accessible

MOST_WORDS = 15


def paragraphs(content: SummaryContent) -> list[str]:
    """Return every paragraph of the edition in reading order."""
    said = below(easy_read(content, draft=False).told.tree)
    return ["".join(run.text for run in each.words) for each in said if each.words]


def below(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from below(child)


@pytest.mark.parametrize("content", [summary(), empty_summary()])
def test_it_can_be_read_by_everyone(content: SummaryContent) -> None:
    assert_accessible(easy_read(content, draft=True).build(), furniture=AROUND)


def test_every_sentence_is_short_and_easy() -> None:
    said = [sentence for words in paragraphs(summary()) for sentence in re.split(r"(?<=[.!?])\s+", words)]
    assert [sentence for sentence in said if len(sentence.split()) >= MOST_WORDS] == []
    assert grade("\n".join(said)) <= 4


LONG = tuple(ask(number, "We want you to know how long we wait. " * 20) for number in (1, 2, 3))
MANY = tuple(ask(number, f"Keep {number} of our photos safe.") for number in range(1, 15))


@pytest.mark.parametrize(
    ("content", "more"),
    [
        (summary(), ""),
        (replace(summary(), asks=MANY, debts=summary().debts * 5), "We ask 11 more things."),
        (replace(summary(), asks=LONG, corrects=6, changes="A date is right now."), "We ask three things."),
        (replace(summary(), asks=(), debts=()), ""),
    ],
)
def test_page_one_stands_alone(content: SummaryContent, more: str) -> None:
    pages = words_of_pages(easy_read(content, draft=False).build())
    first = " ".join(pages[0].split())
    assert "We are Hillside Voices" in first
    for said in ("We did not hear from: Care leavers.", "Seniors put off Rights.", "Juniors still have to score six"):
        assert said in first
    assert ("days late" in first) or ("answers." in first) or not content.debts
    assert more in first
    assert ("Read on to see them." in first) is bool(more)
    assert not more or "What else we ask" in pages[1]


def test_many_groups_with_the_same_gap_share_a_sentence() -> None:
    content, names = (
        summary(),
        ("Seniors", "Juniors", "Care leavers in the north", "Parents", "Young people on their own"),
    )
    groups = [replace(content.groups[0].group, name=name) for name in names]
    left = tuple((group, ("Love", "Rights")) for group in groups)
    missing = Missing(tuple((group, None) for group in groups), ((groups[0], "Voice", "later"),), left[:2])
    said = paragraphs(replace(content, missing=missing))
    assert said.count("We did not hear from: Parents.") == 1
    assert "Seniors put off Voice." in said
    assert "Seniors and Juniors still have to score Love and Rights." in said
    many = paragraphs(replace(content, missing=replace(missing, not_scored=left)))
    assert "Five groups still have to score Love and Rights." in many


def test_what_a_post_wrote_is_marked_as_theirs() -> None:
    letter = ResponseLine(6, date(2026, 5, 1), "Head of Fostering", "We agree with all of it")
    said = paragraphs(replace(summary(), responses=(letter,)))
    first = said.index("The Head of Fostering wrote about our paper 6.")
    assert said[first + 1 : first + 3] == ["These are their words, not ours:", "“We agree with all of it”"]


def test_nothing_is_told_twice_and_nothing_is_lost() -> None:
    said = paragraphs(replace(summary(), asks=MANY, debts=summary().debts * 5))
    assert [words for words in said if "of our photos" in words] == [f"{one.key[2:]}. {one.text}" for one in MANY]
    assert said.count("The answer is 41 days late.") == 5


def test_the_last_page_is_not_nearly_empty() -> None:
    rows = [len(re.findall(r"[.]\s", page)) for page in words_of_pages(easy_read(summary(), draft=False).build())[1:]]
    assert min(rows) > max(rows) / 2


def test_the_picture_of_an_ask_fits_its_words() -> None:
    asked = {"Pay our bus fares.": "bus", "Tell us when the CAR comes": "car", "Care about us": "megaphone"}
    assert {text: picture_of(text).icon for text in asked} == asked


def test_every_picture_for_words_can_be_drawn() -> None:
    for each in json.loads(assets.text(LIST)):
        assert has_icon(each["picture"], "duotone")
        assert picture_of(f"Our {each['words'][0]} please").icon == each["picture"]


def test_each_row_has_a_picture_that_is_said() -> None:
    tree = easy_read(summary(), draft=False).told.tree
    figures = [element for element in below(tree) if element.role == "Figure"]
    assert len(figures) > 20
    assert all(figure.drawing is not None and figure.alternative for figure in figures)


def test_asks_come_first_with_who_decides_and_by_when() -> None:
    said = paragraphs(summary())
    first = said.index("Please answer by 31 July 2026.")
    assert said[first - 1].endswith("decides.")
    assert said[first - 2].startswith("1. ")
    assert first < said.index("We say: this is sorted.")


def test_a_late_answer_is_said_to_be_late() -> None:
    assert any(re.fullmatch(r"The answer is \d+ days late\.", words) for words in paragraphs(summary()))


def test_already_our_policy_never_looks_like_change() -> None:
    said = paragraphs(summary())
    place = next(number for number, words in enumerate(said) if words.startswith("They said: Already our policy"))
    assert said[place + 1] == "This does not count as a change."
    assert place > said.index("What else we raised")


@pytest.mark.parametrize("section", list(LoopSection))
def test_every_state_of_a_loop_has_its_row(section: LoopSection) -> None:
    content = replace(summary(), loops=tuple(line for line in summary().loops if line.section is section))
    before = len(paragraphs(replace(content, loops=())))
    assert len(paragraphs(content)) >= before + (0 if not content.loops else 1)


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (Finding(Showing.TOO_FEW, 6), "Too few of us chose a word."),
        (Finding(Showing.TOO_FEW, 9, many_unsure=True), "Many of us did not know."),
        (Finding(Showing.AGREED, 4), "We agreed that we do not know."),
        (Finding(Showing.TALKED_ABOUT, 2), "We talked about it. There is no score."),
        (Finding(Showing.MIDDLE, 9, "mostly", split=True), "The room was split."),
    ],
)
def test_what_may_be_said_of_a_score_is_said(finding: Finding, said: str) -> None:
    content = summary()
    scores = content.groups[0]
    line = next(each for each in scores.lines if each.point is not None)
    assert line.point is not None
    changed = replace(line, point=replace(line.point, finding=finding))
    shown = replace(content, groups=(replace(scores, lines=(changed,)),))
    assert said in paragraphs(shown)


def test_a_score_of_other_words_says_so() -> None:
    content, said = summary(), "We scored it in its old words."
    scores = content.groups[0]
    line = next(each for each in scores.lines if each.point is not None)
    assert line.point is not None
    old = replace(line.point, words=replace(line.point.words, plain="Other words."))
    assert said not in paragraphs(replace(content, groups=(replace(scores, lines=(line,)),)))
    shown = replace(content, groups=(replace(scores, lines=(replace(line, point=old),)),))
    assert said in paragraphs(shown)
