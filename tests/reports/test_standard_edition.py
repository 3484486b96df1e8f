"""The standard edition as a whole: it conforms, hides nothing, and takes any text."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.summary_content import (
    GroupScores,
    LoopSection,
    SummaryContent,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.scales import FOUR_WORDS
from careboard.errors import RuleBroken
from careboard.reports.standard_edition import draw_standard_edition
from tests.reports.drawing import drawn
from tests.reports.reading import EXPECTED, lines_of, words_of, words_of_pages
from tests.reports.sample import (
    COUNCIL,
    SENIORS,
    SENT,
    TOLD,
    answered,
    ask,
    empty_summary,
    loop,
    score,
    summary,
    unscored,
)
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle


def test_the_sample_paper_says_what_is_expected() -> None:
    assert lines_of(drawn(summary())) == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_another_reader_finds_the_same_words_in_the_same_order(tmp_path: Path) -> None:
    document = draw_standard_edition(summary(), draft=False)
    file = tmp_path / "paper.pdf"
    file.write_bytes(document)
    done = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True)
    found = "".join(re.findall(r'"(.*)"$', done.stdout, re.MULTILINE))
    # Poppler also reads the words inside the strips, which are said by the description of the figure.
    told = [text for role, text in Oracle(document).story if role != "/Figure"]
    place = 0
    for text in told:
        bare = text.strip()
        place = found.index(bare, place) + len(bare)


def test_a_reprint_is_the_same_file() -> None:
    assert draw_standard_edition(summary(), draft=False) == draw_standard_edition(summary(), draft=False)


def test_a_draft_says_so_on_every_page() -> None:
    document = draw_standard_edition(summary(), draft=True)
    oracle = Oracle(document)
    pages = len(words_of_pages(document))
    marks = oracle.artifacts.count("Draft: not agreed by the young people yet")
    assert marks == pages - 1
    assert oracle.story[0] == ("/P", "Draft: not agreed by the young people yet")


def test_a_paper_before_anything_happened_can_be_drawn() -> None:
    words = words_of(drawn(empty_summary(), draft=True))
    assert "We ask for nothing new today" in words
    assert "Left to score: Love," in words
    assert "Paper 1" not in words


HOSTILE = '<b>bold</b> <img src="/etc/passwd"/> {0} %s & ' + "w" * 120


def hostile_asks(content: SummaryContent) -> SummaryContent:
    debts = tuple(replace(debt, text=HOSTILE * 4) for debt in content.debts)
    return replace(content, asks=(ask(1, HOSTILE * 16, HOSTILE), ask(2, "x" * 4000)), debts=debts)


def hostile_loops(content: SummaryContent) -> SummaryContent:
    events = [SENT, answered(AnswerKind.NO, HOSTILE * 10, HOSTILE), TOLD]
    return replace(content, loops=(loop(LoopSection.NO, HOSTILE, events, HOSTILE),))


def hostile_scores(content: SummaryContent) -> SummaryContent:
    lines = (score(HOSTILE, "kept", "kept"), unscored("love", HOSTILE * 20), unscored(HOSTILE))
    return replace(content, groups=(GroupScores(replace(SENIORS, name=HOSTILE, stem=HOSTILE), FOUR_WORDS, lines),))


def hostile_council(content: SummaryContent) -> SummaryContent:
    return replace(content, council=replace(COUNCIL, name=HOSTILE, authority=HOSTILE, word="promise<b>"))


@pytest.mark.parametrize("harm", [hostile_asks, hostile_loops, hostile_scores, hostile_council])
def test_hostile_text_anywhere_is_only_text(harm: Callable[[SummaryContent], SummaryContent]) -> None:
    document = draw_standard_edition(harm(summary()), draft=False)
    assert_accessible(document, furniture=[".*"])
    assert "<b>" in words_of(document)


def test_text_that_cannot_be_printed_is_refused_with_its_words() -> None:
    with pytest.raises(RuleBroken) as refused:
        draw_standard_edition(replace(summary(), asks=(ask(1, "Fix the 公車"),)), draft=False)
    assert refused.value.details["words"] == "公車"


def test_a_paper_without_a_number_does_not_show_one() -> None:
    covers = tuple(replace(meeting, approved=True) for meeting in summary().covers)
    words = words_of(drawn(replace(summary(), issued=False, editors=0, covers=covers)))
    assert "Paper 7" not in words
    assert "Each meeting was approved by its group. This text has no number yet." in words
