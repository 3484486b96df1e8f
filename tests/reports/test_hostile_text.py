"""Typed text is only ever text: it is printed as typed or refused in plain words, and never breaks a paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.errors import RuleBroken
from careboard.reports import fonts
from careboard.reports.document import TableRow
from careboard.reports.text_layout import Run
from tests.reports.papers import FOOTER, blank
from tests.support.pdf_checks import assert_accessible

PRINTED = {
    "markup": "<b>bold</b> <font size=90>big</font> <para><i>unbalanced",
    "a file of this machine": '<img src="/etc/passwd" width="400" height="400"/>',
    "a template": "{name} %s %(x)d {0} \\n ${HOME}",
    "the language of the format": "(BT) /F1 12 Tf ) Tj ET EMC BDC \\( \\) >> << endobj",
    "Polish": "Zażółć gęślą jaźń",
    "Welsh": "Dŵr a thŷ, y ŵyl ar y bryn",
    "Turkish": "Iğdır'da şöyle İstanbul",
    "Greek": "Τα παιδιά μιλούν",
    "Cyrillic": "Ми хочемо додому",
    "Vietnamese": "Chúng em muốn về nhà",
    "marks on letters": "e\u0301a\u0300o\u0302",
    "marks piled up": "Z\u0351\u036b\u0343a\u0321\u0323l\u0341\u0300go",
    "a word without end": "w" * 4000,
    "an address without end": "https://example.org/" + "a/b-c" * 700,
    "as much as fits a field": "We were moved again and nobody told us why. " * 91,
    "newlines": "one\n\n\ntwo\n",
    "spaces": "   a \t  b   ",
    "marks that show nothing": "so\u00adft jo\u200din \u2013\ufe0f a\u034f\u0301",
    "Arabic": "نريد العودة إلى المنزل",
    "Arabic with a number and a name": "سلام، قبل 10 يونيو 2026 (مع Hillside Council)!",
    "Arabic numbers": "عام ٢٠٢٦، 25٪ أو -3",
    "marks on Arabic": "مُحَمَّد يقول شكراً",
    "Persian with its joiner": "می\u200cخواهیم",
    "Hebrew": "(אנחנו) רוצים הביתה ב-2026",
    "marks on Hebrew": "שָׁלוֹם",
    "two directions": "She said: نريد العودة [الآن] in March.",
    "Tigrinya": "ትግርኛ፡ሰላም፡ኣብ፡ገዛ። እንታይ ትሓስብ፧",
    "marks that no letter has": "ọ́la n\u0304 e\u0331",
    "emoji": "It made me 😡😡❤️ 1️⃣",
    "joined emoji": "👨‍👩‍👧 👍🏽 🏳️‍🌈 🇬🇧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 😡‍👍",
    "marks of direction": "a\u200eb\u2067نريد\u2069\ufeff",
    "a word without end from right to left": "م" * 600,
    "pasted signs": "→ ⇒ ➢ ► ● ○ ■ ☐ ☒ ★ ♡ ◆ ▲ ▼ ❝so❞ ① ❷ Ⅳ 𝓁𝓸𝓿𝐞 ＯＫ！",
    "typed signs": "“No” – we said… it’s 5 € • ½",
}
REFUSED = {
    "Devanagari": ("हम घर", "हम"),
    "Chinese": ("我们想回家", "我们想回家"),
    "a control character": ("bell \x07 rings", "\ufffd"),
    "an override of direction": ("abc\u202edef", "abc\ufffddef"),
    "a tag character": ("flag\U000e0041", "flag\ufffd"),
    "half a character": ("broken \ud800", "\ufffd"),
    "private use": ("a \ue000", "\ufffd"),
}


def visible(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
def test_text_is_printed_as_it_was_typed(text: str) -> None:
    paper = blank()
    paper.heading(1, text)
    paper.paragraph((Run("We say "), Run(text, bold=True), Run(".")))
    paper.table(["Head"], [TableRow((text,)), TableRow((text,), framed=True)], (0, 200))
    paper.bullets([text])
    document = paper.build()
    said = visible(fonts.printable(text))
    assert_accessible(document, [said, "We say ", said, ".", "Head", said, said, said], [FOOTER, "Head"])


@pytest.mark.parametrize(("text", "words"), REFUSED.values(), ids=REFUSED)
def test_text_that_cannot_be_printed_rightly_is_refused(text: str, words: str) -> None:
    with pytest.raises(RuleBroken, match="text-cannot-be-printed") as refused:
        blank().paragraph(text)
    assert refused.value.details["words"] == words


def test_no_text_reads_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not a picture")
    paper = blank()
    paper.heading(1, "Title")
    paper.paragraph(f'<img src="{secret}"/>')
    assert b"not a picture" not in paper.build()


def test_no_module_of_the_papers_knows_markup() -> None:
    folder = Path(__file__).parents[2] / "careboard" / "reports"
    for module in folder.glob("*.py"):
        source = module.read_text(encoding="utf-8")
        assert "platypus" not in source, f"{module.name}: ReportLab's paragraphs read markup in typed text"


def test_what_shows_nothing_is_left_out_and_the_rest_composed() -> None:
    assert fonts.printable("so\u00adft jo\u200din\tcafe\u0301") == "soft join café"


def test_letters_of_one_word_may_come_from_two_fonts_but_never_a_letter_and_its_mark() -> None:
    found = fonts.pieces("aЖx\u0336", fonts.REGULAR)
    assert "".join(piece.text for piece in found) == "aЖx\u0336"
    assert not any(piece.text.startswith("\u0336") for piece in found)
