"""Whatever people type comes out as they typed it, or is refused in plain words; nothing else can happen."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from io import BytesIO

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.graphics.shapes import Path as DrawnPath
from reportlab.graphics.shapes import String

from careboard.errors import RuleBroken
from careboard.reports import fonts, furniture
from careboard.reports.document import TaggedDocument
from careboard.reports.drawn_words import drawn_words
from careboard.reports.metadata import About
from careboard.reports.shaping import shaped
from careboard.reports.text_layout import Run, TextStyle
from tests.reports.papers import ABOUT, FOOTER
from tests.support.pdfua.oracle import Oracle
from tests.support.pdfua.validators import validation_faults

TURNED = About(ABOUT.title, ABOUT.author, "ar", ABOUT.made_on, right_to_left=True)
ONE_BY_ONE = [
    "We", "said", "no.", "Dŵr", "zażółć", "Iğdır", "Τα", "παιδιά", "хочемо", "muốn", "nhà", "ትግርኛ፡ሰላም", "እንታይ፧", "2026",
    "3.5%", "(and/or)", "<b>&amp;", "/Span", "\\051", "–", "😡", "👨‍👩‍👧", "🇬🇧", "👍🏽",
]  # fmt: skip
TURNING = ["نريد", "العودة", "إلى", "المنزل", "الآن،", "لا؟", "(قبل", "٢٠٢٦)", "می‌خواهم", "אנחנו", "רוצים", "(ב-2026)"]
HARD = [
    "مُحَمَّد",
    "شكراً",
    "שָׁלוֹם",
    "ọ́",
    "n\u0304",
    "e\u0301",
    "\u0301",
    "\u200d",
    "\u200f",
    "\u2067",
    "\ufe0f",
    "\u00ad",
    "\n",
]
REFUSED = ["\x07", "難過", "हम", "\u202e", "\ud800", "\ue000"]
mixed = st.lists(st.sampled_from(ONE_BY_ONE + TURNING + HARD + REFUSED[:1]), min_size=1, max_size=30)


def paper(text: str, about: About = ABOUT) -> bytes:
    document = TaggedDocument(about, FOOTER)
    document.heading(1, "Any text")
    document.paragraph((Run("We say: "), Run(text, bold=True), Run(".")))
    document.bullets([text])
    return document.build()


def paper_or_refusal(text: str, about: About) -> bytes | RuleBroken:
    try:
        return paper(text, about)
    except RuleBroken as refusal:
        return refusal


@pytest.mark.parametrize("about", [ABOUT, TURNED], ids=["from the left", "from the right"])
@settings(max_examples=12, deadline=None)
@given(text=st.one_of(mixed.map(" ".join), mixed.map("".join), st.text(max_size=60)))
@example(text="عام ٢٠٢٦، (قبل 10 يونيو) [a] 25٪ 😡!")
@example(text="\u0301\u200d\ufe0f")
@example(text="م" * 120)
def test_text_is_said_as_it_was_typed_or_refused(about: About, text: str) -> None:
    drawn = paper_or_refusal(text, about)
    if isinstance(drawn, RuleBroken):
        assert drawn.code == "text-cannot-be-printed"
        assert drawn.details["characters"]
        return
    oracle, said = Oracle(drawn), fonts.printable(text)
    assert oracle.faults == []
    assert heard(oracle) == "".join(f"Any text We say: {said}. {said}".split())
    assert validation_faults(drawn) == []


def heard(oracle: Oracle) -> str:
    """Return what is read aloud, in order, without spaces and bullets."""
    return "".join("".join(text for _role, text in oracle.story if text.strip() != "•").split())


def letters(text: str) -> Counter[str]:
    """Count what shows, without spaces and marks of direction."""
    return Counter(letter for letter in fonts.printable(text) if not letter.isspace())


@settings(max_examples=10, deadline=None)
@given(words=st.lists(st.sampled_from(ONE_BY_ONE), min_size=1, max_size=40))
def test_another_reader_finds_what_is_read_from_left_to_right_word_by_word(words: list[str]) -> None:
    document = TaggedDocument(ABOUT, FOOTER, numbered=False)
    document.heading(1, " ".join(words))
    assert found_by_pypdf(document.build()) == fonts.printable(" ".join(words)).replace(" ", "")


def found_by_pypdf(document: bytes) -> str:
    """Return the text of the first page without spaces."""
    return "".join(PdfReader(BytesIO(document)).pages[0].extract_text().split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
@settings(max_examples=8, deadline=None)
@given(words=st.lists(st.sampled_from(ONE_BY_ONE + TURNING), min_size=1, max_size=30))
@example(words=TURNING)
def test_what_is_copied_has_the_letters_that_were_typed(words: list[str]) -> None:
    document = TaggedDocument(ABOUT, FOOTER, numbered=False)
    document.heading(1, " ".join(words))
    command = ["pdftotext", "-", "-"]
    copied = subprocess.run(command, input=document.build(), capture_output=True, check=True).stdout.decode()
    assert letters(copied) == letters(" ".join(words))
    # Each word is whole and in its own order, wherever programs put what stands between the directions.
    plain = "".join(copied.translate(dict.fromkeys(map(ord, "\u202a\u202b\u202c"))).split())
    for word in (each for each in words if each in TURNING and each.isalpha()):
        assert word in plain


def test_page_numbers_are_joined_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(furniture, "_", lambda _words: "صفحة {number} من {total}")
    oracle = Oracle(paper("نريد", TURNED))
    assert "صفحة 1 من 1" in "".join(oracle.artifacts)
    assert oracle.faults == []


def test_a_ligature_says_each_of_its_letters() -> None:
    found = shaped("لا", "NotoSansArabic-Regular", True)
    assert [glyph.says for glyph in found.glyphs] == ["ا", "ل"]
    assert [glyph.step for glyph in found.glyphs][1] == 0.0


def test_an_emoji_that_the_font_has_not_becomes_words() -> None:
    assert fonts.printable("🎱 \U0001fa00 \U0001faff") == "🎱 [neutral chess king] [emoji]"


def test_words_in_a_drawing_are_text_or_outlines() -> None:
    shapes = drawn_words("ab لا 😡", 10, 20, TextStyle())
    assert [type(shape) for shape in shapes] == [String, DrawnPath, String, DrawnPath]
    assert shapes[1].getBounds()[0] > 10


@pytest.mark.parametrize(
    ("typed", "characters"), list(zip(REFUSED, ["U+0007", "難", "ह", "U+202E", "U+D800", "U+E000"], strict=True))
)
def test_a_refusal_names_the_characters_also_those_that_nobody_sees(typed: str, characters: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        paper(f"a {typed}")
    assert refused.value.details["characters"] == characters


def test_the_languages_of_foreign_letters_are_said() -> None:
    assert languages(paper("She said نريد 10 العودة, שלום and ትግርኛ")) == ["ar", "he", "ti"] * 2
    assert languages(paper("نريد Hillside العودة", TURNED)) == ["en-GB"] * 4


def languages(document: bytes) -> list[str]:
    """Return the languages of all elements that have one, in reading order."""
    found: list[str] = []

    def visit(node: pikepdf.Object) -> None:
        if "/Lang" in node:
            found.append(str(node.Lang))
        for child in node.get("/K", []) if isinstance(node.get("/K"), pikepdf.Array) else []:
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                visit(child)

    with pikepdf.open(BytesIO(document)) as pdf:
        visit(pdf.Root.StructTreeRoot.K)
    return found
