"""The paper as a web page: WCAG 2.2 AA, the same words as on paper, nothing from outside, typed text only text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.domain.text import clean_text
from careboard.reports.easy_read import easy_read
from careboard.reports.editions import draw_edition
from careboard.reports.standard_edition import large_print, standard_edition
from careboard.reports.structure import TaggingError
from careboard.reports.text_layout import Run
from careboard.reports.web_page import web_page
from tests.reports.papers import blank, with_everything
from tests.reports.reading import words_of
from tests.reports.sample import empty_summary, summary
from tests.support.browser import axe_faults, why_no_browser
from ui.page_png import page_png


class Reading(HTMLParser):
    """Reads a page as a listener would: its texts in order, its tags, its attributes."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._silent = 0
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._silent += tag in ("style", "svg")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "svg")

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.texts.append(data.strip())

    def count(self, tag: str) -> int:
        return sum(found == tag for found, _ in self.tags)


@pytest.mark.skipif(bool(why_no_browser()), reason=why_no_browser())
@pytest.mark.parametrize("width", [1366, 320])
def test_a_page_breaks_nothing_of_wcag(tmp_path: Path, width: int) -> None:
    page = web_page(standard_edition(summary(), draft=True).told)
    assert axe_faults(page, tmp_path, width) == []


@pytest.mark.skipif(bool(why_no_browser()), reason=why_no_browser())
def test_a_broken_page_is_found(tmp_path: Path) -> None:
    page = web_page(with_everything().told)
    broken = page.replace(b' role="img" aria-label="A filled disc"', b' role="img"').replace(b'lang="en-GB"', b"")
    found = " ".join(axe_faults(broken, tmp_path))
    assert "svg-img-alt" in found
    assert "html-has-lang" in found


def test_a_page_says_what_the_paper_says_in_the_same_order() -> None:
    paper = standard_edition(summary(), draft=False)
    texts = Reading(web_page(paper.told)).texts
    on_paper = words_of(paper.build())
    said = [text for text in texts[texts.index("Skip to the paper") : -1] if len(text.split()) > 4]
    missing = [text for text in said if "".join(text.split()) not in "".join(on_paper.split())]
    assert missing == []


def test_a_page_has_landmarks_heads_of_rows_and_columns_and_a_way_to_each_part() -> None:
    page = Reading(web_page(standard_edition(summary(), draft=False).told))
    assert (page.count("main"), page.count("h1"), page.count("nav"), page.count("footer")) == (1, 1, 1, 1)
    assert {attributes.get("scope") for tag, attributes in page.tags if tag == "th"} == {"col", "row"}
    keys = {attributes.get("id") for _, attributes in page.tags}
    links = [str(attributes["href"]) for tag, attributes in page.tags if tag == "a"]
    assert links
    assert all(link.removeprefix("#") in keys for link in links)


def test_the_title_stands_before_the_list_of_parts_and_that_before_the_first_of_them() -> None:
    page = web_page(standard_edition(summary(), draft=False).told).decode()
    assert page.index("<h1") < page.index("<nav") < page.index("<table") < page.index('<h2 id="heading')


def test_a_picture_and_its_sentences_are_one_row() -> None:
    page = web_page(easy_read(summary(), draft=False).told).decode()
    row = page[page.index("1. Pay for our") - 6000 :]
    row = row[row.rindex('<div class="row">', 0, 6000) : row.index("</div>", 6000)]
    assert row.count("<svg") == 1
    assert "<p><strong>1. Pay for our journeys to meetings, wherever we live.</strong></p>" in row
    assert row.endswith("Please answer by <strong>31 July 2026</strong>.</p>")


def test_large_print_is_larger_and_a_debt_stands_out_in_it() -> None:
    page = draw_edition(summary(), "large-print", "html", draft=False, picture=page_png).decode()
    assert '<html lang="en-GB" style="font-size: 150%">' in page
    assert page.count('class="mark"') == 3
    assert page.count('class="mark owed"') == 1


def test_a_short_page_has_no_list_of_its_parts() -> None:
    page = Reading(web_page(blank().told))
    assert page.count("nav") == 0
    assert page.count("header") == 0


def test_the_list_of_contents_of_a_long_paper_leaves_no_heading_behind() -> None:
    page = Reading(web_page(large_print(summary(), draft=False).told))
    assert "What is in this paper" not in page.texts
    assert "The ten promises: what seniors say" in page.texts


def test_a_draft_is_marked_on_each_page_that_is_printed() -> None:
    page = web_page(blank(draft="Draft").told).decode()
    printed = page[page.index("@media print") : page.index("</style>")]
    assert "header:has(.draft) { display: table-header-group;" in printed


def test_an_empty_council_has_a_page_too() -> None:
    assert Reading(web_page(standard_edition(empty_summary(), draft=True).told)).count("h1") == 1


def test_every_kind_of_thing_has_its_tag() -> None:
    page = Reading(web_page(with_everything().told))
    assert [page.count(tag) for tag in ("table", "caption", "ul", "figure", "figcaption", "svg")] == [1, 1, 1, 3, 1, 3]
    assert ("span", {"lang": "pl"}) in page.tags


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    page = web_page(standard_edition(summary(), draft=True).told).decode()
    assert "default-src 'none'" in page
    assert not re.findall(r"<(script|link|iframe|img|object|embed)\b|\bsrc=|url\(|@import|\son\w+=", page)
    assert not [link for link in re.findall(r'href="([^"]*)"', page) if not link.startswith("#")]


def test_the_same_paper_makes_the_same_page() -> None:
    first, second = (web_page(standard_edition(summary(), draft=True).told) for _ in range(2))
    assert first == second


def test_words_from_right_to_left_are_read_so() -> None:
    paper = blank()
    paper.paragraph("نريد أن نرى إخوتنا")
    assert ("p", {"dir": "auto"}) in Reading(web_page(paper.told)).tags


def test_foreign_letters_are_said_in_their_language() -> None:
    paper = blank()
    paper.paragraph("We say: شكراً 3، لا! ሰላም and שלום.")
    page = web_page(paper.told).decode()
    said = '>We say: <span lang="ar">شكراً 3، لا</span>! <span lang="ti">ሰላም</span> and <span lang="he">שלום</span>.</p>'
    assert said in page


def test_only_an_address_can_be_a_link() -> None:
    paper = blank()
    paper.paragraph((Run("here", link="javascript:alert(1)"),))
    with pytest.raises(TaggingError):
        web_page(paper.told)


@given(st.text(st.characters(max_codepoint=0x17F), max_size=80).map(clean_text))
def test_typed_text_is_only_ever_text(typed: str) -> None:
    paper = blank()
    paper.paragraph((Run(typed),))
    page = Reading(web_page(paper.told))
    assert "".join("".join(page.texts).split()).count("".join(typed.split())) or not typed.strip()
    assert {tag for tag, _ in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "a", "main", "p", "footer", "br",
    }  # fmt: skip
